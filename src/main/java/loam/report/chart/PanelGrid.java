package loam.report.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ui.RectangleEdge;

/** Places the plots of a page side by side. */
record PanelGrid(List<Panel> panels, int columns, Pen pen, Lettering lettering) {
  private static final double TICKS = 30;
  private static final double WORDS = 17;
  private static final double GUTTER = 26;

  void draw(Rectangle2D area) {
    int rows = (panels.size() + columns - 1) / columns;
    double width = (area.getWidth() - (columns - 1) * GUTTER) / columns;
    double height = area.getHeight() / rows;
    for (int i = 0; i < panels.size(); i++) {
      double x = area.getX() + i % columns * (width + GUTTER);
      int row = i / columns;
      draw(panels.get(i), new Rectangle2D.Double(x, area.getY() + row * height, width, height));
    }
  }

  private void draw(Panel panel, Rectangle2D cell) {
    Font font = lettering.plain(Theme.LABEL_SIZE);
    double left = cell.getX();
    if (panel.plot().getRangeAxis() instanceof TickedAxis axis) {
      left += axis.room(lettering);
    }
    double right = cell.getMaxX() - Math.max(panel.room(), overhang(panel));
    if (panel.plot().getRangeAxisCount() > 1
        && panel.plot().getRangeAxis(1) instanceof TickedAxis axis) {
      right -= axis.room(lettering);
    }
    double top = cell.getY();
    double bottom = cell.getMaxY() - TICKS;
    if (!panel.header().isEmpty()) {
      write(panel.header(), font, left, top + 9, cell.getMaxX() - left, Pen.Align.START);
      top += WORDS;
    }
    if (!panel.below().isEmpty()) {
      bottom -= WORDS;
      double middle = (left + cell.getMaxX()) / 2;
      write(
          panel.below(), font, middle, bottom + TICKS + 8, cell.getMaxX() - left, Pen.Align.MIDDLE);
    }
    Rectangle2D area = new Rectangle2D.Double(left, top, right - left, bottom - top);
    panel.plot().draw(pen.graphics(), area, null, null, null);
    panel
        .beside()
        .paint(
            area,
            x -> panel.plot().getDomainAxis().valueToJava2D(x, area, RectangleEdge.BOTTOM),
            y -> panel.plot().getRangeAxis().valueToJava2D(y, area, RectangleEdge.LEFT));
  }

  /** What the last label under a plot needs beside it where the page has no margin for it. */
  private double overhang(Panel panel) {
    return pen.paper().isNarrow() && panel.plot().getDomainAxis() instanceof TickedAxis axis
        ? axis.overhang(lettering)
        : 0;
  }

  private void write(String text, Font font, double x, double y, double width, Pen.Align align) {
    for (String line : lettering.lines(text, font, width, 1)) {
      pen.text(line, font, pen.theme().softInk(), x, y, align);
    }
  }
}
