package loam.store.table;

import java.nio.file.Path;
import java.util.List;

/**
 * {@code sweep.parquet}: the columns of {@link TrajectoryTable} for the scenario without its sweep
 * and all points. Dates are ends of months; where that would be too many rows, they are ends of
 * calendar years, and the values are those of {@link loam.experiment.CalendarYears}.
 */
public final class SweepTable {
  private static final long MOST_ROWS = 20_000_000;

  private SweepTable() {}

  /** Whether so many values are few enough to be written month by month. */
  public static boolean isMonthly(long values) {
    return values <= MOST_ROWS;
  }

  /** Writes the file month by month, or by calendar year. */
  public static void write(
      Path parquet, List<? extends TrajectorySource> sources, boolean monthly) {
    TrajectoryTable.write(
        parquet, monthly ? sources : sources.stream().map(YearlySource::of).toList());
  }
}
