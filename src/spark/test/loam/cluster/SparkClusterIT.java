package loam.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loam.cluster.Loam.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loam as users run it, on a real cluster: the bytes do not tell where they were computed. */
class SparkClusterIT {
  private static final String BASELINE = "scenarios/baseline.yaml";
  private static final String TARGETS =
      """
      city: beijing
      seed: 5
      effort: {replications: 2, search: 6, wave: 12, candidates: 14, keep: 12}
      parameters:
        firms:
          firm.substantiveShare: {reason: "the city's range"}
      figures:
        A: {metric: substantive, on: 2015-12-31, value: 18100, tolerance: {share: [-0.05, 0.05]}, source: nobody, published: 2016-03-01, role: fit, block: firms}
      """;

  private static final String LATER =
      """
        B: {metric: substantive, on: 2016-01-31, value: 19000, tolerance: {share: [-0.9, 0.9]}, source: nobody, published: 2016-06-01, role: held out}
      """;

  @TempDir private static Path folder = Path.of(""); // JUnit makes it
  private static Standalone cluster;

  @BeforeAll
  static void begin() throws IOException {
    SparkHome.assemble();
    cluster = Standalone.begin(folder.resolve("cluster"));
  }

  @AfterAll
  static void end() {
    cluster.close();
  }

  /** Runs a command here and there; both say and write the same. */
  private static void comesOutTheSame(String name, List<String> words) throws IOException {
    Path here = folder.resolve(name + "-here");
    Path there = folder.resolve(name + "-there");
    Ended local = Loam.run(words, "--quiet", "--out", here.toString());
    Ended spark = Loam.run(words, "--quiet", "--out", there + "", "--on", cluster.address());

    local.isDone();
    spark.isDone();
    assertThat(Loam.hashes(there)).isEqualTo(Loam.hashes(here));
    assertThat(spark.text().replace(there.toString(), here.toString())).isEqualTo(local.text());
  }

  @Test
  void a_run_with_its_posterior_comes_out_the_same() throws IOException {
    comesOutTheSame("run", List.of("run", BASELINE, "--replications", "8", "--end", "2017-12-31"));
  }

  @Test
  void a_sweep_comes_out_the_same() throws IOException {
    comesOutTheSame(
        "sweep",
        List.of(
            "sweep", "scenarios/size-of-funds.yaml", "--replications", "2", "--end", "2026-12-31"));
  }

  @Test
  void a_comparison_with_its_twins_comes_out_the_same() throws IOException {
    Path kept = Files.createDirectories(folder.resolve("kept"));

    comesOutTheSame(
        "compare",
        List.of(
            "compare",
            BASELINE,
            "scenarios/no-funds.yaml",
            "--replications",
            "4",
            "--twins",
            "3",
            "--results",
            kept.toString(),
            "--force",
            "--end",
            "2025-12-31"));
  }

  @Test
  void a_run_by_spark_submit_comes_out_the_same() throws IOException {
    List<String> run =
        List.of("run", BASELINE, "--replications", "4", "--end", "2016-12-31", "--quiet", "--out");
    Path here = folder.resolve("submit-here");
    Path there = folder.resolve("submit-there");
    Loam.run(run, here.toString()).isDone();

    List<String> words = new ArrayList<>();
    words.addAll(List.of("--master", cluster.address(), Loam.JAR.toString()));
    words.addAll(Loam.with(run, there.toString(), "--on", "spark"));
    Ended submitted = Loam.ended(SparkHome.submit(words.toArray(String[]::new)));

    submitted.isDone();
    assertThat(submitted.text()).contains("Results: " + there);
    assertThat(Loam.hashes(there)).isEqualTo(Loam.hashes(here));
  }

  @Test
  void a_sensitivity_analysis_finds_the_same() throws IOException {
    Path here = folder.resolve("s-here");
    Path there = folder.resolve("s-there");
    List<String> words =
        List.of(
            "sensitivity",
            BASELINE,
            "--metric=substantive",
            "--at=2015-06",
            "--assumption=firm.substantiveShare",
            "--assumption=firm.dormantShare",
            "--trajectories=2",
            "--rows=0",
            "--at-ends=2",
            "--quiet");
    Loam.run(words, "--out", here.toString()).isDone();
    Loam.run(words, "--out", there.toString(), "--on", cluster.address()).isDone();

    assertThat(Loam.hashes(there)).isEqualTo(Loam.hashes(here));
  }

  @Test
  void a_search_comes_out_the_same() throws IOException {
    comesOutTheSame(
        "solve",
        List.of(
            "solve",
            BASELINE,
            "--target=registered@2026-06>=1",
            "--lever=reforms.perYear",
            "--from=2026-03",
            "--replications=20"));
  }

  @Test
  void a_ranking_comes_out_the_same() throws IOException {
    comesOutTheSame(
        "rank",
        List.of(
            "rank",
            BASELINE,
            "scenarios/no-funds.yaml",
            "--metric=registered",
            "--at-most=20",
            "--zone=0.01",
            "--parameters=baseline",
            "--end=2026-12-31"));
  }

  @Test
  void a_backtest_comes_out_the_same() throws IOException {
    Path targets = folder.resolve("backtested.yaml");
    Files.writeString(targets, TARGETS + LATER);

    comesOutTheSame("backtest", List.of("backtest", targets.toString(), "--as-of=2016-03"));
  }

  @Test
  void a_calibration_comes_out_the_same() throws IOException {
    Path targets = folder.resolve("targets.yaml");
    Files.writeString(targets, TARGETS);

    comesOutTheSame("calibrate", List.of("calibrate", targets.toString()));
  }
}
