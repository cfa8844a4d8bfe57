package loam.scenariofile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Reads single values out of {@link Yaml} and notes what is wrong with them. A {@code name} is a
 * text or a {@link loam.language.Phrase}.
 */
final class Values {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final int LONGEST_NUMBER = 400;

  private final Problems problems;

  Values(Problems problems) {
    this.problems = problems;
  }

  /** A finite number. */
  OptionalDouble number(Object name, Yaml at) {
    OptionalDouble value = number(at);
    if (value.isEmpty()) {
      problems.add(at, "%s must be a number such as 0.25 or 2e7, but is %s", name, at.kind());
    } else if (!Double.isFinite(value.getAsDouble())) {
      problems.add(at, "%s is %s, which is too large for a number", name, at.kind());
      return OptionalDouble.empty();
    }
    return value;
  }

  /** The number that a value is, infinite if it is too large for one; nothing if it is none. */
  static OptionalDouble number(Yaml at) {
    if (at instanceof Yaml.Scalar scalar && !scalar.quoted()) {
      String text = scalar.text().replace("_", "");
      if (text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()) {
        return OptionalDouble.of(Double.parseDouble(text));
      }
    }
    return OptionalDouble.empty();
  }

  /** A whole number between two bounds. */
  Optional<Long> whole(Object name, Yaml at, long low, long high) {
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
  Optional<LocalDate> date(Object name, Yaml at) {
    if (at instanceof Yaml.Scalar scalar) {
      Optional<LocalDate> date = date(scalar.text());
      if (date.isPresent()) {
        return date;
      }
    }
    problems.add(
        at, "%s must be a date of the calendar such as 2027-01-01, but is %s", name, at.kind());
    return Optional.empty();
  }

  static Optional<LocalDate> date(String text) {
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
  Optional<String> text(Object name, Yaml at) {
    if (at instanceof Yaml.Scalar scalar && !scalar.text().isBlank()) {
      return Optional.of(scalar.text().strip());
    }
    problems.add(at, "%s must be text, but is %s", name, at.kind());
    return Optional.empty();
  }

  Optional<Yaml.Mapping> mapping(Object name, Yaml at) {
    if (at instanceof Yaml.Mapping mapping) {
      return Optional.of(mapping);
    }
    problems.add(at, "%s must be a map of keys and values, but is %s", name, at.kind());
    return Optional.empty();
  }

  Optional<Yaml.Sequence> sequence(Object name, Yaml at) {
    if (at instanceof Yaml.Sequence sequence) {
      return Optional.of(sequence);
    }
    problems.add(at, "%s must be a list, but is %s", name, at.kind());
    return Optional.empty();
  }

  /** Notes every key that nobody will read. */
  void onlyKeys(Yaml.Mapping mapping, Collection<String> known) {
    for (String key : mapping.entries().keySet()) {
      if (!known.contains(key)) {
        problems.add(
            mapping.placeOf(key), "unknown key \"%s\"%s", key, DidYouMean.suggest(key, known));
      }
    }
  }

  /** The value of a key that must be there. */
  Optional<Yaml> required(Yaml.Mapping mapping, String key) {
    if (mapping.has(key)) {
      return Optional.of(mapping.get(key));
    }
    problems.add(mapping, "key \"%s\" is missing", key);
    return Optional.empty();
  }
}
