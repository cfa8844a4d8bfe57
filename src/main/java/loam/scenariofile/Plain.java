package loam.scenariofile;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import loam.stats.DecimalText;

/** Writes values the way a person would. */
final class Plain {
  private Plain() {}

  /** A number without a needless fraction or exponent. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return DecimalText.of(value);
    }
    double size = Math.abs(value);
    BigDecimal exact = new BigDecimal(DecimalText.of(value));
    return size != 0 && (size >= 1e7 || size < 1e-4)
        ? exact.stripTrailingZeros().toString()
        : exact.toPlainString();
  }

  /** A value in YAML's flow style. */
  static String text(Yaml value) {
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
