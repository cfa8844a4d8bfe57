package loam.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import loam.language.Language;
import org.jfree.chart.plot.XYPlot;

/** How a fan chart looks: the way central banks draw them, the widest band lightest. */
final class FanKind implements ChartKind {
  private static final double SWATCH = 15;

  private final Language language;
  private final FanChart chart;
  private final Points points;
  private final Lettering lettering;
  private final List<Band> widestFirst;

  FanKind(FanChart chart, Lettering lettering, Language language) {
    this.language = language;
    this.chart = chart;
    this.points = new Points(chart.points(), language);
    this.lettering = lettering;
    this.widestFirst =
        chart.bands().stream()
            .sorted(Comparator.comparingDouble(Band::level).reversed())
            .map(band -> Smoothed.of(band, chart.dates()))
            .toList();
  }

  @Override
  public Chart chart() {
    return chart;
  }

  @Override
  public List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    entries.add(
        new LegendEntry(
            chart.isMean() ? language.say("mean") : language.say("median"),
            24,
            FanKind::lineSample));
    if (!widestFirst.isEmpty()) {
      String levels =
          widestFirst.stream()
              .sorted(Comparator.comparingDouble(Band::level))
              .map(band -> percent(band.level()))
              .collect(Collectors.joining(language.say(", ")));
      double width = SWATCH * widestFirst.size();
      String words =
          Smoothed.are(chart.dates())
              ? language.say("%s of replications, edges smoothed over seven months", levels)
              : language.say("%s of replications", levels);
      entries.add(new LegendEntry(words, width, this::bandSample));
    }
    if (!chart.paths().isEmpty()) {
      entries.add(new LegendEntry(language.say("each replication"), 24, FanKind::pathSample));
    }
    entries.addAll(points.legend());
    entries.addAll(Backdrop.legend(chart.dating()));
    return entries;
  }

  @Override
  public List<Panel> panels(Pen pen) {
    EndLabels ends = ends(pen);
    return List.of(Panel.alone(plot(pen), ends.room(), (area, x, y) -> ends.write(pen, area, y)));
  }

  /** Where the line ends, and the widest band. */
  private EndLabels ends(Pen pen) {
    Theme theme = pen.theme();
    int last = chart.dates().size() - 1;
    double median = chart.median()[last];
    List<EndLabels.EndLabel> labels = new ArrayList<>();
    labels.add(new EndLabels.EndLabel(median, EndLabels.figure(median), theme.line(), true));
    widestFirst.stream()
        .findFirst()
        .ifPresent(
            widest -> {
              for (double end : new double[] {widest.low()[last], widest.high()[last]}) {
                String text = EndLabels.figure(end);
                if (!text.equals(EndLabels.figure(median))) {
                  labels.add(new EndLabels.EndLabel(end, text, theme.softInk(), false));
                }
              }
            });
    return new EndLabels(labels, 4, lettering, pen.paper());
  }

  private XYPlot plot(Pen pen) {
    Font font = lettering.plain(Theme.LABEL_SIZE);
    var time = new TickedAxis(points.timeScale(chart.dates()), pen, font);
    var values = new TickedAxis(valueScale(), pen, font);
    var plot = new FanPlot(chart, widestFirst, first(), pen).on(time, values);
    if (!chart.paths().isEmpty()) {
      plot.addAnnotation(new Painted((area, x, y) -> paths(pen, x, y)));
    }
    var backdrop = new Backdrop(chart.dating(), pen, font, lettering, language);
    backdrop.under(plot);
    backdrop.over(plot);
    plot.addAnnotation(new Painted(points.painter(pen)));
    return plot;
  }

  private void paths(Pen pen, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    pen.graphics().setPaint(pen.theme().line());
    pen.graphics().setStroke(Theme.OUTLINE);
    List<LocalDate> dates = chart.dates().subList(first(), chart.dates().size());
    for (double[] path : chart.paths()) {
      double[] shown = Arrays.copyOfRange(path, first(), path.length);
      pen.graphics().draw(Areas.line(dates, shown, x, y));
    }
  }

  /** Where the projection begins: before it, what was published is drawn, not a fan. */
  private int first() {
    int first = 0;
    if (chart.dating().projectionFrom().isPresent()) {
      LocalDate from = chart.dating().projectionFrom().get();
      while (first < chart.dates().size() - 1 && chart.dates().get(first + 1).isBefore(from)) {
        first++;
      }
    }
    return first < chart.dates().size() - 1 ? first : 0;
  }

  private Scale valueScale() {
    List<double[]> all = new ArrayList<>(chart.paths());
    all.add(chart.median());
    for (Band band : widestFirst) {
      all.add(band.low());
      all.add(band.high());
    }
    return points.valueScale(all, Backdrop.headroom(chart.dating()));
  }

  private String percent(double level) {
    BigDecimal percent = BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros();
    return language.say("%s %%", percent.toPlainString());
  }

  private static void lineSample(Pen pen, double x, double y) {
    Graphics2D g2 = pen.graphics();
    g2.setPaint(pen.theme().line());
    g2.setStroke(Theme.CURVE);
    g2.draw(new Line2D.Double(x + 1, y, x + 23, y));
  }

  private static void pathSample(Pen pen, double x, double y) {
    Graphics2D g2 = pen.graphics();
    g2.setPaint(pen.theme().line());
    g2.setStroke(Theme.OUTLINE);
    g2.draw(new Line2D.Double(x + 1, y, x + 23, y));
  }

  private void bandSample(Pen pen, double x, double y) {
    int count = widestFirst.size();
    for (int i = 0; i < count; i++) {
      pen.graphics().setPaint(pen.theme().tint(count - 1 - i, count));
      pen.graphics().fill(new Rectangle2D.Double(x + i * SWATCH, y - 6, SWATCH, 12));
    }
  }
}
