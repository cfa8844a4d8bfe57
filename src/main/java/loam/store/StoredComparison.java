package loam.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import loam.ecosystem.Metric;
import loam.language.FailedAccessException;
import loam.language.RefusedException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The tables of a finished comparison as {@link ComparisonFiles} wrote them. What its files leave
 * empty is NaN.
 */
public record StoredComparison(List<Effect> effects, List<LedgerLine> ledger, List<Money> money) {
  private static final String EFFECTS = "comparison.csv";

  public StoredComparison {
    effects = List.copyOf(effects);
    ledger = List.copyOf(ledger);
    money = List.copyOf(money);
  }

  /** A row of {@code comparison.csv}. */
  public record Effect(
      String reference,
      String scenario,
      Metric metric,
      LocalDate since,
      LocalDate date,
      int n,
      double level,
      double referenceMean,
      double difference,
      double low,
      double high,
      double change,
      double changeLow,
      double changeHigh,
      String verdict) {}

  /** A row of {@code ledger.csv}: firms per replication. */
  public record LedgerLine(
      String scenario,
      LocalDate date,
      String outcome,
      String line,
      int replications,
      double firms,
      double placebo,
      double low,
      double high) {}

  /** A row of {@code money.csv}. */
  public record Money(
      String scenario,
      LocalDate since,
      LocalDate date,
      String number,
      double value,
      double low,
      double high) {}

  /** Whether a folder holds a comparison. */
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(EFFECTS));
  }

  /**
   * Reads the tables of a folder.
   *
   * @throws RefusedException if they are not such tables
   * @throws java.io.UncheckedIOException if they cannot be read
   */
  public static StoredComparison read(Path folder) {
    return new StoredComparison(
        rows(folder.resolve(EFFECTS), StoredComparison::effect),
        rows(folder.resolve("ledger.csv"), StoredComparison::ledgerLine),
        rows(folder.resolve("money.csv"), StoredComparison::money));
  }

  /** Makes something of a row. */
  private interface RowReader<T> {
    T read(CSVRecord row);
  }

  private static <T> List<T> rows(Path file, RowReader<T> reader) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return rows.stream().map(reader::read).toList();
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s", file);
    } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
      throw new RefusedException("%s is not the table that loam compare writes", file);
    }
  }

  private static Effect effect(CSVRecord row) {
    return new Effect(
        text(row, "reference"),
        text(row, "scenario"),
        Metric.named(row.get("metric")).orElseThrow(IllegalArgumentException::new),
        LocalDate.parse(row.get("since")),
        LocalDate.parse(row.get("date")),
        Integer.parseInt(row.get("n")),
        number(row, "level"),
        number(row, "reference_mean"),
        number(row, "difference"),
        number(row, "low"),
        number(row, "high"),
        number(row, "change"),
        number(row, "change_low"),
        number(row, "change_high"),
        row.get("verdict"));
  }

  private static LedgerLine ledgerLine(CSVRecord row) {
    return new LedgerLine(
        text(row, "scenario"),
        LocalDate.parse(row.get("date")),
        row.get("outcome"),
        row.get("line"),
        Integer.parseInt(row.get("replications")),
        number(row, "firms"),
        number(row, "placebo"),
        number(row, "low"),
        number(row, "high"));
  }

  private static Money money(CSVRecord row) {
    return new Money(
        text(row, "scenario"),
        LocalDate.parse(row.get("since")),
        LocalDate.parse(row.get("date")),
        row.get("number"),
        number(row, "value"),
        number(row, "low"),
        number(row, "high"));
  }

  /** Without the mark that tells a spreadsheet that a name is no formula. */
  private static String text(CSVRecord row, String column) {
    String text = row.get(column);
    return text.startsWith("'") && !CsvFile.safe(text.substring(1)).equals(text.substring(1))
        ? text.substring(1)
        : text;
  }

  private static double number(CSVRecord row, String column) {
    return row.get(column).isEmpty() ? Double.NaN : Double.parseDouble(row.get(column));
  }
}
