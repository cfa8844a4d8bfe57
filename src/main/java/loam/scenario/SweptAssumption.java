package loam.scenario;

import loam.city.ParameterChange;
import loam.city.ParameterChange.Kind;
import loam.stats.DecimalText;

/**
 * An assumption that a design moves.
 *
 * @param kind whether its values take the place of the parameter's number, or multiply all numbers
 *     in it
 * @param unit of its values; of a factor "1"
 * @param low lower end of its range, or of what its numbers may be multiplied by
 * @param high upper end
 * @param usual what it is where nothing moves it; of a factor 1
 */
public record SweptAssumption(
    String parameter, Kind kind, String unit, double low, double high, double usual)
    implements Swept {
  /** What stands behind the name of a parameter whose numbers are multiplied. */
  public static final String FACTOR_SIGN = " ×";

  @Override
  public String id() {
    return parameter;
  }

  @Override
  public String head() {
    return kind == Kind.FACTOR ? parameter + FACTOR_SIGN : parameter;
  }

  @Override
  public String label(double value) {
    String number = DecimalText.of(value);
    return kind == Kind.FACTOR ? head() + number : "%s=%s".formatted(parameter, number);
  }

  @Override
  public double usual(Scenario base) {
    return usual;
  }

  /** The change that gives it a value. */
  ParameterChange at(double value) {
    return new ParameterChange(parameter, kind, value);
  }
}
