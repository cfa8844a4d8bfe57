package loam.report.page;

import static loam.report.table.Table.Column.number;
import static loam.report.table.Table.Column.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import loam.study.SweepPoint;

/** The report of a sweep. */
public final class SweepReport {
  private static final int MOST_ROWS = 2000;

  private final Scenario base;
  private final String name;
  private final Sweep sweep;
  private final List<Metric> metrics;
  private final List<LocalDate> dates;
  private final List<SweepPoint> points;
  private final Language language;

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

  /** The page, but for what all reports have. */
  public QuestionReport page() {
    List<Block> blocks = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    List<Finding> sentences = new ArrayList<>();
    for (Metric metric : metrics) {
      for (LocalDate date : dates) {
        List<SweepPoint> here = of(metric, date);
        new SweepFindings(sweep, language).of(metric, date, here).ifPresent(sentences::add);
        Table table = table("%d-%s".formatted(date.getYear(), metric.id()), metric, date, here);
        tables.add(table);
        blocks.add(block(metric, date, here, table));
      }
    }
    return new QuestionReport(
            name,
            language.say(
                "%d points, %d replications each, with common random numbers, to %s, seed %d.",
                sweep.points().size(),
                base.plan().replications(),
                Dates.day(base.plan().end(), language),
                base.plan().seed()),
            language)
        .asking(
            language.say("What comes of a little more or a little less, in \"%s\"?", name),
            language.say(
                "It rests on %d replications at each point under common random numbers, and on the"
                    + " strengths that these levers assume: loam ask says of each point how much of"
                    + " its effect is assumed.",
                base.plan().replications()))
        .found(sentences)
        .section(new Section("s-points", language.say("Points"), blocks), tables)
        .levers(LeverTable.of(base, name, sweep, language));
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

  private Table table(String id, Metric metric, LocalDate date, List<SweepPoint> all) {
    List<SweepPoint> here = SweepPoint.some(all, MOST_ROWS);
    Figures figures = Figures.in(metric.unitOfYear(), language);
    String unit = figures.unit().isEmpty() ? "" : ", " + figures.unit();
    List<Column> columns = new ArrayList<>(List.of(words(language.say("point"))));
    sweep.moved().forEach(swept -> columns.add(number(swept.id())));
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
        title(metric, date),
        columns,
        here.stream().map(point -> row(metric, date, figures, point)).toList());
  }

  private String title(Metric metric, LocalDate date) {
    String all = language.say("%s by %s", metric.label(language), Dates.day(date, language));
    return sweep.points().size() < MOST_ROWS
        ? all
        : language.say(
            "%s: about %s of %s points, evenly chosen, the lowest and the highest mean among them;"
                + " sweep.csv has all",
            all, MOST_ROWS, sweep.points().size());
  }

  private Row row(Metric metric, LocalDate date, Figures figures, SweepPoint point) {
    Response response = point.response();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.words(point.point() == 0 ? name : Integer.toString(point.point())));
    for (double value : point.values().values()) {
      cells.add(Cell.of(Figures.in("1", language), value));
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
}
