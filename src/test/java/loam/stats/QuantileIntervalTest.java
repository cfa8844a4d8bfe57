package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileIntervalTest {
  private static Sample upTo(int n) {
    double[] values = new double[n];
    Arrays.setAll(values, i -> n - i);
    return Sample.of(values);
  }

  /** The medians stand in every table of the sign test; all: scipy 1.17, binom.cdf and binom.sf. */
  @ParameterizedTest
  @CsvSource({
    "10, 0.5, 2, 9, 0.978515625",
    "15, 0.5, 4, 12, 0.96484375",
    "20, 0.5, 6, 15, 0.9586105347",
    "100, 0.9, 84, 96, 0.9556901072"
  })
  void ranks_are_those_of_the_binomial_distribution(
      int n, double p, int low, int high, double confidence) {
    QuantileInterval quantile = QuantileInterval.of(upTo(n), p, 0.95).orElseThrow();

    assertThat(quantile.lowRank()).isEqualTo(low);
    assertThat(quantile.highRank()).isEqualTo(high);
    assertThat(quantile.confidence()).isCloseTo(confidence, within(1e-10));
    assertThat(quantile.interval()).isEqualTo(new Interval(low, high));
  }

  @Test
  @Tag("experiment")
  void the_interval_holds_the_quantile_exactly_as_often_as_it_says() {
    double confidence = QuantileInterval.of(upTo(25), 0.8, 0.9).orElseThrow().confidence();

    Coverage.assertExact(
        confidence,
        10_000,
        11,
        random -> {
          double[] values = new double[25];
          Arrays.setAll(values, i -> random.nextDouble());
          Sample sample = Sample.of(values);
          return QuantileInterval.of(sample, 0.8, 0.9).orElseThrow().interval().contains(0.8);
        });
  }

  @Test
  void five_values_cannot_bound_a_median_at_95_per_cent_but_six_can() {
    assertThat(QuantileInterval.leastSize(0.5, 0.95)).isEqualTo(6);
    assertThat(QuantileInterval.leastSize(0.5, 0.75)).isEqualTo(3); // 0.5^3 is just an eighth
    assertThat(QuantileInterval.of(upTo(5), 0.5, 0.95)).isEmpty();
    assertThat(QuantileInterval.of(upTo(6), 0.5, 0.95).orElseThrow().interval())
        .isEqualTo(new Interval(1, 6));
    assertThat(QuantileInterval.leastSize(0.9, 0.95)).isEqualTo(36); // 0.9^35 = 0.02503
  }

  @Test
  void infinity_may_be_an_end() {
    double[] never = new double[10];
    Arrays.fill(never, 3, 10, Double.POSITIVE_INFINITY);

    assertThat(QuantileInterval.of(Sample.of(never), 0.5, 0.95).orElseThrow().interval())
        .isEqualTo(new Interval(0, Double.POSITIVE_INFINITY));
  }

  @Test
  void the_least_and_the_greatest_are_no_quantiles_of_that_kind() {
    assertThatThrownBy(() -> QuantileInterval.of(upTo(9), 1, 0.9)).hasMessageContaining("p (1.0)");
    assertThatThrownBy(() -> QuantileInterval.of(upTo(9), 0.5, 1))
        .hasMessageContaining("level (1.0)");
  }
}
