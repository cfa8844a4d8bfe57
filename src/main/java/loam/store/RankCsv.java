package loam.store;

import java.nio.file.Path;
import java.util.List;

/**
 * {@code rank.csv}: one row for each scenario, in the order in which they were settled. Columns:
 * step (replications taken by then), scenario, metric, unit, mean over these replications in the
 * unit of the row, standing ({@code out}, {@code in} if undecided, {@code best}).
 */
public final class RankCsv {
  private static final List<String> HEADER =
      List.of("step", "scenario", "metric", "unit", "mean", "standing");

  private RankCsv() {}

  /** Writes the file, RFC 4180 with line feeds. */
  public static void write(Path file, List<List<String>> rows) {
    CsvFile.write(file, HEADER, rows.stream().map(row -> row.stream().map(CsvFile::safe).toList()));
  }
}
