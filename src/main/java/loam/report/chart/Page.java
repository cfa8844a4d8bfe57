package loam.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Lays out a chart of any kind: title, subtitle, legend and unit above, footnote below. */
final class Page {
  private static final double TEXT_WIDTH = Theme.WIDTH - 2 * Theme.MARGIN;
  private static final double LEADING = 1.28;

  private final Lettering lettering;
  private final Pen pen;

  Page(Lettering lettering, Pen pen) {
    this.lettering = lettering;
    this.pen = pen;
  }

  void draw(ChartKind kind) {
    Chart chart = kind.chart();
    Graphics2D g2 = pen.graphics();
    g2.setPaint(pen.theme().paper());
    g2.fill(new Rectangle2D.Double(0, 0, Theme.WIDTH, kind.height()));

    double y = 16;
    y = paragraph(chart.title(), lettering.bold(Theme.TITLE_SIZE), pen.theme().ink(), y, 2);
    y =
        paragraph(
            chart.subtitle(),
            lettering.plain(Theme.SUBTITLE_SIZE),
            pen.theme().softInk(),
            y + 2,
            2);
    y = legend(kind.legend(), y + 9);
    Font label = lettering.plain(Theme.LABEL_SIZE);
    y = paragraph(chart.unit(), label, pen.theme().softInk(), y + 8, 1);
    double bottom = footnote(chart.footnote(), kind.height());

    double top = y + 11;
    List<Panel> panels = kind.panels(pen);
    new PanelGrid(panels, kind.columns(panels.size()), pen, lettering)
        .draw(
            new Rectangle2D.Double(
                Theme.MARGIN, top, Theme.WIDTH - 2 * Theme.MARGIN, bottom - top));
  }

  /** Writes lines from {@code top} down and returns where they end. */
  private double paragraph(String text, Font font, Color color, double top, int most) {
    double y = top;
    for (String line : lettering.lines(text, font, TEXT_WIDTH, most)) {
      y += font.getSize2D() * LEADING;
      pen.text(line, font, color, Theme.MARGIN, y - 0.28 * font.getSize2D(), Pen.Align.START);
    }
    return y;
  }

  /** Writes from the bottom of the page up and returns where the text begins. */
  private double footnote(String text, double height) {
    Font font = lettering.plain(Theme.FOOTNOTE_SIZE);
    int lines = lettering.lines(text, font, TEXT_WIDTH, 4).size();
    double top = height - 12 - lines * font.getSize2D() * LEADING;
    paragraph(text, font, pen.theme().softInk(), top, 4);
    return top;
  }

  private double legend(List<LegendEntry> entries, double top) {
    Font font = lettering.plain(Theme.LABEL_SIZE);
    double rowHeight = 1.5 * font.getSize2D();
    double x = Theme.MARGIN;
    double y = top + rowHeight / 2;
    for (LegendEntry entry : entries) {
      double width = entry.width() + 7 + lettering.width(entry.label(), font);
      if (x > Theme.MARGIN && x + width > Theme.WIDTH - Theme.MARGIN) {
        x = Theme.MARGIN;
        y += rowHeight;
      }
      entry.sample().draw(pen, x, y);
      double baseline = y + 0.36 * font.getSize2D();
      pen.text(
          entry.label(), font, pen.theme().ink(), x + entry.width() + 7, baseline, Pen.Align.START);
      x += width + 24;
    }
    return entries.isEmpty() ? top : y + rowHeight / 2;
  }
}
