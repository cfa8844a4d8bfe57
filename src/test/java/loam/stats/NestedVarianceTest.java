package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NestedVarianceTest {
  /** Strength of fabric from four looms, D. C. Montgomery, Design and Analysis of Experiments. */
  private static final double[][] LOOMS = {
    {98, 97, 99, 96}, {91, 90, 93, 92}, {96, 95, 97, 95}, {95, 96, 99, 98}
  };

  /**
   * The book prints 1.90 and 6.96 (random effects model, F = 15.68). Intervals: scipy 1.17,
   * chi2.ppf and f.ppf.
   */
  @Test
  void looms_vary_as_montgomery_printed() {
    NestedVariance looms = NestedVariance.of(LOOMS);

    assertThat(looms.within()).isCloseTo(1.8958333333, within(1e-9));
    assertThat(looms.between()).isCloseTo(6.9583333333, within(1e-9));
    assertThat(looms.total()).isCloseTo(6.9583333333 + 1.8958333333, within(1e-9));
    assertInterval(looms.withinInterval(0.95), 0.9748608390, 5.1660064883);
    assertInterval(looms.shareInterval(0.95), 0.3850736233, 0.9824419743);
    assertInterval(looms.totalInterval(0.95), 3.7599293915, 104.7774356352);
  }

  /**
   * After Ting et al. (1990) with tail a, F from {@code f.ppf(., 3, 12)} and quantiles from {@code
   * chi2.ppf} of scipy 1.17: G1 = 1 − 3/χ²(1 − a, 3), H2 = 12/χ²(a, 12) − 1, G12 = ((F(1 − a) − 1)²
   * − G1² F(1 − a)² − H2²)/F(1 − a), low = (B − W − √(G1² B² + H2² W² + G12 B W))/4, and high
   * likewise with H1 = 3/χ²(a, 3) − 1, G2 = 1 − 12/χ²(1 − a, 12) and H12 = ((1 − F(a))² − H1² F(a)²
   * − G2²)/F(a).
   */
  @Test
  void the_interval_between_looms_is_ting_s() {
    NestedVariance looms = NestedVariance.of(LOOMS);

    assertInterval(looms.betweenInterval(0.95), 1.8559252415, 102.8029699808);
    assertInterval(looms.betweenInterval(0.9), 2.3494424900, 62.8587192143);
  }

  private static void assertInterval(Interval interval, double low, double high) {
    assertThat(interval.low()).isCloseTo(low, within(1e-8));
    assertThat(interval.high()).isCloseTo(high, within(1e-8));
  }

  private static NestedVariance drawn(Random random, int vectors, int replications) {
    double[][] outcomes = new double[vectors][replications];
    for (double[] row : outcomes) {
      double vector = Math.sqrt(2) * random.nextGaussian();
      for (int i = 0; i < replications; i++) {
        row[i] = 10 + vector + random.nextGaussian();
      }
    }
    return NestedVariance.of(outcomes);
  }

  private static double share(double truth, Function<NestedVariance, Interval> interval) {
    return Coverage.share(
        10_000, 13, random -> interval.apply(drawn(random, 12, 3)).contains(truth));
  }

  /** Variances 2 and 1; standard error 0.003. */
  @Test
  @Tag("experiment")
  void exact_intervals_hold_the_truth_as_often_as_they_say() {
    Coverage.assertExact(
        0.9, 10_000, 13, random -> drawn(random, 12, 3).withinInterval(0.9).contains(1));
    Coverage.assertExact(
        0.9, 10_000, 14, random -> drawn(random, 12, 3).shareInterval(0.9).contains(2 / 3.0));
  }

  /** Within a hundredth, as the class says, and 3.9 standard errors of 0.003. */
  @Test
  @Tag("slow")
  void approximate_intervals_hold_the_truth_nearly_as_often_as_they_say() {
    assertThat(share(2, decomposition -> decomposition.betweenInterval(0.9)))
        .isCloseTo(0.9, within(0.022));
    assertThat(share(3, decomposition -> decomposition.totalInterval(0.9)))
        .isCloseTo(0.9, within(0.022));
  }

  @Test
  void vectors_more_alike_than_chance_have_variance_zero_but_say_so() {
    NestedVariance alike = NestedVariance.of(new double[][] {{1, 3}, {3, 1}, {1, 3}});

    assertThat(alike.between()).isZero();
    assertThat(alike.unbiasedBetween()).isCloseTo(-1, within(1e-12));
    assertThat(alike.within()).isCloseTo(2, within(1e-12));
    assertThat(alike.betweenInterval(0.9).low()).isZero();
    assertThat(alike.shareInterval(0.9)).isEqualTo(new Interval(0, 0));
  }

  @Test
  void replications_without_scatter_leave_all_variance_to_the_vectors() {
    NestedVariance sure = NestedVariance.of(new double[][] {{1, 1}, {3, 3}});

    assertThat(sure.within()).isZero();
    assertThat(sure.between()).isCloseTo(2, within(1e-12));
    assertThatThrownBy(() -> sure.shareInterval(0.9)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void unbalanced_or_too_small_tables_are_refused() {
    assertThatThrownBy(() -> NestedVariance.of(new double[][] {{1, 2}, {1, 2, 3}}))
        .hasMessageContaining("outcomes[1] has 3");
    assertThatThrownBy(() -> NestedVariance.of(new double[][] {{1, 2}}))
        .hasMessageContaining("number of outcomes (1)");
    assertThatThrownBy(() -> NestedVariance.of(new double[][] {{1}, {2}}))
        .hasMessageContaining("must be at least 2");
    assertThatThrownBy(() -> NestedVariance.of(new double[][] {{1, Double.NaN}, {1, 2}}))
        .hasMessageContaining("outcomes[0][1] (NaN)");
  }
}
