package loam.report.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The fonts of all charts, and how much room a text needs. Measures are those of our own font, so
 * they are the same everywhere; where it has no glyph, a Chinese character counts one em, any other
 * 0.6.
 */
final class Lettering {
  private static final String QUOTES = "“”‘’—…";
  private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

  private final Font regular;
  private final Font bold;

  Lettering(Font regular, Font bold) {
    this.regular = regular;
    this.bold = bold;
  }

  Font plain(float size) {
    return regular.deriveFont(size);
  }

  Font bold(float size) {
    return bold.deriveFont(size);
  }

  static boolean isBold(Font font) {
    return font.getFontName(Locale.ROOT).endsWith("Bold");
  }

  /** Width of one line, in the unit of the font's size. */
  double width(String text, Font font) {
    return measure(text, font);
  }

  /** The same, for one of our fonts. */
  static double measure(String text, Font font) {
    boolean isChinese = isChinese(text);
    return text.codePoints().mapToDouble(character -> width(character, font, isChinese)).sum();
  }

  private static boolean isChinese(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  /** Quotes and dashes stand in a square of their own where Chinese is written around them. */
  private static double width(int character, Font font, boolean isChinese) {
    if (isChinese && QUOTES.indexOf(character) >= 0) {
      return font.getSize2D();
    }
    if (font.canDisplay(character)) {
      String one = Character.toString(character);
      return font.createGlyphVector(SMOOTH, one).getGlyphMetrics(0).getAdvanceX();
    }
    return font.getSize2D() * (Character.isIdeographic(character) || isWide(character) ? 1 : 0.6);
  }

  /** Punctuation, kana, hangul and full-width forms that stand in a square of their own. */
  private static boolean isWide(int character) {
    return (character >= 0x3000 && character <= 0x30FF)
        || (character >= 0xAC00 && character <= 0xD7A3)
        || (character >= 0xFF00 && character <= 0xFF60);
  }

  /**
   * Breaks a text into lines that fit, at spaces or beside Chinese characters; what does not fit
   * into the last line ends in an ellipsis. No lines for a blank text.
   */
  List<String> lines(String text, Font font, double width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = clean(text);
    while (!rest.isEmpty()) {
      int end = breakAt(rest, font, width);
      if (end < rest.length() && lines.size() == most - 1) {
        lines.add(rest.substring(0, breakAt(rest, font, width - font.getSize2D())).strip() + "…");
        return lines;
      }
      lines.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    return lines;
  }

  /** Length of the longest part from the beginning that fits and ends where a line may. */
  private int breakAt(String text, Font font, double width) {
    boolean isChinese = isChinese(text);
    double used = 0;
    int best = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      boolean mayBreak = character == ' ' || Character.isIdeographic(character);
      best = mayBreak && i > 0 ? i : best;
      used += width(character, font, isChinese);
      if (used > width) {
        return best > 0 ? best : Math.max(i, Character.charCount(text.codePointAt(0)));
      }
    }
    return text.length();
  }

  /** One line, without what XML forbids. */
  static String clean(String text) {
    var kept = new StringBuilder();
    text.codePoints()
        .map(character -> Character.isISOControl(character) ? ' ' : character)
        .filter(character -> character < 0xD800 || character > 0xDFFF)
        .filter(character -> character != 0xFFFE && character != 0xFFFF)
        .forEach(kept::appendCodePoint);
    return kept.toString().strip().replaceAll(" +", " ");
  }
}
