package loam.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.report.Ran;
import loam.report.RunCharts;
import loam.report.StateCharts;
import loam.report.UnicornTail;
import loam.report.chart.FanChart;
import loam.report.chart.TailChart;
import loam.report.table.Table;

/** The charts of a run's page. */
final class RunPictures {
  private final Ran run;
  private final RunTables tables;
  private final StateCharts states;
  private final Pictures pictures;
  private final ChartTable behind;
  private final Language language;

  RunPictures(Ran run, RunTables tables, Language language) {
    this.run = run;
    this.tables = tables;
    this.states = new StateCharts(language);
    this.pictures = new Pictures(language);
    this.behind = new ChartTable(language);
    this.language = language;
  }

  /** The model beside published figures, whose numbers stand in a table. */
  List<Block> scoreboard(String table) {
    return states
        .scoreboard(run)
        .flatMap(chart -> pictures.besideTable("dots", chart, table))
        .stream()
        .toList();
  }

  /** All that tells most at a glance, whose numbers stand in a table. */
  List<Block> multiples(String table) {
    return RunCharts.multiples(run.scenario(), run.title(), run.trajectories(), language)
        .flatMap(chart -> pictures.besideTable("multiples", chart, table))
        .stream()
        .toList();
  }

  /** What the answer is about, whose numbers stand in a table. */
  List<Block> answer(Metric metric, String table) {
    return RunCharts.of(run.scenario(), run.title(), run.trajectories(), metric, language)
        .flatMap(chart -> pictures.besideTable("answer", chart, table))
        .stream()
        .toList();
  }

  /** Fans of some metrics. */
  List<Block> fans(List<Metric> metrics) {
    List<Block> blocks = new ArrayList<>();
    for (Metric metric : metrics) {
      RunCharts.of(run.scenario(), run.title(), run.trajectories(), metric, language)
          .map(chart -> fan(metric, chart))
          .ifPresent(blocks::add);
    }
    return blocks;
  }

  private Block fan(Metric metric, FanChart chart) {
    String id = "chart-" + metric.id().replace('.', '-');
    Table table = tables.behind(metric, id + "-table");
    return pictures.withTable(id, chart, table, tables.places(table, chart));
  }

  /** Tiers, stages, and how unicorns are spread and valued. */
  List<Block> states() {
    List<Block> blocks = new ArrayList<>();
    states
        .stack(run)
        .map(
            chart -> pictures.withTable("tiers", chart, behind.of("tiers-table", chart), List.of()))
        .ifPresent(blocks::add);
    states
        .funnel(run, last())
        .map(
            chart ->
                pictures.withTable("funnel", chart, behind.of("funnel-table", chart), List.of()))
        .ifPresent(blocks::add);
    states
        .distribution(List.of(run), Metric.UNICORNS, last())
        .map(
            chart ->
                pictures.withTable("spread", chart, behind.of("spread-table", chart), List.of()))
        .ifPresent(blocks::add);
    tail()
        .map(chart -> pictures.withTable("tail", chart, behind.of("tail-table", chart), List.of()))
        .ifPresent(blocks::add);
    return blocks;
  }

  private Optional<TailChart> tail() {
    LocalDate calibrated = run.scenario().city().calibrationDate();
    return UnicornTail.of(
        run, run.trajectories().dates().contains(calibrated) ? calibrated : last(), language);
  }

  private LocalDate last() {
    List<LocalDate> dates = run.trajectories().dates();
    return dates.get(dates.size() - 1);
  }
}
