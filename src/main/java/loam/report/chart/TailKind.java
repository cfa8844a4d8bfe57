package loam.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;

/** How a tail looks: dots with their intervals; a broken line joins what is published. */
final class TailKind implements ChartKind {
  private static final double RADIUS = 4.4;

  private final TailChart chart;
  private final Lettering lettering;

  TailKind(TailChart chart, Lettering lettering) {
    this.chart = chart;
    this.lettering = lettering;
  }

  @Override
  public Chart chart() {
    return chart;
  }

  @Override
  public List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    for (TailChart.Series series : chart.series()) {
      entries.add(
          new LegendEntry(
              series.label(),
              28,
              (pen, x, y) -> {
                if (series.published()) {
                  line(pen, series, x, y, x + 28, y);
                }
                mark(pen, series, x + 14, y, series.label());
              }));
    }
    return entries;
  }

  @Override
  public List<Panel> panels(Pen pen) {
    Font font = lettering.plain(Theme.LABEL_SIZE);
    var across = new TickedAxis(scale(dot -> List.of(dot.sizes(), point(dot.size()))), pen, font);
    var up = new TickedAxis(scale(dot -> List.of(dot.aboves(), point(dot.above()))), pen, font);
    XYPlot plot = Plots.bare(across, up, pen);
    plot.addAnnotation(
        new Painted(
            (area, x, y) -> {
              for (TailChart.Series series : chart.series()) {
                draw(
                    pen,
                    series,
                    value -> x.applyAsDouble(LogScale.place(value)),
                    value -> y.applyAsDouble(LogScale.place(value)));
              }
            }));
    return List.of(new Panel("", chart.across(), plot));
  }

  private static TailChart.Span point(double value) {
    return new TailChart.Span(value, value);
  }

  private Scale scale(Function<TailChart.Dot, List<TailChart.Span>> spans) {
    double[] ends =
        chart.series().stream()
            .flatMap(series -> series.dots().stream())
            .flatMap(dot -> spans.apply(dot).stream())
            .flatMapToDouble(span -> DoubleStream.of(span.low(), span.high()))
            .sorted()
            .toArray();
    return LogScale.covering(ends[0], ends[ends.length - 1]);
  }

  private void draw(
      Pen pen, TailChart.Series series, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    for (int i = 1; i < series.dots().size() && series.published(); i++) {
      TailChart.Dot from = series.dots().get(i - 1);
      TailChart.Dot to = series.dots().get(i);
      line(
          pen,
          series,
          x.applyAsDouble(from.size()),
          y.applyAsDouble(from.above()),
          x.applyAsDouble(to.size()),
          y.applyAsDouble(to.above()));
    }
    for (TailChart.Dot dot : series.dots()) {
      double atX = x.applyAsDouble(dot.size());
      double atY = y.applyAsDouble(dot.above());
      interval(pen, dot, x, y);
      mark(pen, series, atX, atY, meaning(series, dot));
    }
  }

  private static void interval(
      Pen pen, TailChart.Dot dot, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    double atX = x.applyAsDouble(dot.size());
    double atY = y.applyAsDouble(dot.above());
    Graphics2D g2 = pen.graphics();
    g2.setPaint(pen.theme().deepest());
    g2.setStroke(Theme.CURVE);
    if (dot.sizes().low() < dot.sizes().high()) {
      double left = x.applyAsDouble(dot.sizes().low());
      g2.draw(new Line2D.Double(left, atY, x.applyAsDouble(dot.sizes().high()), atY));
    }
    if (dot.aboves().low() < dot.aboves().high()) {
      double bottom = y.applyAsDouble(dot.aboves().low());
      g2.draw(new Line2D.Double(atX, bottom, atX, y.applyAsDouble(dot.aboves().high())));
    }
  }

  private String meaning(TailChart.Series series, TailChart.Dot dot) {
    return Lettering.clean(
        "%s: %s %s ≥ %s"
            .formatted(
                series.label(),
                NumberScale.text(dot.above()),
                chart.unit(),
                NumberScale.text(dot.size())));
  }

  private void line(Pen pen, TailChart.Series series, double x, double y, double toX, double toY) {
    Graphics2D g2 = pen.graphics();
    g2.setPaint(color(pen, series));
    g2.setStroke(series.published() ? Theme.DASHES : Theme.OUTLINE);
    g2.draw(new Line2D.Double(x, y, toX, toY));
  }

  private Color color(Pen pen, TailChart.Series series) {
    return pen.theme().series(chart.series().indexOf(series));
  }

  private void mark(Pen pen, TailChart.Series series, double x, double y, String meaning) {
    var dot = new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    pen.fill(dot, color(pen, series), meaning);
    if (series.published()) {
      pen.graphics().setPaint(pen.theme().ink());
      pen.graphics().setStroke(Theme.OUTLINE);
      pen.graphics().draw(dot);
    }
  }
}
