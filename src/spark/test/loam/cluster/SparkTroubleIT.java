package loam.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loam.cluster.Loam.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What dies on the way to the same bytes. */
class SparkTroubleIT {
  private static final List<String> RUN =
      List.of("run", "scenarios/baseline.yaml", "--replications", "16", "--end", "2017-12-31");

  private static final Map<String, String> NARROW =
      Map.of("_JAVA_OPTIONS", "-Xmx34m -XX:MaxDirectMemorySize=512m");

  @TempDir private static Path folder = Path.of(""); // JUnit makes it
  private static Path here;

  @BeforeAll
  static void runHere() throws IOException {
    SparkHome.assemble();
    here = folder.resolve("here");
    Loam.run(RUN, "--quiet", "--out", here.toString()).isDone();
  }

  /** Waits until the first replications are there. */
  private static void awaitFirst(Process run) throws IOException {
    Standalone.await(run.inputReader(), line -> line.contains(" of 16 replications"));
  }

  @Test
  void a_worker_that_is_killed_costs_time_only() throws IOException {
    Path there = folder.resolve("worker");
    try (Standalone cluster = Standalone.begin(folder.resolve("killed"))) {
      Process run = Loam.begin(RUN, "--out", there.toString(), "--on", cluster.address());
      awaitFirst(run);
      cluster.kill(1);

      assertThat(run.onExit().join().exitValue()).isZero();
    }
    assertThat(Loam.hashes(there)).isEqualTo(Loam.hashes(here));
  }

  @Test
  void a_driver_that_is_killed_goes_on_where_it_was() throws IOException {
    Path there = folder.resolve("driver");
    try (Standalone cluster = Standalone.begin(folder.resolve("driven"))) {
      Process run = Loam.begin(RUN, "--out", there.toString(), "--on", cluster.address());
      awaitFirst(run);
      run.destroyForcibly();
      assertThat(run.onExit().join().exitValue()).isNotZero();
      assertThat(there).doesNotExist();

      Loam.run(List.of("resume", there.toString())).isDone();
    }
    assertThat(Loam.hashes(there)).isEqualTo(Loam.hashes(here));
  }

  /** The executor of one worker has too little memory for any replication, and dies of it. */
  @Test
  void an_executor_out_of_memory_costs_time_only() throws IOException {
    Path there = folder.resolve("memory");
    try (Standalone cluster =
        Standalone.begin(folder.resolve("narrow"), List.of(NARROW, Map.of()))) {
      Ended run =
          Loam.ended(
              Loam.begin(
                  List.of("spark.testing.memory=600000000"),
                  Loam.with(RUN, "--out", there.toString(), "--on", cluster.address())));
      run.isDone();
    }
    assertThat(executorsOfFirstWorker(folder.resolve("narrow"))).contains("OutOfMemoryError");
    assertThat(Loam.hashes(there)).isEqualTo(Loam.hashes(here));
  }

  /** All that they said. */
  private static String executorsOfFirstWorker(Path cluster) throws IOException {
    StringBuilder said = new StringBuilder();
    try (Stream<Path> files = Files.walk(cluster.resolve("work1"))) {
      for (Path log : files.filter(file -> file.endsWith("stderr")).toList()) {
        said.append(Files.readString(log));
      }
    }
    return said.toString();
  }
}
