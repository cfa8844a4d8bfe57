package loam.ecosystem;

import java.util.Arrays;
import loam.city.City;
import loam.city.FirmParameters;
import loam.city.Numbers;
import loam.city.Timescale;
import loam.random.Draws;
import loam.random.Purpose;

/**
 * Firms without growth ambitions: they enter counts only. Nothing but the business climate, which
 * is drawn beforehand, acts on them, so that their exit follows at birth by inverting the
 * integrated exit rate.
 */
final class OrdinaryFirms {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final Horizon horizon;
  private final Environment environment;
  private final FirmParameters parameters;
  private final double[] ratePerDay;
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
    int month = horizon.monthOf((int) time);
    exits[month]++;
    if (dormant) {
      dormantExits[month]++;
    }
  }

  /**
   * When a firm that is {@code age} days old at {@code time} leaves, or infinity if not within the
   * horizon: the first time at which the integrated exit rate reaches a unit exponential number.
   */
  double exitTime(Draws draws, long key, double time, double age) {
    double left = draws.exponential(Purpose.ORDINARY_LIFETIME, key, 0);
    double from = time;
    double exposed = environment.exposure(from);
    for (int year = (int) (age / Timescale.DAYS_PER_YEAR); from < horizon.days(); year++) {
      double rate = ratePerDay[Math.min(year, ratePerDay.length - 1)];
      double birthday = time - age + (year + 1) * Timescale.DAYS_PER_YEAR;
      double exposedThen = environment.exposure(birthday);
      double used = rate * (exposedThen - exposed);
      if (left < used) {
        return environment.timeOfExposure(exposed + left / rate, from);
      }
      left -= used;
      from = birthday;
      exposed = exposedThen;
    }
    return NEVER;
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
