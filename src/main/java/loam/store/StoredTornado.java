package loam.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import loam.ecosystem.Metric;
import loam.language.FailedAccessException;
import loam.language.RefusedException;
import loam.sensitivity.Tornado;
import loam.stats.MeanInterval;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What a finished sensitivity analysis found at the ends of ranges, as {@link SensitivityCsv} wrote
 * it.
 *
 * @param reference name of the scenario that the other is held against, empty if there is none
 */
public record StoredTornado(
    String scenario, String reference, Metric metric, LocalDate date, Tornado tornado) {
  static final String FILE = "ends.csv";
  static final List<String> HEADER =
      List.of(
          "scenario",
          "reference",
          "metric",
          "unit",
          "date",
          "factor",
          "multiple",
          "end",
          "usual",
          "value",
          "mean",
          "low",
          "high",
          "move",
          "move_low",
          "move_high");

  /** Whether a folder holds one. */
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  /**
   * Reads the table of a folder.
   *
   * @throws RefusedException if it is no such table
   */
  public static StoredTornado read(Path folder) {
    Path file = folder.resolve(FILE);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return of(parser.getRecords());
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s", file);
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
      throw new RefusedException("%s is not the table that loam sensitivity writes", file);
    }
  }

  private static StoredTornado of(List<CSVRecord> rows) {
    List<Tornado.Bar> bars = new ArrayList<>();
    for (int i = 1; i < rows.size(); i += 2) {
      CSVRecord low = rows.get(i);
      bars.add(
          new Tornado.Bar(
              low.get("factor"),
              low.get("multiple").equals("true"),
              number(low, "usual"),
              side(low),
              side(rows.get(i + 1))));
    }
    CSVRecord first = rows.get(0);
    return new StoredTornado(
        text(first, "scenario"),
        text(first, "reference"),
        Metric.named(first.get("metric")).orElseThrow(IllegalArgumentException::new),
        LocalDate.parse(first.get("date")),
        new Tornado(interval(first, "mean", "low", "high"), bars));
  }

  private static Tornado.Side side(CSVRecord row) {
    return new Tornado.Side(
        number(row, "value"),
        interval(row, "mean", "low", "high"),
        interval(row, "move", "move_low", "move_high"));
  }

  private static MeanInterval interval(CSVRecord row, String mean, String low, String high) {
    return new MeanInterval(number(row, mean), number(row, low), number(row, high));
  }

  private static double number(CSVRecord row, String column) {
    return row.get(column).isEmpty() ? Double.NaN : Double.parseDouble(row.get(column));
  }

  /** Undoes {@link CsvFile#safe}. */
  private static String text(CSVRecord row, String column) {
    String text = row.get(column);
    return text.matches("'[=+\\-@\\t].*") ? text.substring(1) : text;
  }
}
