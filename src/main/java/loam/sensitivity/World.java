package loam.sensitivity;

import java.util.List;
import loam.scenario.Scenario;

/** Makes scenarios of the values of factors. Called by several threads at once. */
@FunctionalInterface
public interface World {
  /**
   * The scenario in question, or its reference and it.
   *
   * @param values one for each factor, NaN where it stays as the files have it
   * @return one scenario, or two with the same plan
   */
  List<Scenario> at(double[] values);
}
