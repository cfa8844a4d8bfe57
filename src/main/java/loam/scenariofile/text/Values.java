package loam.scenariofile.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loam.language.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values out of {@link Yaml} and notes what is wrong with them. A {@code name} is a
 * text or a {@link loam.language.Phrase}.
 */
public final class Values {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
  private static final Pattern WITH_COMMA =
      Pattern.compile("[-+]?\\d+(,\\d+|(,\\d{3})+(\\.\\d*)?)");
  private static final Pattern THOUSANDS =
      Pattern.compile("[-+]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d*)?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern LIKE_A_DATE =
      Pattern.compile(
          "(?<year>[12]\\d{3})(?:[-/.年](?<month>\\d{1,2})(?:[-/.月](?<day>\\d{1,2})日?|月)?|年)?");

  private static final Pattern DIGITS = Pattern.compile("\\d{1,20}(\\.\\d{0,20})?");

  private static final int LONGEST_NUMBER = 400;

  private final Problems problems;

  public Values(Problems problems) {
    this.problems = problems;
  }

  /** A finite number. */
  public OptionalDouble number(Object name, Yaml at) {
    OptionalDouble value = number(at);
    if (value.isEmpty()) {
      problems.add(
          at, "%s must be a number such as 0.25 or 2e7, but is %s%s", name, at.kind(), comma(at));
    } else if (!Double.isFinite(value.getAsDouble())) {
      problems.add(at, "%s is %s, which is too large for a number", name, at.kind());
      return OptionalDouble.empty();
    }
    return value;
  }

  /** What to write in the place of a number with a comma in it. */
  private static Phrase comma(Yaml at) {
    return at instanceof Yaml.Scalar scalar
            && !scalar.quoted()
            && scalar.text().length() <= LONGEST_NUMBER
            && WITH_COMMA.matcher(scalar.text()).matches()
        ? Phrase.of("; write %s", withoutComma(scalar.text()))
        : Phrase.NOTHING;
  }

  /** Groups of three digits are thousands, a single comma with anything else a decimal point. */
  private static String withoutComma(String text) {
    return THOUSANDS.matcher(text).matches() ? text.replace(",", "") : text.replace(',', '.');
  }

  /** The number that a value is, infinite if it is too large for one; nothing if it is none. */
  public static OptionalDouble number(Yaml at) {
    if (at instanceof Yaml.Scalar scalar && !scalar.quoted()) {
      String text = scalar.text().replace("_", "");
      if (text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()) {
        return OptionalDouble.of(Double.parseDouble(text));
      }
    }
    return OptionalDouble.empty();
  }

  /** A whole number between two bounds. */
  public Optional<Long> whole(Object name, Yaml at, long low, long high) {
    if (at instanceof Yaml.Scalar scalar && !scalar.quoted()) {
      try {
        long value = Long.parseLong(scalar.text().replace("_", ""));
        if (value >= low && value <= high) {
          return Optional.of(value);
        }
        problems.add(at, "%s is %d, but must lie in %d to %d", name, value, low, high);
        return Optional.empty();
      } catch (NumberFormatException e) {
        // said below
      }
    }
    problems.add(at, "%s must be a whole number, but is %s", name, at.kind());
    return Optional.empty();
  }

  /** A calendar date, written 2027-01-01. */
  public Optional<LocalDate> date(Object name, Yaml at) {
    if (at instanceof Yaml.Scalar scalar) {
      Optional<LocalDate> date = date(scalar.text());
      if (date.isPresent()) {
        return date;
      }
    }
    problems.add(
        at,
        "%s must be a date of the calendar such as 2027-01-01, but is %s%s",
        name,
        at.kind(),
        at instanceof Yaml.Scalar scalar ? meant(scalar.text()) : Phrase.NOTHING);
    return Optional.empty();
  }

  /** The day that a year, a month or another way to write a date stands for. */
  private static Phrase meant(String text) {
    Matcher parts = LIKE_A_DATE.matcher(Quantities.halfWidth(text.strip()));
    if (text.length() > LONGEST_NUMBER || !parts.matches()) {
      return Phrase.NOTHING;
    }
    String day =
        "%s-%s-%s"
            .formatted(parts.group("year"), two(parts.group("month")), two(parts.group("day")));
    return date(day).map(known -> Phrase.of("; did you mean %s?", known)).orElse(Phrase.NOTHING);
  }

  private static String two(@Nullable String digits) {
    return digits == null ? "01" : digits.length() == 1 ? "0" + digits : digits;
  }

  public static Optional<LocalDate> date(String text) {
    if (!DATE.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Some text that is not empty. */
  public Optional<String> text(Object name, Yaml at) {
    if (at instanceof Yaml.Scalar scalar && !scalar.text().isBlank()) {
      return Optional.of(scalar.text().strip());
    }
    problems.add(at, "%s must be text, but is %s", name, at.kind());
    return Optional.empty();
  }

  public Optional<Yaml.Mapping> mapping(Object name, Yaml at) {
    if (at instanceof Yaml.Mapping mapping) {
      return Optional.of(mapping);
    }
    problems.add(at, "%s must be a map of keys and values, but is %s", name, at.kind());
    return Optional.empty();
  }

  public Optional<Yaml.Sequence> sequence(Object name, Yaml at) {
    if (at instanceof Yaml.Sequence sequence) {
      return Optional.of(sequence);
    }
    problems.add(at, "%s must be a list, but is %s", name, at.kind());
    return Optional.empty();
  }

  /** Notes every key that nobody will read. */
  public void onlyKeys(Yaml.Mapping mapping, Collection<String> known) {
    String before = "";
    for (String key : mapping.entries().keySet()) {
      if (!known.contains(key) && !complainOfComma(mapping, before, key)) {
        problems.add(mapping.placeOf(key), "unknown key \"%s\"%s", key, meant(key, known));
      }
      before = key;
    }
  }

  private Phrase meant(String key, Collection<String> known) {
    return key.indexOf('：') > 0
        ? Phrase.of("; write the colon : and a space in the place of ：")
        : problems.suggestion(key, known);
  }

  /** In braces a comma ends a value: of {@code value: 1,5} the 5 is left as a key of nothing. */
  private boolean complainOfComma(Yaml.Mapping mapping, String keyBefore, String key) {
    boolean isRest =
        DIGITS.matcher(key).matches()
            && mapping.has(keyBefore)
            && mapping.get(key) instanceof Yaml.Scalar nothing
            && nothing.text().isEmpty()
            && !nothing.quoted();
    if (!isRest || !(mapping.get(keyBefore) instanceof Yaml.Scalar before)) {
      return false;
    }
    String number = before.text() + "," + key;
    if (!WITH_COMMA.matcher(number).matches()) {
      return false;
    }
    problems.add(
        before,
        "%s is %s, but a number has no comma; write %s",
        keyBefore,
        number,
        withoutComma(number));
    return true;
  }

  /** The value of a key that must be there. */
  public Optional<Yaml> required(Yaml.Mapping mapping, String key) {
    if (mapping.has(key)) {
      return Optional.of(mapping.get(key));
    }
    problems.add(mapping, "key \"%s\" is missing", key);
    return Optional.empty();
  }
}
