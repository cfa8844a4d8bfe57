package loam.report.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import loam.language.FailedAccessException;
import loam.language.Language;

/** Draws charts into files. */
public final class ChartFiles {
  private ChartFiles() {}

  /**
   * Draws a fan chart as SVG, 960 × 540 units, and as PNG of twice as many pixels. The SVG is the
   * same, byte by byte, wherever and whenever it is drawn.
   *
   * @throws ChartsUnavailableException if this machine cannot draw at all, or if no font on it has
   *     the characters of the PNG; in the second case the SVG has been written
   * @throws UncheckedIOException if a file cannot be written
   */
  public static void write(FanChart chart, Path svg, Path png) {
    write(chart, svg, png, Language.ENGLISH);
  }

  /** The same with a legend in a language. */
  public static void write(FanChart chart, Path svg, Path png, Language language) {
    Lettering lettering = ShippedFonts.load();
    write(new FanKind(chart, lettering, language), lettering, svg, png);
  }

  /** Draws the points of a sweep, as {@link #write(FanChart, Path, Path)} draws a fan chart. */
  public static void write(ResponseChart chart, Path svg, Path png) {
    Lettering lettering = ShippedFonts.load();
    write(new ResponseKind(chart, lettering), lettering, svg, png);
  }

  /** The SVG of a fan chart as text, the same as in its file. */
  public static String svg(FanChart chart, Language language) {
    Lettering lettering = ShippedFonts.load();
    return svg(new FanKind(chart, lettering, language), lettering);
  }

  /** The SVG of the points of a sweep as text, the same as in its file. */
  public static String svg(ResponseChart chart) {
    Lettering lettering = ShippedFonts.load();
    return svg(new ResponseKind(chart, lettering), lettering);
  }

  private static String svg(ChartKind chart, Lettering lettering) {
    SvgPen vectors = SvgPen.onBlankPage();
    new Page(lettering, vectors).draw(chart);
    return vectors.svg(Lettering.clean(chart.title()));
  }

  private static void write(ChartKind chart, Lettering lettering, Path svg, Path png) {
    writeSvg(svg, svg(chart, lettering));
    removeOld(png); // rather no picture than one of other numbers, if drawing fails

    var pixels = new PngPen();
    new Page(lettering, pixels).draw(chart);
    writePng(png, pixels);
  }

  private static void writeSvg(Path file, String svg) {
    try {
      Files.writeString(file, svg);
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

  private static void writePng(Path file, PngPen pixels) {
    try (OutputStream out = Files.newOutputStream(file);
        var image = new MemoryCacheImageOutputStream(out)) {
      if (!ImageIO.write(pixels.image(), "png", image)) {
        throw new IOException("this Java has no writer for PNG");
      }
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write the chart %s", file);
    }
  }
}
