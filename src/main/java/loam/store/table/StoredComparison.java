package loam.store.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.study.ComparisonTables;
import loam.table.Described;
import loam.table.Filled;

/**
 * The tables of a finished comparison as {@link ComparisonTables} describes them. What does not
 * exist is NaN.
 */
public record StoredComparison(List<Effect> effects, List<LedgerLine> ledger, List<Money> money) {
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
    return Files.isRegularFile(folder.resolve(TableFile.name(ComparisonTables.EFFECTS)));
  }

  /**
   * Reads the tables of a folder.
   *
   * @param city what its metrics are
   * @throws loam.language.RefusedException if they are not such tables
   * @throws java.io.UncheckedIOException if they cannot be read
   */
  public static StoredComparison read(Path folder, MetricCatalogue city) {
    return new StoredComparison(
        read(folder, ComparisonTables.EFFECTS, row -> effect(row, city)),
        read(folder, ComparisonTables.LEDGER, StoredComparison::ledgerLine),
        read(folder, ComparisonTables.MONEY, StoredComparison::money));
  }

  /** The tables of a comparison, effects, ledger and money among them, that are in no file yet. */
  public static StoredComparison of(List<Filled> tables, MetricCatalogue city) {
    return new StoredComparison(
        rows(tables, ComparisonTables.EFFECTS, row -> effect(row, city)),
        rows(tables, ComparisonTables.LEDGER, StoredComparison::ledgerLine),
        rows(tables, ComparisonTables.MONEY, StoredComparison::money));
  }

  private static <T> List<T> rows(
      List<Filled> tables, Described<?> wanted, Function<StoredRow, T> reader) {
    return tables.stream()
        .filter(table -> table.description().id().equals(wanted.id()))
        .flatMap(table -> StoredRow.of(table).stream())
        .map(reader)
        .toList();
  }

  private static <T> List<T> read(Path folder, Described<?> table, Function<StoredRow, T> reader) {
    return StoredRow.read(folder, table, rows -> rows.stream().map(reader).toList());
  }

  private static Effect effect(StoredRow row, MetricCatalogue city) {
    return new Effect(
        row.word("reference"),
        row.word("scenario"),
        row.metric(city),
        row.day("since"),
        row.day("date"),
        row.whole("n"),
        row.number("level"),
        row.number("reference_mean"),
        row.number("difference"),
        row.number("low"),
        row.number("high"),
        row.number("change"),
        row.number("change_low"),
        row.number("change_high"),
        row.word("verdict"));
  }

  private static LedgerLine ledgerLine(StoredRow row) {
    return new LedgerLine(
        row.word("scenario"),
        row.day("date"),
        row.word("outcome"),
        row.word("line"),
        row.whole("replications"),
        row.number("firms"),
        row.number("placebo"),
        row.number("low"),
        row.number("high"));
  }

  private static Money money(StoredRow row) {
    return new Money(
        row.word("scenario"),
        row.day("since"),
        row.day("date"),
        row.word("number"),
        row.number("value"),
        row.number("low"),
        row.number("high"));
  }
}
