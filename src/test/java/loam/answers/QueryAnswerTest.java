package loam.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.ecosystem.Beijing;
import loam.language.Language;
import loam.language.Phrase;
import loam.store.ResultsStore;
import loam.store.file.Json;
import loam.store.table.DuckDb;
import loam.store.table.TrajectoryTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answers of other tests as SQL finds them below a folder. */
class QueryAnswerTest {
  private static final List<Phrase> SAID = new ArrayList<>();
  private static ResultsStore store;

  @BeforeAll
  static void results(@TempDir Path results) throws IOException {
    Path compared = Files.createDirectories(results.resolve("compared"));
    ComparisonAnswerTest.write(compared);
    Files.writeString(
        compared.resolve("manifest.json"),
        Json.pretty(
            Map.of("comparison", Map.of(), "scenarios", List.of(inputs("small"), inputs("more")))));
    Path swept = Files.createDirectories(results.resolve("swept"));
    SweepAnswerTest.write(swept);
    TrajectoryTable.write(
        swept.resolve("sweep.parquet"), List.of(new Run("small", 0), new Run("more", 1)));
    Files.writeString(swept.resolve("rank.csv"), RankAnswerTest.CSV);
    Files.writeString(swept.resolve("manifest.json"), Json.pretty(inputs("small")));
    store = ResultsStore.open(results, "0.1.0", "abc", List.of(Beijing.CITY), SAID::add);
    assertThat(SAID).isEmpty();
  }

  /** Registered firms are counted; venture capital is money of a month. */
  @Test
  void parquet_files_say_the_unit_of_each_metric(@TempDir Path folder) {
    Path file = folder.resolve("one.parquet");
    TrajectoryTable.write(file, List.of(new Run("small", 0)));

    try (DuckDb database = DuckDb.open(folder)) {
      assertThat(
              database.query(
                  "SELECT decode(value) FROM parquet_kv_metadata('%s') WHERE decode(key) = 'units'"
                      .formatted(file),
                  row -> row.getString(1)))
          .containsExactly("{\"unicorns\" : \"firms\",\"vc.total\" : \"CNY/month\"}");
    }
  }

  private static Map<String, Object> inputs(String name) {
    return Map.of(
        "loam",
        Map.of("version", "0.1.0", "commit", "abc"),
        "scenario",
        Map.of("name", name, "backcast", false, "sha256", "00ff"),
        "city",
        Map.of("id", "beijing"),
        "run",
        Map.of("start", "2015-01-01", "end", "2026-12-31", "replications", 39, "seed", 7));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static Found ask(String sql) {
    List<String> labels = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    store.query(
        sql,
        new DuckDb.Reader() {
          @Override
          public void columns(List<String> names) {
            labels.addAll(names);
          }

          @Override
          public void row(List<Optional<Object>> values) {
            rows.add(values.stream().map(one -> one.map(String::valueOf).orElse("")).toList());
          }
        });
    return Found.of(labels, rows);
  }

  private static Found all(String table) {
    return ask("select * exclude (result, version, \"commit\", current) from " + table);
  }

  @Test
  void tables_of_a_comparison_say_what_their_files_do() {
    Labels.EFFECTS_CSV.check(all("comparison"), ComparisonAnswer.EFFECTS);
    Labels.LEDGER_CSV.check(all("ledger"), ComparisonAnswer.ledgerLines());
    Labels.MONEY_CSV.checkRows(all("money"), ComparisonAnswer.MONEY);
  }

  @Test
  void a_sweep_and_a_ranking_say_what_their_files_do() {
    Labels.SWEEP_SQL.check(all("sweep"), SweepAnswer.POINTS);
    Labels.RANK_CSV.check(all("rank"), RankAnswerTest.RANKS);
  }

  /** What was called otherwise can still be asked, and the new name is said. */
  @Test
  void queries_of_earlier_versions_are_answered_and_hear_the_new_names() {
    SAID.clear();

    assertThat(ask("select \"difference.low\" as low from sweep where point = 1").rows())
        .containsExactly(Map.of("low", "-1.5E10"));
    assertThat(ask("select p_family = p_holm as same from effects limit 1").rows())
        .containsExactly(Map.of("same", "true"));

    assertThat(SAID)
        .extracting(Language.ENGLISH::say)
        .containsExactly(
            "difference.low is called difference_low now",
            "effects is called comparison now",
            "p_holm is called p_family now");
  }

  @Test
  void every_scenario_of_every_result_is_a_run() {
    Labels.RUNS_SQL.check(
        ask("select * from runs"),
        Expected.of(
            """
            result   | version | commit | current | kind       | scenario | backcast | city    | seed | replications | first_day  | last_day   | sha
            compared | 0.1.0   | abc    | true    | comparison | small    | false    | beijing | 7    | 39           | 2015-01-01 | 2026-12-31 | 00ff
            compared | 0.1.0   | abc    | true    | comparison | more     | false    | beijing | 7    | 39           | 2015-01-01 | 2026-12-31 | 00ff
            swept    | 0.1.0   | abc    | true    | run        | small    | false    | beijing | 7    | 39           | 2015-01-01 | 2026-12-31 | 00ff
            """));
  }

  /** Path 0 has x = 0.05, path 1 (the 18th number in order) 0.25; see {@link Run}. */
  @Test
  void trajectories_have_the_value_of_each_replication_metric_and_month() {
    Labels.TRAJECTORIES_SQL.check(
        ask(
            "select * from trajectories where replication in (1, 2) and date in ('2024-02-29',"
                + " '2026-12-31') and scenario || metric <> 'morevc.total' and (replication = 1 or"
                + " metric = 'unicorns')"),
        Expected.of(
            """
            result | version | commit | current | scenario | backcast | replication | date       | metric   | value
            swept  | 0.1.0   | abc    | true    | small    | false    | 1           | 2024-02-29 | unicorns | 210
            swept  | 0.1.0   | abc    | true    | small    | false    | 1           | 2026-12-31 | unicorns | 420
            swept  | 0.1.0   | abc    | true    | small    | false    | 1           | 2024-02-29 | vc.total | 2.1e9
            swept  | 0.1.0   | abc    | true    | small    | false    | 1           | 2026-12-31 | vc.total | 4.2e9
            swept  | 0.1.0   | abc    | true    | small    | false    | 2           | 2024-02-29 | unicorns | 250
            swept  | 0.1.0   | abc    | true    | small    | false    | 2           | 2026-12-31 | unicorns | 500
            swept  | 0.1.0   | abc    | true    | more     | true     | 1           | 2024-02-29 | unicorns | 210
            swept  | 0.1.0   | abc    | true    | more     | true     | 1           | 2026-12-31 | unicorns | 428
            swept  | 0.1.0   | abc    | true    | more     | true     | 2           | 2024-02-29 | unicorns | 250
            swept  | 0.1.0   | abc    | true    | more     | true     | 2           | 2026-12-31 | unicorns | 508
            """));
    // 2 scenarios × 39 replications × 2 metrics × 48 months
    assertThat(ask("select count(*) as n from trajectories").rows().get(0))
        .containsEntry("n", "7488");
  }

  @Test
  void metrics_and_facts_can_be_joined() {
    Labels.METRICS_SQL.check(
        ask("select * from metrics where metric = 'vc.total'"), ListsAnswerTest.METRIC);
    Labels.FACTS_SQL.check(ask("select * from facts where id = 'S010'"), ListsAnswerTest.FACT);
  }
}
