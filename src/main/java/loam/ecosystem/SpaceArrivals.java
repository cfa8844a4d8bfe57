package loam.ecosystem;

import loam.city.City;
import loam.city.Roster;
import loam.city.Timescale;
import loam.policy.LeverPath;
import loam.policy.Policy;
import loam.random.Draws;
import loam.random.PoissonTable;
import loam.random.Purpose;

/** Space firms that the space programme brings in from elsewhere: a thinned Poisson process. */
final class SpaceArrivals {
  private final double perDay;
  private final LeverPath programme;
  private final boolean hasSector;
  private final Horizon horizon;

  SpaceArrivals(City city, Policy policy, Horizon horizon) {
    this.perDay = city.capital().programmes().spaceRelocationPerYear() / Timescale.DAYS_PER_YEAR;
    this.programme = policy.path(Programmes.SPACE);
    this.horizon = horizon;
    this.hasSector = city.roster().programmes().space() != Roster.NONE;
  }

  /** Tells of the arrivals of the month that begins. */
  void expect(Draws draws, int month, World.Founding arrival) {
    if (perDay == 0 || !hasSector) {
      return;
    }
    int days = horizon.daysIn(month);
    double u = draws.uniform(Purpose.SPACE_ARRIVAL_COUNT, FirmKeys.CITY, month);
    int candidates = new PoissonTable(perDay * days).quantile(u);
    for (int index = 0; index < candidates; index++) {
      long key = FirmKeys.spaceArrival(month, index);
      double time =
          horizon.startOfMonth(month) + days * draws.uniform(Purpose.REGISTRATION_TIME, key, 0);
      if (draws.uniform(Purpose.SPACE_ARRIVAL_MARK, key, 0) < programme.at(time)) {
        arrival.firm(key, time);
      }
    }
  }
}
