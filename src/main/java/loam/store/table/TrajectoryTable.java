package loam.store.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import loam.ecosystem.Metric;
import loam.language.FailedAccessException;
import loam.store.file.Json;

/**
 * Trajectories as a Parquet file. One row is the value of one metric, at one date, in one
 * replication of one scenario:
 *
 * <table>
 * <caption>columns, in this order</caption>
 * <tr><td>scenario</td><td>VARCHAR</td><td>name of the scenario</td></tr>
 * <tr><td>backcast</td><td>BOOLEAN</td><td>whether the scenario rewrites the past</td></tr>
 * <tr><td>replication</td><td>INTEGER</td><td>number of the replication, from 1</td></tr>
 * <tr><td>date</td><td>DATE</td><td>date of observation</td></tr>
 * <tr><td>metric</td><td>VARCHAR</td><td>name of the metric</td></tr>
 * <tr><td>value</td><td>DOUBLE</td><td>in the unit of the metric</td></tr>
 * </table>
 *
 * <p>Rows are ordered by scenario as given, replication, date, and the metric's place in {@link
 * TrajectorySource#metrics()}. The same trajectories make the same bytes, whatever the number of
 * threads or the day of writing. The file's metadata have the unit of each metric, as JSON under
 * {@code units}.
 */
public final class TrajectoryTable {
  private static final int ROWS_PER_GROUP = 122_880;

  private TrajectoryTable() {}

  /**
   * Writes all trajectories into {@code parquet}, replacing an older file at once and only when all
   * rows are written. Takes about 1 s and 160 MB for two million rows; what DuckDB cannot hold in
   * 256 MB is spilled beside the file.
   *
   * @throws UncheckedIOException if the file cannot be written
   * @throws IllegalArgumentException if a replication has another number of values than metrics
   *     times dates
   */
  public static void write(Path parquet, TrajectorySource source) {
    write(parquet, List.of(source));
  }

  /**
   * As {@link #write(Path, TrajectorySource)}, one scenario after the other.
   *
   * @param sources at least one, with the same metrics, dates and number of replications
   * @throws IllegalArgumentException also if they have not these in common
   */
  public static void write(Path parquet, List<? extends TrajectorySource> sources) {
    write(parquet, sources, 1); // more threads bring little time, and take 60 MB each
  }

  static void write(Path parquet, List<? extends TrajectorySource> sources, int threads) {
    checkAlike(sources);
    Path target = parquet.toAbsolutePath();
    Path directory = target.resolveSibling("");
    Path partial = directory.resolve("." + UUID.randomUUID() + ".partial");
    try {
      try (DuckDb database = DuckDb.open(directory, threads)) {
        // only values travel; all else follows from the row's number, and compresses to nothing
        database.execute("CREATE TABLE trajectory (value DOUBLE)");
        append(database, sources);
        database.execute(copy(sources, partial));
      }
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | UncheckedIOException e) {
      throw DuckDb.failed("cannot write trajectories to " + target, e);
    } finally {
      delete(partial);
    }
  }

  private static void checkAlike(List<? extends TrajectorySource> sources) {
    TrajectorySource first = sources.get(0);
    for (TrajectorySource source : sources) {
      if (!source.metrics().equals(first.metrics())
          || !source.dates().equals(first.dates())
          || !source.numbers().equals(first.numbers())) {
        throw new IllegalArgumentException(
            "%s and %s differ in metrics, dates or replications"
                .formatted(first.scenario(), source.scenario()));
      }
    }
  }

  private static void append(DuckDb database, List<? extends TrajectorySource> sources) {
    try (DoubleAppender rows = database.appender("trajectory")) {
      for (TrajectorySource source : sources) {
        append(rows, source);
      }
    }
  }

  private static void append(DoubleAppender rows, TrajectorySource source) {
    int metrics = source.metrics().size();
    int dates = source.dates().size();
    for (int replication = 0; replication < source.replications(); replication++) {
      double[] values = source.replication(replication);
      if (values.length != metrics * dates) {
        throw new IllegalArgumentException(
            "replication %d of %s has %d values, but must have %d metrics × %d dates"
                .formatted(replication + 1, source.scenario(), values.length, metrics, dates));
      }
      for (int date = 0; date < dates; date++) {
        for (int metric = 0; metric < metrics; metric++) {
          rows.add(values[metric * dates + date]);
        }
      }
    }
  }

  private static String copy(List<? extends TrajectorySource> sources, Path file) {
    TrajectorySource first = sources.get(0);
    long metrics = Math.max(1, first.metrics().size()); // without metrics there are no rows either
    long dates = Math.max(1, first.dates().size());
    long replications = Math.max(1, first.replications());
    String select = // %s, because %d writes the digits of the default locale
        """
        SELECT %s[1 + rowid // %s] AS scenario,
          %s[1 + rowid // %s] AS backcast,
          %s AS replication,
          %s[1 + rowid // %s %% %s] AS date,
          %s[1 + rowid %% %s] AS metric,
          value
        FROM trajectory\
        """
            .formatted(
                texts(sources.stream().map(TrajectorySource::scenario).toList()),
                replications * dates * metrics,
                flags(sources),
                replications * dates * metrics,
                numbers(
                    first.numbers(), "rowid // %s %% %s".formatted(dates * metrics, replications)),
                dates(first.dates()),
                metrics,
                dates,
                texts(first.metrics().stream().map(Metric::id).toList()),
                metrics);
    return "COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE %s, KV_METADATA {units: %s})"
        .formatted(
            select, DuckDb.literal(file.toString()), ROWS_PER_GROUP, DuckDb.literal(units(first)));
  }

  /** The unit of each metric, as JSON. */
  private static String units(TrajectorySource source) {
    Map<String, Object> units = new LinkedHashMap<>();
    source.metrics().forEach(metric -> units.put(metric.id(), source.unit(metric)));
    return Json.pretty(units).replaceAll("\\s*\n\\s*", "");
  }

  /** The number at a place; only where one is missing it is other than the place, from 1. */
  private static String numbers(List<Integer> numbers, String place) {
    return numbers.isEmpty() || numbers.get(numbers.size() - 1) == numbers.size()
        ? "(1 + %s)::INTEGER".formatted(place)
        : "(%s::INTEGER[])[1 + %s]".formatted(numbers, place);
  }

  private static String flags(List<? extends TrajectorySource> sources) {
    return sources.stream()
        .map(source -> Boolean.toString(source.backcast()))
        .collect(Collectors.joining(",", "([", "]::BOOLEAN[])"));
  }

  private static String dates(List<LocalDate> dates) {
    return dates.stream()
        .map(date -> DuckDb.literal(date.toString()))
        .collect(Collectors.joining(",", "([", "]::DATE[])"));
  }

  private static String texts(List<String> texts) {
    return texts.stream()
        .map(DuckDb::literal)
        .collect(Collectors.joining(",", "([", "]::VARCHAR[])"));
  }

  private static void delete(Path partial) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot remove %s", partial);
    }
  }
}
