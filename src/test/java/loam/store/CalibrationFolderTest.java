package loam.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loam.calibration.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationFolderTest {
  private static final Map<String, Object> INPUTS = Map.of("targets", "a");
  private static final Map<String, Object> OTHERS = Map.of("targets", "b");

  private final Path directory;
  private final Path target;

  CalibrationFolderTest(@TempDir Path directory) {
    this.directory = directory;
    this.target = directory.resolve("calibration");
  }

  private void complete(Map<String, Object> inputs, boolean replace, String posterior) {
    try (CalibrationFolder folder = CalibrationFolder.open(target, inputs, replace)) {
      simulate(folder);
      folder.write("posterior.csv", posterior);
      assertThat(folder.complete(Map.of("kind", "calibrate"))).isEmpty();
    }
  }

  private static void simulate(CalibrationFolder folder) {
    try (CalibrationRuns runs = folder.runs(Optional.empty())) {
      runs.commit(new Runs.Job(new double[] {0.5}, 0, 1), new double[][] {{1}});
    }
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void an_older_calibration_stays_until_the_new_one_is_complete() throws IOException {
    complete(INPUTS, false, "first");
    assertThatThrownBy(() -> CalibrationFolder.open(target, INPUTS, false))
        .hasMessageContaining("is there already");

    try (CalibrationFolder folder = CalibrationFolder.open(target, OTHERS, true)) {
      simulate(folder);
      folder.write("posterior.csv", "second");
      assertThat(target.resolve("posterior.csv")).hasContent("first");
    }
    assertThat(target.resolve("posterior.csv")).as("stopped").hasContent("first");

    complete(OTHERS, true, "second");
    assertThat(target.resolve("posterior.csv")).hasContent("second");
    assertThat(left()).containsExactly("calibration");
  }

  @Test
  void what_was_simulated_is_gone_on_with_by_the_same_command_and_by_no_other() throws IOException {
    try (CalibrationFolder folder = CalibrationFolder.open(target, INPUTS, false)) {
      simulate(folder);
    }
    assertThat(left()).containsExactly("calibration.part");
    assertThat(CalibrationFolder.isUnfinished(target)).isTrue();
    assertThatThrownBy(() -> CalibrationFolder.open(target, OTHERS, false))
        .hasMessageContaining("the command that began it goes on");
    assertThatThrownBy(() -> ResultFolder.begin(target, false))
        .hasMessageContaining("the command that began it goes on");

    try (CalibrationFolder again = CalibrationFolder.open(target, INPUTS, false);
        CalibrationRuns runs = again.runs(Optional.empty())) {
      assertThat(runs.size()).isEqualTo(1);
    }
  }

  @Test
  void where_nothing_was_simulated_nothing_is_left() throws IOException {
    CalibrationFolder.open(target, INPUTS, false).close();

    assertThat(left()).isEmpty();
  }

  @Test
  void two_at_once_are_not_at_one_calibration() {
    try (CalibrationFolder folder = CalibrationFolder.open(target, INPUTS, false)) {
      simulate(folder);
      assertThatThrownBy(() -> CalibrationFolder.open(target, INPUTS, true))
          .hasMessageContaining("another Loam is at work");
    }
  }

  /** Its folder was that of the results, and what it had simulated lay there. */
  @Test
  void what_an_earlier_version_began_in_the_place_of_the_results_is_gone_on_with()
      throws IOException {
    Files.createDirectories(target);
    Files.writeString(target.resolve("calibration.json"), Json.pretty(INPUTS));
    CalibrationRuns earlier = CalibrationRuns.open(target.resolve("runs.txt"));
    earlier.commit(new Runs.Job(new double[] {0.5}, 0, 1), new double[][] {{1}});
    earlier.close();

    try (CalibrationFolder folder = CalibrationFolder.open(target, INPUTS, false)) {
      try (CalibrationRuns runs = folder.runs(Optional.empty())) {
        assertThat(runs.size()).isEqualTo(1);
      }
      folder.complete(Map.of());
    }
    assertThat(target.resolve("manifest.json")).exists();
    assertThat(left()).containsExactly("calibration");
  }

  @Test
  void a_file_of_the_users_in_a_calibration_is_named_and_stays() throws IOException {
    complete(INPUTS, false, "first");
    Files.writeString(target.resolve("notes.txt"), "mine");

    assertThatThrownBy(() -> CalibrationFolder.open(target, INPUTS, true))
        .hasMessageContaining("also holds notes.txt");
    assertThat(target.resolve("notes.txt")).hasContent("mine");
  }
}
