package loam.report.chart;

import java.util.List;

/** What one kind of chart says about itself; {@link Page} does the rest. */
interface ChartKind {
  /** What is drawn, which has the words around it. */
  Chart chart();

  /** Explained in one line under the title, in this order. */
  List<LegendEntry> legend();

  /** Height of the page, which is {@link Theme#WIDTH} wide. */
  default int height() {
    return Theme.HEIGHT;
  }

  /** How many of some plots stand side by side. */
  default int columns(int plots) {
    int rows = plots <= 3 ? 1 : plots <= 8 ? 2 : 3;
    return (plots + rows - 1) / rows;
  }

  /** One or several plots, to be drawn once, with this pen; all axes are {@link TickedAxis}. */
  List<Panel> panels(Pen pen);
}
