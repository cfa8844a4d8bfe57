package loam.cluster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import loam.store.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loam as users run it, on a real cluster: the bytes do not tell where they were computed. */
class SparkClusterIT {
  private static final String BASELINE = "scenarios/baseline.yaml";
  private static final List<String> RUN =
      List.of("run", BASELINE, "--replications", "16", "--end", "2017-12-31");

  @TempDir private static Path folder;
  private static Standalone cluster;

  private record Ended(int code, String text) {}

  @BeforeAll
  static void begin() throws IOException {
    cluster = Standalone.begin(folder.resolve("cluster"), 2);
  }

  @AfterAll
  static void end() {
    cluster.close();
  }

  private static Process start(List<String> words) throws IOException {
    List<String> command = new ArrayList<>(List.of(Standalone.java(), "-Xmx512m", "-jar"));
    command.add(Standalone.JAR.toString());
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(Standalone.environment());
    return builder.start();
  }

  private static Ended loam(List<String> words, String... more) throws IOException {
    Process process = start(with(words, more));
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.onExit().join().exitValue(), text);
  }

  private static List<String> with(List<String> words, String... more) {
    return Stream.concat(words.stream(), Arrays.stream(more)).toList();
  }

  /** SHA-256 of all files but the one that tells of machine and time. */
  private static Map<String, String> hashes(Path results) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(results)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("run.json")) {
          hashes.put(
              results.relativize(file).toString(), Sha256.of(Files.readString(file, ISO_8859_1)));
        }
      }
    }
    assertThat(hashes).isNotEmpty();
    return hashes;
  }

  private static void comesOutTheSame(String name, List<String> words) throws IOException {
    Path here = folder.resolve(name + "-here");
    Path there = folder.resolve(name + "-there");
    Ended local = loam(words, "--quiet", "--out", here.toString());
    Ended spark = loam(words, "--quiet", "--out", there.toString(), "--on", cluster.address());

    assertThat(local.code()).as(local.text()).isZero();
    assertThat(spark.code()).as(spark.text()).isZero();
    assertThat(hashes(there)).isEqualTo(hashes(here));
    assertThat(spark.text().replace(there.toString(), here.toString())).isEqualTo(local.text());
  }

  @Test
  void a_run_comes_out_the_same() throws IOException {
    comesOutTheSame("run", RUN);
  }

  @Test
  void a_sweep_comes_out_the_same() throws IOException {
    Path file = folder.resolve("sweep.yaml");
    Files.writeString(
        file,
        """
        extends: %s
        sweep:
          design: grid
          levers:
            funds.scale: {from: 2026-01-01, values: [0.5, 2]}
        """
            .formatted(Path.of(BASELINE).toAbsolutePath()));

    comesOutTheSame(
        "sweep", List.of("sweep", file.toString(), "--replications", "3", "--end", "2026-12-31"));
  }

  @Test
  void a_comparison_with_its_twins_comes_out_the_same() throws IOException {
    Path kept = Files.createDirectories(folder.resolve("kept"));
    List<String> words =
        List.of(
            "compare",
            BASELINE,
            "scenarios/no-funds.yaml",
            "--replications",
            "4",
            "--twins",
            "3",
            "--end",
            "2027-12-31");
    Ended here = loam(words, "--quiet", "--out", folder + "/c-here", "--results", kept + "/here");
    Ended there =
        loam(
            with(words, "--quiet", "--out", folder + "/c-there", "--results", kept + "/there"),
            "--on",
            cluster.address());

    assertThat(here.code()).as(here.text()).isZero();
    assertThat(there.code()).as(there.text()).isZero();
    assertThat(hashes(folder.resolve("c-there"))).isEqualTo(hashes(folder.resolve("c-here")));
  }

  @Test
  void a_worker_that_is_killed_costs_time_only() throws IOException {
    Path here = folder.resolve("killed-here");
    Path there = folder.resolve("killed-there");
    loam(RUN, "--quiet", "--out", here.toString());
    try (Standalone own = Standalone.begin(folder.resolve("killed"), 2)) {
      Process run = start(with(RUN, "--out", there.toString(), "--on", own.address()));

      Standalone.await(run.inputReader(), line -> line.contains("/16"));
      own.kill(1);

      assertThat(run.onExit().join().exitValue()).isZero();
    }
    assertThat(hashes(there)).isEqualTo(hashes(here));
  }

  @Test
  void executors_with_another_Loam_are_refused() throws IOException {
    Path old = folder.resolve("old.jar");
    otherBuild(Standalone.JAR, old);
    try (Standalone own = Standalone.begin(folder.resolve("other"), 1, old)) {
      Ended run = loam(RUN, "--quiet", "--out", folder + "/other-there", "--on", own.address());

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.text())
          .contains("runs Loam 0.0.1 (commit other", "but this is Loam")
          .doesNotContain("Exception", "\tat ");
    }
  }

  /** The same jar, but for what it says of itself. */
  private static void otherBuild(Path jar, Path other) throws IOException {
    Files.copy(jar, other, StandardCopyOption.REPLACE_EXISTING);
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
    Ended run = loam(RUN, "--out", out.toString(), "--on", "spark://127.0.0.1:" + port);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.text()).contains("no Spark master answers at spark://127.0.0.1:" + port);
    assertThat(out).doesNotExist();
  }
}
