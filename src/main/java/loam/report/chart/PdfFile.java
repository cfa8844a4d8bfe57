package loam.report.chart;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.RenderingHints;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
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
 * A document of PDF. Text in our fonts, which have the Chinese of GB 2312, stays text, those fonts
 * embedded; text in another becomes outlines. Nothing in it is compressed, since libraries of zlib
 * differ, and it has no date: the same pages are the same bytes.
 */
final class PdfFile implements AutoCloseable {
  private final PDDocument document = new PDDocument();
  private final OurFonts fonts = new OurFonts(document);

  /**
   * A pen for a page that {@link #add} takes in.
   *
   * @param height in the units of the paper
   */
  PdfPen pen(Theme theme, Paper paper, int height) {
    try {
      var g2 = new PdfBoxGraphics2D(document, paper.width(), height);
      // JFreeChart reads these, changes them and puts back what it read, which must not be null
      g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g2.setFontTextDrawer(fonts);
      return new PdfPen(g2, theme, paper, height);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot begin a page of PDF", e);
    }
  }

  /** A page more, as wide as said. */
  void add(PdfPen pen, float pointsWide) {
    pen.page().dispose();
    float scale = pointsWide / pen.paper().width();
    var page = new PDPage(new PDRectangle(pointsWide, pen.height() * scale));
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      content.transform(Matrix.getScaleInstance(scale, scale));
      content.drawForm(pen.page().getXFormObject());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a page of PDF", e);
    }
  }

  /** The whole file. */
  byte[] bytes(String title) {
    var information = new PDDocumentInformation();
    information.setTitle(title);
    document.setDocumentInformation(information);
    try (PDDocument plain = Loader.loadPDF(saved(document))) {
      COSDocument objects = plain.getDocument();
      for (COSObjectKey key : List.copyOf(objects.getXrefTable().keySet())) {
        if (objects.getObjectFromPool(key).getObject() instanceof COSStream stream) {
          inflate(stream);
        }
      }
      return saved(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a PDF", e);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    document.setDocumentId(0L); // else it would be the time
    var out = new ByteArrayOutputStream();
    document.save(out, CompressParameters.NO_COMPRESSION);
    return out.toByteArray();
  }

  private static void inflate(COSStream stream) throws IOException {
    byte[] content;
    try (InputStream in = stream.createInputStream()) {
      content = in.readAllBytes();
    }
    stream.removeItem(COSName.FILTER);
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(content);
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

  /** Only our own fonts are embedded, each when it is needed first. */
  private static final class OurFonts extends PdfBoxGraphics2DFontTextDrawer {
    private final PDDocument document;
    private final Map<String, PDFont> loaded = new HashMap<>();

    OurFonts(PDDocument document) {
      this.document = document;
    }

    @Override
    protected @Nullable PDFont mapFont(Font font, IFontTextDrawerEnv env) {
      return font.getFamily(Locale.ROOT).startsWith("Loam")
          ? loaded.computeIfAbsent(ShippedFonts.fileOf(font), this::load)
          : null;
    }

    private PDFont load(String file) {
      try {
        return PDType0Font.load(document, new ByteArrayInputStream(ShippedFonts.shipped(file)));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot embed the font " + file, e);
      }
    }
  }
}
