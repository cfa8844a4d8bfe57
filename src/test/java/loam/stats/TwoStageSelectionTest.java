package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoStageSelectionTest {
  /**
   * The first row is printed as 2.720 by D. Goldsman and B. L. Nelson, Comparing Systems via
   * Simulation (in Handbook of Simulation, 1998), the airline reservation example. All rows: numpy
   * and scipy 1.17, a Gauss rule of 200 nodes and {@code brentq}.
   */
  @ParameterizedTest
  @CsvSource({
    "4, 20, 0.90, 2.7201498816",
    "2, 10, 0.95, 2.6141192953",
    "2, 20, 0.90, 1.8957470775",
    "3, 15, 0.95, 3.0062021565",
    "10, 20, 0.95, 3.8752766357",
    "5, 5, 0.95, 4.7431246055"
  })
  void rinott_s_constant_agrees_with_print_and_with_an_independent_integration(
      int systems, int firstStage, double confidence, double expected) {
    assertThat(Rinott.constant(systems, firstStage, confidence)).isCloseTo(expected, within(1e-6));
  }

  @Test
  void rinott_selects_the_best_of_independent_systems_at_least_as_often_as_stated() {
    double h = Rinott.constant(3, 10, 0.9);
    double[] means = {0.8, 0, 0};

    Coverage.assertAtLeast(
        0.9,
        3000,
        3,
        luck -> {
          double[][] first = Coverage.correlated(luck, means, 10, 0);
          double[] finals = new double[3];
          for (int i = 0; i < 3; i++) {
            finals[i] = mean(luck, first[i], means[i], Rinott.replications(first[i], h, 0.8));
          }
          return finals[0] > Math.max(finals[1], finals[2]);
        });
  }

  private static double mean(Random luck, double[] first, double mean, int total) {
    double sum = Sample.of(first).mean() * first.length;
    for (int i = first.length; i < total; i++) {
      sum += mean + luck.nextGaussian();
    }
    return sum / total;
  }

  /** Under sphericity the least favourable means are met exactly, but for rounding up. */
  @Test
  void nelson_and_matejcik_select_the_best_of_correlated_systems_as_often_as_stated() {
    double g = new LargestT(2, 2 * 7).quantile(0.9);
    double[] means = {0.5, 0, 0};

    Coverage.assertAtLeast(
        0.9,
        3000,
        4,
        luck -> {
          double[][] first = Coverage.correlated(luck, means, 8, 0.7);
          int more = NelsonMatejcik.replicationsWith(first, g, 0.5) - 8;
          double[][] second = Coverage.correlated(luck, means, Math.max(1, more), 0.7);
          double[] sums = new double[3];
          for (int i = 0; i < 3; i++) {
            sums[i] = 8 * Sample.of(first[i]).mean() + more * Sample.of(second[i]).mean();
          }
          return sums[0] > Math.max(sums[1], sums[2]);
        });
  }

  /** Two systems: g = t(4, 0.90) = 1.533; the variance of Law's pairs is 12.19137. */
  @Test
  void law_s_inventory_policies_need_as_many_replications_as_the_formula_says() {
    double[][] costs = {PairedDifferenceTest.POLICY_1, PairedDifferenceTest.POLICY_2};

    assertThat(NelsonMatejcik.replications(costs, 1, 0.9)).isEqualTo(29); // 28.66
    assertThat(NelsonMatejcik.replications(costs, 100, 0.9)).isEqualTo(5);
    assertThat(Rinott.replications(costs[0], 2.72, 0.5)).isEqualTo(119); // 118.4
    assertThat(Rinott.replications(costs[0], 2.72, 50)).isEqualTo(5);
  }

  @Test
  void what_cannot_be_selected_from_is_refused() {
    assertThatThrownBy(() -> Rinott.constant(1, 10, 0.9)).hasMessageContaining("systems (1)");
    assertThatThrownBy(() -> Rinott.constant(4, 10, 0.2)).hasMessageContaining("0.2");
    assertThatThrownBy(() -> Rinott.constant(4, 2, 0.9)).hasMessageContaining("firstStage (2)");
    assertThatThrownBy(() -> NelsonMatejcik.replications(new double[][] {{1, 2}}, 1, 0.9))
        .hasMessageContaining("number of firstStage (1)");
  }
}
