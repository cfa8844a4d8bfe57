package loam.report.chart;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.RenderingHints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import loam.language.FailedAccessException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Draws one page of PDF, 16 cm wide. Text in our font stays text, that font embedded; text in
 * another, such as Chinese, becomes outlines.
 */
final class PdfPen extends RasterPen implements AutoCloseable {
  private static final float POINTS_PER_UNIT = 72f * 16.256f / 2.54f / Theme.WIDTH;

  private final PDDocument document;
  private final PdfBoxGraphics2D g2;
  private final int height;

  private PdfPen(PDDocument document, PdfBoxGraphics2D g2, Theme theme, int height) {
    super(g2, theme);
    this.document = document;
    this.g2 = g2;
    this.height = height;
  }

  static PdfPen onBlankPage(Theme theme, int height) {
    try {
      PDDocument document = new PDDocument();
      var g2 = new PdfBoxGraphics2D(document, Theme.WIDTH, height);
      // JFreeChart reads these, changes them and puts back what it read, which must not be null
      g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g2.setFontTextDrawer(new OurFonts(document));
      return new PdfPen(document, g2, theme, height);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot begin a PDF", e);
    }
  }

  void write(Path file, String title) {
    g2.dispose();
    var page = new PDPage(new PDRectangle(Theme.WIDTH * POINTS_PER_UNIT, height * POINTS_PER_UNIT));
    document.addPage(page);
    var information = new PDDocumentInformation();
    information.setTitle(title);
    document.setDocumentInformation(information);
    document.setDocumentId(0L); // else it would be the time
    try {
      try (var content = new PDPageContentStream(document, page)) {
        content.transform(Matrix.getScaleInstance(POINTS_PER_UNIT, POINTS_PER_UNIT));
        content.drawForm(g2.getXFormObject());
      }
      try (var out = Files.newOutputStream(file)) {
        document.save(out);
      }
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write the chart %s", file);
    }
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close a PDF", e);
    }
  }

  /** Only our two fonts are embedded. */
  private static final class OurFonts extends PdfBoxGraphics2DFontTextDrawer {
    private final PDFont regular;
    private final PDFont bold;

    OurFonts(PDDocument document) throws IOException {
      regular = load(document, ShippedFonts.regular());
      bold = load(document, ShippedFonts.bold());
    }

    private static PDFont load(PDDocument document, byte[] font) throws IOException {
      return PDType0Font.load(document, new ByteArrayInputStream(font));
    }

    @Override
    protected @Nullable PDFont mapFont(Font font, IFontTextDrawerEnv env) {
      if (!font.getFamily(Locale.ROOT).contains("Loam")) {
        return null;
      }
      return Lettering.isBold(font) ? bold : regular;
    }
  }
}
