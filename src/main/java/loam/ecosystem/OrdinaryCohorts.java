package loam.ecosystem;

import loam.city.City;
import loam.random.Counts;
import loam.random.Draws;
import loam.random.Purpose;

/**
 * Ordinary firms as counts. Nothing but the climate acts on them and they act on nobody, so that
 * given the environment the firms that register in a month are a Poisson number, and of those that
 * are there at the end of a month each leaves in the next one with the same probability, whatever
 * the others do: a binomial number. Nothing depends on what happens later. The law is that of
 * {@link OrdinaryFirms}, firm by firm.
 */
final class OrdinaryCohorts {
  private static final int MOST_DAYS = 31;

  private final Horizon horizon;
  private final RegistrationRates rates;
  private final OrdinaryCounts counts;
  private final double dormantShare;
  private final OrdinaryCohort cohort;
  private final InitialOrdinary initial;
  private final double[] there;

  OrdinaryCohorts(
      City city,
      Horizon horizon,
      Environment environment,
      RegistrationRates rates,
      OrdinaryCounts counts) {
    this.horizon = horizon;
    this.rates = rates;
    this.counts = counts;
    this.dormantShare = city.firm().dormantShare();
    OrdinaryHazard hazard = new OrdinaryHazard(city);
    this.cohort = new OrdinaryCohort(hazard, environment, horizon, MOST_DAYS);
    this.initial = new InitialOrdinary(city, hazard, environment, horizon);
    this.there = new double[horizon.months() + 1];
  }

  /**
   * Counts the exits of the initial stock over the whole horizon; the number of dormant firms in
   * it.
   */
  int countInitial(Draws draws, int firms) {
    initial.compute();
    for (int month = 0; month <= horizon.months(); month++) {
      there[month] = initial.thereAt(month);
    }
    double u = draws.uniform(Purpose.ORDINARY_COHORT, FirmKeys.initialCohort(true), 0);
    int dormant = Counts.binomial(firms, dormantShare, u);
    countExits(draws, FirmKeys.initialCohort(false), horizon.firstMonth(), firms - dormant, false);
    countExits(draws, FirmKeys.initialCohort(true), horizon.firstMonth(), dormant, true);
    return dormant;
  }

  /** Counts registrations and exits of all firms that register within the horizon. */
  void countRegistrations(Draws draws) {
    for (int month = horizon.firstMonth(); month < horizon.months(); month++) {
      double expected = follow(month);
      countBirths(draws, month, expected * (1 - dormantShare), false);
      countBirths(draws, month, expected * dormantShare, true);
    }
  }

  /** Finds the expected survivors of the firms that register in a month, whose number it gives. */
  private double follow(int month) {
    cohort.clear();
    for (int day = horizon.startOfMonth(month); day < horizon.startOfMonth(month + 1); day++) {
      cohort.add(day, 0, rates.ordinaryPerDay(day));
    }
    double expected = cohort.total();
    there[month] = expected;
    for (int later = month; later < horizon.months(); later++) {
      cohort.pass(later);
      there[later + 1] = cohort.total();
    }
    return expected;
  }

  private void countBirths(Draws draws, int month, double expected, boolean dormant) {
    long key = FirmKeys.cohort(month, dormant);
    int firms = Counts.poisson(expected, draws.uniform(Purpose.ORDINARY_COHORT, key, 0));
    counts.addBirths(month, firms, dormant);
    countExits(draws, key, month, firms, dormant);
  }

  private void countExits(Draws draws, long key, int first, int firms, boolean dormant) {
    int left = firms;
    for (int month = first; month < horizon.months() && left > 0; month++) {
      // rounding may seem to revive some; after the last, nobody is expected
      double kept = there[month] > 0 ? Math.min(1, there[month + 1] / there[month]) : 0;
      double u = draws.uniform(Purpose.ORDINARY_COHORT, key, month + 1L);
      int exits = Counts.binomial(left, 1 - kept, u);
      counts.addExits(month, exits, dormant);
      left -= exits;
    }
  }
}
