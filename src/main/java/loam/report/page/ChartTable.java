package loam.report.page;

import static loam.report.table.Table.Column.number;
import static loam.report.table.Table.Column.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import loam.language.Language;
import loam.report.Figures;
import loam.report.chart.BarChart;
import loam.report.chart.DistributionChart;
import loam.report.chart.StackChart;
import loam.report.chart.TailChart;
import loam.report.table.Cell;
import loam.report.table.Table;
import loam.report.table.Table.Column;
import loam.report.table.Table.Row;

/** Tables made of charts, which have their numbers in the unit that they show. */
record ChartTable(Language language) {
  private static final Figures PLAIN = Figures.in("1");

  /** A row for each calendar year. */
  Table of(String id, StackChart chart) {
    List<Column> columns = new ArrayList<>(List.of(words(language.say("year"))));
    chart.layers().forEach(layer -> columns.add(number(layer.label() + unit(chart.unit()))));
    List<Row> rows = new ArrayList<>();
    for (int place : yearEnds(chart.dates())) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.words(Integer.toString(chart.dates().get(place).getYear())));
      chart.layers().forEach(layer -> cells.add(Cell.of(PLAIN, layer.values()[place])));
      rows.add(new Row("", cells));
    }
    return new Table(id, chart.title(), columns, rows);
  }

  private static List<Integer> yearEnds(List<LocalDate> dates) {
    return IntStream.range(0, dates.size())
        .filter(place -> dates.get(place).getMonthValue() == 12)
        .boxed()
        .toList();
  }

  /** A row for each bar, with its end and the figures beside it. */
  Table of(String id, BarChart chart) {
    List<Row> rows =
        chart.rows().stream()
            .map(
                row ->
                    new Row(
                        "",
                        List.of(
                            Cell.words(row.name()),
                            new Cell(
                                row.text(),
                                OptionalDouble.of(row.bars().get(row.bars().size() - 1).to())))))
            .toList();
    return new Table(
        id,
        chart.title(),
        List.of(words(language.say("what")), number(language.say("value") + unit(chart.unit()))),
        rows);
  }

  /** A row for each group. */
  Table of(String id, DistributionChart chart) {
    List<Row> rows =
        chart.groups().stream()
            .map(
                group ->
                    new Row(
                        "",
                        List.of(
                            Cell.words(group.name()),
                            Cell.words(group.text()),
                            Cell.count(group.values().length))))
            .toList();
    return new Table(
        id,
        chart.title(),
        List.of(
            words(language.say("scenario")),
            words(language.say("median") + unit(chart.unit()) + " [10 %, 90 %]"),
            number("n")),
        rows);
  }

  /** A row for each dot. */
  Table of(String id, TailChart chart) {
    List<Row> rows = new ArrayList<>();
    for (TailChart.Series series : chart.series()) {
      for (TailChart.Dot dot : series.dots()) {
        rows.add(
            new Row(
                "",
                List.of(
                    Cell.words(series.label()),
                    Cell.of(PLAIN, dot.size()),
                    Cell.of(PLAIN, dot.above()))));
      }
    }
    return new Table(
        id,
        chart.title(),
        List.of(words(language.say("what")), number(chart.across()), number(chart.unit())),
        rows);
  }

  private static String unit(String unit) {
    return unit.isEmpty() ? "" : ", " + unit;
  }
}
