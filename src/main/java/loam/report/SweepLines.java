package loam.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loam.city.Timescale;
import loam.ecosystem.Metric;
import loam.experiment.Response;
import loam.scenario.Scenario;
import loam.scenario.Sweep;
import loam.scenario.SweptLever;
import loam.stats.DecimalText;
import loam.stats.MeanInterval;

/** A sweep as text: for each metric and year a table with a row for each point. */
public final class SweepLines {
  private static final int MOST_ROWS = 40;

  private final Scenario base;
  private final Sweep sweep;

  public SweepLines(Scenario base, Sweep sweep) {
    this.base = base;
    this.sweep = sweep;
  }

  /**
   * The table of a metric in a year.
   *
   * @param points all points with the one without a sweep at the front, each for this metric and
   *     year
   */
  public List<String> of(Metric metric, LocalDate yearEnd, List<SweepPoint> points) {
    Figures figures = Figures.in(metric.unitOfYear());
    List<String> lines = new ArrayList<>();
    String unit = figures.unit().isEmpty() ? "" : ", " + figures.unit();
    lines.add("%s%s, %s".formatted(metric.label(), unit, span(metric, yearEnd)));
    TextTable table = new TextTable(1);
    table.add(header());
    points.stream().limit(MOST_ROWS + 1L).forEach(point -> table.add(row(figures, point)));
    lines.addAll(table.lines());
    if (points.size() > MOST_ROWS + 1) {
      lines.add("… and %s more points in sweep.csv".formatted(points.size() - MOST_ROWS - 1));
    }
    return lines;
  }

  private static String span(Metric metric, LocalDate yearEnd) {
    return metric.kind() == Metric.Kind.STOCK ? yearEnd.toString() : "year " + yearEnd.getYear();
  }

  private List<String> header() {
    Stream<String> levers = sweep.levers().stream().map(swept -> swept.lever().id());
    return Stream.of(
            Stream.of("point"),
            levers,
            Stream.of("mean [80 % of replications]", "difference [95 % confidence]"))
        .flatMap(cells -> cells)
        .toList();
  }

  private List<String> row(Figures figures, SweepPoint point) {
    List<String> cells = new ArrayList<>();
    cells.add(point.point() == 0 ? base.name() : Integer.toString(point.point()));
    for (SweptLever swept : sweep.levers()) {
      cells.add(DecimalText.of(value(point.point(), swept)));
    }
    Response response = point.response();
    String mean = figures.text(response.mean());
    cells.add(
        response.n() < 2
            ? mean
            : "%s [%s, %s]"
                .formatted(mean, figures.text(response.low()), figures.text(response.high())));
    cells.add(point.point() == 0 ? "" : difference(figures, response.difference()));
    return cells;
  }

  private double value(int point, SweptLever swept) {
    return point == 0
        ? base.policy().path(swept.lever()).at(Timescale.dayOf(swept.from()))
        : sweep.points().get(point - 1).value(swept.lever());
  }

  private static String difference(Figures figures, MeanInterval difference) {
    String mean = signed(figures, difference.mean());
    return Double.isNaN(difference.low())
        ? mean
        : "%s [%s, %s]"
            .formatted(mean, signed(figures, difference.low()), signed(figures, difference.high()));
  }

  private static String signed(Figures figures, double value) {
    return value > 0 ? "+" + figures.text(value) : figures.text(value);
  }
}
