package loam.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loam.ecosystem.Metric;
import loam.experiment.Response;
import loam.language.Language;
import loam.scenario.Sweep;
import loam.scenario.Swept;
import loam.stats.DecimalText;
import loam.stats.MeanInterval;
import loam.study.SweepPoint;

/** A sweep as text: for each metric and year a table with a row for each point. */
public final class SweepLines {
  private static final int MOST_ROWS = 40;

  private final String name;
  private final Sweep sweep;
  private final Language language;

  /**
   * @param name of the scenario without its sweep, in the reader's language
   */
  public SweepLines(String name, Sweep sweep, Language language) {
    this.name = name;
    this.sweep = sweep;
    this.language = language;
  }

  /**
   * The table of a metric in a year.
   *
   * @param points all points with the one without a sweep at the front, each for this metric and
   *     year
   */
  public List<String> of(Metric metric, LocalDate yearEnd, List<SweepPoint> points) {
    Figures figures = Figures.in(metric.unitOfYear(), language);
    List<String> lines = new ArrayList<>();
    String label = metric.label(language);
    String span = span(metric, yearEnd);
    lines.add(
        figures.unit().isEmpty()
            ? language.say("%s, %s", label, span)
            : language.say("%s, %s, %s", label, figures.unit(), span));
    TextTable table = new TextTable(1);
    table.add(header());
    points.stream().limit(MOST_ROWS + 1L).forEach(point -> table.add(row(figures, point)));
    lines.addAll(table.lines());
    int all = sweep.points().size();
    if (all > MOST_ROWS) {
      lines.add(language.say("… and %d more points in sweep.csv", all - MOST_ROWS));
    }
    return lines;
  }

  private String span(Metric metric, LocalDate yearEnd) {
    return metric.kind() == Metric.Kind.STOCK
        ? Dates.day(yearEnd, language)
        : language.say("year %s", Integer.toString(yearEnd.getYear()));
  }

  private List<String> header() {
    Stream<String> levers = sweep.moved().stream().map(Swept::id);
    return Stream.of(
            Stream.of(language.say("point")),
            levers,
            Stream.of(
                language.say("mean [80 %% of replications]"),
                language.say("difference [95 %% confidence]")))
        .flatMap(cells -> cells)
        .toList();
  }

  private List<String> row(Figures figures, SweepPoint point) {
    List<String> cells = new ArrayList<>();
    cells.add(point.point() == 0 ? name : Integer.toString(point.point()));
    point.values().values().forEach(value -> cells.add(DecimalText.of(value)));
    Response response = point.response();
    String mean = figures.text(response.mean());
    cells.add(
        Double.isNaN(response.low())
            ? mean
            : "%s [%s, %s]"
                .formatted(mean, figures.text(response.low()), figures.text(response.high())));
    cells.add(point.point() == 0 ? "" : difference(figures, response.difference()));
    return cells;
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
