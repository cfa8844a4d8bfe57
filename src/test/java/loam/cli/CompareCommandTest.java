package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies against a reference, with a short horizon and few replications. */
@Tag("system")
class CompareCommandTest {
  private static final String BASE =
      "name: base\ncity: beijing\nrun: {end: 2015-06-30, replications: 3}\n";

  private final Path directory;
  private final String base;
  private final String same;

  CompareCommandTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    this.base = file("base.yaml", BASE);
    this.same = file("same.yaml", "extends: base.yaml\nname: same\nname-zh: 同样\n");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private Typed compare(String... arguments) {
    List<String> all = new ArrayList<>(List.of("compare", "--quiet", "--twins=3"));
    all.add("--results=" + directory.resolve("results"));
    all.addAll(List.of(arguments));
    return Typed.loam(all.toArray(new String[0]));
  }

  @Test
  void
      equal_scenarios_change_nothing_in_either_language_and_the_second_call_prints_what_is_there() {
    String out = "--out=" + directory.resolve("out");
    Typed first = compare(base, same, out);
    Typed second = compare(base, same, out);
    Typed third = compare(base, same, out, "--lang=zh");
    Typed json = compare(base, same, out, "--json");

    assertThat(compare(base, same, out, "--json", "--force").out()).isEqualTo(json.out());
    assertThat(json.out())
        .startsWith("{\n  \"comparison\" : {")
        .contains("\"tables\" : {", "\"verdict\" : \"identical\"", "\"line\" : \"net\"")
        .contains("\"number\" : \"leverage.accounting\"");
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.out())
        .contains("== same ==\nIt changes nothing: all values are the same to the bit.\n");
    assertThat(second.exit()).as(second.err()).isZero();
    assertThat(second.out()).endsWith("out (they were there already)\n").contains("== same ==");
    assertThat(third.out()).contains("== 同样 ==\n没有任何变化：全部数值逐位相同。\n").endsWith("out（此前已有）\n");
    assertThat(Processes.contents(directory.resolve("out")).keySet())
        .contains(
            "comparison.csv",
            "comparison.txt",
            "comparison.zh.txt",
            "ledger.csv",
            "manifest.json",
            "money.csv");
  }

  /**
   * One file is compared with what it extends; ask prints what the answer of compare begins with.
   */
  @Test
  void ask_takes_one_file_and_prints_the_answer_alone() throws IOException {
    String cheaper =
        file(
            "less.yaml",
            """
            extends: base.yaml
            name: less
            backcast: true
            policy: {reforms.perYear: [{from: 2015-02-01, value: 0}]}
            """);
    Typed whole = compare(cheaper, "--out=" + directory.resolve("out"));
    Typed answer =
        Typed.loam(
            "ask",
            cheaper,
            "--quiet",
            "--twins=3",
            "--results=" + directory.resolve("results"),
            "--out=" + directory.resolve("out"));

    assertThat(whole.exit()).as(whole.err()).isZero();
    assertThat(whole.out())
        .startsWith("What does less (reforms.perYear = 0 from 2015-02) change by 2015-06-30?\n")
        .contains("\nReference base, 3 replications");
    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.out()).endsWith("out (they were there already)\n");
    String printed = answer.out().substring(0, answer.out().indexOf("Results: "));
    assertThat(whole.out()).startsWith(printed.stripTrailing());
    assertThat(printed).contains("What would change it").doesNotContain("Reference base");
  }

  @Test
  void what_cannot_be_told_has_no_number() throws IOException {
    String cheaper =
        file(
            "cheaper.yaml",
            """
            extends: base.yaml
            name: cheaper
            backcast: true
            policy: {reforms.perYear: [{from: 2015-02-01, value: 0}]}
            """);

    Typed typed = compare(base, cheaper, "--replications=12", "--out=" + directory.resolve("out"));

    assertThat(typed.exit()).as(typed.err()).isZero();
    assertThat(typed.out())
        .contains("system additionality — (no difference in government money)")
        .contains("no firm more or less in any replication")
        .doesNotContain("the change of the fiscal account is not significant")
        .containsPattern(
            "About \\d+ replications more would settle the differences in the tables that have too few to tell: loam compare .*base.yaml .*cheaper.yaml .*--replications \\d+\n");
  }

  @Test
  void changes_on_the_command_line_make_a_scenario_whose_path_ends_where_its_effect_is()
      throws IOException {
    String back = file("back.yaml", BASE + "backcast: true\n");
    String out = "--out=" + directory.resolve("out");
    String[] asked = {back, "--set=reforms.perYear=0@2015-02-01", "--metric=registered", out};

    Typed text = compare(asked);
    Typed json = compare(asked[0], asked[1], asked[2], out, "--json");

    assertThat(text.exit()).as(text.err()).isZero();
    assertThat(text.out()).contains("== base[reforms.perYear=0@2015-02-01] ==");
    assertThat(json.out()).contains("\"path\" : [ {", "\"reference_mean\" : ");
    assertThat(cell("path.csv", "date")).isEqualTo(cell("comparison.csv", "date"));
    assertThat(cell("path.csv", "difference")).isEqualTo(cell("comparison.csv", "difference"));
    assertThat(Double.parseDouble(cell("path.csv", "difference"))).isNegative();
  }

  /** Of the first row of a table in the folder. */
  private String cell(String file, String column) throws IOException {
    List<String> lines = Files.readAllLines(directory.resolve("out").resolve(file));
    int place = List.of(lines.get(0).split(",")).indexOf(column);
    return lines.get(1).split(",", -1)[place];
  }

  @Test
  void names_that_differ_by_case_only_are_told_apart_in_all_files() throws IOException {
    String bc = file("bc.yaml", "extends: base.yaml\nname: bc\n" + FEWER);
    String upper = file("upper.yaml", "extends: base.yaml\nname: BC\n" + FEWER);

    Typed typed = compare(base, bc, upper, "--out=" + directory.resolve("out"));

    assertThat(typed.exit()).as(typed.err()).isZero();
    assertThat(typed.out()).contains("== bc ==", "== BC ==");
    assertThat(
            Processes.contents(directory.resolve("out")).keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates();
    assertThat(directory.resolve("results").toFile().list()).hasSize(3);
    Typed chart =
        Typed.loam(
            "chart",
            directory.resolve("out").toString(),
            "--kind=difference",
            "--metric=registered",
            "--out=" + directory.resolve("charts"));
    assertThat(chart.exit()).as(chart.err()).isZero();
    assertThat(chart.err()).doesNotContain("promises");
    assertThat(directory.resolve("charts").toFile().list()).hasSize(4); // of two, as SVG and PNG
    Path scenario = directory.resolve("out/scenarios/1.resolved.yaml");
    Files.writeString(scenario, Files.readString(scenario) + "# mine\n");
    Typed warned =
        Typed.loam(
            "chart",
            directory.resolve("out").toString(),
            "--kind=difference",
            "--metric=registered",
            "--force",
            "--out=" + directory.resolve("charts"));
    assertThat(warned.err())
        .contains(scenario + " is not what the manifest beside it promises", "loam verify ")
        .doesNotContain("0.resolved.yaml", "loam verify " + scenario.getParent());
  }

  private static final String FEWER =
      "backcast: true\npolicy: {reforms.perYear: [{from: 2015-02-01, value: 0}]}\n";

  @Test
  void another_question_into_the_same_folder_needs_force() {
    String out = "--out=" + directory.resolve("out");
    compare(base, same, out);

    Typed refused = compare(base, same, out, "--metric=exits");
    Typed forced = compare(base, same, out, "--metric=exits", "--force");

    assertThat(refused.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err()).contains("is there already", "--force");
    assertThat(forced.exit()).as(forced.err()).isZero();
    assertThat(forced.out()).contains("\nExits ");
  }

  @Test
  void a_later_comparison_takes_what_is_there_and_adds_to_it() throws IOException {
    assertThat(compare(base, same).exit()).isZero();
    Typed more = compare(base, same, "--add=1");

    assertThat(more.exit()).as(more.err()).isZero();
    assertThat(more.out()).contains("\nReference base, 4 replications to 2015-06-30, seed 1;");
  }

  @Test
  void a_damaged_run_among_the_results_is_named() throws IOException {
    compare(base, same);
    Path manifest = manifestOf("base-");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replaceFirst(
                "\"replicationSha256\" : \\[ \"....", "\"replicationSha256\" : [ \"beef"));

    Typed said = compare(base, same, "--metric=exits");

    assertThat(said.exit()).isEqualTo(ExitCode.FAILURE);
    assertThat(said.err())
        .contains("is damaged: replication 1 is not what its manifest says; move the folder away")
        .doesNotContain("our mistake");
  }

  @Test
  void a_run_of_another_version_is_not_used_even_if_it_is_damaged() throws IOException {
    compare(base, same);
    Path manifest = manifestOf("base-");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replaceFirst("\"commit\" : \"[^\"]*\"", "\"commit\" : \"before\"")
            .replaceFirst(
                "\"replicationSha256\" : \\[ \"....", "\"replicationSha256\" : [ \"beef"));

    assertThat(compare(base, same, "--metric=exits").exit()).isZero();
  }

  private Path manifestOf(String prefix) throws IOException {
    try (var folders = Files.list(directory.resolve("results"))) {
      return folders
          .filter(folder -> String.valueOf(folder.getFileName()).startsWith(prefix))
          .findFirst()
          .orElseThrow()
          .resolve("manifest.json");
    }
  }

  @Test
  void what_cannot_be_compared_is_said_all_at_once() throws IOException {
    String other =
        file(
            "other.yaml",
            "extends: base.yaml\nname: other\nrun: {end: 2015-05-31, seed: 2, replications: 4}\n");
    String named = file("named.yaml", "extends: base.yaml\nname: base\n");

    assertThat(compare(base, other, named).err())
        .isEqualTo(
            """
            other cannot be compared with base: end is 2015-06-30 there and 2015-05-31 here; --end DATE sets it for all
            other cannot be compared with base: seed is 1 there and 2 here; --seed N sets it for all
            other cannot be compared with base: replications are 3 there and 4 here; --replications N sets them for all
            two scenarios are called "base"; give each its own name
            loam compare --help says more
            """);
    assertThat(compare(base, other, named, "--lang=zh").err())
        .isEqualTo(
            """
            other 无法与 base 比较：后者的结束日期为 2015-06-30，前者为 2015-05-31；可用 --end DATE 统一设定
            other 无法与 base 比较：后者的随机种子为 1，前者为 2；可用 --seed N 统一设定
            other 无法与 base 比较：后者的重复次数为 3，前者为 4；可用 --replications N 统一设定
            有两个情景都叫“base”；请各取不同的名称
            详见 loam compare --help
            """);
  }

  @Test
  void another_city_cannot_be_compared() throws IOException {
    Path city = Files.createDirectory(directory.resolve("tianjin"));
    try (var files = Files.list(Path.of("src/main/resources/loam/city/beijing"))) {
      for (Path file : files.toList()) {
        Files.copy(file, city.resolve(file.getFileName()));
      }
    }
    String elsewhere =
        file("elsewhere.yaml", "extends: base.yaml\nname: elsewhere\ncity: tianjin\n");

    assertThat(compare(base, elsewhere).err())
        .isEqualTo(
            """
            elsewhere cannot be compared with base: city is beijing there and tianjin here; compare scenarios of one city
            loam compare --help says more
            """);
    assertThat(compare(base, elsewhere, "--lang=zh").err())
        .isEqualTo(
            """
            elsewhere 无法与 base 比较：后者的城市为 beijing，前者为 tianjin；请比较同一城市的情景
            详见 loam compare --help
            """);
  }

  @Test
  void a_stored_run_that_was_cut_off_is_named() throws IOException {
    compare(base, same);
    Path parquet = manifestOf("base-").resolveSibling("trajectories.parquet");
    byte[] whole = Files.readAllBytes(parquet);
    Files.write(parquet, Arrays.copyOf(whole, whole.length / 2));

    Typed said = compare(base, same, "--metric=exits");

    assertThat(said.exit()).isEqualTo(ExitCode.FAILURE);
    assertThat(said.err())
        .contains(parquet.getParent() + " is damaged: trajectories.parquet cannot be read")
        .contains("move the folder away and run again")
        .doesNotContain("our mistake", "Exception");
  }

  @Test
  void wrong_options_are_said_all_at_once() {
    Typed said =
        compare(base, same, "--metric=unicorn", "--date=2015-06-29", "--confidence=1", "--add=0");

    assertThat(said.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said.err())
        .contains(
            "--metric unicorn: unknown metric; did you mean \"unicorns\"?",
            "--date 2015-06-29: must be the last day of a month, not after 2015-06-30",
            "--confidence 1.0: must lie between 0 and 1",
            "--add 0: must be at least 1");
  }

  @Test
  void too_few_replications_or_scenarios_are_bad_input() {
    assertThat(compare(base).err())
        .startsWith("a comparison needs a reference and at least one scenario beside it");
    assertThat(compare(base, same, "--replications=2").err())
        .startsWith("replications are 2, but a comparison needs at least 3");
  }
}
