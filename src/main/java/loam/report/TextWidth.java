package loam.report;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** How many places a text takes in a terminal. */
final class TextWidth {
  private static final Set<UnicodeScript> WIDE =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  private TextWidth() {}

  /** Two for each East Asian wide character, none for what joins another, one for all else. */
  static int of(String text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  /** The text with spaces behind it, up to a width. */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /** The text, or its beginning with … behind it if it is wider. */
  static String atMost(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 1;
    for (int character : text.codePoints().toArray()) {
      used += of(character);
      if (used > width) {
        break;
      }
      kept.appendCodePoint(character);
    }
    return kept.toString().strip() + "…";
  }

  private static int of(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean isWidePunctuation =
        (character >= 0x3000 && character <= 0x303F)
            || (character >= 0xFF01 && character <= 0xFF60)
            || (character >= 0xFFE0 && character <= 0xFFE6);
    return isWidePunctuation || WIDE.contains(UnicodeScript.of(character)) ? 2 : 1;
  }
}
