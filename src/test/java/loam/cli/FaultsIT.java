package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong around a run: nothing finished is lost, and nothing goes wrong in silence. */
class FaultsIT {
  private static final List<String> ASKED =
      List.of("run", Processes.BASELINE, "--end", "2015-12-31", "--replications", "12", "--quiet");

  @TempDir static Path shared = Path.of("");

  private static Path whole = Path.of("");
  private static Map<String, String> expected = Map.of();

  private final Path directory;
  private final Random random = new Random(7);

  FaultsIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @BeforeAll
  static void run_undisturbed() {
    whole = shared.resolve("whole");
    assertThat(Processes.loam(shared, command(whole)).exit()).isZero();
    expected = bytes(whole);
  }

  private static String[] command(Path target, String... more) {
    List<String> command = new ArrayList<>(ASKED);
    command.addAll(List.of("--out", target.toString()));
    command.addAll(List.of(more));
    return command.toArray(String[]::new);
  }

  private static Map<String, String> bytes(Path folder) {
    Map<String, String> bytes = Processes.contents(folder);
    bytes.remove("run.json");
    return bytes;
  }

  private static void assertSaid(Processes.Outcome outcome, int exit, String... words) {
    assertThat(outcome.exit()).as(outcome.toString()).isEqualTo(exit);
    assertThat(outcome.out() + outcome.err())
        .contains(words)
        .doesNotContain("Exception", "\tat ", "our mistake");
  }

  @Test
  void a_full_disk_keeps_what_is_finished_and_room_for_more_lets_it_go_on() throws IOException {
    int tried = 0;
    for (int kilobytes : sizes()) {
      Path disk = Files.createDirectory(directory.resolve("disk" + kilobytes));
      mount(disk, kilobytes + "k");
      try {
        Processes.Outcome full = Processes.loam(directory, command(disk.resolve("out")));
        assertSaid(full, ExitCode.FAILURE, "No space left on device");
        run("mount", "-o", "remount,size=200m", disk.toString());
        boolean begun = Files.exists(disk.resolve("out.part"));
        Processes.Outcome more =
            begun
                ? Processes.loam(directory, "resume", disk.resolve("out").toString())
                : Processes.loam(directory, command(disk.resolve("out")));
        assertSaid(more, ExitCode.DONE, "Results: ");
        assertThat(bytes(disk.resolve("out"))).isEqualTo(expected);
        assertThat(names(disk)).containsExactly("out");
        tried++;
      } finally {
        run("umount", disk.toString());
      }
    }
    FaultTable.tried("full disk, from the first byte to the last", tried, "nothing");
  }

  private static List<Integer> sizes() {
    if (!FaultTable.LONG) {
      return List.of(100, 900);
    }
    return Stream.iterate(20, size -> size <= 1100, size -> size + 60).toList();
  }

  private void mount(Path place, String size) {
    Processes.Outcome mounted =
        Processes.run(
            directory,
            Map.of(),
            List.of("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", place.toString()));
    assumeTrue(mounted.exit() == 0, "this user may not mount a small disk: " + mounted.err());
  }

  private void run(String... command) {
    assertThat(Processes.run(directory, Map.of(), List.of(command)).exit()).isZero();
  }

  @Test
  void a_folder_that_may_not_be_written_is_named() throws IOException {
    Path place = Files.createDirectory(directory.resolve("readonly"));
    mount(place, "1m");
    try {
      run("mount", "-o", "remount,ro", place.toString());
      assertSaid(
          Processes.loam(directory, command(place.resolve("out"))),
          ExitCode.FAILURE,
          place.resolve("out").toString(),
          "Read-only file system");
    } finally {
      run("umount", place.toString());
    }
    FaultTable.tried("folder that may not be written", 1, "nothing; refused with the reason");
  }

  @Test
  void a_folder_removed_under_the_run_is_never_passed_off_as_whole() throws Exception {
    int times = FaultTable.times(1, 20);
    for (int tried = 0; tried < times; tried++) {
      Path target = directory.resolve("removed" + tried);
      Path part = directory.resolve("removed" + tried + ".part");
      Process process = start(command(target));
      long size = random.nextInt(400_000);
      while (process.isAlive() && size(part.resolve("replications.journal")) < size) {
        process.waitFor(5, TimeUnit.MILLISECONDS);
      }
      removeAll(part);
      assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();

      if (process.exitValue() == ExitCode.DONE) {
        assertThat(bytes(target)).isEqualTo(expected); // it was done before
      } else {
        assertThat(Files.readString(directory.resolve("err"))).doesNotContain("our mistake");
        assertThat(target).doesNotExist();
        assertThat(Processes.loam(directory, command(target, "--force")).exit()).isZero();
        assertThat(bytes(target)).isEqualTo(expected);
      }
      assertThat(part).doesNotExist();
    }
    FaultTable.tried(
        "folder in the making removed under the run", times, "what was removed; it is said");
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(Processes.LAUNCHER));
    command.addAll(List.of(arguments));
    return Processes.prepare(directory, Map.of(), command)
        .redirectError(directory.resolve("err").toFile())
        .redirectOutput(directory.resolve("out").toFile())
        .start();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  private static void removeAll(Path folder) throws InterruptedException, IOException {
    new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
  }

  /** A folder in the making with all replications finished; where it was made in time, again. */
  private Path interrupted(String name) throws IOException, InterruptedException {
    Path target = directory.resolve(name);
    Path part = directory.resolve(name + ".part");
    while (!Files.exists(part)) {
      Process process = start(command(target, "--force"));
      while (process.isAlive() && !Files.exists(part.resolve("result/manifest.json"))) {
        process.waitFor(5, TimeUnit.MILLISECONDS);
      }
      process.destroyForcibly().waitFor();
    }
    removeAll(target);
    return target;
  }

  @Test
  void a_damaged_journal_is_computed_again_where_it_is_damaged() throws Exception {
    int times = FaultTable.times(2, 30);
    for (int tried = 0; tried < times; tried++) {
      Path target = interrupted("journal" + tried);
      Path journal = directory.resolve("journal" + tried + ".part/replications.journal");
      damage(journal, tried % 2 == 0);
      Files.delete(directory.resolve("journal" + tried + ".part/assignment.json"));

      Processes.Outcome outcome = Processes.loam(directory, "resume", target.toString());

      assertSaid(outcome, ExitCode.DONE, "cut off or damaged in the journal: 1 block;");
      assertThat(bytes(target)).isEqualTo(expected);
    }
    FaultTable.tried(
        "journal cut off or a bit of it flipped, one of two assignments missing",
        times,
        "one replication, which is computed again");
  }

  /** Cuts a file off somewhere in its last part, or flips a bit anywhere. */
  private void damage(Path file, boolean cut) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (cut) {
      int length = bytes.length - 1 - random.nextInt(bytes.length / 20);
      Files.write(file, Arrays.copyOf(bytes, length));
    } else {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bytes);
    }
  }

  @Test
  @Tag("slow")
  void damage_to_results_is_found_by_verify() throws IOException {
    int times = FaultTable.times(4, 100);
    for (int tried = 0; tried < times; tried++) {
      Path copy = directory.resolve("copy" + tried);
      Processes.copy(whole, copy);
      List<String> files =
          List.of("trajectories.parquet", "manifest.json", "scenario.resolved.yaml");
      Path file = copy.resolve(files.get(tried % files.size()));
      boolean parquet = tried % files.size() == 0;
      if (parquet) {
        damage(file, tried % 2 == 0);
      } else {
        byte[] bytes = Files.readAllBytes(file);
        int place = bytes.length / 2 + random.nextInt(bytes.length / 2 - 1);
        bytes[place] = (byte) (bytes[place] == '0' ? '1' : '0');
        Files.write(file, bytes);
      }

      Processes.Outcome outcome = Processes.loam(directory, "verify", copy.toString(), "--all");

      assertThat(outcome.exit()).as("%s: %s", file, outcome).isIn(1, 2);
      assertThat(outcome.out() + outcome.err()).doesNotContain("Exception", "our mistake");
    }
    FaultTable.tried(
        "Parquet, manifest or scenario of results damaged, then verified",
        times,
        "nothing in silence: all were found");
  }

  @Test
  @Tag("slow")
  void a_report_that_came_by_mail_is_certified_anywhere() throws IOException {
    Path mail = Files.copy(whole.resolve("report.html"), directory.resolve("报告 by mail.html"));

    assertSaid(
        Processes.loam(directory, "verify", mail.toString(), "--all"), ExitCode.DONE, "certified");
    FaultTable.tried("report by mail, verified alone", 1, "nothing");
  }

  @Test
  void two_runs_at_once_on_one_folder_do_each_other_no_harm() throws Exception {
    int times = FaultTable.times(1, 10);
    for (int tried = 0; tried < times; tried++) {
      Path target = directory.resolve("both" + tried);
      List<Process> both = List.of(start(command(target)), start(command(target)));
      int done = 0;
      for (Process process : both) {
        assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isIn(ExitCode.DONE, ExitCode.BAD_INPUT);
        done += process.exitValue() == ExitCode.DONE ? 1 : 0;
      }
      assertThat(done).isEqualTo(1);
      assertThat(bytes(target)).isEqualTo(expected);
    }
    FaultTable.tried("two runs at once on one folder", times, "nothing; one is refused");
  }

  /** What cannot be moved is where another disk is mounted, as in a container. */
  @Test
  @Tag("slow")
  void results_that_cannot_take_their_place_leave_the_older_ones_where_they_were()
      throws Exception {
    Path target = interrupted("back");
    Processes.copy(whole, target);
    Path result = directory.resolve("back.part/result");
    mount(result, "20m");
    try {
      assertSaid(
          Processes.loam(directory, "resume", target.toString()),
          ExitCode.FAILURE,
          "the older ones are still there",
          "loam resume");
      assertThat(bytes(target)).isEqualTo(expected);
    } finally {
      run("umount", result.toString());
    }

    assertSaid(Processes.loam(directory, "resume", target.toString()), ExitCode.DONE, "Results: ");
    assertThat(bytes(target)).isEqualTo(expected);
    assertThat(names(directory)).contains("back").doesNotContain("back.part");
    FaultTable.tried("results that cannot take their place", 1, "nothing; the older ones stay");
  }

  @Test
  @Tag("slow")
  void a_failure_in_clearing_away_is_told_as_that_and_mended_by_the_next_run() throws IOException {
    Path target = directory.resolve("stuck");
    Processes.copy(whole, target);
    mount(target.resolve("charts"), "1m");
    Processes.Outcome outcome = Processes.loam(directory, command(target, "--force"));
    String left =
        names(directory).stream().filter(name -> name.startsWith(".loam-")).findFirst().orElse("");
    run("umount", directory.resolve(left).resolve("old/charts").toString());

    assertSaid(outcome, ExitCode.DONE, "the results are whole", left, "Results: ");
    assertThat(bytes(target)).isEqualTo(expected);

    Processes.loam(directory, command(directory.resolve("another")));
    assertThat(names(directory)).doesNotContain(left);
    FaultTable.tried("older results that cannot be removed", 1, "nothing; it is said where");
  }

  @Test
  void a_native_library_with_holes_is_named_by_selftest_and_replaced() throws IOException {
    Map<String, String> cache = Map.of("XDG_CACHE_HOME", directory.resolve("cache").toString());
    Processes.loam(directory, cache, "query", "select 1", "--results", directory.toString());
    Path library;
    try (Stream<Path> files = Files.walk(directory.resolve("cache"))) {
      library = files.filter(file -> file.toString().endsWith("64")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(library);
    Arrays.fill(bytes, 8 << 20, 12 << 20, (byte) 0);
    Files.write(library, bytes);

    assertSaid(
        Processes.loam(directory, cache, "selftest"),
        ExitCode.FAILURE,
        "FAULT  library: DuckDB's in the cache is damaged",
        "sound  database");
    assertSaid(
        Processes.loam(directory, cache, "query", "select 1", "--results", directory.toString()),
        ExitCode.DONE,
        "1");
    FaultTable.tried("four megabytes of zeros in DuckDB's library", 1, "nothing; it is replaced");
  }

  @Test
  void a_clock_set_back_changes_nothing() throws Exception {
    Path target = interrupted("clock");
    FileTime future = FileTime.from(Instant.parse("2099-01-01T00:00:00Z"));
    try (Stream<Path> files = Files.walk(directory.resolve("clock.part"))) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, future);
      }
    }

    assertSaid(Processes.loam(directory, "resume", target.toString()), ExitCode.DONE, "Results: ");

    assertThat(bytes(target)).isEqualTo(expected);
    FaultTable.tried("clock set back: files of the journal dated in the future", 1, "nothing");
  }

  @Test
  void what_was_begun_is_gone_on_with_from_elsewhere_and_after_edits_of_its_scenario()
      throws Exception {
    Path home = Files.createDirectory(directory.resolve("我的 folder"));
    Path scenario = home.resolve("scenario 一.yaml");
    Files.writeString(scenario, "name: 情景\ncity: beijing\nrun: {end: 2015-12-31}\n");
    Path part = home.resolve("结果 one.part");
    while (!Files.exists(part)) { // it may have been made before it could be killed
      Process process =
          Processes.prepare(
                  home,
                  Map.of("LC_ALL", "C"),
                  List.of(
                      Processes.LAUNCHER,
                      "run",
                      scenario.getFileName().toString(),
                      "--force",
                      "--end=2015-12-31",
                      "--replications=200",
                      "--out=结果 one"))
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("out").toFile())
              .start();
      while (process.isAlive() && size(part.resolve("replications.journal")) < 100_000) {
        process.waitFor(5, TimeUnit.MILLISECONDS);
      }
      process.destroyForcibly().waitFor();
    }
    removeAll(home.resolve("结果 one"));
    Files.writeString(scenario, "no scenario any more");

    Processes.Outcome outcome =
        Processes.loam(
            directory, Map.of("LC_ALL", "C", "LANG", "C"), "resume", home + "/结果 one.part");

    assertSaid(outcome, ExitCode.DONE, "replications were finished before");
    assertThat(home.resolve("结果 one/summary.csv")).exists();
    FaultTable.tried("LANG=C, a path with spaces and Chinese, scenario edited", 1, "nothing");
  }

  @Test
  void a_home_that_is_not_there_is_not_needed() {
    Map<String, String> homeless =
        Map.of("HOME", "/nowhere", "JAVA_TOOL_OPTIONS", "-Duser.home=/nowhere");

    Processes.Outcome outcome =
        Processes.loam(directory, homeless, command(directory.resolve("out")));

    assertThat(outcome.exit()).as(outcome.toString()).isZero();
    assertThat(bytes(directory.resolve("out"))).isEqualTo(expected);
    FaultTable.tried("no home folder", 1, "nothing");
  }

  @Test
  void a_closed_pipe_does_not_keep_results_from_being_written() {
    String pipe =
        "'%s' %s | true".formatted(Processes.LAUNCHER, String.join(" ", command(Path.of("out"))));

    Processes.run(directory, Map.of(), List.of("bash", "-c", pipe));

    assertThat(bytes(directory.resolve("out"))).isEqualTo(expected);
    FaultTable.tried("output into a closed pipe", 1, "nothing");
  }

  @Test
  void a_horizon_of_a_hundred_years_is_refused_with_the_reason() throws IOException {
    Processes.Outcome outcome =
        Processes.loam(directory, "run", Processes.BASELINE, "--end", "2125-12-31");

    assertSaid(outcome, ExitCode.BAD_INPUT, "2125-12-31", "not after 2035-12-31");
    assertThat(names(directory)).isEmpty();
    FaultTable.tried("horizon of a hundred years", 1, "nothing; refused with the reason");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }
}
