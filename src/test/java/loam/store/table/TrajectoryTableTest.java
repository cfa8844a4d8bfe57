package loam.store.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.language.Phrase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("system")
class TrajectoryTableTest {
  private final Path directory;

  TrajectoryTableTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void rows_are_ordered_by_replication_date_and_the_order_of_the_metrics() {
    Path file = directory.resolve("small.parquet");

    TrajectoryTable.write(file, new Numbers(2, 2, 2));

    assertThat(rows(file))
        .containsExactly(
            "it's base|1|2020-01-31|metric 1|0.0",
            "it's base|1|2020-01-31|metric 0|2.0",
            "it's base|1|2020-02-29|metric 1|1.0",
            "it's base|1|2020-02-29|metric 0|3.0",
            "it's base|2|2020-01-31|metric 1|1000.0",
            "it's base|2|2020-01-31|metric 0|1002.0",
            "it's base|2|2020-02-29|metric 1|1001.0",
            "it's base|2|2020-02-29|metric 0|1003.0");
  }

  @Test
  void columns_have_the_promised_names_and_types() {
    Path file = directory.resolve("small.parquet");
    TrajectoryTable.write(file, new Numbers(1, 1, 1));

    try (DuckDb database = DuckDb.open(directory)) {
      assertThat(
              database.query(
                  "DESCRIBE FROM read_parquet('%s')".formatted(file),
                  row -> row.getString(1) + " " + row.getString(2)))
          .containsExactly(
              "scenario VARCHAR",
              "backcast BOOLEAN",
              "replication INTEGER",
              "date DATE",
              "metric VARCHAR",
              "value DOUBLE");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void the_same_trajectories_make_the_same_bytes_on_any_number_of_threads(int threads)
      throws IOException {
    Path first = directory.resolve("first.parquet");
    Path second = directory.resolve("second.parquet");
    var source = new Numbers(500, 30, 40); // several row groups

    TrajectoryTable.write(first, List.of(source), 1);
    TrajectoryTable.write(second, List.of(source), threads);

    assertThat(Files.mismatch(first, second)).isEqualTo(-1);
  }

  @Test
  void every_value_is_where_it_belongs_in_a_table_of_several_row_groups() {
    Path file = directory.resolve("large.parquet");
    var source = new Numbers(500, 30, 40);

    TrajectoryTable.write(file, source);

    try (DuckDb database = DuckDb.open(directory)) {
      long misplaced =
          database
              .query(
                  """
                  SELECT count(*) FROM read_parquet(?, file_row_number = true)
                  WHERE value <> (replication - 1) * 1000 + (29 - metric[8:]::INTEGER) * 40
                      + date_diff('month', DATE '2020-01-31', date)
                    OR file_row_number <> (replication - 1) * 1200 + 29 - metric[8:]::INTEGER
                      + date_diff('month', DATE '2020-01-31', date) * 30
                  """,
                  row -> row.getLong(1),
                  file.toString())
              .get(0);
      assertThat(misplaced).isZero();
      assertThat(
              database.query(
                  "SELECT count(*) FROM read_parquet(?)", row -> row.getLong(1), file.toString()))
          .containsExactly(600_000L);
    }
  }

  @Test
  void nothing_but_the_table_is_left_in_the_directory() throws IOException {
    TrajectoryTable.write(directory.resolve("one.parquet"), new Numbers(3, 2, 2));
    TrajectoryTable.write(directory.resolve("one.parquet"), new Numbers(4, 2, 2));

    assertThat(rows(directory.resolve("one.parquet"))).hasSize(16);
    assertThat(directory).isDirectoryContaining("glob:**/one.parquet");
    try (var files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void no_replications_make_a_table_without_rows() {
    Path file = directory.resolve("none.parquet");

    TrajectoryTable.write(file, new Numbers(0, 0, 0));

    assertThat(rows(file)).isEmpty();
  }

  @Test
  void a_replication_of_another_shape_is_refused_and_leaves_nothing_behind() {
    var misshapen = new Numbers(2, 3, 4, 11);

    assertThatThrownBy(() -> TrajectoryTable.write(directory.resolve("bad.parquet"), misshapen))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("replication 1 of it's base has 11 values")
        .hasMessageContaining("3 metrics × 4 dates");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void a_directory_that_is_not_there_is_named_in_the_complaint() {
    Path file = directory.resolve("nowhere").resolve("table.parquet");

    assertThatThrownBy(() -> TrajectoryTable.write(file, new Numbers(1, 1, 1)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString());
  }

  private List<String> rows(Path file) {
    try (DuckDb database = DuckDb.open(directory)) {
      return database.query(
          "SELECT concat_ws('|', scenario, replication, date, metric, value) FROM read_parquet(?)",
          row -> row.getString(1),
          file.toString());
    }
  }

  /** The value at place i of replication r is 1000 r + i; metrics are named from last to first. */
  private record Numbers(int replications, int metricCount, int dateCount, int values)
      implements TrajectorySource {
    Numbers(int replications, int metricCount, int dateCount) {
      this(replications, metricCount, dateCount, metricCount * dateCount);
    }

    @Override
    public String scenario() {
      return "it's base";
    }

    @Override
    public boolean backcast() {
      return true;
    }

    @Override
    public List<Metric> metrics() {
      return IntStream.range(0, metricCount)
          .mapToObj(metric -> "metric " + (metricCount - 1 - metric))
          .map(
              id ->
                  new Metric(id, Phrase.verbatim(id), "1", Metric.Kind.STOCK, Phrase.verbatim(id)))
          .toList();
    }

    @Override
    public List<LocalDate> dates() {
      return IntStream.range(0, dateCount)
          .mapToObj(month -> LocalDate.of(2020, 2, 1).plusMonths(month).minusDays(1))
          .toList();
    }

    @Override
    public double[] replication(int index) {
      return IntStream.range(0, values).mapToDouble(place -> 1000.0 * index + place).toArray();
    }
  }
}
