package loam.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;

/** Draws pixels, two for each unit of the page. */
final class PngPen implements Pen {
  private static final int PIXELS_PER_UNIT = 2;

  private final BufferedImage image =
      new BufferedImage(
          PIXELS_PER_UNIT * Theme.WIDTH,
          PIXELS_PER_UNIT * Theme.HEIGHT,
          BufferedImage.TYPE_INT_RGB);
  private final Graphics2D g2 = image.createGraphics();

  PngPen() {
    g2.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g2.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g2.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  BufferedImage image() {
    return image;
  }

  @Override
  public Graphics2D graphics() {
    return g2;
  }

  /**
   * {@inheritDoc}
   *
   * @throws ChartsUnavailableException if neither our font nor an installed one has all characters
   */
  @Override
  public void text(String text, Font font, Color color, double x, double y, Align align) {
    Font able = font.canDisplayUpTo(text) < 0 ? font : InstalledFonts.showing(text, font);
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
  public void fill(Shape shape, Color color, String meaning) {
    g2.setPaint(color);
    g2.fill(shape);
  }
}
