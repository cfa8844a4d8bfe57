package loam.report.chart;

import java.util.List;
import org.jfree.chart.plot.XYPlot;

/** What one kind of chart says about itself; {@link Page} does the rest. */
interface ChartKind {
  String title();

  String subtitle();

  String unit();

  String footnote();

  /** Explained in one line under the title, in this order. */
  List<LegendEntry> legend();

  /** The plot, to be drawn once, with this pen; both axes are {@link TickedAxis}. */
  XYPlot plot(Pen pen);
}
