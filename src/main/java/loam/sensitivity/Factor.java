package loam.sensitivity;

import loam.language.RefusedException;

/**
 * An assumption or a lever that is varied.
 *
 * @param name of the parameter or lever
 * @param kind what it is
 * @param unit of its values; of a multiple "1"
 * @param low lower end of its range
 * @param high upper end
 * @param usual its value where it is not varied, NaN where it has no single one
 * @param whole whether its values are whole numbers
 */
public record Factor(
    String name, Kind kind, String unit, double low, double high, double usual, boolean whole) {
  /** What a factor is. */
  public enum Kind {
    /** A number of the city's parameters. */
    ASSUMPTION,
    /** Several numbers of one parameter, multiplied by one factor. */
    MULTIPLE,
    /** A lever that all scenarios share. */
    LEVER,
    /** A lever of the policy in question, which its reference keeps as it is. */
    POLICY
  }

  public Factor {
    if (!(low < high && Double.isFinite(low) && Double.isFinite(high))) {
      throw new RefusedException(
          "the range of %s goes from %s to %s, but must go from a lower to a higher number",
          name, low, high);
    }
  }

  /** The value at a share of the way from the lower to the upper end. */
  public double at(double share) {
    double value = low + share * (high - low);
    return whole ? Math.rint(value) : Math.min(high, Math.max(low, value));
  }

  /**
   * How far it is from the value at one share to that at another, as a share of the range; of whole
   * numbers not what the shares say.
   */
  double way(double from, double to) {
    return (at(to) - at(from)) / (high - low);
  }
}
