package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import loam.Chance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  /** Spatial test A of 26 children, Efron and Tibshirani, table 14.1. */
  private static final double[] SPATIAL = {
    48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30,
    41
  };

  private static double mean(double[] values) {
    return Sample.of(values).mean();
  }

  /** Squared deviations over n, as in the book. */
  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum()
        / values.length;
  }

  /**
   * The book (section 14.2 and 14.3, 2,000 resamples) has 171.5, a = 0.061, z0 = 0.146, percentile
   * (100.8, 233.9) and BCa (115.8, 259.6). Oracle with 400,000 resamples: scipy 1.17, {@code
   * bootstrap((A,), np.var, confidence_level=.9)}, percentile (97.9, 235.8), BCa (115.5, 260.9).
   * Resamples of ours move an end by about 0.3.
   */
  @Test
  @Tag("experiment")
  void the_variance_of_a_spatial_test_has_the_intervals_that_efron_and_tibshirani_printed() {
    Bootstrap bootstrap = Bootstrap.of(SPATIAL, BootstrapTest::variance, 50_000, 14);

    Interval percentile = bootstrap.percentile(0.9);
    Interval bca = bootstrap.bca(0.9).orElseThrow();

    assertThat(bootstrap.estimate()).isCloseTo(171.5, within(0.05));
    assertThat(bootstrap.acceleration()).isCloseTo(0.061, within(0.0005));
    assertThat(bootstrap.biasCorrection()).isCloseTo(0.146, within(0.05));
    assertThat(percentile.low()).isCloseTo(97.9, within(1.5));
    assertThat(percentile.high()).isCloseTo(235.8, within(1.5));
    assertThat(bca.low()).isCloseTo(115.5, within(1.5));
    assertThat(bca.high()).isCloseTo(260.9, within(1.5));
  }

  @Test
  @Tag("experiment")
  void resampled_means_scatter_as_theory_says() {
    Bootstrap bootstrap = Bootstrap.of(SPATIAL, BootstrapTest::mean, 20_000, 3);
    double expected = Math.sqrt(variance(SPATIAL) / SPATIAL.length);

    Chance.assertNear(bootstrap.standardError(), expected, expected / Math.sqrt(2 * 20_000.0));
  }

  @Test
  @Tag("experiment")
  void every_row_is_drawn_equally_often() {
    Resampling resampling = new Resampling(5);
    long[] drawn = new long[13];
    for (int resample = 0; resample < 5000; resample++) {
      for (int row : resampling.rows(resample, drawn.length)) {
        drawn[row]++;
      }
    }

    Chance.assertUniform(drawn);
  }

  /** Neighbouring positions: all 49 pairs of rows. */
  @Test
  void rows_are_drawn_independently() {
    Resampling resampling = new Resampling(6);
    long[] pairs = new long[49];
    for (int resample = 0; resample < 20_000; resample++) {
      int[] rows = resampling.rows(resample, 7);
      pairs[7 * rows[2] + rows[3]]++;
    }

    Chance.assertUniform(pairs);
  }

  /** Written down once; must never change, on no machine. */
  @Test
  void the_same_seed_draws_the_same_rows() {
    assertThat(new Resampling(1).rows(0, 10)).containsExactly(ROWS_OF_SEED_1);
    assertThat(new Resampling(2).rows(0, 10)).isNotEqualTo(ROWS_OF_SEED_1);
    assertThat(new Resampling(1).rows(1, 10)).isNotEqualTo(ROWS_OF_SEED_1);
    assertThat(Bootstrap.of(SPATIAL, BootstrapTest::mean, 500, 9).percentile(0.9))
        .isEqualTo(Bootstrap.of(SPATIAL, BootstrapTest::mean, 500, 9).percentile(0.9));
  }

  private static final int[] ROWS_OF_SEED_1 = {6, 0, 1, 1, 8, 1, 2, 3, 0, 6};

  /**
   * The variance of 60 exponential numbers is skewed to the right; a sound interval misses as often
   * above as below. Percentile intervals miss almost only above.
   */
  @Test
  @Tag("slow")
  void bca_intervals_miss_on_both_sides_more_evenly_than_percentile_intervals() {
    Random random = new Random(8);
    int[] missed = new int[4]; // truth above and below percentile, above and below BCa
    for (int trial = 0; trial < 400; trial++) {
      double[] values = new double[60];
      Arrays.setAll(values, i -> -Math.log(1 - random.nextDouble()));
      Bootstrap bootstrap = Bootstrap.of(values, BootstrapTest::variance, 500, trial);
      Interval percentile = bootstrap.percentile(0.9);
      Interval bca = bootstrap.bca(0.9).orElseThrow();
      missed[0] += percentile.high() < 1 ? 1 : 0;
      missed[1] += percentile.low() > 1 ? 1 : 0;
      missed[2] += bca.high() < 1 ? 1 : 0;
      missed[3] += bca.low() > 1 ? 1 : 0;
    }

    assertThat(missed[2] - missed[3]).isLessThan((missed[0] - missed[1]) * 3 / 4);
    assertThat(missed[2] + missed[3]).isLessThan(missed[0] + missed[1]);
  }

  /**
   * Normal means of 40 rows: 0.9 up to a coverage error of the order 1/n, for which we allow 0.01.
   */
  @Test
  @Tag("slow")
  void bca_intervals_of_a_mean_hold_it_about_as_often_as_they_say() {
    Coverage.assertAtLeast(
        0.89,
        1000,
        9,
        random -> {
          double[] values = new double[40];
          Arrays.setAll(values, i -> random.nextGaussian());
          Bootstrap bootstrap = Bootstrap.of(values, BootstrapTest::mean, 500, random.nextLong());
          return bootstrap.bca(0.9).orElseThrow().contains(0);
        });
  }

  @Test
  void equal_values_give_one_point() {
    Bootstrap bootstrap = Bootstrap.of(new double[] {4, 4, 4}, BootstrapTest::mean, 100, 1);

    assertThat(bootstrap.percentile(0.9)).isEqualTo(new Interval(4, 4));
    assertThat(bootstrap.bca(0.9)).contains(new Interval(4, 4));
  }

  @Test
  void an_estimate_outside_of_all_resamples_has_no_bca_interval() {
    ToDoubleFunction<int[]> distinct = rows -> Arrays.stream(rows).distinct().count();

    assertThat(Bootstrap.ofRows(30, distinct, 200, 1).bca(0.9)).isEmpty();
  }

  @Test
  void too_little_or_what_is_not_finite_is_refused() {
    assertThatThrownBy(() -> Bootstrap.of(new double[] {1}, BootstrapTest::mean, 100, 1))
        .hasMessageContaining("number of values (1)");
    assertThatThrownBy(() -> Bootstrap.of(SPATIAL, BootstrapTest::mean, 99, 1))
        .hasMessageContaining("resamples (99)");
    assertThatThrownBy(() -> Bootstrap.of(SPATIAL, values -> Double.NaN, 100, 1))
        .hasMessageContaining("estimate[0] (NaN)");
  }

  /**
   * Everything by a second implementation, in Python 3 with numpy 2.4 and scipy 1.17: rows are
   * {@code ((mix(key + (position + 1) · P) >> 32) · n) >> 32}, z0 is {@code norm.ppf} of the share
   * below, ties half; a is {@code Σd³ / 6 (Σd²)^1.5} of d = mean − leave-one-out; ends are {@code
   * quantile(r, p, method="weibull")} at the tail, or at {@code norm.cdf(z0 + (z0 ± z)/(1 − a (z0 ±
   * z)))}, p cut off at 1/201 and 200/201.
   */
  @Test
  void a_variance_of_seven_values_is_that_of_a_second_implementation() {
    Bootstrap bootstrap =
        Bootstrap.of(new double[] {2, 3, 5, 8, 13, 21, 34}, BootstrapTest::variance, 200, 5);

    assertThat(bootstrap.estimate()).isCloseTo(115.9183673469388, within(1e-9));
    assertThat(bootstrap.standardError()).isCloseTo(46.23705439370329, within(1e-9));
    assertThat(bootstrap.acceleration()).isCloseTo(0.11424353652810672, within(1e-12));
    assertThat(bootstrap.biasCorrection()).isCloseTo(0.4676987991145084, within(1e-9));
    assertEnds(bootstrap.percentile(0.9), 20.312244897959182, 180.81020408163258);
    assertEnds(bootstrap.bca(0.9).orElseThrow(), 59.82167921503106, 210.48979591836732);
    assertEnds(bootstrap.percentile(0.999), 3.061224489795918, 210.48979591836732);
    assertEnds(bootstrap.bca(0.999).orElseThrow(), 19.12070685098077, 210.48979591836732);
  }

  private static void assertEnds(Interval interval, double low, double high) {
    assertThat(interval.low()).isCloseTo(low, within(1e-6));
    assertThat(interval.high()).isCloseTo(high, within(1e-6));
  }

  /**
   * Nine zeros and 100: the means without one give a = 8 / (6 √90) = 0.1405, so that a (|z0| + z)
   * passes 1 at z = 7.12; a level of 1 − 10⁻¹² has z = 7.13, one of 0.9 has 1.64.
   */
  @Test
  void an_interval_so_wide_that_the_correction_breaks_down_does_not_exist() {
    double[] values = {0, 0, 0, 0, 0, 0, 0, 0, 0, 100};
    Bootstrap bootstrap = Bootstrap.of(values, BootstrapTest::mean, 200, 3);

    assertThat(bootstrap.acceleration()).isCloseTo(8 / (6 * Math.sqrt(90)), within(1e-12));
    assertThat(bootstrap.bca(0.9)).isPresent();
    assertThat(bootstrap.bca(1 - 1e-12)).isEmpty();
  }
}
