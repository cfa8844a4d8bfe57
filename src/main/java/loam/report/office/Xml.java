package loam.report.office;

/** Text inside XML. */
final class Xml {
  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private Xml() {}

  /** With what XML forbids left out, and what it reserves escaped. */
  static String text(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .filter(character -> character >= 0x20 && character < 0xFFFE)
        .forEach(
            character -> {
              switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(character);
              }
            });
    return escaped.toString();
  }
}
