package loam.ecosystem;

import loam.random.Draws;
import loam.random.PoissonTable;
import loam.random.Purpose;

/**
 * The doubly stochastic process of substantive registrations, dealt out day by day by thinning.
 *
 * <p>A dominating Poisson process has one rate in each calendar year. A candidate is accepted if
 * its uniform mark lies below the rate of the day, relative to the bound. A policy that raises the
 * rate thus adds firms and leaves the others as they are. Firms between the rate without reforms
 * and the rate are those that reforms induce; some of them are dropped by a second mark.
 */
final class Registrations {
  /** Hears of every registration of the day that begins. */
  interface Expectation {
    void firm(long key);
  }

  private final RegistrationRates rates;
  private final Horizon horizon;
  private final double dominating;
  private final PoissonTable[] candidates;

  Registrations(RegistrationRates rates, Horizon horizon) {
    this.rates = rates;
    this.horizon = horizon;
    this.dominating = Math.max(rates.substantiveChance(false), rates.substantiveChance(true));
    this.candidates = new PoissonTable[dominating > 0 ? horizon.years() : 0];
    for (int year = 0; year < candidates.length; year++) {
      candidates[year] = new PoissonTable(rates.bound(year) * dominating);
    }
  }

  /** Tells of the substantive registrations of a day, in the order of their keys. */
  void deal(Draws draws, int day, Expectation expectation) {
    double accepted = rates.accepted(day);
    if (dominating == 0) {
      return;
    }
    double withoutReforms = rates.withoutReforms(day);
    PoissonTable ofYear = candidates[Horizon.yearOf(horizon.monthOf(day))];
    int count = ofYear.quantile(draws.uniform(Purpose.REGISTRATION_COUNT, FirmKeys.CITY, day));
    for (int index = 0; index < count; index++) {
      long key = FirmKeys.registration(day, index);
      double mark = draws.uniform(Purpose.REGISTRATION_MARK, key, 0);
      if (mark < accepted && isSubstantive(draws, key, mark >= withoutReforms)) {
        expectation.firm(key);
      }
    }
  }

  private boolean isSubstantive(Draws draws, long key, boolean induced) {
    double chance = rates.substantiveChance(induced);
    return chance == dominating || draws.uniform(Purpose.SUBSTANTIVE, key, 0) * dominating < chance;
  }
}
