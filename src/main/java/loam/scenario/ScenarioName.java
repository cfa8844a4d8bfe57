package loam.scenario;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import loam.language.RefusedException;

/**
 * What a scenario may be called. A name is a cell of many tables and, without its odd characters, a
 * folder; so that it is the same in all of them, names that spreadsheets and data frames take for
 * something else are refused.
 */
final class ScenarioName {
  static final int LONGEST = 100;

  private static final Set<Byte> INVISIBLE =
      Set.of(
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR);

  /** What YAML, pandas, R and SQL read as a missing value, a truth value or an infinite number. */
  private static final Set<String> NO_TEXT =
      Set.of(
          "null",
          "~",
          "na",
          "n/a",
          "#n/a",
          "#na",
          "<na>",
          "nan",
          "none",
          "nil",
          "true",
          "false",
          "inf",
          "infinity",
          ".inf",
          ".nan");

  private static final String FORMULA = "=+-@";
  private static final Pattern NUMBER_OR_DATE =
      Pattern.compile("[\\d.,:/_%-]*\\d[\\d.,:/_%-]*([eE][-+]?\\d+)?");

  private ScenarioName() {}

  /**
   * Refuses what is no name.
   *
   * @throws IllegalArgumentException with the reason
   */
  static void check(String name) {
    boolean visible =
        name.codePoints().noneMatch(c -> INVISIBLE.contains((byte) Character.getType(c)));
    if (name.isBlank() || !name.equals(name.strip()) || name.length() > LONGEST || !visible) {
      throw new RefusedException("name must be one line of 1 to %d visible characters", LONGEST);
    }
    if (NO_TEXT.contains(name.toLowerCase(Locale.ROOT))) {
      throw new RefusedException(
          "name is \"%s\", which other programs read as no text at all, so that they lose the scenario; choose another",
          name);
    }
    if (FORMULA.indexOf(name.charAt(0)) >= 0) {
      throw new RefusedException(
          "name is \"%s\", but must not begin with %s, which makes a formula of it in a spreadsheet",
          name, name.substring(0, 1));
    }
    if (NUMBER_OR_DATE.matcher(name).matches()) {
      throw new RefusedException(
          "name is \"%s\", which other programs read as a number or a date; add a word to it",
          name);
    }
  }
}
