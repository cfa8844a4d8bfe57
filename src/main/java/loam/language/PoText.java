package loam.language;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the part of gettext's PO format that we use, which editors for translators know: {@code
 * msgid "…"} and {@code msgstr "…"}, each over several lines if need be, and comments with #.
 */
final class PoText {
  private final String file;
  private final Map<String, String> byEnglish = new LinkedHashMap<>();
  private final StringBuilder english = new StringBuilder();
  private final StringBuilder translation = new StringBuilder();
  private boolean inTranslation;
  private int number;

  private PoText(String file) {
    this.file = file;
  }

  /**
   * Translations by English text, in the order of the file; the header, whose msgid is empty, is
   * left out.
   *
   * @throws IllegalStateException naming file and line if the text is no such file
   */
  static Map<String, String> read(String file, String text) {
    PoText reader = new PoText(file);
    for (String line : text.split("\n", -1)) {
      reader.line(line);
    }
    reader.finish();
    return reader.byEnglish;
  }

  private void line(String line) {
    number++;
    String stripped = line.strip();
    if (stripped.startsWith("msgid ")) {
      finish();
      english.append(unquoted(stripped.substring("msgid ".length())));
    } else if (stripped.startsWith("msgstr ")) {
      inTranslation = true;
      translation.append(unquoted(stripped.substring("msgstr ".length())));
    } else if (stripped.startsWith("\"")) {
      (inTranslation ? translation : english).append(unquoted(stripped));
    } else if (!stripped.isEmpty() && !stripped.startsWith("#")) {
      throw wrong("neither msgid, msgstr, a text in quotes, nor a comment");
    }
  }

  private void finish() {
    if (!english.isEmpty()) {
      if (translation.isEmpty()) {
        throw wrong("no translation before this line");
      }
      if (byEnglish.put(english.toString(), translation.toString()) != null) {
        throw wrong("the entry before this line stands here twice");
      }
    }
    english.setLength(0);
    translation.setLength(0);
    inTranslation = false;
  }

  private String unquoted(String quoted) {
    if (!quoted.matches("\"(?:[^\"\\\\]|\\\\[nt\"\\\\])*\"")) {
      throw wrong("a text must stand in quotes, with \\n, \\t, \\\" and \\\\ only");
    }
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < quoted.length() - 1; i++) {
      char c = quoted.charAt(i);
      if (c == '\\') {
        c = quoted.charAt(++i);
        c = c == 'n' ? '\n' : c == 't' ? '\t' : c;
      }
      text.append(c);
    }
    return text.toString();
  }

  private IllegalStateException wrong(String what) {
    return new IllegalStateException("%s:%d: %s".formatted(file, number, what));
  }
}
