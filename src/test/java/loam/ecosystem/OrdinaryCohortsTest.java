package loam.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import loam.Chance;
import loam.city.ByRegime;
import loam.city.City;
import loam.city.Numbers;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.kernel.BucketCalendar;
import loam.policy.Policy;
import loam.policy.PolicyChange;
import loam.random.Draws;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Counted ordinary firms have the law of those followed one by one. Statistical claims fail by
 * chance for one seed in 10,000 each; the seeds are fixed. A path whose exits were wrong by two per
 * cent in any one year would be found with more than 99 % probability: some 60,000 exits a year are
 * compared.
 */
@Tag("system")
class OrdinaryCohortsTest {
  private static final double YEAR = 365.25;
  private static final LocalDate END = LocalDate.of(2032, 7, 19);
  private static final int RUNS = 150;

  /** Lively climates and rates, so that a wrong one shows. */
  private static final City CITY =
      Beijing.with(
          Beijing.CITY,
          Map.of(
              "firm.hazardRegime",
              new ByRegime(0.5, 1.0, 1.7),
              "firm.ordinaryHazardAge",
              Numbers.of(0.3, 0.9, 0.1, 0.2),
              "registration.trend",
              Beijing.constant(15),
              "firm.substantiveShare",
              0.2,
              "firm.initialTechStock",
              4000.0,
              "firm.initialSubstantive",
              0.0));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 37, 100, 210})
  void of_a_months_firms_as_many_are_expected_later_as_the_exit_rate_says(int month) {
    World world = new World(CITY);
    OrdinaryCohort cohort = world.cohort();
    int first = world.horizon.startOfMonth(month);
    int end = world.horizon.startOfMonth(month + 1);
    for (int day = first; day < end; day++) {
      cohort.add(day, 0, 1.0 + day % 7);
    }
    for (int later = month; later < world.horizon.months(); later++) {
      cohort.pass(later);

      double expected = 0;
      for (int day = first; day < end; day++) {
        expected += (1 + day % 7) * world.survival(day, world.horizon.startOfMonth(later + 1));
      }
      assertThat(cohort.total()).isCloseTo(expected, within(1e-10 * expected));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.001, 1.3, 2, 3, 8.77})
  void of_the_initial_stock_as_many_are_expected_later_as_the_exit_rate_says(double cap) {
    double mean = 1.9;
    City city =
        Beijing.with(CITY, Map.of("firm.initialMeanAgeAll", mean, "firm.initialAgeCap", cap));
    World world = new World(city);
    InitialOrdinary initial =
        new InitialOrdinary(city, world.hazard, world.environment, world.horizon);
    initial.compute();

    for (int month : new int[] {0, 1, 5, 11, 12, 29, 36, 60, world.horizon.months()}) {
      double day = world.horizon.startOfMonth(month);
      // midpoints; quarter days hold the jumps of rates, and the last step ends at the cap
      int steps = (int) Math.ceil(cap * YEAR * 8);
      double expected = Math.exp(-cap / mean) * world.survival(-cap * YEAR, day);
      for (int step = 0; step < steps; step++) {
        double from = step / 8.0;
        double until = Math.min(cap * YEAR, from + 1 / 8.0);
        double share = Math.exp(-from / YEAR / mean) - Math.exp(-until / YEAR / mean);
        expected += share * world.survival(-0.5 * (from + until), day);
      }
      assertThat(initial.thereAt(month)).as("month %s", month).isCloseTo(expected, within(1e-7));
    }
  }

  @Test
  void what_the_initial_stock_keeps_from_one_replication_suits_the_next() {
    // rates change until an age of sixteen, hence in years whose climate differs
    City city =
        Beijing.with(
            CITY,
            Map.of(
                "firm.ordinaryHazardAge",
                Numbers.of(.1, .2, .1, .2, .1, .2, .1, .2, .1, .2, .1, .2, .1, .2, .1, .2, .1)));
    World world = new World(city);
    InitialOrdinary used =
        new InitialOrdinary(city, world.hazard, world.environment, world.horizon);
    for (int replication : new int[] {1, 2, 2, 3}) {
      world.environment.draw(new Draws(91, replication));
      used.compute();

      InitialOrdinary fresh =
          new InitialOrdinary(city, world.hazard, world.environment, world.horizon);
      fresh.compute();
      for (int month = 0; month <= world.horizon.months(); month++) {
        assertThat(used.thereAt(month)).isEqualTo(fresh.thereAt(month));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COUNTED", "AT_BIRTH"})
  @Tag("experiment")
  void births_and_exits_of_both_paths_have_the_expected_numbers(OrdinaryPath path) {
    assertExpected(path);
  }

  @ParameterizedTest
  @EnumSource(names = {"COUNTED", "AT_BIRTH"})
  @Tag("slow")
  @Tag("experiment")
  void so_they_have_under_policies_that_move_reforms_and_climate(OrdinaryPath path) {
    assertExpected(path, reforms(500), regime(2020, 0));
  }

  /** Given one environment: births, exits and those who stay are Poisson, with these means. */
  private static void assertExpected(OrdinaryPath path, PolicyChange... changes) {
    City city = Beijing.with(CITY, Map.of("firm.initialTechStock", 0.0));
    World world = new World(city, changes);
    int months = world.horizon.months();
    double dormantShare = city.firm().dormantShare();
    double[] births = new double[months];
    double[] exits = new double[months];
    double stay = 0;
    for (int day = 0; day < world.horizon.days(); day++) {
      double firms = world.rates.ordinaryPerDay(day);
      int month = world.horizon.monthOf(day);
      births[month] += firms;
      double before = 1;
      for (int later = month; later < months; later++) {
        double after = world.survival(day, world.horizon.startOfMonth(later + 1));
        exits[later] += firms * (before - after);
        before = after;
      }
      stay += firms * before;
    }
    long[] observed = new long[4 * months];
    double[] means = new double[observed.length];
    long[] stocks = new long[RUNS];
    double[] stays = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      OrdinaryCounts counts = world.run(path, 0, run + 100);
      for (int month = 0; month < months; month++) {
        observed[4 * month] += counts.births(month) - counts.dormantBirths(month);
        observed[4 * month + 1] += counts.dormantBirths(month);
        observed[4 * month + 2] += counts.exits(month) - counts.dormantExits(month);
        observed[4 * month + 3] += counts.dormantExits(month);
        stocks[run] += counts.births(month) - counts.exits(month);
      }
      stays[run] = stay;
    }
    for (int month = 0; month < months; month++) {
      means[4 * month] = RUNS * births[month] * (1 - dormantShare);
      means[4 * month + 1] = RUNS * births[month] * dormantShare;
      means[4 * month + 2] = RUNS * exits[month] * (1 - dormantShare);
      means[4 * month + 3] = RUNS * exits[month] * dormantShare;
    }
    assertPoisson(observed, means, 0, months);
    assertPoisson(observed, means, 2, months);
    Chance.assertPoisson(stocks, stays);
  }

  /** Births are independent of one another, and so are exits; but not births of exits. */
  private static void assertPoisson(long[] observed, double[] means, int first, int months) {
    long[] counts = new long[2 * months];
    double[] expected = new double[2 * months];
    for (int month = 0; month < months; month++) {
      for (int kind = 0; kind < 2; kind++) {
        counts[2 * month + kind] = observed[4 * month + first + kind];
        expected[2 * month + kind] = means[4 * month + first + kind];
      }
    }
    Chance.assertPoisson(counts, expected);
  }

  @ParameterizedTest
  @EnumSource(names = {"COUNTED", "AT_BIRTH"})
  void the_initial_stock_leaves_in_the_expected_numbers(OrdinaryPath path) {
    World world = new World(CITY);
    InitialOrdinary initial =
        new InitialOrdinary(CITY, world.hazard, world.environment, world.horizon);
    initial.compute();
    int firms = 4000;
    int years = 5;
    long[] cells = new long[RUNS * (years + 1)];
    double[] expected = new double[cells.length];
    long dormant = 0;
    for (int run = 0; run < RUNS; run++) {
      OrdinaryCounts counts = world.runInitial(path, firms, run + 300);
      dormant += world.dormant;
      int left = firms;
      for (int year = 0; year < years; year++) {
        int cell = run * (years + 1) + year;
        for (int month = 12 * year; month < 12 * year + 12; month++) {
          cells[cell] += counts.exits(month);
        }
        left -= (int) cells[cell];
        double share = initial.thereAt(12 * year) - initial.thereAt(12 * year + 12);
        expected[cell] = firms * share;
      }
      cells[run * (years + 1) + years] = left;
      expected[run * (years + 1) + years] = firms * initial.thereAt(12 * years);
    }
    Chance.assertFits(cells, expected, RUNS * years);
    double share = CITY.firm().dormantShare();
    double all = (double) RUNS * firms;
    Chance.assertNear((double) dormant, all * share, Math.sqrt(all * share * (1 - share)));
  }

  @Test
  @Tag("experiment")
  void births_and_exits_belong_to_the_same_firms() {
    // the covariance of all births and all exits is the mean number of firms that do both
    for (OrdinaryPath path : new OrdinaryPath[] {OrdinaryPath.COUNTED, OrdinaryPath.AT_BIRTH}) {
      City city = Beijing.with(CITY, Map.of("firm.initialTechStock", 0.0));
      World world = new World(city);
      int months = world.horizon.months();
      double[] births = new double[RUNS];
      double[] exits = new double[RUNS];
      for (int run = 0; run < RUNS; run++) {
        OrdinaryCounts counts = world.run(path, 0, run + 500);
        for (int month = 0; month < months; month++) {
          births[run] += counts.births(month);
          exits[run] += counts.exits(month);
        }
      }
      double meanBirths = Arrays.stream(births).average().orElseThrow();
      double meanExits = Arrays.stream(exits).average().orElseThrow();
      double[] products = new double[RUNS];
      for (int run = 0; run < RUNS; run++) {
        products[run] = (births[run] - meanBirths) * (exits[run] - meanExits) * RUNS / (RUNS - 1.0);
      }
      Chance.assertMean(products, meanExits);
    }
  }

  @Test
  void more_reforms_never_take_a_firm_away() {
    World base = new World(CITY);
    World more = new World(CITY, reforms(500));
    OrdinaryCounts one = base.run(OrdinaryPath.COUNTED, 0, 7);
    OrdinaryCounts other = more.run(OrdinaryPath.COUNTED, 0, 7);

    int added = 0;
    int there = 0;
    for (int month = 0; month < base.horizon.months(); month++) {
      assertThat(other.births(month)).isGreaterThanOrEqualTo(one.births(month));
      there += other.births(month) - other.exits(month) - one.births(month) + one.exits(month);
      assertThat(there).isNotNegative();
      added += other.births(month) - one.births(month);
    }
    assertThat(added).isPositive();
  }

  private static PolicyChange reforms(double perYear) {
    return new PolicyChange(
        KnownLevers.REFORMS_PER_YEAR,
        LocalDate.of(2016, 1, 1),
        Optional.empty(),
        PolicyChange.Kind.VALUE,
        perYear);
  }

  private static PolicyChange regime(int year, double regime) {
    return new PolicyChange(
        KnownLevers.CAPITAL_REGIME,
        LocalDate.of(year, 1, 1),
        Optional.empty(),
        PolicyChange.Kind.VALUE,
        regime);
  }

  /** One environment, in which ordinary firms can live again and again. */
  private static final class World {
    private final City city;
    private final Horizon horizon = new Horizon(END);
    private final OrdinaryHazard hazard;
    private final Environment environment;
    private final RegistrationRates rates;
    private int dormant;

    World(City city, PolicyChange... changes) {
      this.city = city;
      Policy policy = Policy.asPublished(city);
      for (PolicyChange change : changes) {
        policy = policy.with(change);
      }
      this.hazard = new OrdinaryHazard(city);
      this.environment = new Environment(city, policy, horizon);
      environment.draw(new Draws(91, 1));
      this.rates = new RegistrationRates(city, policy, horizon, environment);
    }

    OrdinaryCohort cohort() {
      return new OrdinaryCohort(hazard, environment, horizon, 31);
    }

    /** Chance to be there on a day, for a firm born at a time, or there at the start. */
    double survival(double birth, double day) {
      double integrated = 0;
      double from = Math.max(0, birth);
      while (from < day) {
        int age = (int) Math.floor((from - birth) / YEAR + 1e-12);
        double until = Math.min(day, birth + (age + 1) * YEAR);
        double rate = city.firm().ordinaryHazardAge().getOrLast(age) / YEAR;
        integrated += rate * (environment.exposure(until) - environment.exposure(from));
        from = until;
      }
      return Math.exp(-integrated);
    }

    OrdinaryCounts run(OrdinaryPath path, int initial, long seed) {
      Draws draws = new Draws(seed, 1);
      OrdinaryLives lives = lives(path);
      dormant = lives.begin(draws, 0, initial);
      for (int day = 0; day < horizon.days(); day++) {
        lives.startDay(draws, day);
      }
      return lives.counts();
    }

    OrdinaryCounts runInitial(OrdinaryPath path, int initial, long seed) {
      OrdinaryLives lives = lives(path);
      Draws draws = new Draws(seed, 1);
      if (path == OrdinaryPath.COUNTED) {
        OrdinaryCounts counts = new OrdinaryCounts(horizon);
        dormant =
            new OrdinaryCohorts(city, horizon, environment, rates, counts)
                .countInitial(draws, initial);
        return counts;
      }
      dormant = lives.begin(draws, 0, initial);
      return lives.counts();
    }

    private OrdinaryLives lives(OrdinaryPath path) {
      return new OrdinaryLives(
          path, city, horizon, environment, rates, new BucketCalendar(entity -> entity, 0.5));
    }
  }
}
