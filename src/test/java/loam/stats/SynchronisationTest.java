package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SynchronisationTest {
  /**
   * Law's inventory policies (example 10.5) ran independently, so that pairing did harm by chance.
   * Oracle: numpy for the estimates; for the interval scipy 1.17, {@code brentq} on φ in the t test
   * of the correlation of S + √φ D and S − √φ D, t.ppf(0.95, 3).
   */
  @Test
  void law_s_inventory_policies_agree_with_an_independent_computation() {
    var synchronisation =
        Synchronisation.of(PairedDifferenceTest.POLICY_1, PairedDifferenceTest.POLICY_2);

    Interval interval = synchronisation.interval(0.9).orElseThrow();

    assertThat(synchronisation.factor().orElseThrow()).isCloseTo(0.6366897239605, within(1e-12));
    assertThat(synchronisation.correlation().orElseThrow())
        .isCloseTo(-0.5708957482456, within(1e-12));
    assertThat(interval.low()).isCloseTo(0.5147516333208, within(1e-9));
    assertThat(interval.high()).isCloseTo(1.7665770786241, within(1e-9));
  }

  /** Variances 1 and 4, correlation 0.8: the factor is 5 / (5 − 2 · 0.8 · 2) = 2.7778. */
  @Test
  @Tag("experiment")
  void the_interval_holds_the_truth_as_often_as_it_says() {
    Coverage.assertExact(
        0.9,
        20_000,
        10,
        random -> {
          double[][] outcomes = Coverage.correlated(random, new double[2], 10, 0.8);
          for (int i = 0; i < 10; i++) {
            outcomes[1][i] *= 2;
          }
          var synchronisation = Synchronisation.of(outcomes[0], outcomes[1]);
          return synchronisation.interval(0.9).orElseThrow().contains(5 / 1.8);
        });
  }

  @Test
  void pairs_with_equal_differences_gain_without_end() {
    var synchronisation = Synchronisation.of(new double[] {1, 2, 4}, new double[] {0, 1, 3});

    assertThat(synchronisation.factor()).isEmpty();
    assertThat(synchronisation.interval(0.9)).isEmpty();
    assertThat(synchronisation.correlation().orElseThrow()).isCloseTo(1, within(1e-12));
  }

  @Test
  void a_constant_reference_has_factor_one_and_no_correlation() {
    var synchronisation = Synchronisation.of(new double[] {1, 2, 4}, new double[] {3, 3, 3});

    assertThat(synchronisation.factor().orElseThrow()).isCloseTo(1, within(1e-12));
    assertThat(synchronisation.correlation()).isEmpty();
  }

  @Test
  void two_pairs_or_a_number_that_does_not_exist_are_refused() {
    double[] two = {1, 2};

    assertThatThrownBy(() -> Synchronisation.of(two, two)).hasMessageContaining("policy (2)");
    assertThatThrownBy(() -> Synchronisation.of(new double[] {1, 2, 3}, two))
        .hasMessageContaining("policy has 3 values and reference has 2");
    assertThatThrownBy(
            () -> Synchronisation.of(new double[] {1, 2, 3}, new double[] {1, 2, Double.NaN}))
        .hasMessageContaining("reference[2] (NaN)");
  }
}
