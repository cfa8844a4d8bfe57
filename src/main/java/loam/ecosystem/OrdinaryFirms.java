package loam.ecosystem;

import java.util.Arrays;
import loam.city.City;
import loam.city.FirmParameters;
import loam.city.Numbers;
import loam.city.Timescale;
import loam.random.Draws;
import loam.random.Elementary;
import loam.random.Purpose;

/**
 * Firms without growth ambitions: they enter counts only. Nothing but the business climate, which
 * is drawn beforehand, acts on them, so that their exit follows at birth by inverting the
 * integrated exit rate (operational time).
 */
final class OrdinaryFirms {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final Horizon horizon;
  private final Environment environment;
  private final FirmParameters parameters;
  private final double[] ratePerDay;
  private final double[] integrated;
  private final double[] exposedAtBirthday;
  private int birthday;
  private int yearsAhead;
  private double survivesHorizon;
  private final int[] births;
  private final int[] exits;
  private final int[] dormantBirths;
  private final int[] dormantExits;

  OrdinaryFirms(City city, Horizon horizon, Environment environment) {
    this.horizon = horizon;
    this.environment = environment;
    this.parameters = city.firm();
    Numbers byAge = parameters.ordinaryHazardAge();
    this.ratePerDay = new double[byAge.size()];
    for (int age = 0; age < ratePerDay.length; age++) {
      ratePerDay[age] = byAge.get(age) / Timescale.DAYS_PER_YEAR;
    }
    this.integrated = new double[(int) (horizon.days() / Timescale.DAYS_PER_YEAR) + 3];
    this.exposedAtBirthday = new double[integrated.length];
    this.births = new int[horizon.months()];
    this.exits = new int[horizon.months()];
    this.dormantBirths = new int[horizon.months()];
    this.dormantExits = new int[horizon.months()];
  }

  void reset() {
    Arrays.fill(births, 0);
    Arrays.fill(exits, 0);
    Arrays.fill(dormantBirths, 0);
    Arrays.fill(dormantExits, 0);
  }

  boolean isDormant(Draws draws, long key) {
    return draws.uniform(Purpose.DORMANT, key, 0) < parameters.dormantShare();
  }

  /** Counts a registration. */
  void registerAt(double time, boolean dormant) {
    int month = horizon.monthOf((int) time);
    births[month]++;
    if (dormant) {
      dormantBirths[month]++;
    }
  }

  /** Counts an exit; one beyond the horizon does not count. */
  void exitAt(double time, boolean dormant) {
    if (time >= horizon.days()) {
      return;
    }
    countExit(horizon.monthOf((int) time), dormant);
  }

  private void countExit(int month, boolean dormant) {
    exits[month]++;
    dormantExits[month] += dormant ? 1 : 0;
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
      integrated[years + 1] = integrated[years] + rateOfAge(years) * (exposedThen - exposed);
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
      countExit(environment.monthOfExposure(exposed), dormant);
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
    return exposedAtBirthday[year] + (reached - integrated[year]) / rateOfAge(year);
  }

  /** The same for a firm of the initial stock, {@code age} days old at the start. */
  double exitTimeOfInitial(Draws draws, long key, double age) {
    double left = draws.exponential(Purpose.ORDINARY_LIFETIME, key, 0);
    double from = 0;
    double exposed = 0;
    for (int year = (int) (age / Timescale.DAYS_PER_YEAR); from < horizon.days(); year++) {
      double until = (year + 1) * Timescale.DAYS_PER_YEAR - age;
      double exposedThen = environment.exposure(until);
      double used = rateOfAge(year) * (exposedThen - exposed);
      if (left < used) {
        return environment.timeOfExposure(exposed + left / rateOfAge(year), from);
      }
      left -= used;
      from = until;
      exposed = exposedThen;
    }
    return NEVER;
  }

  private double rateOfAge(int year) {
    return ratePerDay[Math.min(year, ratePerDay.length - 1)];
  }

  int births(int month) {
    return births[month];
  }

  int exits(int month) {
    return exits[month];
  }

  int dormantBirths(int month) {
    return dormantBirths[month];
  }

  int dormantExits(int month) {
    return dormantExits[month];
  }
}
