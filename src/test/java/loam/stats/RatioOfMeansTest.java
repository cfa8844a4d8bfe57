package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RatioOfMeansTest {
  private static final double[] ABOVE = {9, 21, 29, 41, 52};
  private static final double[] BELOW = {10, 20, 30, 40, 50};

  @Test
  void it_is_the_ratio_of_the_means_not_the_mean_of_the_ratios() {
    assertThat(RatioOfMeans.of(ABOVE, BELOW).estimate()).hasValue((152 / 5.0) / 30);
  }

  @Test
  void at_each_end_a_t_test_just_cannot_tell_the_difference_from_nothing() {
    Interval interval = RatioOfMeans.of(ABOVE, BELOW).interval(0.9).orElseThrow();

    for (double ratio : new double[] {interval.low(), interval.high()}) {
      double[] scaled = new double[BELOW.length];
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] = ratio * BELOW[i];
      }
      assertThat(PairedDifference.of(ABOVE, scaled).pValue()).isCloseTo(0.1, within(1e-9));
    }
  }

  @Test
  void a_denominator_that_may_be_nothing_leaves_the_ratio_open() {
    assertThat(RatioOfMeans.of(ABOVE, new double[] {-2, 2, -1, 1, 0.5}).interval(0.95)).isEmpty();
    assertThat(RatioOfMeans.of(new double[] {1, 2}, new double[] {-1, 1}).estimate()).isEmpty();
    assertThat(RatioOfMeans.of(new double[] {1}, new double[] {2}).interval(0.95)).isEmpty();
  }

  @Test
  void quantities_of_other_replications_have_no_ratio() {
    assertThatThrownBy(() -> RatioOfMeans.of(ABOVE, new double[] {10, 20}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("below");
  }

  @Test
  @Tag("experiment")
  void it_covers_the_true_ratio_as_often_as_stated() {
    Coverage.assertExact(
        0.9,
        4000,
        71,
        random -> {
          double[][] pairs = Coverage.correlated(random, new double[] {9, 10}, 12, 0.5);
          return RatioOfMeans.of(pairs[0], pairs[1]).interval(0.9).orElseThrow().contains(0.9);
        });
  }

  /** scipy 1.17: {@code brentq} on the t statistic of y − θx at ± t.ppf(0.95, 4). */
  @Test
  void the_ends_agree_with_scipy() {
    Interval interval = RatioOfMeans.of(ABOVE, BELOW).interval(0.9).orElseThrow();

    assertThat(interval.low()).isCloseTo(0.9506663863373125, within(1e-9));
    assertThat(interval.high()).isCloseTo(1.044475094711727, within(1e-9));
  }
}
