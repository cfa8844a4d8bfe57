package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import loam.store.file.Json;
import loam.store.table.DuckDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replications that fail are named, the others go on, and nothing partial passes for whole. */
@Tag("system")
class FailedReplicationsTest {
  private static final String[] RUN = {
    "run", "scenarios/baseline.yaml", "--end", "2015-12-31", "--replications", "5", "--quiet"
  };

  private final Path directory;
  private final Path target;

  FailedReplicationsTest(@TempDir Path directory) {
    this.directory = directory;
    this.target = directory.resolve("out");
  }

  @BeforeEach
  void fail_two() {
    FailingEngine.fail(2, 4);
  }

  @AfterEach
  void fail_none() {
    FailingEngine.fail();
  }

  private Typed loam(String[] command, String... more) {
    String[] all = java.util.Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return Typed.loam(all);
  }

  @Test
  void the_others_go_on_and_the_result_says_everywhere_that_it_is_partial() throws IOException {
    Typed typed = loam(RUN, "--engine", "failing", "--out", target.toString());

    assertThat(typed.exit()).isEqualTo(ExitCode.FAILURE);
    assertThat(typed.err())
        .contains("scenario baseline, seed 20250615, replication 2 failed at 2016-01-01 (day 365.0")
        .contains(", event ", "a fund owes money", "scenarios/baseline.yaml --replay=4");
    String notice = "Partial: 2 of 5 replications failed and are missing: 2, 4.";
    assertThat(typed.out()).contains(notice);
    assertThat(Files.readString(target.resolve("report.html"))).contains(notice);
    assertThat(Files.readString(target.resolve("scoreboard.md"))).startsWith(notice);
    assertThat(Files.readAllLines(target.resolve("summary.csv")).get(1)).contains(",3,");
    Map<String, Object> manifest = Json.parse(Files.readString(target.resolve("manifest.json")));
    assertThat((List<?>) manifest.get("missing")).hasSize(2);
    assertThat((List<?>) manifest.get("replicationSha256")).hasSize(3);
    try (DuckDb database = DuckDb.open(directory)) {
      assertThat(
              database.query(
                  "SELECT DISTINCT replication FROM read_parquet(?) ORDER BY 1",
                  row -> row.getInt(1),
                  target.resolve("trajectories.parquet").toString()))
          .containsExactly(1, 3, 5);
    }
  }

  @Test
  void those_that_are_there_are_what_they_would_be_alone_and_can_be_verified() throws IOException {
    loam(RUN, "--engine", "failing", "--out", target.toString());
    Path whole = directory.resolve("whole");
    assertThat(loam(RUN, "--out", whole.toString()).exit()).isZero();

    List<?> partial = hashes(target);
    List<?> all = hashes(whole);

    assertThat(partial).isEqualTo(List.of(all.get(0), all.get(2), all.get(4)));
    checkNotCertified("replication 2 is missing, but comes to its end here");
    checkNotCertified("replication 4 is missing, but comes to its end here");
  }

  private void checkNotCertified(String because) {
    Typed verified = Typed.loam("verify", target.toString());
    assertThat(verified.exit()).as(verified.err()).isEqualTo(ExitCode.FAILURE);
    assertThat(verified.out()).contains("NOT certified", because);
  }

  private static List<?> hashes(Path folder) throws IOException {
    Map<String, Object> manifest = Json.parse(Files.readString(folder.resolve("manifest.json")));
    return manifest.get("replicationSha256") instanceof List<?> list ? list : List.of();
  }

  @Test
  void if_all_fail_there_is_no_result() {
    FailingEngine.fail(1, 2, 3, 4, 5);

    Typed typed = loam(RUN, "--engine", "failing", "--out", target.toString());

    assertThat(typed.exit()).isEqualTo(ExitCode.FAILURE);
    assertThat(typed.err()).contains("replication 5 failed").doesNotContain("\tat ");
    assertThat(directory).isEmptyDirectory();
  }

  private Path sweep() throws IOException {
    return Files.writeString(
        directory.resolve("sweep.yaml"),
        """
        name: sweep
        city: beijing
        run: {end: 2015-12-31, replications: 3}
        sweep: {levers: {funds.scale: {from: 2026-01-01, values: [1, 2]}}}
        """);
  }

  private Typed failing(String... command) {
    return loam(command, "--engine", "failing", "--quiet", "--out", target.toString());
  }

  @Test
  void a_sweep_leaves_one_that_fails_out_of_all_points_and_says_so_everywhere() throws IOException {
    Typed typed = failing("sweep", sweep().toString());

    assertThat(typed.exit()).isEqualTo(ExitCode.FAILURE);
    assertThat(typed.err())
        .contains("replication 2 failed at ", "replication 2 is left out of all scenarios");
    String notice =
        "Partial: 1 of 3 replications failed in some scenario and are left out of all: 2.";
    assertThat(typed.out()).contains(notice, "of 2 points, 2 replications each");
    assertThat(Files.readString(target.resolve("report.html"))).contains(notice);
    for (String file : List.of("manifest.json", "run.json")) {
      Map<String, Object> json = Json.parse(Files.readString(target.resolve(file)));
      assertThat((List<?>) json.get("missing")).as(file).hasSize(3); // once at every point
    }
    try (DuckDb database = DuckDb.open(directory)) {
      assertThat(
              database.query(
                  "SELECT DISTINCT replication FROM read_parquet(?) ORDER BY 1",
                  row -> row.getInt(1),
                  target.resolve("sweep.parquet").toString()))
          .containsExactly(1, 3);
    }
    assertThat(Files.readAllLines(target.resolve("sweep.csv")).get(1)).contains(",2015-12-31,2,");
    checkNotCertified("replication 2 is missing, but comes to its end here");
  }

  private Typed resume() {
    return Typed.loam("resume", target.toString());
  }

  @Test
  void what_is_missing_is_tried_again_and_nothing_else_and_a_replay_is_offered()
      throws IOException {
    String file = sweep().toString();
    Typed typed = failing("sweep", file);

    assertThat(typed.err())
        .contains("its events: loam sweep %s --of=1 --replay=2".formatted(file))
        .contains("loam resume " + target);
    Typed again = Typed.loam("sweep", file, "--of=1", "--replay=2");
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.err()).contains("replay of sweep[funds.scale=1]", "SHA-256 of its values");
    assertThat(Typed.loam("sweep", file, "--of=3", "--replay=2").err()).contains("in 0 to 2");

    FailingEngine.fail(100);
    Typed resumed = resume();

    assertThat(resumed.exit()).as(resumed.err()).isZero();
    Path whole = directory.resolve("whole");
    assertThat(loam(new String[] {"sweep", file, "--quiet"}, "--out", whole.toString()).exit())
        .isZero();
    Map<String, String> bytes = Processes.contents(whole);
    Map<String, String> mended = Processes.contents(target);
    assertThat(mended.remove("run.json")).contains("\"replications\" : 3,");
    bytes.remove("run.json");
    assertThat(mended).isEqualTo(bytes);
    assertThat(directory.resolve("out.part")).doesNotExist();
  }

  @Test
  void the_first_value_of_a_sweep_that_differs_is_named() throws IOException {
    assertThat(
            loam(new String[] {"sweep", sweep().toString(), "--quiet"}, "--out=" + target).exit())
        .isZero();
    Path parquet = target.resolve("sweep.parquet");
    try (DuckDb database = DuckDb.open(directory)) {
      database.execute(
          """
          COPY (SELECT * REPLACE (value + (scenario LIKE '%%=2]' AND replication = 3
              AND date >= '2015-04-30' AND metric = 'registered')::INT AS value)
            FROM read_parquet('%s')) TO '%s' (FORMAT parquet)
          """
              .formatted(parquet, directory.resolve("changed.parquet")));
    }
    Files.move(
        directory.resolve("changed.parquet"),
        parquet,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    Typed verified = Typed.loam("verify", target.toString(), "--all");

    assertThat(verified.exit()).isEqualTo(ExitCode.FAILURE);
    assertThat(verified.out())
        .contains("sweep.parquet differs, first in ")
        .contains("=2], replication 3, on 2015-04-30 in registered: ");
    Files.write(parquet, new byte[100]);
    assertThat(Typed.loam("verify", target.toString()).out())
        .contains("NOT certified", "sweep.parquet is damaged");
    assertThat(Typed.loam("verify", target.resolve("report.html").toString(), "--all").exit())
        .isZero();
  }

  @Test
  void a_sweep_of_which_all_fail_has_no_result() throws IOException {
    FailingEngine.fail(1, 2, 3);

    Typed typed = failing("sweep", sweep().toString());

    assertThat(typed.exit()).isEqualTo(ExitCode.FAILURE);
    assertThat(typed.err()).contains("replication 3 failed").doesNotContain("\tat ");
    assertThat(target).doesNotExist();
  }

  private Path scenario(String name, String policy) throws IOException {
    return Files.writeString(
        directory.resolve(name + ".yaml"),
        """
        name: %s
        city: beijing
        run: {end: 2015-12-31, replications: 6}
        %s
        """
            .formatted(name, policy));
  }

  @Test
  void a_comparison_leaves_one_that_fails_out_of_all_scenarios_and_says_so_everywhere()
      throws IOException {
    Path base = scenario("base", "");
    Path more = scenario("more", "policy: {funds.scale: [{from: 2026-01-01, value: 2}]}");
    FailingEngine.fail(2, 5); // 2 in a world without assumed strengths, 5 beyond the twins
    String results = directory.resolve("results").toString();
    String[] command = {
      "compare", base.toString(), more.toString(), "--twins", "3", "--results", results
    };

    Typed typed = failing(command);

    assertThat(typed.exit()).as(typed.err()).isEqualTo(ExitCode.FAILURE);
    assertThat(typed.err()).contains("replication 5 is left out of all scenarios");
    assertThat(typed.err()).contains("replication 2 is left out of all scenarios");
    String notice =
        "Partial: 2 of 6 replications failed in some scenario and are left out of all: 2, 5.";
    assertThat(typed.out()).startsWith(notice);
    assertThat(Files.readString(target.resolve("report.html"))).contains(notice);
    assertThat(Files.readString(target.resolve("comparison.txt"))).startsWith(notice);
    assertThat(Files.readString(target.resolve("comparison.zh.txt"))).startsWith("不完整：2 / 6");
    Map<String, Object> manifest = Json.parse(Files.readString(target.resolve("manifest.json")));
    assertThat((List<?>) manifest.get("missing")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(hashes(target)).allMatch(one -> one instanceof List<?> all && all.size() == 4);
    assertThat(Path.of(results)).doesNotExist(); // nothing there could pass for a whole run
    checkNotCertified("replication 5 is missing, but comes to its end here");
    FailingEngine.fail(100);
    Typed resumed = resume();
    assertThat(resumed.exit()).as(resumed.err()).isZero();
    assertThat(Typed.loam("verify", target.resolve("report.html").toString(), "--all").out())
        .contains("certified: made again", "all replications were simulated again");
    replayed(command);
  }

  /** A scenario that was compared comes out alone as it did beside the others. */
  private void replayed(String... command) throws IOException {
    Typed typed = loam(command, "--replay=3", "--of=1");
    assertThat(typed.err())
        .contains("replay of more", "its values " + ((List<?>) hashes(target).get(1)).get(2));
    assertThat(loam(command, "--replay=3", "--of=3").err())
        .contains("replay of more without assumed strengths of more");
  }

  @Test
  void a_replay_is_the_replication_itself_with_all_that_happens_to_firms() throws IOException {
    Path whole = directory.resolve("whole");
    loam(RUN, "--out", whole.toString());

    Typed typed = loam(RUN, "--replay", "4");

    assertThat(typed.exit()).isZero();
    assertThat(typed.out()).startsWith("day,date,firm,event,amount,public_amount\n");
    assertThat(typed.out().lines().count()).isGreaterThan(1000);
    assertThat(typed.err()).contains("SHA-256 of its values " + hashes(whole).get(3));
    assertThat(loam(RUN, "--replay", "0").err()).contains("must be at least 1");
  }
}
