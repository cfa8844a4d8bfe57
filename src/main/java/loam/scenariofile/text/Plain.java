package loam.scenariofile.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import loam.stats.DecimalText;

/** Writes values the way a person would. */
public final class Plain {
  private static final int LONGEST_SHOWN = 300;
  private static final Set<Byte> INVISIBLE =
      Set.of(
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR);

  private Plain() {}

  /** A number without a needless fraction or exponent. */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return DecimalText.of(value);
    }
    double size = Math.abs(value);
    BigDecimal exact = new BigDecimal(DecimalText.of(value));
    return size != 0 && (size >= 1e7 || size < 1e-4)
        ? exact.stripTrailingZeros().toString()
        : exact.toPlainString();
  }

  /** Text of a user's file as a message may show it: nothing invisible, and not too long. */
  public static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    int[] points = text.codePoints().limit(LONGEST_SHOWN + 1L).toArray();
    for (int i = 0; i < Math.min(points.length, LONGEST_SHOWN); i++) {
      if (INVISIBLE.contains((byte) Character.getType(points[i]))) {
        shown.append("\\u%04x".formatted(points[i]));
      } else {
        shown.appendCodePoint(points[i]);
      }
    }
    return points.length > LONGEST_SHOWN ? shown.append('…').toString() : shown.toString();
  }

  /** The part of a value at the end of some steps, keys or numbers from 1, as far as they lead. */
  public static Yaml part(Yaml value, List<String> steps) {
    Yaml at = value;
    for (String step : steps) {
      if (at instanceof Yaml.Mapping mapping && mapping.has(step)) {
        at = mapping.get(step);
      } else if (at instanceof Yaml.Sequence sequence && step.matches("\\d{1,6}")) {
        int index = Integer.parseInt(step) - 1;
        at = index >= 0 && index < sequence.items().size() ? sequence.items().get(index) : at;
      }
    }
    return at;
  }

  /** A value in YAML's flow style. */
  public static String text(Yaml value) {
    if (value instanceof Yaml.Mapping mapping) {
      return mapping.entries().entrySet().stream()
          .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Yaml.Sequence sequence) {
      return sequence.items().stream().map(Plain::text).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Yaml.Scalar scalar) {
      return scalar.quoted() ? '"' + scalar.text() + '"' : scalar.text();
    }
    throw new IllegalStateException("unknown kind of value");
  }
}
