package loam.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.store.file.Exchange;
import loam.store.file.FolderLock;
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

  /** JSON as {@link Manifest#seal} writes it: it lists what a command wrote. */
  @Test
  void what_the_manifest_does_not_list_is_the_users_though_its_name_is_one_of_ours()
      throws IOException {
    ResultFolder folder = ResultFolder.begin(target, false);
    folder.write("summary.csv", "1");
    folder.write("charts/one.svg", "<svg/>");
    folder.write("charts/one.png", "png");
    folder.write("run.json", "{}");
    folder.vouch(Map.of("kind", "run"));
    folder.complete();
    ResultFolder.begin(target, true).discard();

    for (String mine : List.of("sweep.csv", "charts/mine.svg")) {
      Files.writeString(target.resolve(mine), "mine");
      Files.writeString(target.resolve("charts/mine.png"), "mine");
      assertThatThrownBy(() -> ResultFolder.begin(target, true))
          .isInstanceOf(ResultFolder.TakenException.class)
          .hasMessageContaining("also holds")
          .hasMessageContaining(mine);
      assertThat(target.resolve(mine)).hasContent("mine");
      Files.delete(target.resolve(mine));
      Files.delete(target.resolve("charts/mine.png"));
    }
  }

  /** Also where nobody asks for --force: any command in that place clears what the dead left. */
  @Test
  void what_the_user_put_into_a_folder_in_the_making_is_never_deleted() throws IOException {
    ResultFolder begun = promised();
    Path mine = Files.writeString(directory.resolve("results.part/notes.txt"), "mine");
    begun.abandon();

    assertThatThrownBy(() -> ResultFolder.begin(target, true))
        .isInstanceOf(ResultFolder.TakenException.class)
        .hasMessageContaining("results.part also holds notes.txt");
    Files.delete(directory.resolve("results.part/assignment.json"));
    Files.delete(directory.resolve("results.part/assignment.copy.json")); // nothing to go on with
    ResultFolder.begin(directory.resolve("another"), false).discard();
    assertThat(mine).hasContent("mine");

    Files.delete(mine);
    ResultFolder second = promised(true);
    Files.writeString(mine, "mine");
    second.write("manifest.json", "second");
    second.complete();
    assertThat(second.remains()).contains(directory.resolve("results.part").toAbsolutePath());
    assertThat(mine).hasContent("mine");
    assertThat(target.resolve("manifest.json")).hasContent("second");
  }

  @Test
  void a_folder_goes_with_others_in_the_making_that_are_in_it() throws IOException {
    Path inner = Files.createDirectories(target.resolve("made.part/result"));
    Files.writeString(inner.resolveSibling(FolderLock.FILE), "token");
    Files.writeString(target.resolve(FolderLock.FILE), "token");

    Leftovers.delete(target);

    assertThat(target).doesNotExist();
  }

  @Test
  void a_link_is_not_replaced_by_a_folder() throws IOException {
    results("first");
    Path link = Files.createSymbolicLink(directory.resolve("link"), target);

    assertThatThrownBy(() -> ResultFolder.begin(link, true))
        .isInstanceOf(ResultFolder.TakenException.class)
        .hasMessageContaining("is a link");
    assertThat(target.resolve("manifest.json")).hasContent("first");
  }

  @Test
  void a_second_step_that_fails_is_taken_back() throws IOException {
    results("first");
    Path aside = directory.resolve("aside");
    Path nothing = directory.resolve("nothing");

    assertThatThrownBy(() -> Replacement.byTwoRenames(target, nothing, aside))
        .isInstanceOf(NoSuchFileException.class);

    assertThat(target.resolve("manifest.json")).hasContent("first");
    assertThat(left()).containsExactly("results");
  }

  /**
   * A reader that looks all the time. With two renames it found none within the first dozens of
   * replacements, each time; with an exchange there is no moment in which it could.
   */
  @Test
  void a_reader_never_finds_the_place_of_results_empty_while_they_are_replaced() throws Exception {
    results("0");
    assumeTrue(canExchange(), "a file system with exchange of names");
    var isReplacing = new AtomicBoolean(true);
    try (Reader reader = new Reader(target.resolve("manifest.json"), isReplacing)) {
      for (int times = 1; times <= 100; times++) {
        Path part = Files.createDirectories(directory.resolve("results.part"));
        Files.createDirectory(part.resolve("result"));
        Files.writeString(part.resolve("result/manifest.json"), String.valueOf(times));
        Replacement.of(target, part);
        Replacement.settle(part);
        Leftovers.delete(part);
      }
      isReplacing.set(false);

      assertThat(reader.lookedWithoutFinding()).as("of %s times", reader.looked()).isZero();
      assertThat(reader.looked()).isGreaterThan(100);
    }
    assertThat(target.resolve("manifest.json")).hasContent("100");
  }

  private static final class Reader implements AutoCloseable {
    private final Thread thread;
    private long looked;
    private long without;

    Reader(Path file, AtomicBoolean goesOn) {
      thread = new Thread(() -> look(file, goesOn));
      thread.start();
    }

    private void look(Path file, AtomicBoolean goesOn) {
      while (goesOn.get()) {
        looked++;
        without += file.toFile().exists() ? 0 : 1;
      }
    }

    long looked() throws InterruptedException {
      thread.join();
      return looked;
    }

    long lookedWithoutFinding() throws InterruptedException {
      thread.join();
      return without;
    }

    @Override
    public void close() {
      thread.interrupt();
    }
  }

  private boolean canExchange() throws IOException {
    Path one = Files.createDirectory(directory.resolve("one"));
    Path other = Files.createDirectory(directory.resolve("other"));
    Files.writeString(one.resolve("file"), "");
    boolean can = Exchange.of(one, other);
    assertThat(other.resolve("file").toFile().exists()).isEqualTo(can);
    assertThat(one.resolve("file").toFile().exists()).isEqualTo(!can);
    Leftovers.delete(one);
    Leftovers.delete(other);
    return can;
  }

  /** As a kill after the exchange leaves it: the older results where the new ones were. */
  private Path killedAfterTheExchange() throws IOException {
    results("first");
    assumeTrue(canExchange(), "a file system with exchange of names");
    ResultFolder second = promised(true);
    second.write("manifest.json", "second");
    second.abandon();
    Path part = directory.resolve("results.part");
    Replacement.of(target, part);
    assertThat(target.resolve("manifest.json")).hasContent("second");
    assertThat(part.resolve("result/manifest.json")).hasContent("first");
    return part;
  }

  @Test
  void older_results_that_a_kill_left_are_no_work_to_go_on_with_and_are_cleared_away()
      throws IOException {
    killedAfterTheExchange();

    assertThat(ResultFolder.isUnfinished(target)).isFalse();
    assertThatThrownBy(() -> ResultFolder.reopen(target)).hasMessageContaining("nothing to go on");
    ResultFolder.recoverAll(directory);
    assertThatThrownBy(() -> ResultFolder.begin(target, false)).hasMessageContaining("is there al");
    assertThat(target.resolve("manifest.json")).hasContent("second");
    assertThat(left()).containsExactly("results");
  }

  @Test
  void a_kill_before_the_exchange_leaves_work_to_go_on_with() throws IOException {
    Path part = killedAfterTheExchange();
    Exchange.of(target, part.resolve("result")); // back, as if it had not come to it

    assertThat(ResultFolder.isUnfinished(target)).isTrue();
    ResultFolder again = ResultFolder.reopen(target);
    assertThat(again.journal(1, List.of(Metric.UNICORNS), 1).size()).isEqualTo(1);
    again.write("manifest.json", "third");
    again.complete();
    assertThat(target.resolve("manifest.json")).hasContent("third");
    assertThat(left()).containsExactly("results");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void what_came_into_older_results_is_kept_also_after_a_kill(boolean force) throws IOException {
    Path part = killedAfterTheExchange();
    Files.writeString(part.resolve("result/notes.txt"), "mine");

    if (force) {
      ResultFolder.begin(target, true).discard();
    } else {
      ResultFolder.begin(directory.resolve("another"), false).discard();
    }

    assertThat(directory.resolve("results.replaced/notes.txt")).hasContent("mine");
    assertThat(target.resolve("manifest.json")).hasContent("second");
    assertThat(left()).containsExactlyInAnyOrder("results", "results.replaced");
  }

  @Test
  void older_results_come_back_where_the_new_ones_were_removed_after_a_kill() throws IOException {
    killedAfterTheExchange();
    Leftovers.delete(target);

    ResultFolder.begin(directory.resolve("another"), false).discard();

    assertThat(target.resolve("manifest.json")).hasContent("first");
  }

  @Test
  void a_folder_that_a_kill_left_while_it_was_cleared_away_is_removed_with_all_in_it()
      throws IOException {
    String nobody = ".loam-7c9e6679-7425-40de-944b-e07fc1f90ae7";
    Path old = Files.createDirectories(directory.resolve(nobody + ".part/old"));
    Files.writeString(old.resolve("manifest.json"), "older");
    Files.writeString(old.resolveSibling(FolderLock.FILE), "token");

    results("first");

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
