package loam.report.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.calibration.Contest;
import loam.city.City;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.language.Language;
import loam.report.ContestText;
import loam.report.Dates;
import loam.report.Figures;
import loam.report.table.Cell;
import loam.report.table.Shown;
import loam.report.table.Table;
import loam.report.table.Table.Column;
import loam.report.table.Table.Row;
import loam.stats.Interval;
import loam.study.ContestTable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** How the model did on figures that it did not know: the scorecard that ships with a city. */
final class BacktestSection {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private BacktestSection() {}

  /**
   * The section.
   *
   * @param scorecard the table that {@code loam backtest} writes
   * @param of its metrics, and what was published of it
   */
  static Section of(String scorecard, City of, Language language) {
    MetricCatalogue city = MetricCatalogue.of(of);
    List<CSVRecord> rows = rows(scorecard);
    Contest contest = contest(scorecard, of);
    long within = rows.stream().filter(row -> Boolean.parseBoolean(row.get("in80"))).count();
    return new Section(
        "s-backtest",
        language.say("Backtest"),
        List.of(
            new Block.Words(
                "",
                List.of(
                    language.say(
                        "Calibrated anew on what had been published by %s, the model projected"
                            + " figures that were published later. %d of %d lie in the 80 %%"
                            + " interval of chance and parameters.",
                        asOf(rows, language), within, rows.size()))),
            new Block.Words("", ContestText.together(contest, language)),
            new Block.Numbers(table(rows, city, language), true),
            new Block.Numbers(Shown.of(ContestTable.of(contest), language), true)));
  }

  /** The benchmarks need no simulation: what had been published is in the pack. */
  static Contest contest(String scorecard, City city) {
    List<CSVRecord> rows = rows(scorecard);
    return rows.isEmpty()
        ? new Contest(List.of())
        : Contest.of(
            city,
            LocalDate.parse(rows.get(0).get("as_of")),
            rows.stream().map(row -> said(row, city)).toList());
  }

  private static Contest.Said said(CSVRecord row, City city) {
    LocalDate until = LocalDate.parse(row.get("until"));
    return new Contest.Said(
        row.get("id"),
        MetricCatalogue.of(city).get(row.get("metric")),
        city.targets().stream()
            .filter(target -> target.fact().id().equals(row.get("id")) && target.use().isPresent())
            .map(target -> target.scored().from())
            .findFirst()
            .orElse(until),
        until,
        Double.parseDouble(row.get("reported")),
        interval(row, "80"),
        interval(row, "90"),
        Double.parseDouble(row.get("wis")),
        Double.parseDouble(row.get("crps")));
  }

  private static Optional<Interval> interval(CSVRecord row, String level) {
    return row.get("low" + level).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Interval(
                Double.parseDouble(row.get("low" + level)),
                Double.parseDouble(row.get("high" + level))));
  }

  private static String asOf(List<CSVRecord> rows, Language language) {
    return Dates.day(LocalDate.parse(rows.isEmpty() ? "" : rows.get(0).get("as_of")), language);
  }

  private static List<CSVRecord> rows(String scorecard) {
    try (CSVParser parser = CSVParser.parse(new StringReader(scorecard), FORMAT)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Table table(List<CSVRecord> records, MetricCatalogue city, Language language) {
    List<Column> columns =
        List.of(
            Column.words(language.say("published later")),
            Column.words(language.say("date")),
            Column.number(language.say("published")),
            Column.number(language.say("median")),
            Column.words(language.say("80 %% interval")),
            Column.words(language.say("verdict")),
            Column.number("CRPS"),
            Column.number(language.say("error of the last value")),
            Column.number(language.say("error of a linear trend")));
    List<Row> rows = new ArrayList<>();
    records.forEach(one -> rows.add(new Row("", cells(one, city, language))));
    return new Table(
        "backtest",
        language.say("Figures published after %s", asOf(records, language)),
        columns,
        rows);
  }

  private static List<Cell> cells(CSVRecord row, MetricCatalogue city, Language language) {
    Metric metric = city.get(row.get("metric"));
    Figures figures = Figures.in(metric.unitOfSum(), language);
    return List.of(
        Cell.words("%s %s, %s".formatted(row.get("id"), metric.label(language), figures.unit())),
        Cell.words(Dates.day(LocalDate.parse(row.get("until")), language)),
        number(figures, row.get("reported")),
        number(figures, row.get("median")),
        Cell.words(
            row.get("low80").isEmpty()
                ? "—"
                : "[%s, %s]"
                    .formatted(text(figures, row.get("low80")), text(figures, row.get("high80")))),
        Cell.words(verdict(row.get("in80"), language)),
        number(figures, row.get("crps")),
        number(figures, row.get("last_error")),
        number(figures, row.get("trend_error")));
  }

  private static String verdict(String within, Language language) {
    return within.isEmpty()
        ? language.say("too few paths to say")
        : Boolean.parseBoolean(within) ? language.say("within") : language.say("outside");
  }

  private static Cell number(Figures figures, String value) {
    return Cell.of(figures, value.isEmpty() ? Double.NaN : Double.parseDouble(value));
  }

  private static String text(Figures figures, String value) {
    return figures.text(Double.parseDouble(value));
  }
}
