package loam.report.chart;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;

/** Draws one page of a {@link PdfFile}. */
final class PdfPen extends RasterPen {
  private final PdfBoxGraphics2D page;
  private final int height;

  PdfPen(PdfBoxGraphics2D page, Theme theme, Paper paper, int height) {
    super(page, theme, paper);
    this.page = page;
    this.height = height;
  }

  PdfBoxGraphics2D page() {
    return page;
  }

  /** In units of the page. */
  int height() {
    return height;
  }
}
