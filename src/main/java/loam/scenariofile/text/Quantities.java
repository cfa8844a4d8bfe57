package loam.scenariofile.text;

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
public final class Quantities {
  private static final int LONGEST = 200;
  private static final int MOST_DIGITS_IN_FULL = 25;

  private static final Map<String, BigDecimal> MULTIPLES =
      Map.ofEntries(
          Map.entry("千", new BigDecimal("1e3")),
          Map.entry("万", new BigDecimal("1e4")),
          Map.entry("百万", new BigDecimal("1e6")),
          Map.entry("千万", new BigDecimal("1e7")),
          Map.entry("亿", new BigDecimal("1e8")),
          Map.entry("万亿", new BigDecimal("1e12")),
          Map.entry("thousand", new BigDecimal("1e3")),
          Map.entry("mn", new BigDecimal("1e6")),
          Map.entry("million", new BigDecimal("1e6")),
          Map.entry("bn", new BigDecimal("1e9")),
          Map.entry("billion", new BigDecimal("1e9")),
          Map.entry("tn", new BigDecimal("1e12")),
          Map.entry("trillion", new BigDecimal("1e12")));
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<number>[-+]?(?:\\d[\\d_]*(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d{1,3})?)\\s*"
              + "(?<multiple>万亿|千万|百万|亿|万|千|(?:thousand|million|billion|trillion|mn|bn|tn)\\b)?\\s*"
              + "(?<unit>.*)");
  private static final Set<String> PERCENT = Set.of("%", "％");
  private static final Set<String> IN_PERCENT =
      Set.of("1", "share", "fraction", "strength", "times");
  private static final Set<String> TIMES = Set.of("times", "x", "×", "倍");
  private static final Set<String> IN_TIMES = Set.of("times", "1");
  private static final Set<String> OTHER_MONEY = Set.of("usd", "eur", "$", "€", "£", "美元", "欧元");
  private static final String SWITCH = "on/off";
  private static final Map<String, String> TRUTH =
      Map.of("true", "on", "yes", "on", "false", "off", "no", "off", "是", "on", "否", "off");
  private static final char FULL_WIDTH = 0xFF01;
  private static final char LAST_FULL_WIDTH = 0xFF5E;
  private static final int TO_ASCII = FULL_WIDTH - '!';
  private static final Set<String> IS_PLAIN = Set.of("1", "fraction");
  private static final Set<String> NEVER_NUMBERS = Set.of("date", "name");
  private static final Set<String> YUAN = Set.of("元", "人民币", "rmb", "yuan");
  private static final Map<String, Map<String, String>> WORDS =
      Map.of(
          SWITCH,
          Map.of("on", "1", "off", "0", "开", "1", "关", "0"),
          "strength",
          Map.of("on", "1", "off", "0", "开", "1", "关", "0"));

  private final Problems problems;
  private final Values values;

  public Quantities(Problems problems) {
    this.problems = problems;
    this.values = new Values(problems);
  }

  /** A finite number in a unit. */
  public OptionalDouble number(String name, String unit, Yaml at) {
    Optional<Yaml> plain = plain(name, unit, at);
    if (plain.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (unit.equals(SWITCH) && Values.number(plain.get()).isEmpty()) {
      complainOfSwitch(name, plain.get());
      return OptionalDouble.empty();
    }
    return values.number(name, plain.get());
  }

  /** An amount that is given in a currency; nothing, and no complaint, if it is not. */
  public OptionalDouble money(String currency, Yaml at) {
    if (!(at instanceof Yaml.Scalar scalar) || scalar.text().length() > LONGEST) {
      return OptionalDouble.empty();
    }
    Matcher parts = QUANTITY.matcher(halfWidth(scalar.text().strip()));
    if (!parts.matches() || !isIn(currency, parts.group("unit"))) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(amount(parts).doubleValue());
  }

  private static boolean isIn(String unit, String given) {
    return normal(given).equals(normal(unit))
        || normal(given).equals(normal(Language.CHINESE.name(unit)));
  }

  private static BigDecimal amount(Matcher parts) {
    String multiple = Optional.ofNullable(parts.group("multiple")).orElse("");
    return new BigDecimal(parts.group("number").replace("_", ""))
        .multiply(MULTIPLES.getOrDefault(multiple, BigDecimal.ONE));
  }

  private void complainOfSwitch(String name, Yaml at) {
    String meant =
        at instanceof Yaml.Scalar scalar
            ? TRUTH.getOrDefault(scalar.text().strip().toLowerCase(Locale.ROOT), "")
            : "";
    problems.add(
        at,
        "%s must be on or off, but is %s%s",
        name,
        at.kind(),
        meant.isEmpty() ? Phrase.NOTHING : Phrase.of("; write %s", meant));
  }

  /**
   * The same value with plain numbers in the place of quantities; nothing if a unit is wrong, and
   * then a problem says so. What is neither number nor quantity stays as it is.
   */
  public Optional<Yaml> plain(String name, String unit, Yaml value) {
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

  private Optional<Yaml> plainScalar(String name, String unit, Yaml.Scalar written) {
    if (written.text().length() > LONGEST) {
      return Optional.of(written);
    }
    String text = halfWidth(written.text().strip());
    Yaml.Scalar at = text.equals(written.text()) ? written : with(written, text);
    String word = WORDS.getOrDefault(unit, Map.of()).get(text.toLowerCase(Locale.ROOT));
    if (word != null) {
      return Optional.of(with(at, word));
    }
    Matcher parts = QUANTITY.matcher(text);
    if (NEVER_NUMBERS.contains(unit) || !parts.matches()) {
      return Optional.of(at);
    }
    String multiple = Optional.ofNullable(parts.group("multiple")).orElse("");
    String given = parts.group("unit");
    boolean percent = PERCENT.contains(given);
    boolean fits =
        given.isEmpty()
            || isIn(unit, given)
            || (IN_TIMES.contains(unit) && TIMES.contains(given.toLowerCase(Locale.ROOT)));
    if (multiple.isEmpty() && (given.isEmpty() || (!fits && !percent && !looksLikeUnit(given)))) {
      return Optional.of(at);
    }
    if (!fits && !(percent && IN_PERCENT.contains(unit))) {
      problems.add(
          at,
          "%s is given in \"%s\", but %s; %s",
          name,
          given,
          IS_PLAIN.contains(unit)
              ? Phrase.of("it is a plain number")
              : Phrase.of("its unit is %s", Phrase.name(unit)),
          advice(unit, given, parts.group("number") + multiple));
      return Optional.empty();
    }
    BigDecimal number = amount(parts);
    return Optional.of(with(at, text(percent ? number.movePointLeft(2) : number)));
  }

  private static boolean looksLikeUnit(String given) {
    int start = given.codePointAt(0);
    return Character.isLetter(start) || Character.getType(start) == Character.CURRENCY_SYMBOL;
  }

  private static Phrase advice(String unit, String given, String number) {
    if (unit.equals(SWITCH)) {
      return Phrase.of("write on or off");
    }
    if (unit.equals("times")) {
      return Phrase.of("write a number such as 2, or \"2 times\"");
    }
    if (IN_PERCENT.contains(unit)) {
      return Phrase.of("write a plain number or percent, such as 0.15 or 15 %%");
    }
    boolean isAnotherAmount =
        PERCENT.contains(given) || OTHER_MONEY.contains(given.toLowerCase(Locale.ROOT));
    return Phrase.of(
        "write \"%s %s\", or the number alone", isAnotherAmount ? "2" : number, Phrase.name(unit));
  }

  /** Whether a unit of a city's file is that of its parameter; pure numbers have several names. */
  public static boolean means(String given, String unit) {
    return normal(given).equals(normal(unit))
        || (IN_PERCENT.contains(given) && IN_PERCENT.contains(unit));
  }

  /** Full-width digits and signs, as Chinese keyboards give them, as everybody else writes them. */
  static String halfWidth(String text) {
    StringBuilder half = new StringBuilder(text);
    for (int i = 0; i < half.length(); i++) {
      char c = half.charAt(i);
      if (c >= FULL_WIDTH && c <= LAST_FULL_WIDTH) {
        half.setCharAt(i, (char) (c - TO_ASCII));
      }
    }
    return half.toString();
  }

  private static String text(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return Math.abs((long) stripped.precision() - stripped.scale()) < MOST_DIGITS_IN_FULL
        ? stripped.toPlainString()
        : stripped.toString();
  }

  private static Yaml.Scalar with(Yaml.Scalar at, String text) {
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
