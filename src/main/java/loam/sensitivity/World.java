package loam.sensitivity;

import java.util.List;
import loam.scenario.Scenario;

/**
 * Makes scenarios of the values of factors. Called by several threads at once; to be sent to other
 * machines it must be a record of values.
 */
@FunctionalInterface
public interface World {
  /**
   * The scenario in question, or its reference and it.
   *
   * @param values one for each factor, NaN where it stays as the files have it
   * @return one scenario, or two with the same plan
   */
  List<Scenario> at(double[] values);

  /** One of these, by its place. */
  default Scenario at(double[] values, int place) {
    return at(values).get(place);
  }
}
