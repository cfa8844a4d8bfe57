package loam.report.chart;

import org.jfree.chart.plot.XYPlot;

/**
 * One plot of a page.
 *
 * @param header stands above it, or empty
 * @param below stands under the horizontal axis, or empty
 * @param room on the right of the plot
 * @param beside writes there, which the plot itself cannot
 */
record Panel(String header, String below, XYPlot plot, double room, Painted.Painter beside) {
  /** One that writes nothing beside its plot. */
  Panel(String header, String below, XYPlot plot) {
    this(header, below, plot, 0, (area, x, y) -> {});
  }

  /** The only plot of a page, which needs no words of its own. */
  static Panel alone(XYPlot plot) {
    return new Panel("", "", plot);
  }

  /** The same, with room on its right and what is written there. */
  static Panel alone(XYPlot plot, double room, Painted.Painter beside) {
    return new Panel("", "", plot, room, beside);
  }

  /** The same under a header. */
  Panel under(String other) {
    return new Panel(other, below, plot, room, beside);
  }
}
