package loam.store.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.language.FailedAccessException;
import loam.language.RefusedException;
import loam.store.file.CsvLine;
import loam.table.Described;
import loam.table.Filled;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A row of a described table, read back from its CSV file. Whoever asks for a column that the file
 * has not, or for a number where there is none, gets an {@link IllegalArgumentException} or a
 * {@link DateTimeException}.
 */
public record StoredRow(CSVRecord cells) {
  /**
   * What a folder holds of a table.
   *
   * @param reader makes something of all its rows
   * @throws RefusedException if it is no such table
   */
  static <T> T read(Path folder, Described<?> table, Function<List<StoredRow>, T> reader) {
    return of(folder.resolve(TableFile.name(table)), reader);
  }

  /** The same of a file. */
  public static <T> T of(Path file, Function<List<StoredRow>, T> reader) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return reader.apply(rows.stream().map(StoredRow::new).toList());
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s", file);
    } catch (IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | DateTimeException e) {
      throw new RefusedException("%s is not such a table as Loam writes", file);
    }
  }

  /** The rows of a table that is in no file yet. */
  static List<StoredRow> of(Filled table) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(TableFile.text(table), format)) {
      return rows.stream().map(StoredRow::new).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e); // of a text
    }
  }

  /** A word, without the mark that tells a spreadsheet that it is no formula. */
  public String word(String column) {
    String text = cells.get(column);
    return text.startsWith("'") && !CsvLine.safe(text.substring(1)).equals(text.substring(1))
        ? text.substring(1)
        : text;
  }

  /** A number, NaN if it does not exist. */
  public double number(String column) {
    String text = cells.get(column);
    return switch (text) {
      case "" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  /** A whole number. */
  public int whole(String column) {
    return Integer.parseInt(cells.get(column));
  }

  /** A day. */
  public LocalDate day(String column) {
    return LocalDate.parse(cells.get(column));
  }

  /** The metric that the row names, as the city of the results has it. */
  public Metric metric(MetricCatalogue city) {
    return city.get(cells.get("metric"));
  }
}
