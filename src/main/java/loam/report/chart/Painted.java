package loam.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Something drawn by ourselves in the coordinates of a plot. */
@SuppressWarnings("serial") // JFreeChart's annotations are serializable; nobody serializes ours
final class Painted extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1;

  private final Painter painter;

  Painted(Painter painter) {
    this.painter = painter;
  }

  @Override
  public void draw(
      Graphics2D g2,
      XYPlot plot,
      Rectangle2D dataArea,
      ValueAxis domainAxis,
      ValueAxis rangeAxis,
      int rendererIndex,
      PlotRenderingInfo info) {
    painter.paint(
        dataArea,
        value -> domainAxis.valueToJava2D(value, dataArea, plot.getDomainAxisEdge()),
        value -> rangeAxis.valueToJava2D(value, dataArea, plot.getRangeAxisEdge()));
  }

  /** Draws with a pen of its own. */
  @FunctionalInterface
  interface Painter {
    /**
     * Draws.
     *
     * @param area of the plot, on the page
     * @param x from a value of the horizontal axis to the page
     * @param y from a value of the vertical axis to the page
     */
    void paint(Rectangle2D area, DoubleUnaryOperator x, DoubleUnaryOperator y);
  }
}
