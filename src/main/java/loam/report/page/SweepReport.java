package loam.report.page;

import static loam.report.table.Table.Column.number;
import static loam.report.table.Table.Column.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loam.city.Timescale;
import loam.ecosystem.Metric;
import loam.experiment.Response;
import loam.language.Language;
import loam.report.Dates;
import loam.report.Figures;
import loam.report.SweepCharts;
import loam.report.findings.Finding;
import loam.report.findings.SweepFindings;
import loam.report.table.Cell;
import loam.report.table.Table;
import loam.report.table.Table.Column;
import loam.report.table.Table.Row;
import loam.scenario.Scenario;
import loam.scenario.Sweep;
import loam.scenario.SweptLever;
import loam.study.SweepPoint;

/** The report of a sweep. */
public final class SweepReport {
  private final Scenario base;
  private final String name;
  private final Sweep sweep;
  private final List<Metric> metrics;
  private final List<LocalDate> dates;
  private final List<SweepPoint> points;
  private final Language language;
  private String warning = "";

  /**
   * A report.
   *
   * @param name of the scenario in the language of the report
   * @param metrics and
   * @param dates that are shown
   * @param points all of them for these, 0 the scenario without its sweep
   */
  public SweepReport(
      Scenario base,
      String name,
      Sweep sweep,
      List<Metric> metrics,
      List<LocalDate> dates,
      List<SweepPoint> points,
      Language language) {
    this.base = base;
    this.name = name;
    this.sweep = sweep;
    this.metrics = List.copyOf(metrics);
    this.dates = List.copyOf(dates);
    this.points = List.copyOf(points);
    this.language = language;
  }

  /** Puts a sentence above all else, such as that replications are missing; may be empty. */
  public SweepReport noting(String notice) {
    warning = notice;
    return this;
  }

  /**
   * The page and its tables.
   *
   * @param command as typed in the results folder, without options that all have
   * @param inputs of the manifest
   * @param manifest the whole of it, JSON
   */
  public Report make(String command, Map<String, Object> inputs, String manifest) {
    Table about = AboutTable.of(inputs, language);
    Table levers = LeverTable.of(base, name, sweep, language);
    List<Table> sheets = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    List<Finding> sentences = new ArrayList<>();
    for (Metric metric : metrics) {
      for (LocalDate date : dates) {
        List<SweepPoint> here = of(metric, date);
        new SweepFindings(sweep, language).of(metric, date, here).ifPresent(sentences::add);
        Table table = table("%d-%s".formatted(date.getYear(), metric.id()), metric, date, here);
        sheets.add(table);
        blocks.add(block(metric, date, here, table));
      }
    }
    sheets.add(levers);
    sheets.add(about);
    List<Section> sections =
        List.of(
            new Section(
                "s-findings",
                language.say("Findings"),
                List.of(
                    new Block.Words("", List.of(PageWords.rules(List.of(base), language))),
                    new Block.Sentences("", sentences))),
            new Section("s-points", language.say("Points"), blocks),
            PageWords.levers(levers, language),
            new Methods(language).section(base),
            PageWords.again(List.of(command), about, language));
    Page page =
        new Page(
            language.id(),
            language.say("Loam: %s", name),
            language.say(
                "%d points, %d replications each, with common random numbers, to %s, seed %d.",
                sweep.points().size(),
                base.plan().replications(),
                Dates.day(base.plan().end(), language),
                base.plan().seed()),
            warning(),
            sections,
            PageWords.of(language),
            manifest);
    return new Report(PageTemplate.html(page), sheets);
  }

  private String warning() {
    return (warning + " " + PageWords.warnings(List.of(base), language)).strip();
  }

  private List<SweepPoint> of(Metric metric, LocalDate date) {
    return points.stream()
        .filter(point -> point.metric().equals(metric) && point.response().yearEnd().equals(date))
        .toList();
  }

  /** The chart with its table, or the table alone where there is none. */
  private Block block(Metric metric, LocalDate date, List<SweepPoint> here, Table table) {
    String id = "points-" + table.id().replace('.', '-');
    return new SweepCharts(base, name, sweep, language)
        .of(metric, date, here)
        .map(chart -> new Pictures(language).withTable(id, chart, table, List.of()))
        .orElseGet(() -> new Block.Numbers(table, true));
  }

  private Table table(String id, Metric metric, LocalDate date, List<SweepPoint> here) {
    Figures figures = Figures.in(metric.unitOfYear(), language);
    String unit = figures.unit().isEmpty() ? "" : ", " + figures.unit();
    List<Column> columns = new ArrayList<>(List.of(words(language.say("point"))));
    for (SweptLever swept : sweep.levers()) {
      columns.add(number(swept.lever().id()));
    }
    columns.addAll(
        List.of(
            number(language.say("mean") + unit),
            number("10 %"),
            number("90 %"),
            number(language.say("difference") + unit),
            number(language.say("confidence from")),
            number(language.say("to")),
            number("n")));
    return new Table(
        id,
        language.say("%s by %s", metric.label(language), Dates.day(date, language)),
        columns,
        here.stream().map(point -> row(metric, date, figures, point)).toList());
  }

  private Row row(Metric metric, LocalDate date, Figures figures, SweepPoint point) {
    Response response = point.response();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.words(point.point() == 0 ? name : Integer.toString(point.point())));
    for (SweptLever swept : sweep.levers()) {
      cells.add(Cell.of(Figures.in("1", language), value(point.point(), swept)));
    }
    cells.add(Cell.of(figures, response.mean()));
    cells.add(Cell.of(figures, response.low()));
    cells.add(Cell.of(figures, response.high()));
    double none = point.point() == 0 ? Double.NaN : 0;
    int told = cells.size();
    cells.add(Cell.signed(figures, response.difference().mean() + none));
    cells.add(Cell.signed(figures, response.difference().low() + none));
    cells.add(Cell.signed(figures, response.difference().high() + none));
    cells.add(Cell.count(response.n()));
    return new Row(SweepFindings.anchor(metric, date, point.point()), told, cells);
  }

  private double value(int point, SweptLever swept) {
    return point == 0
        ? base.policy().path(swept.lever()).at(Timescale.dayOf(swept.from()))
        : sweep.points().get(point - 1).value(swept.lever());
  }
}
