package loam.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import loam.cluster.Loam.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot work is said at once. */
class SparkRefusalIT {
  private static final List<String> RUN =
      List.of("run", "scenarios/baseline.yaml", "--replications", "4", "--end", "2016-12-31");

  private static final String PATIENCE = "spark.scheduler.maxRegisteredResourcesWaitingTime";

  @TempDir private static Path folder = Path.of(""); // JUnit makes it

  @BeforeAll
  static void assemble() throws IOException {
    SparkHome.assemble();
  }

  @Test
  void executors_with_another_Loam_are_refused() throws IOException {
    Path old = folder.resolve("old.jar");
    otherBuild(Loam.JAR, old);
    Map<String, String> withOld = Map.of("SPARK_DIST_CLASSPATH", old.toString());
    try (Standalone own = Standalone.begin(folder.resolve("other"), List.of(withOld))) {
      Ended run = Loam.run(RUN, "--quiet", "--out", folder + "/there", "--on", own.address());

      run.hasFailed(1, "runs Loam 0.0.1 (commit other");
      assertThat(run.text()).contains("but this is Loam");
    }
  }

  /** The same jar, but for what it says of itself. */
  private static void otherBuild(Path jar, Path other) throws IOException {
    try (JarFile in = new JarFile(jar.toFile());
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(other))) {
      for (JarEntry entry : in.stream().toList()) {
        out.putNextEntry(new JarEntry(entry.getName()));
        out.write(
            entry.getName().equals("loam/build.properties")
                ? "version=0.0.1\ncommit=other\n".getBytes(UTF_8)
                : in.getInputStream(entry).readAllBytes());
        out.closeEntry();
      }
    }
  }

  @Test
  void a_master_that_is_not_there_is_named_before_anything_begins() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path out = folder.resolve("silent");
    Ended run = Loam.run(RUN, "--out", out.toString(), "--on", "spark://127.0.0.1:" + port);

    run.hasFailed(2, "no Spark master answers at spark://127.0.0.1:" + port);
    assertThat(out).doesNotExist();
  }

  /** It takes connections and never says a word. */
  @Test
  void a_port_of_something_else_is_given_up_within_half_a_minute() throws IOException {
    try (ServerSocket other = new ServerSocket(0)) {
      String address = "spark://127.0.0.1:" + other.getLocalPort();
      Ended run = Loam.run(RUN, "--out", folder + "/mute", "--on", address);

      run.hasFailed(1, address + " does not answer as a master of Spark 4");
    }
  }

  @Test
  void workers_with_too_little_memory_for_what_is_asked_are_named() throws IOException {
    try (Standalone small = Standalone.begin(folder.resolve("small"), List.of(Map.of()))) {
      Ended run =
          Loam.ended(
              Loam.begin(
                  List.of("spark.executor.memory=8g", PATIENCE + "=10s"),
                  Loam.with(RUN, "--out", folder + "/8g", "--on", small.address())));

      run.hasFailed(1, "has given no executor for 10 seconds");
      assertThat(run.text()).contains("spark.executor.memory");
    }
  }

  @Test
  void an_address_that_makes_no_sense_is_refused_before_anything_begins() throws IOException {
    Ended run = Loam.run(RUN, "--out", folder + "/nowhere", "--on", "spark");

    run.hasFailed(2, "or spark inside spark-submit");
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  /** As an IDE runs it. */
  @Test
  void executors_could_not_be_sent_a_folder_of_classes() throws IOException {
    try (ServerSocket master = new ServerSocket(0)) {
      List<String> command =
          List.of(Loam.java(), "-cp", "target/classes:target/lib/*", "loam.cli.Main");
      String address = "spark://127.0.0.1:" + master.getLocalPort();
      Ended run =
          Loam.ended(
              Loam.process(
                  Loam.with(
                      Loam.with(command, RUN.toArray(String[]::new)),
                      "--out",
                      folder + "/classes",
                      "--on",
                      address),
                  Loam.environment()));

      run.hasFailed(1, "executors need Loam's jar, but this Loam runs from the folder");
    }
  }
}
