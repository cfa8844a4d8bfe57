package loam.store.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;
import loam.language.RefusedException;

/**
 * The trajectories of a finished run, read from its Parquet file metric by metric, so that they
 * never all meet in memory. Any version of Loam may have written them: a metric that it did not
 * know has no values, which is NaN.
 */
public final class StoredTrajectories implements Trajectories, AutoCloseable {
  private static final String FILE = "trajectories.parquet";
  private static final String OF_COMPARISON = "comparison.parquet";

  private final DuckDb database;
  private final String table;
  private final List<LocalDate> dates;
  private final int replications;

  private StoredTrajectories(
      DuckDb database, String table, List<LocalDate> dates, int replications) {
    this.database = database;
    this.table = table;
    this.dates = dates;
    this.replications = replications;
  }

  /** Whether a folder holds a run's trajectories. */
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  /** Whether a folder holds the trajectories of all scenarios of a comparison. */
  public static boolean areIn(Path folder) {
    return Files.isRegularFile(folder.resolve(OF_COMPARISON));
  }

  /**
   * Opens those of one scenario of a comparison.
   *
   * @throws RefusedException if the file holds none of it
   * @throws UncheckedIOException if the file cannot be read
   */
  public static StoredTrajectories open(Path comparison, String scenario) {
    return openFile(
        comparison.resolve(OF_COMPARISON),
        " WHERE scenario = '%s'".formatted(scenario.replace("'", "''")));
  }

  /**
   * Opens those of a results folder.
   *
   * @throws RefusedException if the file holds other than one scenario
   * @throws UncheckedIOException if the file cannot be read
   */
  public static StoredTrajectories open(Path folder) {
    return openFile(folder.resolve(FILE), "");
  }

  private static StoredTrajectories openFile(Path file, String which) {
    DuckDb database = DuckDb.open(Path.of(System.getProperty("java.io.tmpdir", ".")), 1);
    try {
      String table = "(FROM %s%s)".formatted(database.parquet(file), which);
      List<LocalDate> dates =
          database.query(
              "SELECT DISTINCT date FROM %s ORDER BY date".formatted(table),
              row -> LocalDate.parse(row.getString(1)));
      List<int[]> counts =
          database.query(
              "SELECT count(DISTINCT scenario), count(DISTINCT replication) FROM %s"
                  .formatted(table),
              row -> new int[] {row.getInt(1), row.getInt(2)});
      if (counts.get(0)[0] != 1) {
        throw new RefusedException(
            "%s holds the trajectories of %s scenarios, not of one", file, counts.get(0)[0]);
      }
      return new StoredTrajectories(database, table, dates, counts.get(0)[1]);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  @Override
  public List<LocalDate> dates() {
    return dates;
  }

  @Override
  public int replications() {
    return replications;
  }

  @Override
  public double[][] values(Metric metric) {
    List<Double> rows =
        database.query(
            "SELECT value FROM %s WHERE metric = ? ORDER BY replication, date".formatted(table),
            row -> row.getDouble(1),
            metric.id());
    double[][] values = new double[replications][dates.size()];
    if (rows.isEmpty()) {
      for (double[] row : values) {
        Arrays.fill(row, Double.NaN);
      }
      return values;
    }
    if (rows.size() != replications * dates.size()) {
      throw new UncheckedIOException(
          new IOException("%s has %s values of %s".formatted(table, rows.size(), metric.id())));
    }
    for (int i = 0; i < rows.size(); i++) {
      values[i / dates.size()][i % dates.size()] = rows.get(i);
    }
    return values;
  }

  @Override
  public void close() {
    database.close();
  }
}
