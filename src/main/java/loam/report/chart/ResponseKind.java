package loam.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import loam.language.Language;
import org.jfree.chart.plot.XYPlot;

/**
 * How a response chart looks: dots with their intervals, side by side where series share a place.
 */
final class ResponseKind implements ChartKind {
  private static final double RADIUS = 3.6;
  private static final double APART = 7;

  private final ResponseChart chart;
  private final Lettering lettering;
  private final Language language;
  private final List<String> labels;

  ResponseKind(ResponseChart chart, Lettering lettering, Language language) {
    this.language = language;
    this.chart = chart;
    this.lettering = lettering;
    this.labels =
        chart.plots().stream()
            .flatMap(plot -> plot.series().stream())
            .map(ResponseChart.Series::label)
            .distinct()
            .toList();
  }

  @Override
  public Chart chart() {
    return chart;
  }

  @Override
  public List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    String mean = language.say("mean");
    entries.add(
        new LegendEntry(mean, 9, (pen, x, y) -> dot(pen, x + 4, y, pen.theme().ink(), mean)));
    if (!chart.intervals().isEmpty()) {
      entries.add(
          new LegendEntry(
              chart.intervals(),
              6,
              (pen, x, y) -> stroke(pen, x + 3, y - 7, y + 7, pen.theme().ink())));
    }
    if (labels.size() > 1) {
      labels.forEach(label -> entries.add(entry(label)));
    }
    return entries;
  }

  private LegendEntry entry(String label) {
    String text = chart.seriesOf().isEmpty() ? label : "%s = %s".formatted(chart.seriesOf(), label);
    return new LegendEntry(
        text,
        24,
        (pen, x, y) -> {
          line(pen, x + 1, y, x + 23, y, color(pen, label));
          dot(pen, x + 12, y, color(pen, label), text);
        });
  }

  private Color color(Pen pen, String label) {
    return pen.theme().series(labels.indexOf(label));
  }

  @Override
  public double narrowHeight() {
    return 270 * chart.plots().size();
  }

  @Override
  public List<Panel> panels(Pen pen) {
    return chart.plots().stream()
        .map(plot -> new Panel(plot.header(), plot.across(), plot(pen, plot)))
        .toList();
  }

  private XYPlot plot(Pen pen, ResponseChart.Plot content) {
    Font font = lettering.plain(Theme.LABEL_SIZE);
    var across = new TickedAxis(horizontal(content), pen, font);
    var values = new TickedAxis(vertical(), pen, font);
    XYPlot plot = Plots.bare(across, values, pen);
    plot.addAnnotation(
        new Painted(
            (area, x, y) -> {
              for (ResponseChart.Series series : content.series()) {
                draw(pen, series, x, y);
              }
            }));
    return plot;
  }

  private void draw(
      Pen pen, ResponseChart.Series series, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    Color color = color(pen, series.label());
    double shift = (labels.indexOf(series.label()) - (labels.size() - 1) / 2.0) * APART;
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (ResponseChart.Dot dot : series.dots()) {
      double atX = x.applyAsDouble(dot.x()) + shift;
      double atY = y.applyAsDouble(dot.y());
      if (series.joined() && !Double.isNaN(lastX)) {
        line(pen, lastX, lastY, atX, atY, color);
      }
      lastX = atX;
      lastY = atY;
    }
    for (ResponseChart.Dot dot : series.dots()) {
      double atX = x.applyAsDouble(dot.x()) + shift;
      if (dot.low() < dot.high()) {
        stroke(pen, atX, y.applyAsDouble(dot.low()), y.applyAsDouble(dot.high()), color);
      }
      dot(pen, atX, y.applyAsDouble(dot.y()), color, meaning(series, dot));
    }
  }

  private static String meaning(ResponseChart.Series series, ResponseChart.Dot dot) {
    String label = series.label().isEmpty() ? "" : series.label() + ": ";
    return Lettering.clean(
        "%s%s at %s".formatted(label, NumberScale.text(dot.y()), NumberScale.text(dot.x())));
  }

  private static void line(Pen pen, double x, double y, double toX, double toY, Color color) {
    Graphics2D g2 = pen.graphics();
    g2.setPaint(color);
    g2.setStroke(Theme.OUTLINE);
    g2.draw(new Line2D.Double(x, y, toX, toY));
  }

  private static void stroke(Pen pen, double x, double y, double toY, Color color) {
    line(pen, x, y, x, toY, color);
  }

  private static void dot(Pen pen, double x, double y, Color color, String meaning) {
    pen.fill(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS), color, meaning);
  }

  private Scale horizontal(ResponseChart.Plot plot) {
    Stream<ResponseChart.Dot> dots = plot.series().stream().flatMap(one -> one.dots().stream());
    double[] places = dots.mapToDouble(ResponseChart.Dot::x).sorted().toArray();
    Scale round = NumberScale.covering(places[0], places[places.length - 1]);
    double margin = 0.04 * (round.high() - round.low()); // dots at the ends stay inside
    return new Scale(round.low() - margin, round.high() + margin, round.ticks(), round.labels());
  }

  private Scale vertical() {
    return NumberScale.covering(
        extreme(ResponseChart.Dot::low, true), extreme(ResponseChart.Dot::high, false));
  }

  private double extreme(ToDoubleFunction<ResponseChart.Dot> end, boolean least) {
    double[] ends =
        chart.plots().stream()
            .flatMap(plot -> plot.series().stream())
            .flatMap(series -> series.dots().stream())
            .mapToDouble(end)
            .sorted()
            .toArray();
    return ends[least ? 0 : ends.length - 1];
  }
}
