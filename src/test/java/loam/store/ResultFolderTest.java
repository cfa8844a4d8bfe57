package loam.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    ResultFolder folder = ResultFolder.begin(target, false);
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
