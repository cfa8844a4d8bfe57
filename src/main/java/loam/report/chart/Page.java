package loam.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Lays out a chart of any kind: title, subtitle, legend and unit above, footnote below. */
final class Page {
  private static final double LEADING = 1.28;

  private final Lettering lettering;
  private final Pen pen;
  private final Caption caption;

  Page(Caption caption, Lettering lettering, Pen pen) {
    this.caption = caption;
    this.lettering = lettering;
    this.pen = pen;
  }

  /** As high as the kind says; a narrow page as its text and its plots need. */
  static int height(ChartKind kind, Caption caption, Lettering lettering, Paper paper) {
    if (!paper.isNarrow()) {
      return kind.height();
    }
    Chart chart = kind.chart();
    double y = 16;
    y += height(caption.title(), lettering.bold(Theme.TITLE_SIZE), lettering, paper, 2);
    y += 2 + height(caption.subtitle(), lettering.plain(Theme.SUBTITLE_SIZE), lettering, paper, 2);
    y = new Legend(kind.legend(), lettering, paper).bottom(y + 9);
    y += 8 + height(chart.unit(), lettering.plain(Theme.LABEL_SIZE), lettering, paper, 1);
    y += 11 + kind.narrowHeight() + 12;
    y += height(caption.note(), lettering.plain(Theme.FOOTNOTE_SIZE), lettering, paper, 4);
    return (int) Math.ceil(y);
  }

  private static double height(
      String text, Font font, Lettering lettering, Paper paper, int onWide) {
    return lettering.lines(text, font, paper.forText(), paper.lines(onWide)).size()
        * font.getSize2D()
        * LEADING;
  }

  void draw(ChartKind kind) {
    Chart chart = kind.chart();
    Paper paper = pen.paper();
    int height = height(kind, caption, lettering, paper);
    Graphics2D g2 = pen.graphics();
    g2.setPaint(pen.theme().paper());
    g2.fill(new Rectangle2D.Double(0, 0, paper.width(), height));

    double y = 16;
    y = paragraph(caption.title(), lettering.bold(Theme.TITLE_SIZE), pen.theme().ink(), y, 2);
    y =
        paragraph(
            caption.subtitle(),
            lettering.plain(Theme.SUBTITLE_SIZE),
            pen.theme().softInk(),
            y + 2,
            2);
    y = new Legend(kind.legend(), lettering, paper).draw(pen, y + 9);
    Font label = lettering.plain(Theme.LABEL_SIZE);
    y = paragraph(chart.unit(), label, pen.theme().softInk(), y + 8, 1);
    double bottom = footnote(caption.note(), height);

    double top = y + 11;
    List<Panel> panels = kind.panels(pen);
    int columns = paper.isNarrow() ? 1 : kind.columns(panels.size());
    new PanelGrid(panels, columns, pen, lettering)
        .draw(new Rectangle2D.Double(paper.margin(), top, paper.within(), bottom - top));
  }

  /** Writes lines from {@code top} down and returns where they end. */
  private double paragraph(String text, Font font, Color color, double top, int onWide) {
    Paper paper = pen.paper();
    double y = top;
    for (String line : lettering.lines(text, font, paper.forText(), paper.lines(onWide))) {
      y += font.getSize2D() * LEADING;
      pen.text(line, font, color, paper.margin(), y - 0.28 * font.getSize2D(), Pen.Align.START);
    }
    return y;
  }

  /** Writes from the bottom of the page up and returns where the text begins. */
  private double footnote(String text, double height) {
    Font font = lettering.plain(Theme.FOOTNOTE_SIZE);
    double top = height - 12 - height(text, font, lettering, pen.paper(), 4);
    paragraph(text, font, pen.theme().softInk(), top, 4);
    return top;
  }
}
