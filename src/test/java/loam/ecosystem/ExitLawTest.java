package loam.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import loam.Chance;
import loam.city.City;
import loam.city.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistical claims fail by chance for one seed in 10,000 each; the seeds are fixed. */
class ExitLawTest {
  private static final double YEAR = 365.25;

  /** Exit rates depend on nothing but age. */
  private static City city(double bound, double... ratesByAge) {
    return Beijing.with(
        Beijing.CITY,
        Map.of(
            "firm.exitBound",
            bound,
            "firm.ordinaryHazardAge",
            Numbers.of(ratesByAge),
            "firm.substantiveHazardFactor",
            1.0,
            "firm.hazardQuality",
            0.0,
            "firm.hazardSize",
            0.0,
            "firm.hazardRegime",
            Beijing.SAME_IN_ALL_REGIMES));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.25, 0.5, 1})
  void a_constant_rate_makes_lives_exponential_whatever_its_bound(double bound) {
    double[] years = exitYears(city(bound, 0.25));

    Chance.assertLaw(years, x -> 1 - Math.exp(-0.25 * x));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.4, 0.8})
  void a_rate_that_changes_with_age_is_followed_whatever_its_bound(double bound) {
    double[] years = exitYears(city(bound, 0.05, 0.4, 0.2));

    Chance.assertLaw(
        years,
        x ->
            1
                - Math.exp(
                    -0.05 * Math.min(x, 1)
                        - 0.4 * Math.min(Math.max(x - 1, 0), 1)
                        - 0.2 * Math.max(x - 2, 0)));
  }

  /** Lives of firms that are all born at the start. */
  private static double[] exitYears(City city) {
    Population population = new Population(city, 10_000, 61);
    return population
        .slots()
        .mapToDouble(
            slot -> {
              population.firms.birth(slot, 0);
              double now = population.exits.nextCandidateAfter(population.draws, slot);
              while (!population.exits.leaves(population.draws, slot, now)) {
                now += population.exits.nextCandidateAfter(population.draws, slot);
              }
              return now / YEAR;
            })
        .toArray();
  }

  @Test
  void the_rate_is_the_product_of_age_kind_quality_size_and_climate() {
    Population population = new Population(Beijing.CITY, 1, 62);
    Firms firms = population.firms;
    firms.birth(0, -2.5 * YEAR);
    firms.quality(0, 1.2);
    firms.logRevenue(0, Math.log(3.0e7));

    double rate = population.exits.rate(0, 0);

    // third year of life 0.095, boom 0.92
    double expected = 0.095 * 0.55 * Math.exp(-0.25 * 1.2 - 0.12 * Math.log(3)) * 0.92;
    assertThat(rate).isCloseTo(expected, within(1e-12));
    assertThat(population.exits.rate(0, Population.day("2024-06-01")))
        .as("winter, twelfth year of life")
        .isCloseTo(expected / 0.095 / 0.92 * 0.055 * 1.12, within(1e-12));
  }

  @Test
  void the_rate_is_cut_at_its_bound() {
    Population population = new Population(Beijing.CITY, 1, 62);
    population.firms.quality(0, -20);

    assertThat(population.exits.rate(0, 0)).isEqualTo(0.30);
  }

  @Test
  void one_exit_in_ten_is_a_move_to_another_city() {
    Population population = new Population(Beijing.CITY, 40_000, 63);

    long moves =
        population
            .slots()
            .filter(slot -> population.exits.relocates(population.draws, slot))
            .count();

    Chance.assertNear((double) moves, 4000, Math.sqrt(40_000 * 0.1 * 0.9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.6})
  void in_the_whole_city_a_stock_without_births_decays_at_its_rate(double bound) {
    int firms = 20_000;
    City city =
        Beijing.with(
            city(bound, 0.2),
            Map.of(
                "firm.initialTechStock", (double) firms,
                "firm.initialSubstantive", (double) firms,
                "firm.substantiveShare", 0.0));

    Trajectory run = Beijing.run(Beijing.scenario(city, LocalDate.of(2019, 12, 31), 64), 1);

    for (int month = 11; month < run.months(); month += 12) {
      double days = Horizon.startOfYear((month + 1) / 12);
      double p = Math.exp(-0.2 * days / YEAR);
      double alive = run.at(Metric.SUBSTANTIVE, month);
      Chance.assertNear(alive, firms * p, Math.sqrt(firms * p * (1 - p)));
    }
  }
}
