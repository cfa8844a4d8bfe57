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
    @Within(unit = "years", low = 0.01, high = 1000) ByRegime meanYears,
    List<ByRegime> jump,
    @Within(unit = "months", low = 0, high = 120) int climateLagMonths) {
  /** A regime, by its place, and the model time of its first day. */
  public record ObservedRegime(double from, int regime) {}

  public RegimeParameters {
    path = List.copyOf(path);
    jump = List.copyOf(jump);
    Domain domain =
        new Domain()
            .require(!path.isEmpty(), "path", "is empty, but must have a regime")
            .require(
                jump.size() == meanYears.regimes().size(),
                "jump",
                "must have a row for each regime that is left");
    for (int i = 0; i < path.size(); i++) {
      String date = Timescale.dateOf(path.get(i).from()).toString();
      domain
          .require(
              i == 0 || path.get(i).from() > path.get(i - 1).from(),
              "path",
              "goes back to %s, but its dates must ascend",
              date)
          .require(
              path.get(i).from() < observedUntil,
              "path",
              "goes on to %s, but observation ends before %s",
              date,
              Timescale.dateOf(observedUntil));
    }
    for (int left = 0; left < jump.size(); left++) {
      checkRow(domain, left, jump.get(left));
    }
    domain.check();
  }

  private static void checkRow(Domain domain, int left, ByRegime chances) {
    String row = "jump." + chances.regimes().get(left);
    double sum = chances.sum();
    domain
        .within(row, chances, 0, 1)
        .require(chances.of(left) == 0, row, "leads back to itself, but must lead elsewhere")
        .require(
            Math.abs(sum - 1) <= 1e-9,
            row,
            "sums to %s, but the chances must sum to 1",
            Domain.plain(sum));
  }
}
