package loam.city;

/**
 * Another value for a parameter of a city.
 *
 * @param parameter full name, such as {@code firm.substantiveShare}
 * @param kind whether the number takes the place of the value, or multiplies all numbers in it
 * @param number the value in the unit of the parameter, or the factor
 */
public record ParameterChange(String parameter, Kind kind, double number) {
  /** How a number changes a parameter. */
  public enum Kind {
    VALUE,
    FACTOR
  }

  public ParameterChange {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("%s would be %s".formatted(parameter, number));
    }
  }
}
