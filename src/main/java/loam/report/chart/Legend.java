package loam.report.chart;

import java.awt.Font;
import java.util.List;

/** What the marks of a chart mean, one after another, in as many rows as they need. */
record Legend(List<LegendEntry> entries, Lettering lettering, Paper paper) {
  private static final double GAP = 7;
  private static final double APART = 24;

  private Font font() {
    return lettering.plain(Theme.LABEL_SIZE);
  }

  private double rowHeight() {
    return 1.5 * font().getSize2D();
  }

  /** A word that is longer than a narrow page is cut. */
  private String label(LegendEntry entry) {
    double room = paper.within() - entry.width() - GAP;
    List<String> lines = lettering.lines(entry.label(), font(), room, 1);
    return paper.isNarrow() && !lines.isEmpty() ? lines.get(0) : entry.label();
  }

  private double width(LegendEntry entry) {
    return entry.width() + GAP + lettering.width(label(entry), font());
  }

  /** Where it ends. */
  double bottom(double top) {
    double x = paper.margin();
    double y = top + rowHeight() / 2;
    for (LegendEntry entry : entries) {
      if (isBeyond(x, entry)) {
        x = paper.margin();
        y += rowHeight();
      }
      x += width(entry) + APART;
    }
    return entries.isEmpty() ? top : y + rowHeight() / 2;
  }

  private boolean isBeyond(double x, LegendEntry entry) {
    return x > paper.margin() && x + width(entry) > paper.width() - paper.margin();
  }

  /** Draws it from {@code top} down and returns where it ends. */
  double draw(Pen pen, double top) {
    double x = paper.margin();
    double y = top + rowHeight() / 2;
    for (LegendEntry entry : entries) {
      if (isBeyond(x, entry)) {
        x = paper.margin();
        y += rowHeight();
      }
      entry.sample().draw(pen, x, y);
      double baseline = y + 0.36 * font().getSize2D();
      double start = x + entry.width() + GAP;
      pen.text(label(entry), font(), pen.theme().ink(), start, baseline, Pen.Align.START);
      x += width(entry) + APART;
    }
    return bottom(top);
  }
}
