package loam.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loam.cluster.Loam.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loam as users run it, on a real cluster: the bytes do not tell where they were computed. */
class SparkClusterIT {
  private static final String BASELINE = "scenarios/baseline.yaml";

  @TempDir private static Path folder;
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
        "sweep", List.of("sweep", "scenarios/size-of-funds.yaml", "--replications", "2", "--end", "2026-12-31"));
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
}
