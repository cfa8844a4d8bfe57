package loam.report.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Draws pixels. */
final class PngPen extends RasterPen {
  private final BufferedImage image;

  private PngPen(BufferedImage image, Graphics2D g2, Theme theme, Paper paper) {
    super(g2, theme, paper);
    this.image = image;
  }

  /**
   * A page without anything.
   *
   * @param width in pixels
   * @param height in units of the page
   */
  static PngPen onBlankPage(Theme theme, Paper paper, int width, int height) {
    double pixelsPerUnit = (double) width / paper.width();
    int pixels = (int) Math.round(height * pixelsPerUnit);
    var image = new BufferedImage(width, pixels, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    g2.setPaint(theme.paper()); // a page may end within its last row of pixels
    g2.fillRect(0, 0, width, pixels);
    g2.scale(pixelsPerUnit, pixelsPerUnit);
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g2.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g2.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return new PngPen(image, g2, theme, paper);
  }

  BufferedImage image() {
    return image;
  }
}
