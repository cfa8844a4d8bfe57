package loam.city;

import java.util.List;

/**
 * The capital regime: observed first, then a Markov chain in continuous time.
 *
 * @param path observed regimes in order of their first days
 * @param observedUntil model time at which observation ends, days
 * @param meanYears mean length of a stay, years
 * @param jump where a stay ends: for each regime left, in order, the chances of the regimes entered
 * @param climateLagMonths months by which the business climate follows the capital regime
 */
public record RegimeParameters(
    List<ObservedRegime> path,
    double observedUntil,
    ByRegime meanYears,
    List<ByRegime> jump,
    int climateLagMonths) {
  /** A regime and the model time of its first day. */
  public record ObservedRegime(double from, Regime regime) {}

  public RegimeParameters {
    path = List.copyOf(path);
    jump = List.copyOf(jump);
    if (path.isEmpty() || jump.size() != Regime.values().length) {
      throw new IllegalArgumentException(
          "a regime path and a row of jumps for each regime are needed");
    }
  }
}
