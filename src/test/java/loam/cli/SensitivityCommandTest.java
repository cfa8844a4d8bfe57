package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loam.report.Soundness;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which assumptions an answer rests on, and what a target takes, from the file to the results. */
@Tag("system")
class SensitivityCommandTest {
  private final Path directory;
  private final String base;
  private final String stalled;

  SensitivityCommandTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    this.base =
        file(
            "base.yaml",
            """
            name: base
            city: beijing
            backcast: true
            run: {end: 2015-12-31, replications: 20, parameters: baseline}
            """);
    this.stalled =
        file(
            "stalled.yaml",
            """
            extends: base.yaml
            name: stalled
            name-zh: 停滞
            policy: {reforms.perYear: [{from: 2015-02-01, value: 0}]}
            """);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private Typed sensitivity(String out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "sensitivity",
                stalled,
                "--vs=" + base,
                "--metric=registered",
                "--at=2015-06",
                "--assumption=registration.reformSemiElasticity",
                "--assumption=registration.reformDepreciationPerYear",
                "--assumption=venture.poolMonths",
                "--trajectories=3",
                "--at-ends=6",
                "--leading=2",
                "--quiet",
                "--out=" + directory.resolve(out)));
    arguments.addAll(List.of(more));
    return Typed.loam(arguments.toArray(String[]::new));
  }

  @Test
  void the_assumption_that_a_policy_rests_on_is_found_and_said_to_turn_it() throws IOException {
    Typed said = sensitivity("one", "--rows=32", "--threads=2");

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out())
        .startsWith("Effect of stalled against base on Registered technology firms by 2015-06-30")
        .contains("Screening (Morris): 3 factors", "Shares of variance (Sobol) of the leading 2")
        .contains(
            "With registration.reformSemiElasticity at 0 instead of 0.06 the effect is no longer"
                + " significant: 0 [0, 0].")
        .contains("model runs in");
    Path results = directory.resolve("one");
    assertThat(Files.readAllLines(results.resolve("screening.csv")))
        .hasSize(4)
        .element(1)
        .asString()
        .startsWith("registration.reformSemiElasticity,assumption,1,0,0.12,0.06,");
    assertThat(Files.readAllLines(results.resolve("screening.csv")).get(3))
        .isEqualTo("venture.poolMonths,assumption,months,6,12,9,0,0,0,0,1,not_significant");
    assertThat(results.resolve("indices.csv")).exists();
    assertThat(results.resolve("ends.csv")).content().hasLineCount(6);
    assertThat(results.resolve("charts/tornado.svg")).content().contains("reformSemiElasticity");
    assertThat(results.resolve("manifest.json")).content().contains("\"sensitivity\"");

    String page = Files.readString(results.resolve("report.html"));
    Soundness.check(page);
    assertThat(page)
        .contains("With registration.reformSemiElasticity at 0", "id=\"screening-2\"")
        .contains("loam sensitivity scenarios/1.resolved.yaml --vs scenarios/0.resolved.yaml");
    tornado(results);
  }

  @Test
  @Tag("slow")
  void the_files_are_the_same_on_any_number_of_threads() throws IOException {
    sensitivity("one", "--rows=32", "--threads=1");
    sensitivity("four", "--rows=32", "--threads=4");

    for (String name :
        List.of("screening.csv", "indices.csv", "ends.csv", "manifest.json", "report.html")) {
      assertThat(Files.readString(directory.resolve("four").resolve(name)))
          .isEqualTo(Files.readString(directory.resolve("one").resolve(name)));
    }
  }

  /** The picture of a folder is the one that was drawn with it. */
  private void tornado(Path results) throws IOException {
    Typed chart =
        Typed.loam(
            "chart", results.toString(), "--kind=tornado", "--out=" + directory.resolve("t.svg"));

    assertThat(chart.exit()).as(chart.err()).isZero();
    assertThat(Files.readString(directory.resolve("t.svg")))
        .isEqualTo(Files.readString(results.resolve("charts/tornado.svg")));
    assertThat(
            Typed.loam("chart", results.toString(), "--lang=zh", "--out=" + directory + "/zh.svg")
                .exit())
        .isZero();
    assertThat(Files.readString(directory.resolve("zh.svg"))).contains("的效应取决于什么");
  }

  @Test
  void a_lever_of_the_policy_moves_in_the_policy_alone() {
    Typed said = sensitivity("lever", "--lever=reforms.perYear=0..500", "--rows=0", "--json");

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out())
        .contains("\"screening\"", "\"factor\" : \"reforms.perYear\"", "\"verdicts\"")
        .doesNotContain("\"indices\"");
  }

  @Test
  void chinese_is_spoken_throughout() {
    Typed said = sensitivity("zh", "--rows=0", "--lang=zh");

    assertThat(said.out()).startsWith("停滞相对 base 对").contains("筛选（Morris）", "效应不再显著", "模型运行");
  }

  @Test
  void all_that_is_wrong_with_the_question_is_said_at_once() {
    Typed said =
        Typed.loam(
            "sensitivity",
            base,
            "--metric=unicorn",
            "--at=2015-11-13",
            "--rows=31",
            "--replications=1");

    assertThat(said.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said.err())
        .isEqualTo(
            """
            --metric unicorn: unknown metric; did you mean "unicorns"? (loam metrics lists all)
            --date 2015-11-13: must be the last day of a month, not after 2035-12-31
            --replications 1: must lie in 2 to 10000
            --rows 31: must lie in 32 to 10000; with fewer rows indices would look precise and not be; --rows 0 leaves them out
            loam sensitivity --help says more
            """);
  }

  @Test
  void factors_that_cannot_be_varied_are_refused_with_what_would_do() {
    Typed said =
        Typed.loam(
            "sensitivity",
            base,
            "--metric=registered",
            "--assumption=funds.signall",
            "--assumption=funds.signal=0..9",
            "--lever=capital.regime",
            "--lever=funds.scal",
            "--without=nobody");

    assertThat(said.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said.err())
        .contains(
            "--assumption funds.signall: no assumption that has a range has this name; did you mean"
                + " \"funds.signal\"?")
        .contains("--assumption funds.signal: LOW..HIGH must ascend and lie in 0.0 to 0.25")
        .contains(
            "--lever capital.regime: nothing lies between its values (boom (0), normal (1), winter"
                + " (2)")
        .contains("--lever funds.scal: unknown lever; did you mean \"funds.scale\"?")
        .contains("--without nobody: nothing of that name is varied");
  }

  @Test
  void an_assumption_that_makes_no_scenario_at_the_end_of_its_range_is_refused_by_name() {
    Typed said =
        Typed.loam(
            "sensitivity", base, "--metric=registered", "--assumption=firm.initialSectorShare");

    assertThat(said.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said.err())
        .contains("firm.initialSectorShare cannot be varied over its range", "must sum to 1");
  }

  @Test
  void two_files_that_say_the_same_have_no_effect_to_study() {
    assertThat(Typed.loam("sensitivity", base, "--vs=" + base, "--metric=registered").err())
        .contains("do not differ, so that there is no effect");
  }

  private Typed solve(String target, String out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "solve",
                base,
                "--target=" + target,
                "--lever=reforms.perYear",
                "--from=2015-02-01",
                "--quiet",
                "--out=" + directory.resolve(out)));
    arguments.addAll(List.of(more));
    return Typed.loam(arguments.toArray(String[]::new));
  }

  @Test
  void the_value_that_a_target_takes_is_found_with_an_interval() throws IOException {
    Typed said = solve("registrationsPerDay@2016 >= 178", "found");

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out())
        .startsWith(
            "base: Registrations per day by 2016-12-31 ≥ 178 firms/day with a probability of 80 %:"
                + " which reforms.perYear from 2015-02-01 on?")
        .containsPattern("reforms.perYear of [0-9.]+ or more does it; 95 % interval")
        .contains("hold chance alone");
    assertThat(Files.readAllLines(directory.resolve("found/search.csv")))
        .hasSizeGreaterThan(6)
        .first()
        .isEqualTo("value,replications,met,probability,low,high,mean");
    assertThat(directory.resolve("found/charts/search.svg")).exists();
    Soundness.check(Files.readString(directory.resolve("found/report.html")));
  }

  @Test
  @Tag("slow") // the published baseline takes policies from 2025 on
  void a_target_without_a_file_is_asked_of_the_published_baseline() {
    Typed said =
        Typed.loam(
            "solve",
            "--target=registered@2025-03 >= 1",
            "--lever=reforms.perYear",
            "--replications=20",
            "--quiet",
            "--out=" + directory.resolve("asked"));

    assertThat(said.out()).as(said.err()).startsWith("baseline: ");
  }

  @Test
  void the_whole_scenario_beside_the_results_gives_the_same_page_again() throws IOException {
    solve("registered@2015-03 >= 1", "first");
    String copy = directory.resolve("first/scenarios/0.resolved.yaml").toString();
    Typed.loam(
        "solve",
        copy,
        "--target=registered@2015-03 >= 1",
        "--lever=reforms.perYear",
        "--from=2015-02-01",
        "--quiet",
        "--out=" + directory.resolve("second"));

    String page = Files.readString(directory.resolve("first/report.html"));
    assertThat(page)
        .contains(
            "loam solve scenarios/0.resolved.yaml --target &#39;registered@2015-03 &gt;= 1&#39;");
    assertThat(Files.readString(directory.resolve("second/report.html"))).isEqualTo(page);
  }

  @Test
  void what_holds_already_and_what_no_value_does_are_said() {
    assertThat(solve("registered@2015-03 >= 1", "already").out())
        .contains("It holds already: as in the files the probability is 100 % [83.9, 100].");
    assertThat(solve("registered@2015-03 <= 1", "none", "--lang=zh").out())
        .contains("从 0 到 500 没有取值能够达到");
    assertThat(solve("registered@2015-03 >= 1", "json", "--json").out())
        .contains("\"answer\" : \"holds-already\"");
  }

  @Test
  void the_end_of_the_runs_is_the_day_of_a_target_that_says_none() throws IOException {
    String by = answer(solve("registered@2015-06 >= 1", "by"));
    assertThat(answer(solve("registered >= 1", "end", "--end=2015-06-30")))
        .startsWith("base: Registered technology firms by 2015-06-30 ≥ 1 firms")
        .isEqualTo(by);
    assertThat(answer(solve("registered@2015-06 >= 1", "later", "--end=2015-07-31"))).isEqualTo(by);
    assertThat(Files.readString(directory.resolve("later/scenarios/0.resolved.yaml")))
        .contains("end: 2015-07-31");
    Typed again = Typed.loam("verify", directory.resolve("later").toString(), "--all");
    assertThat(again.exit()).as(again.out()).isZero();

    assertThat(solve("registered >= 1", "no").err()).contains("--target: by when?");
    assertThat(solve("registered@2016 >= 1", "no", "--end=2015-07-31").err())
        .contains("2016 must be a year, a month or the last day of a month, not after 2015-07-31");
    assertThat(solve("registered@2016 >= 1", "no", "--end=2099").err())
        .contains("run.end (2099-12-31) must lie after 2015-01-01 and not after 2035-12-31");
  }

  /** All but how long it took and where it is. */
  private static String answer(Typed said) {
    return said.out().replaceFirst("(?s)20 model runs in .*", "");
  }

  @Test
  void a_question_that_is_no_question_is_refused() {
    assertThat(solve("registered => 3", "a", "--probability=2", "--between=9..3").err())
        .contains("must be METRIC@DATE >= LEVEL", "\"unicorns@2030 >= 150\"")
        .contains("--probability 2.0: must lie between 0 and 1")
        .contains("--between 9..3: LOW..HIGH must ascend and lie in 0 to 500 reforms/year");
    assertThat(solve("registred@2050 >= 3", "a", "--replications=3").err())
        .contains("unknown metric registred; did you mean \"registered\"?")
        .contains("2050 must be a year, a month or the last day of a month, not after 2035-12-31")
        .contains("--replications 3: a probability needs 20 to 10000");
  }
}
