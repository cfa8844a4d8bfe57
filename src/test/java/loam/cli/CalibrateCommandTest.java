package loam.cli;

import static loam.cli.Typed.loam;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import loam.calibration.CitySimulator;
import loam.calibration.Figure;
import loam.calibration.FreeParameter;
import loam.city.ParameterChange;
import loam.ecosystem.Metric;
import loam.report.Soundness;
import loam.scenariofile.pack.Cities;
import loam.stats.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("system")
class CalibrateCommandTest {
  private static final double TRUTH = 0.07;
  private static final String TARGETS =
      """
      city: beijing
      seed: 5
      effort: {replications: 2, search: 8, wave: 12, candidates: 14, keep: 12}
      parameters:
        firms:
          firm.substantiveShare: {reason: "the city's range"}
      figures:
        A: {metric: substantive, on: 2015-12-31, value: %s, tolerance: {share: [-0.02, 0.02]}, source: simulated, published: 2016-03-01, role: fit, block: firms}
        B: {metric: substantive, on: 2016-01-31, value: 19000, tolerance: {share: [-0.1, 0.1]}, source: nobody, published: 2016-06-01, role: held out}
      """;

  /** Where the first figure of the first replication begins in the journal. */
  private static final int FIRST_NUMBER = 56;

  private final Path folder;

  CalibrateCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void a_share_that_firms_were_simulated_with_is_found_again() throws IOException {
    Path targets = Files.writeString(folder.resolve("t.yaml"), TARGETS.formatted(simulated()));
    Path out = folder.resolve("out");

    Typed first = loam("calibrate", targets.toString(), "--out", out.toString(), "--quiet");

    assertThat(first.err()).isEmpty();
    assertThat(first.out()).contains("firm.substantiveShare").contains("held out");
    String posterior = Files.readString(out.resolve("posterior.csv"));
    Soundness.check(Files.readString(out.resolve("report.html")));
    Sample shares =
        Sample.of(
            posterior
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("firm"))
                .mapToDouble(Double::parseDouble)
                .toArray());
    // tolerance of 2 % of 20,000 firms is a share of 0.005 a year: a spread of 0.003
    assertThat(TRUTH).isBetween(shares.quantile(0) - 0.003, shares.quantile(1) + 0.003);
    assertThat(shares.standardDeviation()).isLessThan(0.006);

    certified_until_something_is_changed(out);

    made_again_as_the_page_says(out);

    assertThat(loam("calibrate", targets.toString(), "--out", out.toString()).err())
        .contains("is there already");
  }

  private static void made_again_as_the_page_says(Path out) throws IOException {
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("loam calibrate targets.yaml --out again", "cmp again/parameters.csv parameters");
    Path again = out.resolveSibling("again");
    String targets = out.resolve("targets.yaml").toString();
    Typed made = loam("calibrate", targets, "--out", again.toString(), "--quiet", "--json");
    assertThat(made.exit()).isZero();
    assertThat(made.out())
        .startsWith("{")
        .contains("\"parameter\" : \"firm.substantiveShare\"", "\"reported\" : 19000");
    assertThat(again.resolve("parameters.csv"))
        .hasSameBinaryContentAs(out.resolve("parameters.csv"));
  }

  private static void certified_until_something_is_changed(Path out) throws IOException {
    Typed verified = loam("verify", out.toString(), "--sample", "2");
    assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
    assertThat(verified.out())
        .containsPattern("certified: made again.* 2 of \\d+ replications were simulated again");

    assertThat(loam("verify", out.resolve("report.html").toString()).err())
        .contains("the replications are not in", "verify its folder");

    Path runs = out.resolve("replications.journal");
    byte[] simulated = Files.readAllBytes(runs);
    byte[] other = simulated.clone();
    other[FIRST_NUMBER] ^= 1;
    Files.write(runs, other);
    assertThat(loam("verify", out.toString()).out())
        .contains("NOT certified", "replications.journal is damaged at byte 0");
    Files.write(runs, simulated);

    Path vectors = out.resolve("posterior.csv");
    String posterior = Files.readString(vectors);
    Files.writeString(vectors, posterior + "0.07\n");
    assertThat(loam("verify", out.toString()).out())
        .contains("NOT certified", "posterior.csv differs, first in line ");
    Files.writeString(vectors, posterior);
  }

  @Test
  void one_that_is_stopped_is_gone_on_with_and_comes_to_the_same_bytes()
      throws IOException, InterruptedException {
    Path targets = Files.writeString(folder.resolve("t.yaml"), TARGETS.formatted(simulated()));
    Path whole = folder.resolve("whole");
    assertThat(loam("calibrate", targets.toString(), "--out=" + whole, "--quiet").exit()).isZero();
    Path out = folder.resolve("out");
    Path journal = folder.resolve("out.part/replications.journal");
    Thread begun =
        new Thread(() -> loam("calibrate", targets.toString(), "--out=" + out, "--threads=1"));

    begun.start();
    while (begun.isAlive() && journal.toFile().length() < 1000) {
      Thread.sleep(1);
    }
    begun.interrupt();
    begun.join();
    assertThat(out).as("it was too quick").doesNotExist();
    Files.writeString(targets, "no targets any more");
    Typed resumed = loam("resume", out.toString());

    assertThat(resumed.exit()).as(resumed.err()).isZero();
    assertThat(resumed.err()).contains("replications were finished before and are kept");
    Map<String, String> bytes = Processes.contents(whole);
    Map<String, String> goneOn = Processes.contents(out);
    bytes.remove("run.json");
    goneOn.remove("run.json");
    assertThat(goneOn).isEqualTo(bytes);
  }

  @Test
  void a_backtest_scores_what_was_published_later() throws IOException {
    Path targets = Files.writeString(folder.resolve("t.yaml"), TARGETS.formatted(simulated()));
    Path out = folder.resolve("back");

    Typed typed =
        loam(
            "backtest",
            targets.toString(),
            "--as-of",
            "2016-03",
            "--out",
            out.toString(),
            "--quiet");

    assertThat(typed.err()).isEmpty();
    assertThat(typed.out())
        .contains("Known on 2016-03-31: 1 figure to fit to")
        .contains("of 1 later figure");
    assertThat(Files.readString(out.resolve("backtest.csv"))).contains("2016-03-31,B,substantive");
    Typed verified = loam("verify", out.toString());
    assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
    assertThat(loam("backtest", targets.toString(), "--as-of", "2016-01").err())
        .contains("nothing that can be fitted to was published by 2016-01-31");
  }

  @Test
  void contradictory_figures_are_said_in_one_sentence() throws IOException {
    Path targets = Files.writeString(folder.resolve("t.yaml"), TARGETS.formatted("90000"));

    Typed typed =
        loam("calibrate", targets.toString(), "--out", folder.resolve("no").toString(), "--quiet");

    assertThat(typed.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(typed.err())
        .contains("no parameters within their ranges meet all figures")
        .contains("A (substantive)");
  }

  /** What one replication makes of the truth. */
  private static String simulated() {
    LocalDate day = LocalDate.of(2015, 12, 31);
    var share =
        new FreeParameter(
            "firm.substantiveShare",
            ParameterChange.Kind.VALUE,
            "firms",
            0.04,
            0.09,
            0.055,
            true,
            "");
    var figure =
        new Figure("A", Metric.SUBSTANTIVE, day, day, 1, 0, 2, "", day, Figure.Role.FIT, "firms");
    var simulator =
        new CitySimulator(Cities.builtIn("beijing"), List.of(share), List.of(figure), 99);
    double[][] outcomes = simulator.outcomes(new double[] {(TRUTH - 0.04) / 0.05}, 77, 1);
    return String.format(Locale.ROOT, "%.0f", outcomes[0][0]);
  }
}
