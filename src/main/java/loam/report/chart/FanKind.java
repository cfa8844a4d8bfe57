package loam.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        chart.bands().stream().sorted(Comparator.comparingDouble(Band::level).reversed()).toList();
  }

  @Override
  public Chart chart() {
    return chart;
  }

  @Override
  public List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    entries.add(new LegendEntry(language.say("median"), 24, FanKind::lineSample));
    if (!widestFirst.isEmpty()) {
      String levels =
          widestFirst.stream()
              .sorted(Comparator.comparingDouble(Band::level))
              .map(band -> percent(band.level()))
              .collect(Collectors.joining(language.say(", ")));
      double width = SWATCH * widestFirst.size();
      entries.add(
          new LegendEntry(language.say("%s of replications", levels), width, this::bandSample));
    }
    if (!chart.paths().isEmpty()) {
      entries.add(new LegendEntry(language.say("each replication"), 24, FanKind::pathSample));
    }
    for (Band band : chart.chance()) {
      entries.add(
          new LegendEntry(
              language.say("%s by chance alone, parameters fixed", percent(band.level())),
              24,
              FanKind::chanceSample));
    }
    entries.addAll(points.legend());
    entries.addAll(Backdrop.legend(chart.dating()));
    return entries;
  }

  @Override
  public List<Panel> panels(Pen pen) {
    return List.of(Panel.alone(plot(pen)));
  }

  private XYPlot plot(Pen pen) {
    Font font = lettering.plain(Theme.LABEL_SIZE);
    var time = new TickedAxis(points.timeScale(chart.dates()), pen, font);
    var values = new TickedAxis(valueScale(), pen, font);
    var plot = new FanPlot(chart, widestFirst, pen).on(time, values);
    if (!chart.paths().isEmpty()) {
      plot.addAnnotation(new Painted((area, x, y) -> paths(pen, x, y)));
    }
    if (!chart.chance().isEmpty()) {
      plot.addAnnotation(new Painted((area, x, y) -> chance(pen, x, y)));
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
    for (double[] path : chart.paths()) {
      pen.graphics().draw(Areas.line(chart.dates(), path, x, y));
    }
  }

  /** Both ends of the band, so that the fan around it is seen. */
  private void chance(Pen pen, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    pen.graphics().setPaint(pen.theme().line());
    pen.graphics().setStroke(Theme.DASHES);
    for (Band band : chart.chance()) {
      pen.graphics().draw(Areas.line(chart.dates(), band.low(), x, y));
      pen.graphics().draw(Areas.line(chart.dates(), band.high(), x, y));
    }
  }

  private Scale valueScale() {
    List<double[]> all = new ArrayList<>(chart.paths());
    all.add(chart.median());
    for (Band band : Stream.concat(widestFirst.stream(), chart.chance().stream()).toList()) {
      all.add(band.low());
      all.add(band.high());
    }
    return points.valueScale(all);
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

  private static void chanceSample(Pen pen, double x, double y) {
    Graphics2D g2 = pen.graphics();
    g2.setPaint(pen.theme().line());
    g2.setStroke(Theme.DASHES);
    g2.draw(new Line2D.Double(x, y - 4, x + 24, y - 4));
    g2.draw(new Line2D.Double(x, y + 4, x + 24, y + 4));
  }

  private void bandSample(Pen pen, double x, double y) {
    int count = widestFirst.size();
    for (int i = 0; i < count; i++) {
      pen.graphics().setPaint(pen.theme().tint(count - 1 - i, count));
      pen.graphics().fill(new Rectangle2D.Double(x + i * SWATCH, y - 6, SWATCH, 12));
    }
  }
}
