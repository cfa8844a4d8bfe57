package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same inputs give the same bytes, whatever computes them. Only {@code run.json} and PNG files
 * may differ.
 */
class SameBytesIT {
  private static final Path JAVAS = Path.of("/usr/lib/jvm");
  private static final List<String> PLAN = List.of("--end", "2018-12-31", "--replications", "3");
  private static final List<String> TINY = List.of("--end", "2015-06-30", "--replications", "1");

  @TempDir static Path directory = Path.of("");

  private static Map<String, String> expected = Map.of();
  private static final AtomicInteger HELD = new AtomicInteger();

  @BeforeAll
  static void on_one_thread() {
    expected = bytes("expected", Processes.ALL_COMPILERS, PLAN, "--threads", "1");
    assertThat(expected.keySet())
        .contains("summary.csv", "trajectories.parquet", "manifest.json", "scenario.resolved.yaml")
        .anyMatch(name -> name.startsWith("charts/"));
  }

  @Test
  void on_two_threads() {
    assertSame(bytes("threads", Processes.ALL_COMPILERS, PLAN, "--threads", "2"));
  }

  @Test
  @Tag("slow")
  void on_seven_threads() {
    assertSame(bytes("seven", Processes.ALL_COMPILERS, PLAN, "--threads", "7"));
  }

  @Test
  @Tag("slow")
  void with_other_garbage_collectors() {
    for (String collector : List.of("UseG1GC", "UseParallelGC", "UseZGC")) {
      Path results = directory.resolve(collector);
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+" + collector,
                  "-Djava.awt.headless=true",
                  "-jar",
                  Processes.HOME.resolve("target/loam.jar").toString(),
                  "run",
                  Processes.BASELINE,
                  "--quiet"));
      command.addAll(PLAN);
      command.addAll(List.of("--out", results.toString()));

      Processes.Outcome outcome = Processes.run(directory, Map.of(), command);

      assertThat(outcome.exit()).as(outcome.toString()).isZero();
      Map<String, String> contents = Processes.contents(results);
      contents.keySet().removeIf(file -> file.equals("run.json") || file.endsWith(".png"));
      assertSame(contents);
    }
  }

  @Test
  void on_the_event_list_of_ssj() {
    assertSame(bytes("ssj", Map.of(), PLAN, "--engine", "ssj"));
  }

  @Test
  @Tag("slow")
  void in_another_language_and_time_zone() {
    assertSame(bytes("de", options("-Duser.language=de -Duser.timezone=Asia/Shanghai"), PLAN));
  }

  @Test
  void in_a_country_with_other_digits() {
    assertSame(bytes("ar", options("-Duser.language=ar -Duser.country=EG"), PLAN));
  }

  @Test
  @Tag("slow")
  void where_the_locale_knows_nothing_but_ascii() {
    assertSame(bytes("ascii", Map.of("LC_ALL", "C"), PLAN));
  }

  @Test
  @Tag("slow")
  void on_every_other_java_of_this_machine() throws IOException {
    List<Path> homes = otherJavas();
    assumeTrue(!homes.isEmpty(), "no other JDK of version 17 or later below " + JAVAS);
    for (Path home : homes) {
      assertSame(bytes(home.getFileName().toString(), java(home), PLAN));
    }
  }

  @Test
  void with_the_first_compiler_only() {
    assertSame(bytes("first", Map.of(), PLAN));
  }

  @Test
  @Tag("slow")
  void without_a_just_in_time_compiler() {
    assertThat(bytes("interpreted", options("-Xint"), TINY))
        .isEqualTo(bytes("compiled", Processes.ALL_COMPILERS, TINY));
    HELD.incrementAndGet();
  }

  @AfterAll
  static void count() {
    FaultTable.tried(
        "other threads, event list, collector, locale, digits, compiler or Java",
        HELD.get(),
        "nothing; the bytes are the same");
  }

  private static Map<String, String> java(Path home) {
    Map<String, String> environment = new HashMap<>(Processes.ALL_COMPILERS);
    environment.put("JAVA_HOME", home.toString());
    return environment;
  }

  private static Map<String, String> options(String options) {
    return Map.of("JAVA_TOOL_OPTIONS", options);
  }

  private static List<Path> otherJavas() throws IOException {
    Path ours = Path.of(System.getProperty("java.home")).toRealPath();
    List<Path> homes = new ArrayList<>();
    if (Files.isDirectory(JAVAS)) {
      try (Stream<Path> entries = Files.list(JAVAS)) {
        for (Path home : entries.filter(entry -> !Files.isSymbolicLink(entry)).toList()) {
          if (Files.isExecutable(home.resolve("bin/java"))
              && !home.toRealPath().equals(ours)
              && Files.isRegularFile(home.resolve("release"))
              && version(home) >= 17) {
            homes.add(home);
          }
        }
      }
    }
    return homes;
  }

  private static int version(Path home) throws IOException {
    return Files.readAllLines(home.resolve("release")).stream()
        .filter(line -> line.startsWith("JAVA_VERSION="))
        .map(line -> line.replaceAll("JAVA_VERSION=\"(\\d+).*", "$1"))
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(0);
  }

  private static void assertSame(Map<String, String> actual) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    // name by name, since a difference of whole maps would print megabytes
    assertThat(
            actual.keySet().stream()
                .filter(name -> !Objects.equals(actual.get(name), expected.get(name))))
        .as("files that differ")
        .isEmpty();
    HELD.incrementAndGet();
  }

  private static Map<String, String> bytes(
      String name, Map<String, String> environment, List<String> plan, String... more) {
    Path results = directory.resolve(name);
    List<String> arguments = new ArrayList<>(List.of("run", Processes.BASELINE, "--quiet"));
    arguments.addAll(plan);
    arguments.addAll(List.of(more));
    arguments.addAll(List.of("--out", results.toString()));

    Processes.Outcome outcome =
        Processes.loam(directory, environment, arguments.toArray(String[]::new));

    assertThat(outcome.exit()).as(outcome.toString()).isZero();
    assertThat(outcome.err().lines().filter(line -> !line.startsWith("Picked up"))).isEmpty();
    Map<String, String> contents = Processes.contents(results);
    contents.keySet().removeIf(file -> file.equals("run.json") || file.endsWith(".png"));
    return contents;
  }
}
