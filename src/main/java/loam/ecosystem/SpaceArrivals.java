package loam.ecosystem;

import java.util.Optional;
import loam.city.City;
import loam.city.Programme;
import loam.city.Roster;
import loam.city.Timescale;
import loam.policy.LeverPath;
import loam.policy.Policy;
import loam.random.Draws;
import loam.random.PoissonTable;
import loam.random.Purpose;

/**
 * Firms that a programme brings in from elsewhere, such as space firms: a thinned Poisson process.
 */
final class SpaceArrivals {
  private final double perDay;
  private final Optional<LeverPath> programme;
  private final Horizon horizon;

  SpaceArrivals(City city, Policy policy, Horizon horizon) {
    Optional<Programme> bringing = programme(city);
    this.perDay =
        bringing.map(found -> city.capital().of(found).arrivals()).orElse(0.0)
            / Timescale.DAYS_PER_YEAR;
    this.programme = bringing.map(found -> policy.path(Programmes.lever(found)));
    this.horizon = horizon;
  }

  private static Optional<Programme> programme(City city) {
    return city.roster().programmes().stream()
        .filter(one -> city.capital().of(one).arrivals() > 0 && !one.sectors().isEmpty())
        .findFirst();
  }

  /** The sector of the firms that come. */
  static int sector(City city) {
    return programme(city).map(found -> found.sectors().get(0)).orElse(Roster.NONE);
  }

  /** Tells of the arrivals of the month that begins. */
  void expect(Draws draws, int month, World.Founding arrival) {
    if (programme.isEmpty()) {
      return;
    }
    LeverPath runs = programme.get();
    int days = horizon.daysIn(month);
    double u = draws.uniform(Purpose.SPACE_ARRIVAL_COUNT, FirmKeys.CITY, month);
    int candidates = new PoissonTable(perDay * days).quantile(u);
    for (int index = 0; index < candidates; index++) {
      long key = FirmKeys.spaceArrival(month, index);
      double time =
          horizon.startOfMonth(month) + days * draws.uniform(Purpose.REGISTRATION_TIME, key, 0);
      if (draws.uniform(Purpose.SPACE_ARRIVAL_MARK, key, 0) < runs.at(time)) {
        arrival.firm(key, time);
      }
    }
  }
}
