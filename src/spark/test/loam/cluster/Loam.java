package loam.cluster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import loam.store.file.Sha256;

/** The jar of the profile spark, run as users run it. */
final class Loam {
  static final Path JAR = Path.of("target/loam.jar").toAbsolutePath();

  /** How a process ended, and all that it said. */
  record Ended(int code, String text) {
    void isDone() {
      assertThat(code).as(text).isZero();
    }

    /** It failed with so many words, and without a trace of what went on inside. */
    void hasFailed(int expected, String words) {
      assertThat(text).contains(words).doesNotContain("Exception", "\tat ");
      assertThat(code).as(text).isEqualTo(expected);
    }
  }

  private Loam() {}

  static Ended run(List<String> words, String... more) throws IOException {
    return ended(begin(words, more));
  }

  static Process begin(List<String> words, String... more) throws IOException {
    return begin(List.of(), with(words, more));
  }

  /**
   * Begins with settings of Spark.
   *
   * @param settings such as {@code spark.executor.memory=1g}
   */
  static Process begin(List<String> settings, List<String> words) throws IOException {
    List<String> command = new ArrayList<>(List.of(java(), "-Xmx512m", "-XX:+UseSerialGC"));
    settings.forEach(setting -> command.add("-D" + setting));
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(words);
    return process(command, environment());
  }

  static Process process(List<String> command, Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder.start();
  }

  static Ended ended(Process process) throws IOException {
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.onExit().join().exitValue(), text);
  }

  static List<String> with(List<String> words, String... more) {
    return Stream.concat(words.stream(), Arrays.stream(more)).toList();
  }

  /** SHA-256 of all files but the one that tells of machine and time. */
  static Map<String, String> hashes(Path results) throws IOException {
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

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static Map<String, String> environment() {
    return Map.of("SPARK_LOCAL_IP", "127.0.0.1", "LC_ALL", "C.UTF-8");
  }
}
