package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that read scenario files without running them. */
class ScenarioCommandsTest {
  private static final String BASE =
      """
      name: base
      city: beijing
      policy: {giant.capacity: [{from: 2027-01-01, value: 300}]}
      run: {end: 2030-12-31, replications: 2}
      """;

  private final Path directory;

  ScenarioCommandsTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    file("base.yaml", BASE);
  }

  @Test
  void validate_says_all_problems_of_all_files_once() throws IOException {
    file("base.yaml", BASE.replace("300", "3000"));
    String first = file("a.yaml", "extends: base.yaml\nname: a\npolcy: {}\n");
    String second = file("b.yaml", "extends: bse.yaml\nname: b\nrun: {seed: x}\n");
    String third = file("c.yaml", "extends: base.yaml\nname: c\n");

    Said said = loam("validate", first, second, third);

    assertThat(said.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .isEqualTo(
            """
            a.yaml has a problem:
              line 3, column 1: unknown key "polcy"; did you mean "policy"?
            base.yaml has a problem:
              line 3, column 53: giant.capacity is 3000, but must lie in 0 to 1000 firms/batch
            b.yaml has 2 problems:
              line 1, column 10: extends is "bse.yaml", but there is no such file; did you mean "base.yaml"?
              line 3, column 13: seed must be a whole number, but is "x"
            """);
  }

  @Test
  void a_file_named_without_its_ending_is_found() {
    Said said = loam("validate", directory.resolve("base").toString());

    assertThat(said.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said.err())
        .contains("there is no such file; did you mean \"")
        .contains("base.yaml\"?");
  }

  @Test
  void validate_finds_nothing_in_good_files_and_may_simulate_them() throws IOException {
    String child = file("child.yaml", "extends: base.yaml\nname: child\n");

    Said said = loam("validate", "--smoke", child);

    assertThat(said.err()).isEmpty();
    assertThat(said.exit()).isZero();
    assertThat(said.out())
        .isEqualTo(
            "child.yaml: child simulated once to 2027-02-26\nchild.yaml: no problem found\n");
  }

  @Test
  void show_prints_a_scenario_that_is_the_same_with_the_place_of_each_value() throws IOException {
    String child =
        file(
            "child.yaml",
            "extends: base.yaml\nname: child\nassumptions: {tiers.passRate: 65 %}\nrun: {seed: 4}\n");

    Said said = loam("show", child, "--set", "funds.scale=x2@2027-01-01");

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out())
        .contains(
            "  end: 2030-12-31  # base.yaml:4\n",
            "  seed: 4  # child.yaml:4\n",
            "    - {from: 2027-01-01, factor: 2}  # --set funds.scale=x2@2027-01-01\n",
            "    - {from: 2027-01-01, value: 300}  # base.yaml:3\n",
            "; set at child.yaml:3\n");
    String again = file("again.yaml", said.out());
    assertThat(loam("validate", again).exit()).isZero();
    assertThat(loam("diff", child, again).out())
        .isEqualTo(
            """
                                 from        child  child[funds.scale=x2@2027-01-01]
            funds.scale [times]  2027-01-01  1      2
            """);
  }

  @Test
  void diff_goes_lever_by_lever_and_date_by_date() throws IOException {
    String other =
        file(
            "other.yaml",
            """
            extends: base.yaml
            name: other
            backcast: true
            policy:
              giant.capacity: [{from: 2027-01-01, until: 2028-01-01, value: 400}]
              funds.scale: [{from: 2026-01-01, value: 2}, {from: 2028-01-01, value: 1}]
            assumptions: {tiers.passRate: 65 %}
            run: {seed: 7}
            """);

    assertThat(loam("diff", path("base.yaml"), other).out())
        .isEqualTo(
            """
                                          from        base   other
            giant.capacity [firms/batch]  2027-01-01  300    280, moving to 400 by 2028-01-01
                                          2028-01-01  300    400
            funds.scale [times]           2026-01-01  1      2
                                          2028-01-01  1      1
            tiers.passRate                            0.70   0.65
            backcast                                  false  true
            run.seed                                  1      7
            """);
    assertThat(loam("diff", other, other).out())
        .isEqualTo(
            "other and other simulate the same; they differ at most in name and description.\n");
  }

  @Test
  void explain_tells_a_lever_over_time_and_who_set_it_where() throws IOException {
    String child =
        file(
            "child.yaml",
            """
            extends: base.yaml
            name: child
            policy:
              giant.capacity:
                - {from: 2026-01-01, until: 2027-01-01, value: 400}
            """);

    assertThat(loam("explain", "giant.capacity", child).out())
        .contains(
            "giant.capacity  [whole number: 0 to 1000 firms/batch]\n",
            "  evidence      rule; ",
            "    2026-01-01  280, moving to 400 by 2027-01-01\n    2027-01-01  400\n",
            "  written\n    base.yaml:3  300 from 2027-01-01 on  (replaced)\n",
            "    child.yaml:5  400 by 2027-01-01, from 2026-01-01 on\n");
    assertThat(loam("explain", "tiers.passRate", child).out())
        .contains("  default       0.70\n", "    nowhere in these files: this is the default\n");
  }

  @Test
  void explain_says_what_published_figures_leave_of_a_parameter() throws IOException {
    String base = path("base.yaml");

    assertThat(loam("explain", "firm.substantiveShare", base).out())
        .containsPattern("posterior +0\\.0\\d+; 80 % of the vectors from 0\\.0\\d+ to 0\\.0\\d+\\n")
        .contains("informed by published figures: 53 % of the range's width is left");
    assertThat(loam("explain", "tiers.applyProb", base).out()).contains("× 0.");
    assertThat(loam("explain", "funds.signal", base).out()).contains("not informed");
    assertThat(loam("explain", "firm.exitBound", base).out()).doesNotContain("posterior");
  }

  @Test
  void explain_knows_no_other_names() {
    Said said = loam("explain", "tiers.pasRate", path("base.yaml"));

    assertThat(said.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said.err())
        .startsWith(
            "tiers.pasRate is neither a lever nor a parameter; did you mean \"tiers.passRate\"?");
  }

  @Test
  void new_writes_a_file_that_is_valid_and_never_overwrites_one() throws IOException {
    Said said = loam("new", "mine", "--from", path("base.yaml"));

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(loam("validate", path("mine.yaml")).exit()).isZero();
    String uncommented =
        Files.readString(directory.resolve("mine.yaml"))
            .replaceAll("(?m)^# (?=(policy|assumptions|run|backcast):|  )", "");
    assertThat(loam("validate", file("bold.yaml", uncommented)).err()).isEmpty();

    file("mine.yaml", "precious");
    Said again = loam("new", "mine", "--from", path("base.yaml"));

    assertThat(again.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(again.err()).contains("mine.yaml is there already, and stays as it is");
    assertThat(directory.resolve("mine.yaml")).hasContent("precious");
    assertThat(loam("new", "../up", "--from", path("base.yaml")).err())
        .startsWith("\"../up\" is no name for a scenario");
  }

  @Test
  void wrong_settings_of_a_run_are_refused_by_their_option() {
    Said said = loam("run", path("base.yaml"), "--set", "funds.scale=9@2027-01-01");

    assertThat(said.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said.err())
        .isEqualTo(
            """
            --set funds.scale=9@2027-01-01 has a problem:
              funds.scale is 9, but must lie in 0 to 4 times
            """);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private String path(String name) {
    return directory.resolve(name).toString();
  }

  private record Said(int exit, String out, String err) {}

  private Said loam(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exit = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Said(exit, plain(out), plain(err));
  }

  private String plain(StringWriter said) {
    return said.toString().replace(directory + "/", "");
  }
}
