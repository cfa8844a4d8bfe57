package loam.calibration;

import loam.city.ParameterChange;
import loam.language.RefusedException;

/**
 * A number that a calibration chooses.
 *
 * @param parameter full name, such as {@code firm.substantiveShare}
 * @param kind whether the number is its value, or multiplies all that stands in it
 * @param block the parameters and figures that are searched together
 * @param low lowest plausible number
 * @param high highest, above {@code low}
 * @param start where the search begins, within the range
 * @param isSearched false for what figures hardly inform: it stays at the start while the others
 *     are searched, and then varies in full
 * @param reason why the range is so
 */
public record FreeParameter(
    String parameter,
    ParameterChange.Kind kind,
    String block,
    double low,
    double high,
    double start,
    boolean isSearched,
    String reason) {
  public FreeParameter {
    if (!(low < high)) {
      throw new RefusedException("the range of %s is empty: %s to %s", parameter, low, high);
    }
    if (!(start >= low && start <= high)) {
      throw new RefusedException(
          "%s is %s, but must lie in its range %s to %s", parameter, start, low, high);
    }
  }

  /** What a coordinate of the unit cube means. */
  ParameterChange at(double unit) {
    return new ParameterChange(parameter, kind, low + unit * (high - low));
  }

  /** The coordinate of the start. */
  double unitOfStart() {
    return (start - low) / (high - low);
  }

  /** A name that tells factors from values. */
  public String label() {
    return kind == ParameterChange.Kind.FACTOR ? parameter + " ×" : parameter;
  }
}
