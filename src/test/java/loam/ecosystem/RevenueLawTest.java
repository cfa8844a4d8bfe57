package loam.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import loam.Chance;
import loam.city.BySector;
import loam.city.City;
import loam.policy.PolicyChange;
import org.junit.jupiter.api.Test;

/** Statistical claims fail by chance for one seed in 10,000 each; the seeds are fixed. */
class RevenueLawTest {
  private static final int AI = 0;
  private static final int SPACE = 2;
  private static final double YEAR = 365.25;

  /** Growth is noise of one size, and nothing else. */
  private static final City NOISE_ONLY =
      Beijing.with(
          Beijing.CITY,
          Map.of(
              "revenue.driftYoung", 0.0,
              "revenue.driftMature", 0.0,
              "revenue.driftQuality", 0.0,
              "revenue.reversion", 0.0,
              "revenue.sectorDrift", new BySector(0, 0, 0, 0, 0),
              "revenue.macro", Beijing.constant(0),
              "revenue.macroSd", 0.0,
              "revenue.noiseSizeExponent", 0.0));

  /** Growth is all but noise. */
  private static final City DRIFT_ONLY = Beijing.with(Beijing.CITY, Map.of("revenue.noiseSd", 0.0));

  @Test
  void without_drift_the_yearly_log_change_is_laplace() {
    Population population = new Population(NOISE_ONLY, 50_000, 71);
    double[] before = population.logRevenues();

    population.closeYearsBefore(2016);

    double[] changes = difference(population.logRevenues(), before);
    double rate = Math.sqrt(2) / 0.40;
    Chance.assertLaw(
        changes, x -> x < 0 ? 0.5 * Math.exp(rate * x) : 1 - 0.5 * Math.exp(-rate * x));
    Chance.assertMean(changes, 0);
    Chance.assertMean(powers(changes, 2), 0.16);
    Chance.assertMean(powers(changes, 4), 6 * 0.16 * 0.16);
  }

  @Test
  void without_reversion_the_variance_of_log_revenue_grows_by_the_same_amount_each_year() {
    Population population = new Population(NOISE_ONLY, 20_000, 72);
    double[] start = population.logRevenues();

    for (int years = 1; years <= 12; years++) {
      population.closeYearsBefore(2015 + years);
      double[] changes = difference(population.logRevenues(), start);
      Chance.assertMean(changes, 0);
      Chance.assertMean(powers(changes, 2), 0.16 * years);
    }
  }

  @Test
  void shocks_of_different_years_are_uncorrelated() {
    Population population = new Population(NOISE_ONLY, 20_000, 73);
    double[][] level = new double[5][];
    for (int year = 0; year < 5; year++) {
      population.closeYearsBefore(2015 + year);
      level[year] = population.logRevenues();
    }

    for (int year = 1; year < 4; year++) {
      double[] one = difference(level[year], level[year - 1]);
      double[] next = difference(level[year + 1], level[year]);
      double[] products = new double[one.length];
      Arrays.setAll(products, i -> one[i] * next[i]);
      Chance.assertMean(products, 0);
    }
  }

  @Test
  void a_firm_born_in_the_year_has_its_share_of_the_variance() {
    Population population = new Population(NOISE_ONLY, 20_000, 74);
    double[] before = population.logRevenues();
    population.slots().forEach(slot -> population.firms.birth(slot, Population.day("2015-10-01")));

    population.closeYearsBefore(2016);

    double[] changes = difference(population.logRevenues(), before);
    Chance.assertMean(powers(changes, 2), 0.16 * 92 / 365);
  }

  @Test
  void noise_shrinks_with_size_and_is_cut_for_very_small_firms() {
    City city = Beijing.with(NOISE_ONLY, Map.of("revenue.noiseSizeExponent", 0.15));
    double[] revenues = {1.0e4, 1.0e6, 1.0e7, 1.0e9};
    double[] sds = {0.7, 0.40 * Math.pow(0.1, -0.15), 0.40, 0.40 * Math.pow(100, -0.15)};
    for (int size = 0; size < revenues.length; size++) {
      Population population = new Population(city, 20_000, 75);
      double logRevenue = Math.log(revenues[size]);
      population.slots().forEach(slot -> population.firms.logRevenue(slot, logRevenue));

      population.closeYearsBefore(2016);

      double start = Math.log(revenues[size]);
      double[] changes = Arrays.stream(population.logRevenues()).map(x -> x - start).toArray();
      Chance.assertMean(powers(changes, 2), sds[size] * sds[size]);
    }
  }

  @Test
  void expected_growth_is_the_sum_of_its_terms() {
    Population population = new Population(DRIFT_ONLY, 3000, 76);
    Firms firms = population.firms;
    double[] before = population.logRevenues();
    double[] growths = {0.00, 0.01, 0.02, 0.00};

    for (int year = 0; year < 4; year++) {
      population.closeYearsBefore(2016 + year);
      for (int slot = 0; slot < firms.slots(); slot++) {
        double from = Horizon.startOfYear(year) - firms.birth(slot);
        double until = Horizon.startOfYear(year + 1) - firms.birth(slot);
        double expected =
            0.095
                + youngDrift(from, until)
                + 0.055 * firms.quality(slot)
                + (firms.sector[slot] == AI || firms.sector[slot] == SPACE ? 0.05 : 0)
                + growths[year]
                - 0.040 * (before[slot] - Math.log(2.0e7));
        assertThat(firms.logRevenue(slot) - before[slot]).isCloseTo(expected, within(1e-11));
        before[slot] = firms.logRevenue(slot);
        assertThat((double) firms.revenue(slot))
            .isCloseTo(Math.exp(before[slot]), within(0.5 + 1e-12 * Math.exp(before[slot])));
      }
    }
  }

  /** Mean of 0.49 exp(-age / 3.2 years) between two ages in days. */
  private static double youngDrift(double from, double until) {
    double tau = 3.2 * YEAR;
    return 0.49 * tau / (until - from) * (Math.exp(-from / tau) - Math.exp(-until / tau));
  }

  @Test
  void the_package_adds_its_drift_for_the_part_of_the_year_in_which_a_title_was_held() {
    City city = Beijing.with(DRIFT_ONLY, Map.of("tiers.packageDrift", 0.3));
    PolicyChange change =
        new PolicyChange(
            KnownLevers.SME_PACKAGE,
            LocalDate.of(2015, 9, 1),
            Optional.empty(),
            PolicyChange.Kind.VALUE,
            2);
    Population with = new Population(city, 3, 77, change);
    Population without = new Population(city, 3, 77);
    for (Population each : new Population[] {with, without}) {
      each.titles.award(Beijing.SPECIALISED, 0, Population.day("2015-07-01"), 3);
      each.titles.award(Beijing.SPECIALISED, 1, Population.day("2015-11-01"), 3);
      each.closeYearsBefore(2016);
    }

    double[] gains = difference(with.logRevenues(), without.logRevenues());

    assertThat(gains[0]).isCloseTo(0.3 * 2 * 122 / 365, within(1e-12));
    assertThat(gains[1]).isCloseTo(0.3 * 2 * 61 / 365, within(1e-12));
    assertThat(gains[2]).isZero();
  }

  @Test
  void revenue_of_the_holders_is_kept_to_the_last_yuan() {
    Population population = new Population(Beijing.CITY, 500, 79);
    for (int slot = 0; slot < 500; slot += 3) {
      population.titles.award(Beijing.SPECIALISED, slot, 0, 3);
    }
    population.closeYearsBefore(2018);
    for (int slot = 0; slot < 500; slot += 9) {
      population.titles.lapse(Beijing.SPECIALISED, slot, 1100);
    }
    population.closeYearsBefore(2020);

    long sum =
        IntStream.range(0, 500)
            .filter(slot -> population.firms.holds(Beijing.SPECIALISED, slot))
            .mapToLong(slot -> population.firms.revenue(slot))
            .sum();
    assertThat(population.titles.revenue(Beijing.SPECIALISED)).isEqualTo(sum).isPositive();
  }

  private static double[] difference(double[] after, double[] before) {
    double[] difference = new double[after.length];
    Arrays.setAll(difference, i -> after[i] - before[i]);
    return difference;
  }

  private static double[] powers(double[] values, int power) {
    return Arrays.stream(values).map(x -> Math.pow(x, power)).toArray();
  }
}
