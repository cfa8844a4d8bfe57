package loam.scenario;

import java.util.List;

/**
 * One point of a sweep.
 *
 * @param values one for each thing that the sweep moves, in the order of the sweep
 */
public record DesignPoint(List<Double> values) {
  public DesignPoint {
    values = List.copyOf(values);
  }

  /** The value of what the sweep moves at a place, from 0. */
  public double value(int place) {
    return values.get(place);
  }
}
