package loam.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.language.FailedAccessException;
import loam.scenario.Scenario;

/** The values of replications in a file that {@link TrajectoryTable} wrote. */
public final class StoredValues implements AutoCloseable {
  private final Path parquet;
  private final DuckDb database;
  private final String query;
  private final int metrics;

  /**
   * Opens a file.
   *
   * @param metrics number of metrics of each replication
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public StoredValues(Path parquet, int metrics) {
    this.parquet = parquet;
    this.database = DuckDb.open(Path.of(System.getProperty("java.io.tmpdir", ".")), 1);
    this.query = "SELECT value FROM %s WHERE replication = ?".formatted(table(parquet));
    this.metrics = metrics;
  }

  private String table(Path file) {
    try {
      return database.parquet(file);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Values of a replication as {@link loam.ecosystem.Trajectory} orders them; none if their number
   * does not fit.
   *
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public double[] of(int replication) {
    List<Double> rows = database.query(query, row -> row.getDouble(1), replication);
    if (rows.size() % metrics != 0) {
      return new double[0];
    }
    int dates = rows.size() / metrics;
    double[] values = new double[rows.size()];
    for (int place = 0; place < values.length; place++) {
      values[place % metrics * dates + place / metrics] = rows.get(place);
    }
    return values;
  }

  /**
   * The first byte that differs from the file that {@link TrajectoryTable} writes of these values;
   * none if they are all the same.
   *
   * @param scenario that the file is of
   * @param numbers of its replications
   */
  public Optional<Long> mismatch(Scenario scenario, List<Integer> numbers) {
    try (ScratchFolder scratch =
        ScratchFolder.in(Path.of(System.getProperty("java.io.tmpdir", ".")))) {
      Path again = scratch.path().resolve("again.parquet");
      TrajectoryTable.write(again, source(scenario, numbers));
      long place = Files.mismatch(again, parquet);
      return place < 0 ? Optional.empty() : Optional.of(place);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s", parquet);
    }
  }

  private TrajectorySource source(Scenario scenario, List<Integer> numbers) {
    List<LocalDate> dates = Ecosystem.recordDates(scenario.plan().end());
    return new TrajectorySource() {
      @Override
      public String scenario() {
        return scenario.name();
      }

      @Override
      public boolean backcast() {
        return scenario.backcast();
      }

      @Override
      public List<String> metrics() {
        return Metric.all().stream().map(Metric::id).toList();
      }

      @Override
      public List<LocalDate> dates() {
        return dates;
      }

      @Override
      public int replications() {
        return numbers.size();
      }

      @Override
      public List<Integer> numbers() {
        return numbers;
      }

      @Override
      public double[] replication(int index) {
        return of(numbers.get(index));
      }
    };
  }

  @Override
  public void close() {
    database.close();
  }
}
