package loam.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import loam.city.Timescale;
import loam.ecosystem.KnownLevers;
import loam.policy.Lever;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.text.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scenario may be a small difference on another, and the command line one on both. */
class ExtendsTest {
  private static final String PARENT =
      """
      name: parent
      description: what the parent asks
      city: beijing
      assumptions:
        tiers.passRate: 0.65
        firm.dormantShare: 0.3
        regimes.meanYears: {winter: 1.5}
      policy:
        funds.scale: [{from: 2026-01-01, value: 3}, {from: 2029-01-01, value: 1}]
        giant.capacity: [{from: 2027-01-01, value: 300}]
      run: {end: 2030-12-31, replications: 7, seed: 3}
      """;
  private static final String CHILD =
      """
      extends: parent.yaml
      name: child
      assumptions:
        tiers.passRate: 70 %
        regimes.meanYears: {boom: 3}
      policy:
        funds.scale: [{from: 2027-01-01, value: 2}]
      run: {replications: 9}
      """;

  private final Path folder;
  private final Desk desk;

  ExtendsTest(@TempDir Path folder) {
    this.folder = folder;
    this.desk = new Desk(folder);
  }

  @Test
  void a_child_says_only_what_differs() {
    file("parent.yaml", PARENT);

    Scenario child = desk.read(CHILD);

    assertThat(child.name()).isEqualTo("child");
    assertThat(child.description()).isEmpty();
    assertThat(child.city().tiers().passRate()).isEqualTo(0.7);
    assertThat(child.city().firm().dormantShare()).isEqualTo(0.3);
    assertThat(child.city().regimes().meanYears().of(0)).isEqualTo(3);
    assertThat(child.city().regimes().meanYears().of(2)).isEqualTo(1.5);
    assertThat(at(child, KnownLevers.FUNDS_SCALE, 2026)).isEqualTo(1);
    assertThat(at(child, KnownLevers.FUNDS_SCALE, 2030)).isEqualTo(2);
    assertThat(at(child, KnownLevers.GIANT_CAPACITY, 2030)).isEqualTo(300);
    assertThat(child.plan()).isEqualTo(new RunPlan(LocalDate.of(2030, 12, 31), 9, 3));
  }

  @Test
  void the_command_line_comes_before_the_file_and_the_file_before_its_parent() {
    file("parent.yaml", PARENT);
    file("mine.yaml", CHILD);

    Scenario scenario =
        ScenarioReader.read(
                desk.scenarioFile(),
                List.of("funds.scale=x4@2031-01-01", "giant.capacity=100@2027-01-01..2029-01-01"))
            .scenario();

    assertThat(at(scenario, KnownLevers.FUNDS_SCALE, 2030)).isEqualTo(1);
    assertThat(at(scenario, KnownLevers.FUNDS_SCALE, 2032)).isEqualTo(4);
    assertThat(at(scenario, KnownLevers.GIANT_CAPACITY, 2028)).isBetween(185.0, 195.0);
    assertThat(at(scenario, KnownLevers.GIANT_CAPACITY, 2030)).isEqualTo(100);
  }

  @Test
  void each_value_remembers_where_it_is_written() {
    file("parent.yaml", PARENT);
    file("mine.yaml", CHILD);

    ReadScenario read =
        ScenarioReader.read(desk.scenarioFile(), List.of("funds.scale=4@2031-01-01"));

    assertThat(read.originsOf("funds.scale"))
        .extracting(origin -> origin.place().replace(folder + "/", ""), Origin::replaced)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("parent.yaml:9", true),
            org.assertj.core.groups.Tuple.tuple("parent.yaml:9", true),
            org.assertj.core.groups.Tuple.tuple("mine.yaml:7", true),
            org.assertj.core.groups.Tuple.tuple("--set funds.scale=4@2031-01-01", false));
    assertThat(read.originsOf("tiers.passRate")).extracting(Origin::line).containsExactly(5, 4);
    assertThat(read.originsOf("run.end")).extracting(Origin::line).containsExactly(11);
  }

  @Test
  void an_empty_list_undoes_what_a_parent_changes() {
    file("parent.yaml", PARENT);

    Scenario child = desk.read("extends: parent.yaml\nname: x\npolicy: {funds.scale: []}\n");

    assertThat(child.changes()).hasSize(1);
  }

  @Test
  void a_long_line_of_parents_is_followed_to_its_end() {
    file("p0.yaml", PARENT);
    for (int i = 1; i < 200; i++) {
      file("p%d.yaml".formatted(i), "extends: p%d.yaml\n".formatted(i - 1));
    }

    assertThat(desk.read("extends: p199.yaml\nname: x\n").plan().seed()).isEqualTo(3);
  }

  @Test
  void a_parent_may_be_in_a_folder_below() {
    file("sub/parent.yaml", "extends: ../base.yaml\n");
    file("base.yaml", PARENT);

    assertThat(desk.read("extends: sub/parent.yaml\nname: x\n").plan().seed()).isEqualTo(3);
  }

  @Test
  void who_changes_a_scenario_on_the_command_line_has_another_one_that_says_so() {
    Desk.write(desk.scenarioFile(), "name: x\ncity: beijing\n".getBytes(StandardCharsets.UTF_8));

    assertThat(
            ScenarioReader.read(desk.scenarioFile(), List.of("funds.scale=x2@2027-01-01"))
                .scenario()
                .name())
        .isEqualTo("x[funds.scale=x2@2027-01-01]");
    assertThat(ScenarioReader.read(desk.scenarioFile(), List.of()).scenario().name())
        .isEqualTo("x");
  }

  @Test
  void problems_of_all_files_and_options_are_said_at_once() {
    file("parent.yaml", PARENT.replace("0.65", "65").replace("value: 300", "value: 3000"));
    file(
        "mine.yaml", CHILD.replace("value: 2", "value: 2e10 CNY").replace("name: child", "nme: c"));

    String message =
        assertThrows(
                InvalidInputException.class,
                () ->
                    ScenarioReader.read(
                        desk.scenarioFile(),
                        List.of(
                            "fund.scale=2@2027-01-01",
                            "funds.scale=2",
                            "reforms.perYear=x2@2027-01-01..2028-01-01",
                            "space.programme=maybe@2027-13-01")))
            .getMessage();

    assertThat(String.valueOf(message).replace(folder + "/", ""))
        .isEqualTo(
            """
            mine.yaml has 3 problems:
              line 1, column 1: key "name" is missing
              line 2, column 1: unknown key "nme"; did you mean "name"?
              line 7, column 43: funds.scale is given in "CNY", but its unit is times; write a number such as 2, or "2 times"
            parent.yaml has 2 problems:
              line 5, column 19: tiers.passRate is 65, but must lie in its range 0.5 to 0.85
              line 10, column 46: giant.capacity is 3000, but must lie in 0 to 1000 firms/batch
            --set fund.scale=2@2027-01-01 has a problem:
              unknown lever "fund.scale"; did you mean "funds.scale"?
            --set funds.scale=2 has a problem:
              write LEVER=VALUE@DATE, LEVER=xFACTOR@DATE or LEVER=VALUE@DATE..DATE, such as funds.scale=2@2027-01-01
            --set reforms.perYear=x2@2027-01-01..2028-01-01 has a problem:
              a ramp of reforms.perYear must go to a value, not to a factor; write value, or leave out until
            --set space.programme=maybe@2027-13-01 has 2 problems:
              from must be a date of the calendar such as 2027-01-01, but is "2027-13-01"
              space.programme must be on or off, but is "maybe\"\
            """
                .strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          basline.yaml | extends is "basline.yaml", but there is no such file; did you mean "baseline.yaml"?
          . | extends is ".", which is not a file
          ../up.yaml | extends is "../up.yaml", which leaves the folder of mine.yaml; a parent must be in that folder or below it
          sub/../../up.yaml | extends is "sub/../../up.yaml", which leaves the folder of mine.yaml; a parent must be in that folder or below it
          /etc/passwd | extends is "/etc/passwd", but must be relative to this file
          "a\\0b" | extends is "a\\u0000b", but must name a file
          [baseline.yaml] | extends must be text, but is a list
          mine.yaml | extends goes round in a circle: mine.yaml → mine.yaml
          """)
  void a_parent_that_cannot_be_is_refused_at_its_line(String parent, String what) {
    file("baseline.yaml", PARENT);

    assertThat(desk.complaint("name: x\nextends: " + parent))
        .isEqualTo("mine.yaml has a problem:\n  line 2, column 10: " + what);
  }

  @Test
  void a_circle_is_found_and_named() {
    file("a.yaml", "name: a\nextends: b.yaml\n");
    file("b.yaml", "name: b\nextends: a.yaml\n");

    assertThat(desk.complaint("name: x\nextends: a.yaml\n"))
        .isEqualTo(
            "b.yaml has a problem:\n  line 2, column 10: extends goes round in a circle: a.yaml →"
                + " b.yaml → a.yaml");
  }

  @Test
  void a_symbolic_link_does_not_lead_out_of_the_folder(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.yaml"), PARENT);
    Files.createSymbolicLink(folder.resolve("link.yaml"), secret);
    Files.createSymbolicLink(folder.resolve("linked"), elsewhere);

    assertThat(desk.complaint("name: x\nextends: link.yaml\n"))
        .isEqualTo(
            "mine.yaml has a problem:\n"
                + "  line 2, column 10: extends is \"link.yaml\", a symbolic link that leaves the"
                + " folder of mine.yaml; put the file itself there");
    assertThat(desk.complaint("name: x\nextends: linked/secret.yaml\n"))
        .contains("a symbolic link that leaves the folder");
  }

  private void file(String name, String text) {
    Desk.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private static double at(Scenario scenario, Lever lever, int year) {
    return scenario.policy().path(lever).at(Timescale.dayOf(LocalDate.of(year, 1, 1)));
  }
}
