package loam.ecosystem;

import loam.random.Draws;
import loam.random.PoissonTable;
import loam.random.Purpose;

/**
 * Registrations of ordinary firms one by one, by thinning of a process that has one rate in each
 * calendar year. The reference for {@link OrdinaryCohorts}.
 */
final class OrdinaryRegistrations {
  private final RegistrationRates rates;
  private final Horizon horizon;
  private final PoissonTable[] candidates;

  OrdinaryRegistrations(RegistrationRates rates, Horizon horizon) {
    this.rates = rates;
    this.horizon = horizon;
    this.candidates = new PoissonTable[horizon.years()];
    for (int year = 0; year < candidates.length; year++) {
      candidates[year] = new PoissonTable(rates.bound(year));
    }
  }

  /** Tells of the ordinary registrations of a day, in the order of their keys. */
  void deal(Draws draws, int day, Registrations.Expectation expectation) {
    double accepted = rates.accepted(day);
    double withoutReforms = rates.withoutReforms(day);
    PoissonTable ofYear = candidates[Horizon.yearOf(horizon.monthOf(day))];
    int count = ofYear.quantile(draws.uniform(Purpose.ORDINARY_COUNT, FirmKeys.CITY, day));
    for (int index = 0; index < count; index++) {
      long key = FirmKeys.ordinary(day, index);
      double mark = draws.uniform(Purpose.REGISTRATION_MARK, key, 0);
      if (mark < accepted) {
        double substantive = rates.substantiveChance(mark >= withoutReforms);
        if (draws.uniform(Purpose.SUBSTANTIVE, key, 0) >= substantive) {
          expectation.firm(key);
        }
      }
    }
  }
}
