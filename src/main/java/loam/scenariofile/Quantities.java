package loam.scenariofile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loam.language.Language;
import loam.language.Phrase;

/**
 * Numbers with units, as people write them: {@code 2e10 CNY}, {@code 200亿 CNY}, {@code 20 bn CNY},
 * {@code 15 %}, {@code 120 firms/batch}. A plain number is in the unit of what it is for.
 */
final class Quantities {
  private static final int LONGEST = 200;
  private static final int MOST_DIGITS_IN_FULL = 25;

  private static final Map<String, BigDecimal> MULTIPLES =
      Map.of(
          "万", new BigDecimal("1e4"),
          "亿", new BigDecimal("1e8"),
          "万亿", new BigDecimal("1e12"),
          "thousand", new BigDecimal("1e3"),
          "mn", new BigDecimal("1e6"),
          "million", new BigDecimal("1e6"),
          "bn", new BigDecimal("1e9"),
          "billion", new BigDecimal("1e9"),
          "tn", new BigDecimal("1e12"),
          "trillion", new BigDecimal("1e12"));
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<number>[-+]?(?:\\d[\\d_]*(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d{1,3})?)\\s*"
              + "(?<multiple>万亿|亿|万|(?:thousand|million|billion|trillion|mn|bn|tn)\\b)?\\s*"
              + "(?<unit>.*)");
  private static final Set<String> PERCENT = Set.of("%", "％");
  private static final Set<String> IN_PERCENT = Set.of("1", "share", "fraction", "strength");
  private static final Set<String> NEVER_NUMBERS = Set.of("date", "name");
  private static final Set<String> YUAN = Set.of("元", "人民币", "rmb", "yuan");
  private static final Map<String, Map<String, String>> WORDS =
      Map.of(
          "on/off", Map.of("on", "1", "off", "0"),
          "strength", Map.of("on", "1", "off", "0"),
          "regime", Map.of("boom", "0", "normal", "1", "winter", "2"));

  private final Problems problems;
  private final Values values;

  Quantities(Problems problems) {
    this.problems = problems;
    this.values = new Values(problems);
  }

  /** A finite number in a unit. */
  OptionalDouble number(String name, String unit, Yaml at) {
    Optional<Yaml> plain = plain(name, unit, at);
    return plain.isPresent() ? values.number(name, plain.get()) : OptionalDouble.empty();
  }

  /**
   * The same value with plain numbers in the place of quantities; nothing if a unit is wrong, and
   * then a problem says so. What is neither number nor quantity stays as it is.
   */
  Optional<Yaml> plain(String name, String unit, Yaml value) {
    if (value instanceof Yaml.Mapping mapping) {
      Map<String, Yaml> entries = new LinkedHashMap<>();
      mapping
          .entries()
          .forEach(
              (key, item) -> plain(name, unit, item).ifPresent(plain -> entries.put(key, plain)));
      return entries.size() < mapping.entries().size()
          ? Optional.empty()
          : Optional.of(
              new Yaml.Mapping(
                  mapping.file(), mapping.line(), mapping.column(), entries, mapping.places()));
    }
    if (value instanceof Yaml.Sequence sequence) {
      List<Yaml> items = new ArrayList<>();
      sequence.items().forEach(item -> plain(name, unit, item).ifPresent(items::add));
      return items.size() < sequence.items().size()
          ? Optional.empty()
          : Optional.of(
              new Yaml.Sequence(sequence.file(), sequence.line(), sequence.column(), items));
    }
    return value instanceof Yaml.Scalar scalar && !scalar.quoted()
        ? plainScalar(name, unit, scalar)
        : Optional.of(value);
  }

  private Optional<Yaml> plainScalar(String name, String unit, Yaml.Scalar at) {
    String text = at.text().strip();
    String word = WORDS.getOrDefault(unit, Map.of()).get(text);
    if (word != null) {
      return Optional.of(with(at, word));
    }
    Matcher parts = QUANTITY.matcher(text);
    if (text.length() > LONGEST || NEVER_NUMBERS.contains(unit) || !parts.matches()) {
      return Optional.of(at);
    }
    String multiple = Optional.ofNullable(parts.group("multiple")).orElse("");
    String given = parts.group("unit");
    boolean percent = PERCENT.contains(given);
    boolean fits =
        given.isEmpty()
            || normal(given).equals(normal(unit))
            || normal(given).equals(normal(Language.CHINESE.name(unit)));
    if (multiple.isEmpty() && (given.isEmpty() || (!fits && !percent && !looksLikeUnit(given)))) {
      return Optional.of(at);
    }
    if (!fits && !(percent && IN_PERCENT.contains(unit))) {
      problems.add(
          at,
          "%s is given in \"%s\", but its unit is %s; %s",
          name,
          given,
          Phrase.name(unit),
          advice(unit));
      return Optional.empty();
    }
    BigDecimal number =
        new BigDecimal(parts.group("number").replace("_", ""))
            .multiply(MULTIPLES.getOrDefault(multiple, BigDecimal.ONE));
    return Optional.of(with(at, text(percent ? number.movePointLeft(2) : number)));
  }

  private static boolean looksLikeUnit(String given) {
    int start = given.codePointAt(0);
    return Character.isLetter(start) || Character.getType(start) == Character.CURRENCY_SYMBOL;
  }

  private static Phrase advice(String unit) {
    if (IN_PERCENT.contains(unit)) {
      return Phrase.of("write a plain number or percent, such as 0.15 or 15 %%");
    }
    return Phrase.of("write \"2 %s\", or the number alone", Phrase.name(unit));
  }

  private static String text(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return Math.abs((long) stripped.precision() - stripped.scale()) < MOST_DIGITS_IN_FULL
        ? stripped.toPlainString()
        : stripped.toString();
  }

  private static Yaml with(Yaml.Scalar at, String text) {
    return new Yaml.Scalar(at.file(), at.line(), at.column(), text, false);
  }

  /** One form for "firm/batch" and "firms / batch", "元" and "CNY". */
  private static String normal(String unit) {
    return Arrays.stream(unit.toLowerCase(Locale.ROOT).split("[\\s]*/[\\s]*", -1))
        .map(String::strip)
        .map(part -> YUAN.contains(part) ? "cny" : part.replaceAll("(?<=[a-z]{2})s$", ""))
        .collect(Collectors.joining("/"));
  }
}
