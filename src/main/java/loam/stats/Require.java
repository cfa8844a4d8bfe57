package loam.stats;

/** What the statistics of this room ask of the numbers given to them; anything else is refused. */
final class Require {
  private Require() {}

  /** A confidence level, strictly between 0 and 1. */
  static double level(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level (%s) must lie in (0, 1)".formatted(level));
    }
    return level;
  }

  /** At least {@code least} numbers, none of them infinite or NaN; returns a copy. */
  static double[] finite(String what, double[] values, int least) {
    atLeast("number of " + what, values.length, least);
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "%s[%d] (%s) must be finite".formatted(what, i, values[i]));
      }
    }
    return values.clone();
  }

  /** Rows of finite numbers, all of the same length; returns a copy. */
  static double[][] finite(String what, double[][] rows, int leastRows, int leastColumns) {
    atLeast("number of " + what, rows.length, leastRows);
    double[][] copy = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = finite("%s[%d]".formatted(what, i), rows[i], leastColumns);
      sameLength(what + "[0]", rows[0], "%s[%d]".formatted(what, i), rows[i]);
    }
    return copy;
  }

  static void sameLength(String what, double[] values, String other, double[] others) {
    if (values.length != others.length) {
      throw new IllegalArgumentException(
          "%s has %d values and %s has %d, but they must be pairs"
              .formatted(what, values.length, other, others.length));
    }
  }

  static void atLeast(String what, int number, int least) {
    if (number < least) {
      throw new IllegalArgumentException(
          "%s (%d) must be at least %d".formatted(what, number, least));
    }
  }

  /** A finite number above 0. */
  static double positive(String what, double value) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(
          "%s (%s) must be finite and above 0".formatted(what, value));
    }
    return value;
  }
}
