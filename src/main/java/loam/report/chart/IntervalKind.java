package loam.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;

/** How intervals look: a dot on a line, in front of its tolerance. */
final class IntervalKind implements ChartKind {
  private static final double RADIUS = 4.4;
  private static final double ROW = 25;

  private final IntervalChart chart;
  private final Lettering lettering;

  IntervalKind(IntervalChart chart, Lettering lettering) {
    this.chart = chart;
    this.lettering = lettering;
  }

  @Override
  public Chart chart() {
    return chart;
  }

  @Override
  public int height() {
    return Rows.height(chart.rows().size(), ROW, 200);
  }

  @Override
  public double narrowHeight() {
    return rows(Paper.NARROW).narrowHeight(ROW, lettering);
  }

  private Rows rows(Paper paper) {
    return new Rows(
        chart.rows().stream().map(IntervalChart.Row::name).toList(),
        chart.rows().stream().map(IntervalChart.Row::text).toList(),
        paper);
  }

  @Override
  public List<LegendEntry> legend() {
    IntervalChart.Words words = chart.words();
    List<LegendEntry> entries = new ArrayList<>();
    add(entries, words.sure(), 10, (pen, x, y) -> dot(pen, x + 5, y, true, words.sure()));
    add(entries, words.unsure(), 10, (pen, x, y) -> dot(pen, x + 5, y, false, words.unsure()));
    add(entries, words.interval(), 24, (pen, x, y) -> line(pen, x + 1, x + 23, y));
    add(entries, words.tolerance(), 24, (pen, x, y) -> tolerance(pen, x, x + 24, y));
    return entries;
  }

  private static void add(
      List<LegendEntry> entries, String word, double width, LegendEntry.Sample sample) {
    if (!word.isEmpty()) {
      entries.add(new LegendEntry(word, width, sample));
    }
  }

  @Override
  public List<Panel> panels(Pen pen) {
    Rows rows = rows(pen.paper());
    XYPlot plot = rows.on(scale(), pen, lettering);
    plot.addAnnotation(
        new Painted(
            (area, x, y) -> {
              chart.reference().ifPresent(value -> reference(pen, area, x.applyAsDouble(value)));
              for (int row = 0; row < chart.rows().size(); row++) {
                draw(pen, chart.rows().get(row), area, x, rows.middle(row, y, lettering));
              }
            }));
    rows.over(plot, pen, lettering);
    return List.of(Panel.alone(plot));
  }

  private static void reference(Pen pen, Rectangle2D area, double x) {
    Graphics2D g2 = pen.graphics();
    g2.setPaint(pen.theme().ink());
    g2.setStroke(Theme.OUTLINE);
    g2.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
  }

  private void draw(
      Pen pen, IntervalChart.Row row, Rectangle2D area, DoubleUnaryOperator x, double y) {
    if (!Double.isNaN(row.lowest())) {
      tolerance(pen, inside(area, x, row.lowest()), inside(area, x, row.highest()), y);
    }
    if (row.low() < row.high()) {
      line(pen, inside(area, x, row.low()), inside(area, x, row.high()), y);
      arrowsWhereCut(pen, row, area, x, y);
    }
    String meaning = Lettering.clean("%s: %s".formatted(row.name(), row.text()));
    double at = x.applyAsDouble(row.value());
    if (at < area.getMinX() || at > area.getMaxX()) {
      arrow(pen, at < area.getMinX() ? area.getMinX() : area.getMaxX(), sign(at, area), y);
    } else {
      dot(pen, at, y, row.sure(), meaning);
    }
  }

  private static int sign(double at, Rectangle2D area) {
    return at < area.getMinX() ? -1 : 1;
  }

  private static void arrowsWhereCut(
      Pen pen, IntervalChart.Row row, Rectangle2D area, DoubleUnaryOperator x, double y) {
    if (x.applyAsDouble(row.low()) < area.getMinX()) {
      arrow(pen, area.getMinX(), -1, y);
    }
    if (x.applyAsDouble(row.high()) > area.getMaxX()) {
      arrow(pen, area.getMaxX(), 1, y);
    }
  }

  private static double inside(Rectangle2D area, DoubleUnaryOperator x, double value) {
    if (Double.isInfinite(value)) {
      return value < 0 ? area.getMinX() : area.getMaxX();
    }
    return Math.max(area.getMinX(), Math.min(area.getMaxX(), x.applyAsDouble(value)));
  }

  private static void tolerance(Pen pen, double from, double to, double y) {
    pen.graphics().setPaint(pen.theme().pale());
    pen.graphics().fill(new Rectangle2D.Double(from, y - 7, Math.max(2, to - from), 14));
  }

  private static void line(Pen pen, double from, double to, double y) {
    Graphics2D g2 = pen.graphics();
    g2.setPaint(pen.theme().line());
    g2.setStroke(Theme.CURVE);
    g2.draw(new Line2D.Double(from, y, to, y));
  }

  private static void dot(Pen pen, double x, double y, boolean sure, String meaning) {
    var dot = new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    pen.fill(dot, sure ? pen.theme().line() : pen.theme().paper(), meaning);
    pen.graphics().setPaint(pen.theme().line());
    pen.graphics().setStroke(Theme.ARROW);
    pen.graphics().draw(dot);
  }

  /** The head of an arrow that points out of the plot. */
  private static void arrow(Pen pen, double x, int direction, double y) {
    var head = new Path2D.Double();
    head.moveTo(x, y);
    head.lineTo(x - 8 * direction, y - 5);
    head.lineTo(x - 8 * direction, y + 5);
    head.closePath();
    pen.graphics().setPaint(pen.theme().line());
    pen.graphics().fill(head);
  }

  private Scale scale() {
    double[] shown =
        DoubleStream.concat(
                chart.reference().stream(),
                chart.rows().stream()
                    .flatMapToDouble(
                        row ->
                            DoubleStream.of(
                                row.value(), row.low(), row.high(), row.lowest(), row.highest())))
            .filter(Double::isFinite)
            .map(value -> Math.max(chart.least(), Math.min(chart.most(), value)))
            .sorted()
            .toArray();
    return NumberScale.covering(shown[0], shown[shown.length - 1])
        .withRoomFor(chart.rows().stream().mapToDouble(IntervalChart.Row::value).toArray());
  }
}
