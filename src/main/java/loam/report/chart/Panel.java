package loam.report.chart;

import org.jfree.chart.plot.XYPlot;

/**
 * One plot of a page.
 *
 * @param header stands above it, or empty
 * @param below stands under the horizontal axis, or empty
 */
record Panel(String header, String below, XYPlot plot) {
  /** The only plot of a page, which needs no words of its own. */
  static Panel alone(XYPlot plot) {
    return new Panel("", "", plot);
  }
}
