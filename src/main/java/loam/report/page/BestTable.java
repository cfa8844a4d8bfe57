package loam.report.page;

import static loam.report.table.Table.Column.number;
import static loam.report.table.Table.Column.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import loam.comparison.Comparison;
import loam.comparison.Headlines;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.report.Dates;
import loam.report.Figures;
import loam.report.findings.BestFindings;
import loam.report.table.Cell;
import loam.report.table.Table;
import loam.report.table.Table.Column;
import loam.report.table.Table.Row;
import loam.stats.ComparisonWithBest;
import loam.stats.Interval;
import loam.stats.Sample;

/** All scenarios against the best of the others, the reference among them. */
record BestTable(List<String> names, Comparison comparison, LocalDate date, Language language) {

  /** A row for each metric and scenario; empty if there are replications too few. */
  Table table() {
    List<Row> rows = new ArrayList<>();
    for (Metric metric : Headlines.metrics()) {
      comparison.withBest(metric, date).ifPresent(best -> add(rows, metric, best));
    }
    return new Table(
        "best",
        language.say("Each scenario against the best of the others by %s", day()),
        columns(),
        rows);
  }

  private String day() {
    return Dates.day(date, language);
  }

  private List<Column> columns() {
    return List.of(
        words(language.say("metric")),
        words(language.say("unit")),
        words(language.say("scenario")),
        number(language.say("mean")),
        number(language.say("away from the best, from")),
        number(language.say("to")),
        words(language.say("may it be the best?")));
  }

  private void add(List<Row> rows, Metric metric, ComparisonWithBest best) {
    Figures figures = Figures.in(metric.unitOfSum(), language);
    for (int place = 0; place < names.size(); place++) {
      Interval interval = best.intervals().get(place);
      double mean = Sample.of(comparison.values(place, metric, date)).mean();
      rows.add(
          new Row(
              place == 0 ? BestFindings.anchor(metric) : "",
              List.of(
                  Cell.words(metric.label(language)),
                  Cell.words(figures.unit()),
                  Cell.words(names.get(place)),
                  Cell.of(figures, mean),
                  Cell.signed(figures, interval.low()),
                  Cell.signed(figures, interval.high()),
                  Cell.words(standing(best.standings().get(place))))));
    }
  }

  private String standing(ComparisonWithBest.Standing standing) {
    return switch (standing) {
      case BEST -> language.say("it alone");
      case POSSIBLY_BEST -> language.say("it may be");
      case RULED_OUT -> language.say("ruled out");
    };
  }
}
