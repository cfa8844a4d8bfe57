package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import loam.report.Soundness;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The best of several scenarios. */
@Tag("system")
class RankCommandTest {
  private final Path directory;
  private final String few;
  private final String usual;
  private final String many;

  RankCommandTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    this.usual =
        file(
            "usual.yaml",
            "name: usual\ncity: beijing\nrun: {end: 2015-12-31, replications: 7, parameters: baseline}\n");
    this.few = file("few.yaml", scenario("few", 1.2));
    this.many = file("many.yaml", scenario("many", 0.85));
  }

  private static String scenario(String name, double factor) {
    return """
        extends: usual.yaml
        name: %s
        name-zh: 情景%s
        run: {replications: 3}
        assumptions: {firm.hazardRegime: {boom: %s, normal: 1, winter: 1.12}}
        """
        .formatted(name, name, factor);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private Typed rank(String out, String... more) {
    String[] arguments = {
      "rank", few, usual, many, "--metric=registered", "--quiet", "--out=" + directory.resolve(out)
    };
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return Typed.loam(all);
  }

  @Test
  void equal_scenarios_are_tied_and_the_order_of_the_arguments_changes_nothing()
      throws IOException {
    String twin = file("twin.yaml", "extends: usual.yaml\nname: twin\nrun: {seed: 1}\n");
    Typed said = tied(usual, twin, "equal");
    Typed turned = tied(twin, usual, "turned");

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out())
        .contains("together the best: twin, usual, each with a mean of")
        .doesNotContain("is out", "The best is");
    String csv = Files.readString(directory.resolve("equal/rank.csv"));
    assertThat(csv).containsPattern("twin,[\\d.]+,20,tied,.*\nusual,[\\d.]+,20,tied,");
    assertThat(Files.readString(directory.resolve("turned/rank.csv"))).isEqualTo(csv);
    assertThat(turned.out().replace("turned", "equal")).isEqualTo(said.out());
    assertThat(Files.readString(directory.resolve("equal/report.html")))
        .contains("tied best")
        .doesNotContain("The best is");
  }

  /** What tells them apart begins when the run is over. */
  @Test
  void of_scenarios_that_the_run_does_not_reach_none_is_the_best() throws IOException {
    String late =
        file(
            "late.yaml",
            "extends: usual.yaml\nname: late\npolicy: {funds.scale: [{from: 2034-01-01, value: 2}]}\n");

    Typed said = tied(usual, late, "late");

    assertThat(said.out())
        .contains(
            "The same to the bit in all 20 replications: late, usual, each with a mean of",
            "so that it does not say which is better: late.")
        .doesNotContain("together the best");
  }

  private Typed tied(String first, String second, String out) {
    return Typed.loam(
        "rank",
        first,
        second,
        "--metric=registered",
        "--zone=100 firms",
        "--quiet",
        "--out=" + directory.resolve(out));
  }

  @Test
  void whoever_is_not_told_apart_within_the_limit_stays_undecided() {
    Typed said = rank("short", "--at-most=20", "--zone=0.01");

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out())
        .contains("Not decided: after 20 replications each", "No guarantee holds among them")
        .doesNotContain("The best is");
  }

  @Test
  void the_table_is_the_same_whatever_the_threads() throws IOException {
    rank("one", "--at-most=25", "--zone=20", "--threads=1");
    rank("four", "--at-most=25", "--zone=20", "--threads=4");
    Soundness.check(Files.readString(directory.resolve("one/report.html")));

    String one = Files.readString(directory.resolve("one/rank.csv"));
    assertThat(one).startsWith("scenario,mean,step,standing,metric,unit\n").hasLineCount(4);
    assertThat(Files.readString(directory.resolve("four/rank.csv"))).isEqualTo(one);
    assertThat(Files.readString(directory.resolve("four/manifest.json")))
        .isEqualTo(Files.readString(directory.resolve("one/manifest.json")));
  }

  @Test
  @Tag("slow")
  void with_a_posterior_the_means_of_vectors_are_compared() throws IOException {
    Typed said = rank("vectors", "--parameters=posterior", "--at-most=41", "--zone=100000");
    Typed run =
        Typed.loam(
            "run",
            usual,
            "--parameters=posterior",
            "--replications=40",
            "--quiet",
            "--out=" + directory.resolve("run"));

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(said.out())
        .contains("after 40 replications")
        .contains("the mean of the 2 replications of a vector");
    String mean =
        Files.readAllLines(directory.resolve("run/summary.csv")).stream()
            .filter(line -> line.startsWith("usual,false,registered,firms,2015-12-31,40,"))
            .findFirst()
            .orElseThrow()
            .split(",", -1)[6];
    assertThat(Files.readString(directory.resolve("vectors/rank.csv")))
        .contains("usual," + mean + ",40,");
  }

  @Test
  void a_limit_below_the_first_stage_of_vectors_is_refused() {
    assertThat(rank("low", "--parameters=posterior", "--at-most=20").err())
        .contains("--at-most 20: must lie in 40 to");
  }

  @Test
  void results_that_are_there_are_not_replaced_without_being_asked() {
    assertThat(rank("there", "--at-most=20", "--zone=1000").exit()).isZero();

    Typed again = rank("there", "--at-most=20", "--zone=1000");

    assertThat(again.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(again.err()).contains("is there already");
  }

  @Test
  void all_that_is_wrong_is_said_at_once() {
    Typed said =
        Typed.loam(
            "rank",
            few,
            usual,
            "--metric=unicorn",
            "--at-most=3",
            "--confidence=0.5",
            "--date=2015-12-30");

    assertThat(said.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said.err())
        .isEqualTo(
            """
            --metric unicorn: unknown metric; did you mean "unicorns"? (loam metrics lists all)
            --date 2015-12-30: must be the last day of a month, not after 2015-12-31
            --confidence 0.5: must lie between 1/2, which guessing reaches, and 1
            --at-most 3: must lie in 20 to 1000000
            loam rank --help says more
            """);
  }

  @Test
  void a_zone_has_the_unit_of_the_metric() {
    assertThat(rank("unit", "--zone=3 CNY").err()).contains("--zone is given in \"CNY\"");
    assertThat(rank("sign", "--zone=-3").err()).contains("--zone -3: must be above 0");
  }
}
