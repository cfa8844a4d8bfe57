package loam.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFolderTest {
  private final Path directory;
  private final Path target;

  ResultFolderTest(@TempDir Path directory) {
    this.directory = directory;
    this.target = directory.resolve("results");
  }

  @Test
  void a_folder_appears_only_when_it_is_complete() throws IOException {
    ResultFolder folder = ResultFolder.begin(target, false);
    folder.write("manifest.json", "{}");
    folder.write("charts/one.svg", "<svg/>");

    assertThat(target).doesNotExist();

    assertThat(folder.complete()).isEqualTo(target);
    assertThat(target.resolve("charts/one.svg")).hasContent("<svg/>");
    assertThat(left()).containsExactly("results");
  }

  @Test
  void an_abandoned_folder_leaves_nothing_and_a_complete_one_stays() throws IOException {
    ResultFolder abandoned = ResultFolder.begin(target, false);
    abandoned.write("charts/one.svg", "<svg/>");

    abandoned.abandon();
    abandoned.abandon();

    assertThat(directory).isEmptyDirectory();

    results("first").abandon();
    assertThat(target.resolve("manifest.json")).hasContent("first");
  }

  @Test
  void results_are_replaced_only_on_demand_and_all_at_once() throws IOException {
    results("first");
    Files.createDirectories(target.resolve("charts"));
    Files.writeString(target.resolve("charts/old.svg"), "old");
    Files.writeString(target.resolve("charts/old.png"), "old");

    assertThatThrownBy(() -> ResultFolder.begin(target, false))
        .isInstanceOf(ResultFolder.TakenException.class)
        .hasMessageContaining("look at it")
        .hasMessageContaining("--out")
        .hasMessageContaining("--force");
    ResultFolder second = ResultFolder.begin(target, true);
    second.write("manifest.json", "second");
    assertThat(target.resolve("manifest.json")).hasContent("first");
    second.complete();

    assertThat(target.resolve("manifest.json")).hasContent("second");
    assertThat(target.resolve("charts")).doesNotExist();
    assertThat(left()).containsExactly("results");
  }

  @Test
  void what_no_run_wrote_is_never_deleted() throws IOException {
    results("first");
    Files.writeString(target.resolve("notes.txt"), "mine");

    assertThatThrownBy(() -> ResultFolder.begin(target, true))
        .isInstanceOf(ResultFolder.TakenException.class)
        .hasMessageContaining("also holds notes.txt");
    assertThat(target.resolve("notes.txt")).hasContent("mine");
    assertThat(left()).containsExactly("results");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "charts/my-notes.txt",
        "charts/mine.svg",
        "charts/old/unicorns.svg",
        "scenarios/0.resolved.yaml~",
        "scenarios/sub/0.resolved.yaml",
        "data/deep/er/table.csv"
      })
  void what_no_run_wrote_is_found_at_any_depth_before_any_work(String mine) throws IOException {
    results("first");
    Files.createDirectories(target.resolve(mine).resolveSibling(""));
    Files.writeString(target.resolve(mine), "mine");

    assertThatThrownBy(() -> ResultFolder.begin(target, true))
        .isInstanceOf(ResultFolder.TakenException.class)
        .message()
        .matches(what -> named(mine).anyMatch(name -> what.contains("also holds " + name + ",")));
    assertThat(target.resolve(mine)).hasContent("mine");
    assertThat(left()).containsExactly("results");
  }

  /** A file, or the first folder above it that no run made. */
  private static Stream<String> named(String file) {
    return Stream.of(file, file.replaceFirst("/[^/]*$", ""), file.replaceFirst("/.*", ""));
  }

  @Test
  void of_many_files_of_the_users_five_are_named() throws IOException {
    results("first");
    for (int file = 0; file < 9; file++) {
      Files.writeString(target.resolve("mine" + file), "");
    }

    assertThatThrownBy(() -> ResultFolder.begin(target, true))
        .hasMessageContaining("mine0, mine1, mine2, mine3, mine4")
        .hasMessageNotContaining("mine5");
  }

  @Test
  void what_came_into_older_results_while_new_ones_were_made_is_kept_and_told() throws IOException {
    results("first");
    ResultFolder second = ResultFolder.begin(target, true);
    second.write("manifest.json", "second");
    Files.writeString(target.resolve("notes.txt"), "mine");

    second.complete();

    Path kept = directory.resolve("results.replaced");
    assertThat(second.remains()).contains(kept.toAbsolutePath());
    assertThat(kept.resolve("notes.txt")).hasContent("mine");
    assertThat(target.resolve("manifest.json")).hasContent("second");
  }

  @Test
  void a_second_step_that_fails_is_taken_back() throws IOException {
    results("first");
    Path aside = directory.resolve("aside");

    assertThatThrownBy(() -> Replacement.of(target, directory.resolve("nothing"), aside))
        .isInstanceOf(NoSuchFileException.class);

    assertThat(target.resolve("manifest.json")).hasContent("first");
    assertThat(left()).containsExactly("results");
  }

  /** As a kill between the two steps leaves it. */
  private void killedBetweenTheSteps() throws IOException {
    results("first");
    promised(true).abandon();
    Files.move(target, directory.resolve("results.part/old"));
  }

  @Test
  void results_that_are_nowhere_because_of_a_kill_are_put_back_by_whoever_reads_them()
      throws IOException {
    killedBetweenTheSteps();
    ResultFolder.recover(target);
    assertThat(target.resolve("manifest.json")).hasContent("first");

    Files.move(target, directory.resolve("results.part/old"));
    ResultFolder.recoverAll(directory);
    assertThat(target.resolve("manifest.json")).hasContent("first");
    assertThat(ResultFolder.isUnfinished(target)).as("resume goes on").isTrue();
  }

  @Test
  void a_reader_takes_nothing_from_a_process_that_is_between_the_two_steps() throws IOException {
    results("first");
    ResultFolder working = promised(true);
    Files.move(target, directory.resolve("results.part/old"));

    ResultFolder.recover(target);

    assertThat(target).doesNotExist();
    working.write("manifest.json", "second");
    assertThat(working.complete().resolve("manifest.json")).hasContent("second");
    assertThat(left()).containsExactly("results");
  }

  @Test
  void an_empty_folder_that_a_killed_cleaning_left_is_removed_by_the_next() throws IOException {
    Path left = directory.resolve(".loam-7c9e6679-7425-40de-944b-e07fc1f90ae7.part");
    Path mine = Files.createDirectory(directory.resolve(".loam-mine.part"));
    Files.createDirectory(left);

    results("first");

    assertThat(left).doesNotExist();
    assertThat(mine).exists();
  }

  @Test
  void a_file_or_a_folder_of_something_else_is_refused() throws IOException {
    Files.writeString(target, "a file");

    assertThatThrownBy(() -> ResultFolder.begin(target, true))
        .isInstanceOf(ResultFolder.TakenException.class)
        .hasMessageContaining("holds no results");
    assertThatThrownBy(() -> ResultFolder.begin(directory, true))
        .isInstanceOf(ResultFolder.TakenException.class);
    assertThat(target).hasContent("a file");
  }

  @Test
  void an_empty_folder_may_be_used_also_by_another_of_its_names() throws IOException {
    Files.createDirectory(target);
    ResultFolder folder = ResultFolder.begin(target.resolve("."), false);
    folder.write("manifest.json", "here");

    folder.complete();

    assertThat(target.resolve("manifest.json")).hasContent("here");
    assertThat(left()).containsExactly("results");
  }

  private static final Assignment ASSIGNMENT =
      new Assignment("1", "c", "run", List.of("--quiet"), "hash", List.of(), 3);

  private ResultFolder promised() {
    return promised(false);
  }

  private ResultFolder promised(boolean replace) {
    ResultFolder folder = ResultFolder.begin(target, replace);
    folder.promise(ASSIGNMENT);
    folder
        .journal(1, List.of(Metric.UNICORNS), 1)
        .commit(0, new Trajectory(1, 1, new double[Metric.all().size()], 5));
    return folder;
  }

  @Test
  void what_is_finished_stays_and_can_be_gone_on_with() throws IOException {
    promised().abandon();
    assertThat(left()).containsExactly("results.part");
    assertThatThrownBy(() -> ResultFolder.begin(target, false))
        .isInstanceOf(ResultFolder.TakenException.class)
        .hasMessageContaining("loam resume")
        .hasMessageContaining("--force");
    assertThat(ResultFolder.assignment(target)).contains(ASSIGNMENT);

    ResultFolder again = ResultFolder.reopen(target);

    assertThat(again.journal(1, List.of(Metric.UNICORNS), 1).size()).isEqualTo(1);
    again.write("manifest.json", "{}");
    again.complete();
    assertThat(left()).containsExactly("results");
  }

  @Test
  void one_of_two_damaged_assignments_does_no_harm() throws IOException {
    promised().abandon();
    Path part = directory.resolve("results.part");
    Files.writeString(part.resolve("assignment.json"), "{\"version\"");
    assertThat(ResultFolder.assignment(target)).contains(ASSIGNMENT);

    Path copy = part.resolve("assignment.copy.json");
    Files.writeString(copy, Files.readString(copy).replace("hash\"", "hush\""));
    assertThat(ResultFolder.assignment(target)).isEmpty();
    assertThat(ResultFolder.isUnfinished(target)).isTrue();
  }

  @Test
  void two_at_once_cannot_be_at_one_folder() {
    ResultFolder first = promised();

    for (boolean force : List.of(false, true)) {
      assertThatThrownBy(() -> ResultFolder.begin(target, force))
          .isInstanceOf(ResultFolder.TakenException.class)
          .hasMessageContaining("another Loam is at work");
    }
    assertThatThrownBy(() -> ResultFolder.reopen(target))
        .isInstanceOf(ResultFolder.TakenException.class)
        .hasMessageContaining("another Loam is at work");

    first.write("manifest.json", "{}");
    assertThat(first.complete()).isEqualTo(target);
  }

  @Test
  void a_folder_that_was_removed_meanwhile_is_never_passed_off_as_whole() throws IOException {
    ResultFolder folder = promised();
    folder.write("summary.csv", "first");
    Leftovers.delete(directory.resolve("results.part"));
    folder.write("manifest.json", "{}");

    assertThatThrownBy(folder::complete)
        .hasRootCauseMessage("the folder was removed by somebody else; run again");

    assertThat(target).doesNotExist();
  }

  @Test
  void what_a_killed_process_left_is_cleared_away_by_the_next_in_the_same_place()
      throws IOException {
    Path dead = Files.createDirectory(directory.resolve("dead.part"));
    Files.writeString(dead.resolve(FolderLock.FILE), "token");
    Files.createDirectories(dead.resolve("result/charts"));
    Path older = Files.createDirectories(directory.resolve("swapped.part/old"));
    Files.writeString(older.resolve("manifest.json"), "older");
    Files.writeString(directory.resolve("swapped.part").resolve(FolderLock.FILE), "token");
    Path notOurs = Files.createDirectory(directory.resolve("mine.part"));

    results("first");

    assertThat(dead).doesNotExist();
    assertThat(directory.resolve("swapped/manifest.json")).hasContent("older");
    assertThat(notOurs).exists();
    assertThat(left()).containsExactlyInAnyOrder("results", "swapped", "mine.part");
  }

  @Test
  void a_process_killed_between_the_last_two_steps_has_finished() throws IOException {
    ResultFolder folder = promised();
    folder.write("manifest.json", "{}");
    Files.move(directory.resolve("results.part/result"), target);
    folder.abandon();

    assertThat(ResultFolder.isUnfinished(target)).isFalse();
    assertThat(ResultFolder.isWhole(target)).isTrue();
    assertThatThrownBy(() -> ResultFolder.begin(target, false)).hasMessageContaining("is there");
    assertThat(left()).containsExactly("results");
  }

  @Test
  void folders_above_are_made() {
    ResultFolder folder = ResultFolder.begin(directory.resolve("a/b/c"), false);

    folder.complete();

    assertThat(directory.resolve("a/b/c")).isEmptyDirectory();
  }

  @Test
  void a_place_that_cannot_be_is_named() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");

    assertThatThrownBy(() -> ResultFolder.begin(file.resolve("below"), false))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.resolve("below").toString());
  }

  private ResultFolder results(String manifest) {
    ResultFolder folder = ResultFolder.begin(target, true);
    folder.write("manifest.json", manifest);
    folder.complete();
    return folder;
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
