package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the middle of a run. */
class InterruptIT {
  // a build in the background ignores the signal, and so would all its children
  private static final String RESTORE = "--default-signal=INT";

  private final Path directory;

  InterruptIT(@TempDir Path directory) {
    this.directory = directory;
  }

  /** What was interrupted, where, and what it said after its first line of progress. */
  private record Interrupted(Path place, int replications, String said) {}

  /**
   * Interrupts a command at its first line of progress. One that had ended before the signal came
   * is asked for twice as much, in a folder of its own.
   */
  private Interrupted interrupted(int atLeast, String... asked)
      throws IOException, InterruptedException {
    assumeTrue(
        Processes.run(directory, Map.of(), List.of("env", RESTORE, "true")).exit() == 0,
        "this env cannot restore signals");
    for (int replications = atLeast; ; replications *= 2) {
      Path place = Files.createDirectory(directory.resolve("of" + replications));
      List<String> command = new ArrayList<>(List.of("env", RESTORE, Processes.LAUNCHER));
      command.addAll(List.of(asked));
      command.addAll(List.of("--replications", Integer.toString(replications)));
      Process process = Processes.prepare(place, Map.of(), command).start();
      try (BufferedReader err =
          new BufferedReader(
              new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
        assertThat(err.readLine()).contains(" replications");
        Processes.run(directory, Map.of(), List.of("kill", "-INT", Long.toString(process.pid())));
        String rest = err.lines().collect(Collectors.joining("\n"));
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        if (process.exitValue() != ExitCode.DONE) {
          assertThat(process.exitValue()).as(rest).isEqualTo(ExitCode.INTERRUPTED);
          assertThat(out).isEmpty();
          assertThat(rest).doesNotContain("Exception", "our mistake");
          return new Interrupted(place, replications, rest);
        }
      } finally {
        process.destroyForcibly();
      }
    }
  }

  @Test
  void an_interrupted_run_ends_with_130_and_says_how_to_go_on()
      throws IOException, InterruptedException {
    Interrupted run =
        interrupted(80, "run", Processes.BASELINE, "--end", "2015-12-31", "--out", "results");

    assertThat(run.said().lines().filter(line -> line.startsWith("loam:")))
        .singleElement()
        .asString()
        .matches(
            "loam: interrupted; \\d+ of %d replications are finished and kept; loam resume results goes on"
                .formatted(run.replications()));

    Path place = run.place();
    Processes.Outcome again = Processes.loam(place, "run", Processes.BASELINE, "--out=results");
    assertThat(again.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(again.err()).contains("loam resume results", "--force");
    Processes.Outcome resumed = Processes.loam(place, "resume", "results", "--quiet");
    assertThat(resumed.exit()).as(resumed.toString()).isZero();
    assertThat(resumed.err()).contains("replications were finished before and are kept");
    assertThat(place.resolve("results.part")).doesNotExist();
  }

  @Test
  @Tag("slow")
  void an_interrupted_comparison_keeps_what_is_finished_and_is_gone_on_with()
      throws IOException, InterruptedException {
    Path base = Files.copy(Path.of(Processes.BASELINE), directory.resolve("baseline.yaml"));
    Path same =
        Files.writeString(directory.resolve("same.yaml"), "extends: baseline.yaml\nname: same\n");
    List<String> asked =
        List.of("compare", base.toString(), same.toString(), "--end", "2015-06-30", "--twins", "3");

    Interrupted comparison = interrupted(40, asked.toArray(String[]::new));

    int replications = comparison.replications();
    assertThat(comparison.said())
        .containsPattern(
            "interrupted; \\d+ of %d replications are finished and kept"
                .formatted(2 * replications));

    Path place = comparison.place();
    Path made;
    try (Stream<Path> parts = Files.list(place.resolve("results"))) {
      made = parts.findFirst().orElseThrow();
    }
    Processes.Outcome resumed = Processes.loam(place, "resume", made.toString());
    assertThat(resumed.exit()).as(resumed.toString()).isZero();
    assertThat(resumed.out())
        .contains("Reference baseline, %d replications".formatted(replications));
    List<String> again = new ArrayList<>(asked);
    again.addAll(List.of("--add", "1"));
    Processes.Outcome more = Processes.loam(place, again.toArray(new String[0]));
    assertThat(more.exit()).as(more.toString()).isZero();
    assertThat(more.out())
        .contains("Reference baseline, %d replications".formatted(replications + 1));
  }
}
