package loam.ecosystem;

import loam.city.City;
import loam.city.FirmParameters;
import loam.city.Timescale;
import loam.random.Draws;
import loam.random.Elementary;
import loam.random.Purpose;

/**
 * Firms without growth ambitions, one by one: they enter counts only. Nothing but the business
 * climate, which is drawn beforehand, acts on them, so that their exit follows at birth by
 * inverting the integrated exit rate (operational time). The reference for {@link OrdinaryCohorts}.
 */
final class OrdinaryFirms {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final Horizon horizon;
  private final Environment environment;
  private final FirmParameters parameters;
  private final OrdinaryHazard hazard;
  private final OrdinaryCounts counts;
  private final double[] integrated;
  private final double[] exposedAtBirthday;
  private int birthday;
  private int yearsAhead;
  private double survivesHorizon;

  OrdinaryFirms(City city, Horizon horizon, Environment environment, OrdinaryCounts counts) {
    this.horizon = horizon;
    this.environment = environment;
    this.parameters = city.firm();
    this.hazard = new OrdinaryHazard(city);
    this.counts = counts;
    this.integrated = new double[(int) (horizon.days() / Timescale.DAYS_PER_YEAR) + 3];
    this.exposedAtBirthday = new double[integrated.length];
  }

  boolean isDormant(Draws draws, long key) {
    return draws.uniform(Purpose.DORMANT, key, 0) < parameters.dormantShare();
  }

  /** Age in days of a firm of the initial stock. */
  double initialAge(Draws draws, long key) {
    double years = parameters.initialMeanAgeAll() * draws.exponential(Purpose.INITIAL_AGE, key, 0);
    return Timescale.DAYS_PER_YEAR * Math.min(parameters.initialAgeCap(), years);
  }

  /** Counts a registration. */
  void registerAt(double time, boolean dormant) {
    counts.addBirths(horizon.monthOf((int) time), 1, dormant);
  }

  /** Counts an exit; one beyond the horizon does not count. */
  void exitAt(double time, boolean dormant) {
    if (time < horizon.days()) {
      counts.addExits(horizon.monthOf((int) time), 1, dormant);
    }
  }

  /**
   * Prepares for the firms that register on a day: for each anniversary within the horizon, the
   * exit rate integrated from the midnight at which the day begins, from which their age counts.
   */
  void beginDay(int day) {
    birthday = day;
    double exposed = environment.exposure(day);
    integrated[0] = 0;
    exposedAtBirthday[0] = exposed;
    int years = 0;
    for (double from = day; from < horizon.days(); years++) {
      double until = day + (years + 1) * Timescale.DAYS_PER_YEAR;
      double exposedThen = environment.exposure(until);
      integrated[years + 1] = integrated[years] + hazard.ofAge(years) * (exposedThen - exposed);
      exposedAtBirthday[years + 1] = exposedThen;
      from = until;
      exposed = exposedThen;
    }
    yearsAhead = years;
    survivesHorizon = Elementary.exp(-integrated[years]) * (1 - 1e-12);
  }

  /**
   * When a firm that registers on the day begun last leaves, or infinity if not within the horizon:
   * the moment at which the integrated exit rate reaches a unit exponential number.
   */
  double exitTime(Draws draws, long key) {
    double exposed = exitExposure(draws, key);
    return exposed == NEVER ? NEVER : environment.timeOfExposure(exposed, birthday);
  }

  /** Counts the exit of a firm that registers on the day begun last; its month is all it takes. */
  void countExit(Draws draws, long key, boolean dormant) {
    double exposed = exitExposure(draws, key);
    if (exposed != NEVER) {
      counts.addExits(environment.monthOfExposure(exposed), 1, dormant);
    }
  }

  /** The climate's exposure at which the firm leaves, or infinity if not within the horizon. */
  private double exitExposure(Draws draws, long key) {
    double u = draws.uniform(Purpose.ORDINARY_LIFETIME, key, 0);
    if (u < survivesHorizon) {
      return NEVER;
    }
    double reached = -Elementary.log(u);
    int year = 0;
    while (year < yearsAhead && reached >= integrated[year + 1]) {
      year++;
    }
    if (year == yearsAhead) {
      return NEVER;
    }
    return exposedAtBirthday[year] + (reached - integrated[year]) / hazard.ofAge(year);
  }

  /** The same for a firm of the initial stock, {@code age} days old at the start. */
  double exitTimeOfInitial(Draws draws, long key, double age) {
    double left = draws.exponential(Purpose.ORDINARY_LIFETIME, key, 0);
    double from = horizon.start();
    double exposed = environment.exposure(from);
    for (int year = (int) (age / Timescale.DAYS_PER_YEAR); from < horizon.days(); year++) {
      double until = horizon.start() + (year + 1) * Timescale.DAYS_PER_YEAR - age;
      double exposedThen = environment.exposure(until);
      double used = hazard.ofAge(year) * (exposedThen - exposed);
      if (left < used) {
        return environment.timeOfExposure(exposed + left / hazard.ofAge(year), from);
      }
      left -= used;
      from = until;
      exposed = exposedThen;
    }
    return NEVER;
  }
}
