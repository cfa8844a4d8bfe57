package loam.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.experiment.CalendarYears;
import loam.language.FailedAccessException;

/** A file that {@link TrajectoryTable} wrote, held against replications as they come out here. */
public final class PublishedValues implements AutoCloseable {
  private final DuckDb database;
  private final String query;

  /**
   * Opens a file.
   *
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public PublishedValues(Path parquet) {
    this.database = DuckDb.open(Path.of(System.getProperty("java.io.tmpdir", ".")), 1);
    this.query =
        "SELECT date::VARCHAR, metric, value FROM %s WHERE scenario = ? AND replication = ?"
            .formatted(table(parquet));
  }

  private String table(Path parquet) {
    try {
      return database.parquet(parquet);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** A value that differs; NaN where there is none. */
  public record Difference(LocalDate date, String metric, double published, double here) {}

  private record Row(LocalDate date, String metric, double value) {}

  /**
   * The first date, and at that date the first metric, with another value in the file; nothing if
   * all are the same.
   *
   * @param scenario as the file calls it
   * @param dates of the observations
   * @throws java.io.UncheckedIOException if the file cannot be read, or has no such replication
   */
  public Optional<Difference> first(String scenario, Trajectory here, List<LocalDate> dates) {
    List<Row> rows =
        database.query(
            query,
            row -> new Row(LocalDate.parse(row.getString(1)), row.getString(2), row.getDouble(3)),
            scenario,
            here.replication());
    long asMany = rows.stream().map(Row::date).distinct().count();
    List<LocalDate> there = asMany == dates.size() ? dates : new CalendarYears(dates).ends();
    if (rows.isEmpty() || rows.size() % there.size() != 0) {
      throw new FailedAccessException(
          new IOException("rows are missing"), "cannot read %s", scenario);
    }
    Map<String, double[]> known = new LinkedHashMap<>();
    for (Row row : rows) {
      double[] values =
          known.computeIfAbsent(row.metric(), metric -> values(metric, here, dates, there));
      int place = there.indexOf(row.date());
      double value = place < 0 || place >= values.length ? Double.NaN : values[place];
      if (Double.compare(row.value(), value) != 0) {
        return Optional.of(new Difference(row.date(), row.metric(), row.value(), value));
      }
    }
    return Optional.empty();
  }

  /** The values here by month, or by calendar year as the file has them. */
  private static double[] values(
      String metric, Trajectory here, List<LocalDate> dates, List<LocalDate> there) {
    Optional<Metric> named = Metric.named(metric);
    if (named.isEmpty()) {
      return new double[0];
    }
    List<Double> monthly = new ArrayList<>();
    for (int month = 0; month < here.months(); month++) {
      monthly.add(here.at(named.get(), month));
    }
    double[] values = monthly.stream().mapToDouble(Double::doubleValue).toArray();
    return there.equals(dates) ? values : new CalendarYears(dates).of(named.get(), values);
  }

  @Override
  public void close() {
    database.close();
  }
}
