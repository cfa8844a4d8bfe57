package loam.ecosystem;

import java.util.Arrays;
import loam.city.City;
import loam.city.FirmParameters;
import loam.city.Timescale;
import loam.random.Elementary;

/**
 * The part of the ordinary firms of the initial stock that is expected to be there at the end of
 * each month, given the climate. Ages are exponential, cut at a cap at which the oldest stand.
 */
final class InitialOrdinary {
  private static final double YEAR = Timescale.DAYS_PER_YEAR;
  private static final double STRETCH = 0.25;
  private static final int STRETCHES_PER_YEAR = (int) (YEAR / STRETCH);
  private static final int STRETCHES = 128;

  private final OrdinaryHazard hazard;
  private final Environment environment;
  private final Horizon horizon;
  private final double meanAge;
  private final double oldest;
  private final OrdinaryCohort cohort;
  private final double[] there;

  /** Climate of the days in which some firms have birthdays that matter, when last computed. */
  private double[] known = new double[0];

  private final int monthsWithBirthdays;

  InitialOrdinary(City city, OrdinaryHazard hazard, Environment environment, Horizon horizon) {
    FirmParameters firm = city.firm();
    this.hazard = hazard;
    this.environment = environment;
    this.horizon = horizon;
    this.meanAge = firm.initialMeanAgeAll() * YEAR;
    this.oldest = firm.initialMeanAgeAll() > 0 ? firm.initialAgeCap() * YEAR : 0;
    this.cohort = new OrdinaryCohort(hazard, environment, horizon, STRETCHES);
    this.there = new double[horizon.months() + 1];
    int days = (int) Math.min(horizon.days(), horizon.start() + hazard.lastAge() * YEAR + 1);
    this.monthsWithBirthdays = days < horizon.days() ? horizon.monthOf(days) + 1 : horizon.months();
  }

  /** Part that is there at the beginning of a month; for the number of months, at the end. */
  double thereAt(int month) {
    return there[month];
  }

  /** Computes for the climate of the replication; what it shares with the last one is kept. */
  void compute() {
    double[] climate = environment.exposures(horizon.startOfMonth(monthsWithBirthdays) + 1);
    if (!Arrays.equals(climate, known)) {
      passBirthdays();
      known = climate;
    }
    double rate = hazard.ofAge(hazard.lastAge());
    for (int month = monthsWithBirthdays; month < horizon.months(); month++) {
      double exposed =
          environment.exposure(horizon.startOfMonth(month + 1))
              - environment.exposure(horizon.startOfMonth(month));
      there[month + 1] = there[month] * Elementary.exp(-rate * exposed);
    }
  }

  private void passBirthdays() {
    Arrays.fill(there, 0);
    for (int years = 0; years < hazard.lastAge() && years * YEAR < oldest; years++) {
      for (int first = 0; first < STRETCHES_PER_YEAR; first += STRETCHES) {
        int end = Math.min(STRETCHES_PER_YEAR, first + STRETCHES);
        cohort.clear();
        for (int i = first; i < end; i++) {
          double age = years * YEAR + i * STRETCH;
          addAges(age, Math.min(oldest, age + STRETCH), years);
        }
        passCohort();
      }
    }
    addOldest();
  }

  /** Firms at the cap, and those whose exit rate changes no more. */
  private void addOldest() {
    double settled = hazard.lastAge() * YEAR;
    cohort.clear();
    if (oldest < settled) {
      cohort.add(horizon.start() - oldest, (int) (oldest / YEAR), olderThan(oldest));
    } else {
      cohort.add(horizon.start() - settled, hazard.lastAge(), olderThan(settled));
    }
    passCohort();
  }

  private void addAges(double from, double until, int years) {
    if (from < until) {
      double firms = olderThan(from) - olderThan(until);
      cohort.addStretch(horizon.start() - from, until - from, 1 / meanAge, years, firms);
    }
  }

  /** Part of the stock that is older than an age, or as old if it is the cap. */
  private double olderThan(double age) {
    return age == 0 ? 1 : Elementary.exp(-age / meanAge);
  }

  private void passCohort() {
    there[horizon.firstMonth()] += cohort.total();
    for (int month = horizon.firstMonth(); month < monthsWithBirthdays; month++) {
      cohort.pass(month);
      there[month + 1] += cohort.total();
    }
  }
}
