package loam.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis with given ticks, whose labels a pen writes so that they stay aligned in any font. */
@SuppressWarnings("serial") // JFreeChart's axes are serializable; nobody serializes ours
final class TickedAxis extends NumberAxis {
  private static final long serialVersionUID = 1;
  private static final double GAP = 8;

  private final Scale scale;
  private final Pen pen;
  private final Font font;

  TickedAxis(Scale scale, Pen pen, Font font) {
    this.scale = scale;
    this.pen = pen;
    this.font = font;
    setAutoRangeIncludesZero(false);
    setRange(scale.low(), scale.high());
    setTickLabelsVisible(false);
    setTickMarkPaint(pen.theme().axis());
    setTickMarkStroke(Theme.HAIRLINE);
    setTickMarkOutsideLength(4);
    setAxisLinePaint(pen.theme().axis());
    setAxisLineStroke(Theme.HAIRLINE);
  }

  /** Room that the labels of a vertical axis need beside the plot. */
  double room(Lettering lettering) {
    return GAP
        + scale.labels().stream()
            .mapToDouble(label -> lettering.width(label.text(), font))
            .max()
            .orElse(0);
  }

  /** How far the last label of a horizontal axis may reach beyond its end. */
  double overhang(Lettering lettering) {
    return scale.labels().stream()
        .mapToDouble(label -> lettering.width(label.text(), font) / 2)
        .max()
        .orElse(0);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    return scale.ticks().stream()
        .map(tick -> new NumberTick(tick, "", TextAnchor.CENTER, TextAnchor.CENTER, 0))
        .toList();
  }

  @Override
  protected AxisState drawTickMarksAndLabels(
      Graphics2D g2,
      double cursor,
      Rectangle2D plotArea,
      Rectangle2D dataArea,
      RectangleEdge edge) {
    int step = RectangleEdge.isLeftOrRight(edge) ? 1 : stepWithRoom(dataArea, edge);
    for (int i = 0; i < scale.labels().size(); i += step) {
      Label label = scale.labels().get(i);
      double place = valueToJava2D(label.place(), dataArea, edge);
      if (RectangleEdge.isLeftOrRight(edge)) {
        boolean left = edge.equals(RectangleEdge.LEFT);
        double baseline = place + 0.36 * font.getSize2D(); // half the height of a digit
        pen.text(
            label.text(),
            font,
            pen.theme().softInk(),
            left ? cursor - GAP : cursor + GAP,
            baseline,
            left ? Pen.Align.END : Pen.Align.START);
      } else {
        double baseline = cursor + GAP + 0.9 * font.getSize2D();
        pen.text(label.text(), font, pen.theme().softInk(), place, baseline, Pen.Align.MIDDLE);
      }
    }
    return super.drawTickMarksAndLabels(g2, cursor, plotArea, dataArea, edge);
  }

  /** Every how many labels are written, so that none runs into the next. */
  private int stepWithRoom(Rectangle2D dataArea, RectangleEdge edge) {
    List<Label> labels = scale.labels();
    double widest =
        labels.stream().mapToDouble(label -> Lettering.measure(label.text(), font)).max().orElse(0);
    double apart = Double.POSITIVE_INFINITY;
    for (int i = 1; i < labels.size(); i++) {
      double from = valueToJava2D(labels.get(i - 1).place(), dataArea, edge);
      apart = Math.min(apart, valueToJava2D(labels.get(i).place(), dataArea, edge) - from);
    }
    int step = 1;
    while (step < labels.size() && step * apart < widest + GAP) {
      step++;
    }
    return step;
  }
}
