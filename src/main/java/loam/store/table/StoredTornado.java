package loam.store.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loam.ecosystem.MetricCatalogue;
import loam.sensitivity.Tornado;
import loam.stats.MeanInterval;
import loam.study.SensitivityTables;
import loam.study.SensitivityTables.About;

/** What a finished sensitivity analysis found at the ends of ranges. */
public record StoredTornado(About about, Tornado tornado) {
  /** Whether a folder holds one. */
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(TableFile.name(SensitivityTables.ENDS)));
  }

  /**
   * Reads the table of a folder.
   *
   * @param city what its metrics are
   * @throws loam.language.RefusedException if it is no such table
   */
  public static StoredTornado read(Path folder, MetricCatalogue city) {
    return StoredRow.read(folder, SensitivityTables.ENDS, rows -> of(rows, city));
  }

  private static StoredTornado of(List<StoredRow> rows, MetricCatalogue city) {
    List<Tornado.Bar> bars = new ArrayList<>();
    for (int i = 1; i < rows.size(); i += 2) {
      StoredRow low = rows.get(i);
      bars.add(
          new Tornado.Bar(
              low.word("factor"),
              low.word("multiple").equals("true"),
              low.number("usual"),
              side(low),
              side(rows.get(i + 1))));
    }
    StoredRow first = rows.get(0);
    return new StoredTornado(
        new About(
            first.word("scenario"), first.word("reference"), first.metric(city), first.day("date")),
        new Tornado(interval(first, "mean", ""), bars));
  }

  private static Tornado.Side side(StoredRow row) {
    return new Tornado.Side(
        row.number("value"), interval(row, "mean", ""), interval(row, "move", "move_"));
  }

  private static MeanInterval interval(StoredRow row, String mean, String prefix) {
    return new MeanInterval(
        row.number(mean), row.number(prefix + "low"), row.number(prefix + "high"));
  }
}
