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
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loam.store.file.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL at random moments over the life of a command, and during the resumption too: what is
 * resumed is equal to the byte to what nobody killed, and nothing else is left.
 */
class KilledIT {
  private static final Pattern KEPT = Pattern.compile("(\\d+) replications were finished before");
  private static final long SEED = 20261123;

  private final Path directory;
  private final Path work;
  private final Path temporary;
  private final Random random = new Random(SEED);

  /** How long a process lives in milliseconds, one that begins and one that resumes. */
  private final Map<Boolean, Long> lives = new HashMap<>();

  KilledIT(@TempDir Path directory) {
    this.directory = directory;
    this.work = directory.resolve("work");
    this.temporary = directory.resolve("tmp");
  }

  @BeforeEach
  void make_folders() throws IOException {
    Files.createDirectories(work);
    Files.createDirectories(temporary);
  }

  @Test
  void a_run_that_is_killed_at_any_moment_loses_nothing() throws Exception {
    int tries = FaultTable.times(3, 100);
    int kills =
        killedAtAnyMoment(
            tries,
            List.of("run", Processes.BASELINE, "--end", "2015-12-31", "--replications", "12"));

    FaultTable.tried("SIGKILL at a random moment of a run, or of its resumption", kills, "nothing");
  }

  @Test
  @Tag("slow")
  void a_sweep_that_is_killed_at_any_moment_loses_nothing() throws Exception {
    Path sweep =
        Files.writeString(
            directory.resolve("sweep.yaml"),
            """
            name: sweep
            city: beijing
            run: {end: 2015-12-31, replications: 4}
            sweep:
              levers:
                funds.scale: {from: 2026-01-01, values: [1, 2, 3]}
            """);
    int kills = killedAtAnyMoment(FaultTable.times(1, 20), List.of("sweep", sweep.toString()));

    FaultTable.tried(
        "SIGKILL at a random moment of a sweep, or of its resumption", kills, "nothing");
  }

  @Test
  @Tag("slow")
  void a_comparison_that_is_killed_at_any_moment_loses_nothing() throws Exception {
    Path base = Files.copy(Path.of(Processes.BASELINE), directory.resolve("baseline.yaml"));
    Path more =
        Files.writeString(
            directory.resolve("more.yaml"),
            """
            extends: baseline.yaml
            name: more
            backcast: true
            policy: {funds.scale: [{from: 2015-07-01, factor: 2}]}
            """);
    int kills =
        killedAtAnyMoment(
            FaultTable.times(1, 20),
            List.of(
                "compare",
                base.toString(),
                more.toString(),
                "--end",
                "2015-12-31",
                "--replications",
                "12",
                "--twins",
                "4",
                "--results",
                work.resolve("runs").toString()));

    FaultTable.tried(
        "SIGKILL at a random moment of a comparison, or of its resumption", kills, "nothing");
  }

  /** Sensitivity, solve and rank in turns. */
  @Test
  @Tag("slow")
  void a_study_that_is_killed_at_any_moment_loses_nothing() throws Exception {
    assumeTrue(FaultTable.LONG);
    int kills = 0;
    for (String question :
        List.of(
            "sensitivity %s --metric=registered --at=2015-06 --assumption=venture.poolMonths"
                + " --trajectories=4 --rows=0 --at-ends=4",
            "solve %s --target=registered@2015-03>=3000000 --lever=reforms.perYear"
                + " --from=2015-02-01",
            "rank %1$s %2$s --metric=registered --at-most=20 --zone=0.01")) {
      List<String> command =
          List.of(question.formatted(scenario("base"), scenario("twin")).split(" ", -1));
      kills += killedAtAnyMoment(FaultTable.times(0, 10), command);
      delete(work.resolve("expected"));
    }

    FaultTable.tried(
        "SIGKILL at a random moment of sensitivity, solve or rank, or of its resumption",
        kills,
        "nothing");
  }

  private Path scenario(String name) throws IOException {
    return Files.writeString(
        directory.resolve(name + ".yaml"),
        """
        name: %s
        city: beijing
        backcast: true
        run: {end: 2015-12-31, replications: 20}
        """
            .formatted(name));
  }

  /**
   * Kills a command at different moments until so many kills met a living process; tells how many
   * did in the end.
   */
  private int killedAtAnyMoment(int wanted, List<String> command) throws Exception {
    Path expected = work.resolve("expected");
    long begun = System.nanoTime();
    assertThat(wait(start(command, expected))).isZero();
    lives.clear();
    lives.put(false, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    deleteRuns();
    Map<String, String> bytes = bytes(expected);
    List<String> names = names(work);

    int kills = 0;
    for (int tried = 0; kills < wanted; tried++) {
      Path target = work.resolve("target");
      kills += kill(start(command, target), false);
      while (!Files.exists(target)) {
        boolean resumable = Files.exists(work.resolve("target.part/assignment.json"));
        List<String> next = resumable ? List.of("resume", target.toString()) : command;
        if (random.nextInt(3) == 0) {
          kills += kill(resumable ? start(next) : start(next, target), resumable);
        } else {
          goOn(resumable, next, target);
        }
      }
      assertThat(wait(start(List.of("resume", target.toString())))).isZero();
      assertThat(bytes(target)).as("try %s", tried).isEqualTo(bytes);
      deleteRuns();
      names.add("target");
      assertThat(names(work)).containsExactlyInAnyOrderElementsOf(names);
      assertThat(names(temporary)).isEmpty();
      names.remove("target");
      delete(target);
    }
    return kills;
  }

  private void goOn(boolean resumable, List<String> next, Path target) throws Exception {
    Process process = resumable ? start(next) : start(next, target);
    process.getInputStream().readAllBytes();
    int code = wait(process);
    String said = Files.readString(directory.resolve("err"));
    assertThat(code).as(said).isZero();
    Matcher kept = KEPT.matcher(said);
    boolean mayAskForFewer = // than were under way
        Files.exists(target.resolve("comparison.csv")) || Files.exists(target.resolve("rank.csv"));
    if (kept.find() && !mayAskForFewer) {
      Map<String, Object> log = Json.parse(Files.readString(target.resolve("run.json")));
      int recalled = ((Number) log.getOrDefault("replicationsOfEarlierProcesses", 0)).intValue();
      int there = Integer.parseInt(kept.group(1));
      assertThat(recalled).as("none is computed again").isEqualTo(there);
    }
  }

  private Process start(List<String> command, Path target) throws IOException {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of("--out", target.toString()));
    return start(all);
  }

  private Process start(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(Processes.LAUNCHER));
    command.addAll(arguments);
    String options = "-Djava.io.tmpdir=" + temporary;
    return Processes.prepare(directory, Map.of("JAVA_TOOL_OPTIONS", options), command)
        .redirectError(directory.resolve("err").toFile())
        .redirectOutput(directory.resolve("out").toFile())
        .start();
  }

  private static int wait(Process process) throws InterruptedException {
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  /** A process that ends before its moment shows how long others of its kind live. */
  private int kill(Process process, boolean resumes) throws InterruptedException {
    long life = lives.getOrDefault(resumes, lives.getOrDefault(false, 1L));
    long begun = System.nanoTime();
    boolean ended = process.waitFor(random.nextLong(life), TimeUnit.MILLISECONDS);
    if (ended) {
      lives.put(resumes, 1 + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }
    process.destroyForcibly();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    return ended ? 0 : 1;
  }

  /** All but what tells of machine and time. */
  private static Map<String, String> bytes(Path folder) {
    Map<String, String> bytes = Processes.contents(folder);
    bytes.remove("run.json");
    return bytes;
  }

  /** Those that a comparison keeps for the next, which would have less to do. */
  private void deleteRuns() throws IOException {
    if (Files.exists(work.resolve("runs"))) {
      assertThat(names(work.resolve("runs"))).noneMatch(name -> name.endsWith(".part"));
      delete(work.resolve("runs"));
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.startsWith("hsperfdata"))
              .toList());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
