package loam.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import loam.Chance;
import loam.city.City;
import loam.city.Timescale;
import loam.policy.Policy;
import loam.random.Draws;
import org.junit.jupiter.api.Test;

/** Statistical claims fail by chance for one seed in 10,000 each; the seeds are fixed. */
class EnvironmentTest {
  private static final int BOOM = 0;
  private static final int NORMAL = 1;
  private static final int WINTER = 2;

  private static final City CITY =
      Beijing.with(Beijing.CITY, Map.of("registration.overdispersionCv", 0.0));
  private static final Horizon LONG = new Horizon(LocalDate.of(2374, 12, 31));

  private static Environment drawn(City city, Horizon horizon, int replication) {
    Environment environment = new Environment(city, Policy.asPublished(city), horizon);
    environment.draw(new Draws(41, replication));
    return environment;
  }

  private static int day(String date) {
    return Timescale.dayOf(LocalDate.parse(date));
  }

  @Test
  void the_observed_regimes_are_the_same_in_every_replication() {
    Horizon horizon = new Horizon(LocalDate.of(2026, 12, 31));
    for (int replication = 1; replication <= 5; replication++) {
      Environment environment = drawn(CITY, horizon, replication);

      assertThat(environment.regime(0)).isEqualTo(BOOM);
      assertThat(environment.regime(day("2018-06-30"))).isEqualTo(BOOM);
      assertThat(environment.regime(day("2018-07-01"))).isEqualTo(NORMAL);
      assertThat(environment.regime(day("2020-07-01"))).isEqualTo(BOOM);
      assertThat(environment.regime(day("2022-01-01"))).isEqualTo(NORMAL);
      assertThat(environment.regime(day("2023-01-01"))).isEqualTo(WINTER);
      assertThat(environment.regime(day("2024-12-31"))).isEqualTo(WINTER);
    }
  }

  @Test
  void the_climate_repeats_the_regime_six_months_later() {
    Environment environment = drawn(CITY, new Horizon(LocalDate.of(2030, 12, 31)), 1);

    assertThat(environment.climate(day("2018-12-29"))).isEqualTo(BOOM);
    assertThat(environment.climate(day("2018-12-31"))).isEqualTo(NORMAL);
    for (int day = 183; day < day("2030-12-31"); day++) {
      assertThat(environment.climate(day)).isEqualTo(environment.regime(day - 183));
    }
  }

  @Test
  void in_the_long_run_each_regime_has_the_share_of_the_embedded_chain_times_its_stays() {
    // balance of the jumps: boom 1, normal n, winter w with n = 0.70 + 0.95 w, w = 0.30 + 0.55 n
    double n = (0.70 + 0.95 * 0.30) / (1 - 0.95 * 0.55);
    double w = 0.30 + 0.55 * n;
    double cycle = 2.5 + 3 * n + 2 * w;
    double[] expected = {2.5 / cycle, 3 * n / cycle, 2 * w / cycle};
    assertThat(0.45 * n + 0.05 * w).isCloseTo(1, within(1e-12));

    int replications = 60;
    double[][] shares = new double[3][replications];
    int from = day("2075-01-01");
    for (int replication = 0; replication < replications; replication++) {
      Environment environment = drawn(CITY, LONG, replication + 1);
      for (int day = from; day < LONG.days(); day++) {
        shares[environment.regime(day)][replication] += 1.0 / (LONG.days() - from);
      }
    }

    for (int regime = 0; regime < 3; regime++) {
      Chance.assertMean(shares[regime], expected[regime]);
    }
  }

  @Test
  void stays_are_exponential_and_jumps_have_their_chances() {
    List<List<Double>> stays = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    long[][] jumps = new long[3][3];
    for (int replication = 1; replication <= 60; replication++) {
      Environment environment = drawn(CITY, LONG, replication);
      int since = day("2025-01-01");
      for (int day = since + 1; day < LONG.days(); day++) {
        int left = environment.regime(day - 1);
        int entered = environment.regime(day);
        if (left != entered) {
          // the stay ends at the first midnight after its last moment: half a day late on average
          stays.get(left).add((day - since - 0.5) / 365.25);
          jumps[left][entered]++;
          since = day;
        }
      }
    }

    double[] means = {2.5, 3, 2};
    double[] relative =
        IntStream.range(0, 3)
            .mapToObj(left -> stays.get(left).stream().mapToDouble(years -> years / means[left]))
            .flatMapToDouble(years -> years)
            .toArray();
    Chance.assertMean(relative, 1);
    double[][] chances = {{0, 0.70, 0.30}, {0.45, 0, 0.55}, {0.05, 0.95, 0}};
    for (int left = 0; left < 3; left++) {
      double mean = means[left];
      double[] years = stays.get(left).stream().mapToDouble(Double::doubleValue).toArray();
      Chance.assertLaw(years, x -> 1 - Math.exp(-x / mean));
      int other = left == 0 ? 1 : 0;
      double all = Arrays.stream(jumps[left]).sum();
      double p = chances[left][other];
      Chance.assertNear((double) jumps[left][other], all * p, Math.sqrt(all * p * (1 - p)));
    }
  }

  @Test
  void shocks_to_growth_are_those_observed_and_then_normal() {
    Environment environment = drawn(CITY, LONG, 1);

    assertThat(environment.macro(2)).isEqualTo(0.02);
    assertThat(environment.macro(5)).isEqualTo(-0.05);
    assertThat(environment.macro(9)).isEqualTo(-0.01);
    double[] drawn = IntStream.range(10, 360).mapToDouble(environment::macro).toArray();
    var law = new org.apache.commons.math3.distribution.NormalDistribution(null, 0, 0.025);
    Chance.assertLaw(drawn, law::cumulativeProbability);
  }

  @Test
  void exposure_adds_up_the_climate_day_by_day() {
    Horizon horizon = new Horizon(LocalDate.of(2030, 6, 30));
    Environment environment = drawn(CITY, horizon, 2);

    double sum = 0;
    for (int day = 0; day < horizon.days(); day++) {
      assertThat(environment.exposure(day)).isCloseTo(sum, within(1e-8));
      double effect = List.of(0.92, 1.0, 1.12).get(environment.climate(day));
      assertThat(environment.exposure(day + 0.25)).isCloseTo(sum + effect / 4, within(1e-8));
      sum += effect;
    }
    assertThat(environment.exposure(horizon.days() + 1000)).isCloseTo(sum, within(1e-8));
  }

  @Test
  void the_time_of_an_exposure_is_found_wherever_the_search_begins() {
    Horizon horizon = new Horizon(LocalDate.of(2030, 6, 30));
    for (int replication = 1; replication <= 20; replication++) {
      Environment environment = drawn(CITY, horizon, replication);
      for (double from = 0; from < horizon.days(); from += 97.3) {
        for (double time = from; time < horizon.days(); time += 311.7) {
          double found = environment.timeOfExposure(environment.exposure(time), from);
          assertThat(found).isCloseTo(time, within(1e-8));
        }
      }
    }
  }

  @Test
  void an_exposure_reached_just_before_the_end_has_its_time_too() {
    Horizon horizon = new Horizon(LocalDate.of(2030, 6, 30));
    for (int replication = 1; replication <= 200; replication++) {
      Environment environment = drawn(CITY, horizon, replication);
      double last = Math.nextDown(environment.exposure(horizon.days()));
      for (double from : new double[] {0, 4000.7, horizon.days() - 400.1, horizon.days() - 0.3}) {
        assertThat(environment.timeOfExposure(last, from)).isCloseTo(horizon.days(), within(1e-8));
      }
    }
  }
}
