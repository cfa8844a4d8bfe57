package loam.report.chart;

import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;

/** Plots without anything in them. */
final class Plots {
  private Plots() {}

  /** A plot with grid lines across, as for values over time. */
  static XYPlot bare(TickedAxis across, TickedAxis up, Pen pen) {
    up.setAxisLineVisible(false);
    up.setTickMarksVisible(false);
    var plot = new XYPlot();
    plot.setDomainAxis(across);
    plot.setRangeAxis(up);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setFixedDomainAxisSpace(new AxisSpace());
    plot.setFixedRangeAxisSpace(new AxisSpace());
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(pen.theme().paper());
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(pen.theme().grid());
    plot.setRangeGridlineStroke(Theme.HAIRLINE);
    plot.setRenderer(new XYLineAndShapeRenderer()); // without one there are no grid lines
    return plot;
  }

  /** Zero parts gain from loss: it is seen through all that is drawn. */
  static void zeroLine(XYPlot plot, Pen pen) {
    if (plot.getRangeAxis().getLowerBound() < 0 && plot.getRangeAxis().getUpperBound() > 0) {
      var zero = new ValueMarker(0, pen.theme().ink(), Theme.OUTLINE);
      zero.setAlpha(1);
      plot.addRangeMarker(zero, Layer.FOREGROUND);
    }
  }
}
