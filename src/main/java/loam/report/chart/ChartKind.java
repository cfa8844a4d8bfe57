package loam.report.chart;

import java.util.List;

/** What one kind of chart says about itself; {@link Page} does the rest. */
interface ChartKind {
  /** What is drawn, which has the words around it. */
  Chart chart();

  /** Explained in one line under the title, in this order. */
  List<LegendEntry> legend();

  /** Height of a wide page. */
  default int height() {
    return Theme.HEIGHT;
  }

  /** Height of the plots alone on a narrow page. */
  default double narrowHeight() {
    return 270;
  }

  /** How many of some plots stand side by side on a wide page. */
  default int columns(int plots) {
    int rows = plots <= 3 ? 1 : plots <= 8 ? 2 : 3;
    return (plots + rows - 1) / rows;
  }

  /** One or several plots, to be drawn once, with this pen; all axes are {@link TickedAxis}. */
  List<Panel> panels(Pen pen);
}
