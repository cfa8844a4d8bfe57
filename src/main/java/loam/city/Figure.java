package loam.city;

/**
 * A number in a city's lists: one of its parameters, by name, or a number of its own.
 *
 * @param parameter full name such as {@code tiers.passRate}; empty if the number is its own
 */
public record Figure(String parameter, double number) {
  /** A number of its own. */
  public static Figure of(double number) {
    return new Figure("", number);
  }

  /** Whatever a parameter is. */
  public static Figure named(String parameter) {
    return new Figure(parameter, Double.NaN);
  }

  /** Whether it is a parameter. */
  public boolean isNamed() {
    return !parameter.isEmpty();
  }
}
