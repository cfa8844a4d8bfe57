package loam.ecosystem;

import loam.city.Timescale;
import loam.random.Elementary;

/**
 * How many of a group of ordinary firms are expected to be there at the end of each month, given
 * the climate. Members are firms born at one moment, or over a stretch of time within a quarter of
 * a day whose density falls exponentially with age; the exit rate is constant between birthdays and
 * midnights, so that all integrals are exact.
 */
final class OrdinaryCohort {
  private static final double YEAR = Timescale.DAYS_PER_YEAR;

  private final OrdinaryHazard hazard;
  private final Environment environment;
  private final Horizon horizon;

  private final double[] youngest;
  private final double[] stretch;
  private final double[] slope;
  private final double[] there;
  private final int[] age;
  private int members;

  // while no member has a birthday, all of one age shrink by the same factor
  private double total;
  private double scale;
  private double nextBirthday;
  private boolean sameAge;

  OrdinaryCohort(OrdinaryHazard hazard, Environment environment, Horizon horizon, int most) {
    this.hazard = hazard;
    this.environment = environment;
    this.horizon = horizon;
    this.youngest = new double[most];
    this.stretch = new double[most];
    this.slope = new double[most];
    this.there = new double[most];
    this.age = new int[most];
    this.scale = 1;
    this.nextBirthday = Double.NEGATIVE_INFINITY;
  }

  void clear() {
    members = 0;
    total = 0;
    scale = 1;
    nextBirthday = Double.NEGATIVE_INFINITY;
    sameAge = false;
  }

  /** Adds firms that are born at {@code birth}; {@code firms} of them are there now. */
  void add(double birth, int years, double firms) {
    addStretch(birth, 0, 0, years, firms);
  }

  /**
   * Adds firms born in the {@code days} that end with {@code birth}. No midnight and no birthday of
   * the horizon parts them.
   *
   * @param fall by how much the log density of those that are there falls per day of age
   */
  void addStretch(double birth, double days, double fall, int years, double firms) {
    youngest[members] = birth;
    stretch[members] = days;
    slope[members] = -fall;
    there[members] = firms;
    age[members] = years;
    members++;
    total += firms;
  }

  /** Firms expected now. */
  double total() {
    return total;
  }

  /** Passes through a month, at whose beginning, or birth, the cohort is now. */
  void pass(int month) {
    double from = horizon.startOfMonth(month);
    double until = horizon.startOfMonth(month + 1);
    if (sameAge && nextBirthday >= until) {
      double kept = kept(age[0], from, until);
      scale *= kept;
      total *= kept;
      return;
    }
    total = 0;
    sameAge = true;
    nextBirthday = Double.POSITIVE_INFINITY;
    for (int member = 0; member < members; member++) {
      there[member] *= scale * pass(member, Math.max(from, youngest[member]), until);
      total += there[member];
      sameAge &= age[member] == age[0];
      if (age[member] < hazard.lastAge()) {
        nextBirthday = Math.min(nextBirthday, birthday(member) - stretch[member]);
      }
    }
    scale = 1;
  }

  /** Part of a member that is still there; the month may contain its birthday. */
  private double pass(int member, double from, double until) {
    int years = age[member];
    double birthday = birthday(member);
    if (years == hazard.lastAge() || birthday - stretch[member] >= until) {
      return kept(years, from, until);
    }
    age[member]++;
    double kept = kept(years, from, birthday) * kept(years + 1, birthday, until);
    if (stretch[member] == 0) {
      return kept;
    }
    // older firms had their birthday earlier, within the same day
    int day = (int) (birthday - 0.5 * stretch[member]);
    double climate = environment.exposure(day + 1.0) - environment.exposure(day);
    double before = slope[member];
    slope[member] += (hazard.ofAge(years) - hazard.ofAge(years + 1)) * climate;
    return kept * integral(slope[member], stretch[member]) / integral(before, stretch[member]);
  }

  private double birthday(int member) {
    return youngest[member] + (age[member] + 1) * YEAR;
  }

  private double kept(int years, double from, double until) {
    double exposed = environment.exposure(until) - environment.exposure(from);
    return Elementary.exp(-hazard.ofAge(years) * exposed);
  }

  /** Integral of exp(slope · x) over x from 0 to {@code length}. */
  static double integral(double slope, double length) {
    double half = 0.5 * slope * length;
    if (Math.abs(half) > 0.25) {
      return (Elementary.exp(2 * half) - 1) / slope;
    }
    // sinh(h) / h = 1 + h²/3! + h⁴/5! + …
    double h2 = half * half;
    double mean = 1 + h2 / 6 * (1 + h2 / 20 * (1 + h2 / 42 * (1 + h2 / 72 * (1 + h2 / 110))));
    return length * Elementary.exp(half) * mean;
  }
}
