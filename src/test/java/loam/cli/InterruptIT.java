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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the middle of a run. */
class InterruptIT {
  private final Path directory;

  InterruptIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void an_interrupted_run_ends_with_130_and_says_how_to_go_on()
      throws IOException, InterruptedException {
    // a build in the background ignores the signal, and so would all its children
    String restore = "--default-signal=INT";
    assumeTrue(
        Processes.run(directory, Map.of(), List.of("env", restore, "true")).exit() == 0,
        "this env cannot restore signals");
    Process process =
        Processes.prepare(
                directory,
                Map.of(),
                List.of(
                    "env",
                    restore,
                    Processes.LAUNCHER,
                    "run",
                    Processes.BASELINE,
                    "--replications",
                    "300",
                    "--end",
                    "2015-12-31",
                    "--out",
                    "results"))
            .start();

    try (BufferedReader err =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      assertThat(err.readLine()).startsWith("30 of 300 replications");
      Processes.run(directory, Map.of(), List.of("kill", "-INT", Long.toString(process.pid())));
      String rest = err.lines().collect(Collectors.joining("\n"));

      assertThat(process.getInputStream().readAllBytes()).isEmpty();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(rest).isEqualTo(ExitCode.INTERRUPTED);
      assertThat(rest.lines().filter(line -> line.startsWith("loam:")))
          .singleElement()
          .asString()
          .matches(
              "loam: interrupted; \\d+ of 300 replications are finished and kept; loam resume results goes on");
      assertThat(rest).doesNotContain("Exception", "our mistake");
    } finally {
      process.destroyForcibly();
    }

    Processes.Outcome again = Processes.loam(directory, "run", Processes.BASELINE, "--out=results");
    assertThat(again.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(again.err()).contains("loam resume results", "--force");
    Processes.Outcome resumed = Processes.loam(directory, "resume", "results", "--quiet");
    assertThat(resumed.exit()).as(resumed.toString()).isZero();
    assertThat(resumed.err()).contains("replications were finished before and are kept");
    assertThat(directory.resolve("results.part")).doesNotExist();
  }

  @Test
  void an_interrupted_comparison_keeps_what_is_finished_and_is_gone_on_with()
      throws IOException, InterruptedException {
    String restore = "--default-signal=INT";
    assumeTrue(
        Processes.run(directory, Map.of(), List.of("env", restore, "true")).exit() == 0,
        "this env cannot restore signals");
    Path base = Files.copy(Path.of(Processes.BASELINE), directory.resolve("baseline.yaml"));
    Path same =
        Files.writeString(directory.resolve("same.yaml"), "extends: baseline.yaml\nname: same\n");
    List<String> asked =
        List.of("compare", base.toString(), same.toString(), "--end", "2015-06-30", "--twins", "3");
    List<String> command = new ArrayList<>(List.of("env", restore, Processes.LAUNCHER));
    command.addAll(asked);
    command.addAll(List.of("--replications", "120"));
    Process process = Processes.prepare(directory, Map.of(), command).start();

    try (BufferedReader err =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      assertThat(err.readLine()).contains(" replications");
      Processes.run(directory, Map.of(), List.of("kill", "-INT", Long.toString(process.pid())));
      String rest = err.lines().collect(Collectors.joining("\n"));

      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(rest).isEqualTo(ExitCode.INTERRUPTED);
      assertThat(rest)
          .containsPattern("interrupted; \\d+ of 240 replications are finished and kept")
          .doesNotContain("Exception", "our mistake");
    } finally {
      process.destroyForcibly();
    }

    Path made;
    try (Stream<Path> parts = Files.list(directory.resolve("results"))) {
      made = parts.findFirst().orElseThrow();
    }
    Processes.Outcome resumed = Processes.loam(directory, "resume", made.toString());
    assertThat(resumed.exit()).as(resumed.toString()).isZero();
    assertThat(resumed.out()).contains("Reference baseline, 120 replications");
    List<String> again = new ArrayList<>(asked);
    again.addAll(List.of("--add", "1"));
    Processes.Outcome more = Processes.loam(directory, again.toArray(new String[0]));
    assertThat(more.exit()).as(more.toString()).isZero();
    assertThat(more.out()).contains("Reference baseline, 121 replications");
  }
}
