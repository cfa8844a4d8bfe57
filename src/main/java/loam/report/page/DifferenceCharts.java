package loam.report.page;

import static loam.report.table.Table.Column.number;
import static loam.report.table.Table.Column.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.report.Figures;
import loam.report.PairedPaths;
import loam.report.SeveralCharts;
import loam.report.chart.FanChart;
import loam.report.table.Cell;
import loam.report.table.Table;
import loam.report.table.Table.Row;
import loam.stats.Sample;

/** What a policy adds to stocks month by month: fans of the paired differences. */
final class DifferenceCharts {
  private static final List<Metric> METRICS =
      List.of(Metric.SPECIALISED, Metric.LITTLE_GIANT, Metric.UNICORNS);

  private final SeveralCharts charts;
  private final Pictures pictures;
  private final Language language;

  DifferenceCharts(SeveralCharts charts, Language language) {
    this.charts = charts;
    this.pictures = new Pictures(language);
    this.language = language;
  }

  /** One for each stock that the policy moves. */
  List<Block> blocks(int policy) {
    List<Block> blocks = new ArrayList<>();
    for (Metric metric : charts.catalogue().having(METRICS)) {
      block(metric, policy).ifPresent(blocks::add);
    }
    return blocks;
  }

  private Optional<Block> block(Metric metric, int policy) {
    PairedPaths paths = charts.paths(metric, policy);
    String id = "difference-%d-%s".formatted(policy, metric.id().replace('.', '-'));
    return paths.moves()
        ? charts
            .difference(metric, policy)
            .map(
                chart ->
                    pictures.withTable(
                        id, chart, table(id + "-table", metric, chart, paths), paths.yearEnds()))
        : Optional.empty();
  }

  private Table table(String id, Metric metric, FanChart chart, PairedPaths paths) {
    Figures figures = Figures.in(metric.unit(), language);
    List<Row> rows = new ArrayList<>();
    for (int month : paths.yearEnds()) {
      Sample sample = paths.samples().get(month);
      rows.add(
          new Row(
              "",
              List.of(
                  Cell.words(Integer.toString(paths.dates().get(month).getYear())),
                  Cell.signed(figures, sample.mean()),
                  Cell.signed(figures, sample.quantile(0.5)),
                  Cell.signed(figures, sample.quantile(0.1)),
                  Cell.signed(figures, sample.quantile(0.9)),
                  Cell.count(sample.size()))));
    }
    return new Table(
        id,
        chart.title(),
        List.of(
            words(language.say("year")),
            number(language.say("mean")),
            number(language.say("median")),
            number("10 %"),
            number("90 %"),
            number("n")),
        rows);
  }
}
