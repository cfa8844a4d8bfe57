package loam.report.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import loam.language.FailedAccessException;
import loam.language.Phrase;
import loam.store.file.CacheDirectory;

/**
 * The fonts in our jar, for Latin and for the Chinese of GB 2312, and the precaution that lets AWT
 * start on a machine that has none.
 *
 * <p>On Linux AWT asks fontconfig for the fonts behind its logical names, and fails for good if
 * there are none, even for who brings a font along. A file of its older format, named by a system
 * property, answers instead; it says that every logical font is ours.
 */
final class ShippedFonts {
  private static final String REGULAR = "LoamSans-Regular.ttf";
  private static final String BOLD = "LoamSans-Bold.ttf";
  private static final String CONFIGURATION_PROPERTY = "sun.awt.fontconfig";
  private static final String CHINESE = "LoamSansSC-Regular.ttf";
  private static final String CHINESE_BOLD = "LoamSansSC-Bold.ttf";
  private static final String INSTALL =
      "apt-get install fontconfig fonts-dejavu-core libfreetype6 libharfbuzz0b";

  private ShippedFonts() {}

  /**
   * The fonts, ready to be measured with.
   *
   * @throws ChartsUnavailableException if they cannot be unpacked, or AWT cannot use fonts
   */
  static Lettering load() {
    Path regular;
    Path bold;
    try {
      CacheDirectory cache = CacheDirectory.ofUser();
      regular = unpacked(REGULAR, cache);
      bold = unpacked(BOLD, cache);
      prepareAwt(regular, cache);
    } catch (UncheckedIOException e) {
      throw new ChartsUnavailableException(
              "charts need a writable cache directory; set XDG_CACHE_HOME: %s", Phrase.of(e))
          .because(e);
    }
    return lettering(regular, bold);
  }

  /** Without fonts or FreeType, AWT throws errors of many types, depending on its version. */
  private static Lettering lettering(Path regular, Path bold) {
    try {
      var lettering = new Lettering(font(regular), font(bold));
      lettering.width("x", lettering.plain(10)); // what can fail later fails here
      return lettering;
    } catch (LinkageError
        | InternalError
        | RuntimeException
        | FontFormatException
        | IOException e) {
      throw new ChartsUnavailableException("no usable fonts on this machine; %s", INSTALL)
          .because(e);
    }
  }

  private static void prepareAwt(Path regular, CacheDirectory cache) {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
    if (linux && System.getProperty(CONFIGURATION_PROPERTY) == null) {
      byte[] text = configuration(regular).getBytes(StandardCharsets.UTF_8);
      String name = "fonts/%s.properties".formatted(Integer.toHexString(regular.hashCode()));
      Path file = cache.file(name, text.length, () -> new ByteArrayInputStream(text));
      System.setProperty(CONFIGURATION_PROPERTY, file.toString());
    }
  }

  /** All five logical fonts in all four styles are one font. */
  private static String configuration(Path font) {
    var lines = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
    for (String logical :
        new String[] {"dialog", "dialoginput", "sansserif", "serif", "monospaced"}) {
      for (String style : new String[] {"plain", "bold", "italic", "bolditalic"}) {
        lines.append("%s.%s.latin-1=Loam Sans\n".formatted(logical, style));
      }
    }
    String escaped = font.toString().replace("\\", "\\\\");
    return lines.append("filename.Loam_Sans=%s\n".formatted(escaped)).toString();
  }

  /** The one of our fonts that has Chinese, in the size and weight of one that has not. */
  static Font chinese(Font like) {
    return (Lettering.isBold(like) ? Chinese.BOLD : Chinese.REGULAR).deriveFont(like.getSize2D());
  }

  /** Unpacked when Chinese is drawn first: they are large. */
  private static final class Chinese {
    static final Font REGULAR = loaded(CHINESE);
    static final Font BOLD = loaded(CHINESE_BOLD);

    private static Font loaded(String name) {
      try {
        return font(unpacked(name, CacheDirectory.ofUser()));
      } catch (IOException | FontFormatException e) {
        throw new ChartsUnavailableException("no usable fonts on this machine; %s", INSTALL)
            .because(e);
      }
    }
  }

  /** The file of one of our fonts. */
  static String fileOf(Font ours) {
    boolean isBold = Lettering.isBold(ours);
    return ours.getFamily(Locale.ROOT).endsWith("SC")
        ? isBold ? CHINESE_BOLD : CHINESE
        : isBold ? BOLD : REGULAR;
  }

  private static Path unpacked(String name, CacheDirectory cache) {
    byte[] bytes = shipped(name);
    String version = Integer.toHexString(Arrays.hashCode(bytes)); // a cache may know older ones
    return cache.file(
        "fonts-%s/%s".formatted(version, name),
        bytes.length,
        () -> new ByteArrayInputStream(bytes));
  }

  /** What such a file holds. */
  static byte[] shipped(String name) {
    try (InputStream in = ShippedFonts.class.getResourceAsStream("fonts/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from our own jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s from our own jar", name);
    }
  }

  private static Font font(Path file) throws IOException, FontFormatException {
    return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
  }
}
