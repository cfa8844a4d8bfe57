package loam.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;

/** Draws where a text needs the glyphs of a font at once. */
class RasterPen implements Pen {
  private final Graphics2D g2;
  private final Theme theme;
  private final Paper paper;

  RasterPen(Graphics2D g2, Theme theme, Paper paper) {
    this.g2 = g2;
    this.theme = theme;
    this.paper = paper;
  }

  @Override
  public final Graphics2D graphics() {
    return g2;
  }

  @Override
  public final Theme theme() {
    return theme;
  }

  @Override
  public final Paper paper() {
    return paper;
  }

  /**
   * {@inheritDoc}
   *
   * @throws ChartsUnavailableException if neither a font of ours nor an installed one has all
   *     characters
   */
  @Override
  public final void text(String text, Font font, Color color, double x, double y, Align align) {
    Font able = able(text, font);
    FontRenderContext context = g2.getFontRenderContext();
    double width = text.isEmpty() ? 0 : able.getStringBounds(text, context).getWidth();
    double start =
        switch (align) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    g2.setFont(able);
    g2.setPaint(color);
    g2.drawString(text, (float) start, (float) y);
  }

  @Override
  public final void fill(Shape shape, Color color, String meaning) {
    g2.setPaint(color);
    g2.fill(shape);
  }

  private static Font able(String text, Font font) {
    if (font.canDisplayUpTo(text) < 0) {
      return font;
    }
    Font chinese = ShippedFonts.chinese(font);
    return chinese.canDisplayUpTo(text) < 0 ? chinese : InstalledFonts.showing(text, font);
  }
}
