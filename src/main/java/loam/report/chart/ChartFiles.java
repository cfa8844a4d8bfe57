package loam.report.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import loam.language.FailedAccessException;
import loam.language.Language;
import loam.language.RefusedException;

/** Draws charts into files. */
public final class ChartFiles {
  private static final float PDF_POINTS = 72f * 16.256f / 2.54f;

  private ChartFiles() {}

  /** What a chart can be written as. */
  public enum Format {
    SVG,
    PNG,
    PDF;

    /** The format that the name of a file ends in. */
    public static Optional<Format> of(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      return Arrays.stream(values())
          .filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
          .findFirst();
    }
  }

  /**
   * Draws a chart as SVG, 960 units wide (400 for a telephone), and as PNG. The SVG is the same,
   * byte by byte, wherever and whenever it is drawn.
   *
   * @throws ChartsUnavailableException if this machine cannot draw at all, or if no font on it has
   *     the characters of the PNG; in the second case the SVG has been written
   * @throws UncheckedIOException if a file cannot be written
   */
  public static void write(Chart chart, Path svg, Path png, Look look) {
    writeSvg(chart, svg, look);
    writePng(chart, png, look);
  }

  /** The same on white paper, for print. */
  public static void write(Chart chart, Path svg, Path png, Language language) {
    write(chart, svg, png, Look.in(language));
  }

  /** The same in English. */
  public static void write(Chart chart, Path svg, Path png) {
    write(chart, svg, png, Language.ENGLISH);
  }

  /**
   * Draws a chart into a file of the format that its name ends in.
   *
   * @throws RefusedException if it ends in none
   * @throws ChartsUnavailableException if this machine cannot draw
   */
  public static void write(Chart chart, Path file, Look look) {
    Format format =
        Format.of(file)
            .orElseThrow(() -> new RefusedException("%s must end in .svg, .png or .pdf", file));
    switch (format) {
      case SVG -> writeSvg(chart, file, look);
      case PNG -> writePng(chart, file, look);
      case PDF -> writePdf(chart, file, look);
    }
  }

  /** A chart as the text of an SVG file. */
  public static String svg(Chart chart, Look look) {
    Lettering lettering = ShippedFonts.load();
    ChartKind kind = Kinds.of(chart, lettering, look.language());
    SvgPen pen =
        SvgPen.onBlankPage(
            look.theme(),
            look.paper(),
            Page.height(kind, caption(chart, look), lettering, look.paper()));
    new Page(caption(chart, look), lettering, pen).draw(kind);
    return pen.svg(Lettering.clean(title(chart, look)));
  }

  /** The same on white paper. */
  public static String svg(Chart chart, Language language) {
    return svg(chart, Look.in(language));
  }

  /** The same in English. */
  public static String svg(Chart chart) {
    return svg(chart, Language.ENGLISH);
  }

  private static Caption caption(Chart chart, Look look) {
    return look.caption().orElseGet(() -> Caption.of(chart));
  }

  /** Whoever hears a chart is told what it shows, though no title stands over it. */
  private static String title(Chart chart, Look look) {
    String title = caption(chart, look).title();
    return title.isBlank() ? chart.title() : title;
  }

  /** A chart as the bytes of a PNG file. */
  public static byte[] png(Chart chart, Look look) {
    Lettering lettering = ShippedFonts.load();
    ChartKind kind = Kinds.of(chart, lettering, look.language());
    int height = Page.height(kind, caption(chart, look), lettering, look.paper());
    PngPen pen = PngPen.onBlankPage(look.theme(), look.paper(), look.width(), height);
    new Page(caption(chart, look), lettering, pen).draw(kind);
    try {
      var out = new ByteArrayOutputStream();
      Pixels.write(pen.image(), out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a PNG into memory", e);
    }
  }

  private static void writeSvg(Chart chart, Path file, Look look) {
    String svg = svg(chart, look);
    try {
      Files.writeString(file, svg);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write the chart %s", file);
    }
  }

  private static void writePng(Chart chart, Path file, Look look) {
    removeOld(file); // rather no picture than one of other numbers, if drawing fails
    byte[] png = png(chart, look);
    try {
      Files.write(file, png);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write the chart %s", file);
    }
  }

  private static void writePdf(Chart chart, Path file, Look look) {
    removeOld(file);
    Lettering lettering = ShippedFonts.load();
    ChartKind kind = Kinds.of(chart, lettering, look.language());
    try (PdfFile pdf = new PdfFile()) {
      PdfPen pen =
          pdf.pen(
              look.theme(),
              look.paper(),
              Page.height(kind, caption(chart, look), lettering, look.paper()));
      new Page(caption(chart, look), lettering, pen).draw(kind);
      pdf.add(pen, PDF_POINTS);
      Files.write(file, pdf.bytes(Lettering.clean(title(chart, look))));
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write the chart %s", file);
    }
  }

  private static void removeOld(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot replace the chart %s", file);
    }
  }
}
