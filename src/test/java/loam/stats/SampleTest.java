package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Property(seed = "11", tries = 500)
  void quantiles_agree_with_definition_6_of_commons_math(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -1e6, max = 1e6) Double> numbers,
      @ForAll @IntRange(min = 1, max = 999) int thousandths) {
    double[] values = array(numbers);
    double p = thousandths / 1000.0;
    double rank = (values.length + 1) * p;
    double quantile = Sample.of(values).quantile(p);

    if (rank < 1 - 1e-9 || rank > values.length + 1e-9) {
      assertThat(quantile).isNaN(); // commons-math gives the least or the greatest value
    } else {
      assertThat(quantile)
          .isCloseTo(
              new Percentile().withEstimationType(EstimationType.R_6).evaluate(values, 100 * p),
              within(1e-7));
    }
  }

  /** numpy 2: {@code quantile(x, [.05, .1, .25, .5, .75, .9, .95], method="weibull")}. */
  @Test
  void quantiles_agree_with_numpy() {
    Sample sample =
        Sample.of(new double[] {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4});
    double[] expected = {1, 1.1, 3, 4.5, 7.75, 9, 9};
    double[] probabilities = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};

    for (int i = 0; i < expected.length; i++) {
      assertThat(sample.quantile(probabilities[i])).isCloseTo(expected[i], within(1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource({"0.5, 1", "0.25, 3", "0.75, 3", "0.1, 9", "0.9, 9", "0.05, 19", "0.95, 19"})
  void a_quantile_exists_from_so_many_values_on(double p, int fewest) {
    double[] values = IntStream.range(0, fewest).asDoubleStream().toArray();

    assertThat(Sample.of(values).quantile(p)).isFinite();
    assertThat(Sample.of(Arrays.copyOf(values, fewest - 1)).quantile(p)).isNaN();
  }

  @ParameterizedTest
  @CsvSource({"0.5, 3", "0.8, 9", "0.9, 19"})
  void a_central_interval_exists_from_so_many_values_on_and_has_both_ends(
      double level, int fewest) {
    double[] values = IntStream.range(0, fewest).asDoubleStream().toArray();

    assertThat(Sample.of(values).central(level)).contains(new Interval(0, fewest - 1));
    assertThat(Sample.of(Arrays.copyOf(values, fewest - 1)).central(level)).isEmpty();
  }

  @Test
  void the_interval_of_equal_values_is_their_value() {
    assertThat(Sample.of(new double[] {4, 4, 4}).central(0.5)).contains(new Interval(4, 4));
  }

  /** The rule's meaning: of a new value, not of those that are there. */
  @ParameterizedTest
  @ValueSource(ints = {9, 10, 14, 40})
  @Tag("experiment")
  void a_new_value_lies_in_the_80_per_cent_interval_in_80_per_cent_of_all_cases(int n) {
    Coverage.assertExact(
        0.8,
        20_000,
        n,
        random -> {
          double[] values = random.doubles(n).toArray();
          return Sample.of(values).central(0.8).orElseThrow().contains(random.nextDouble());
        });
  }

  @Property(seed = "12", tries = 500)
  void mean_and_standard_deviation_agree_with_commons_math(
      @ForAll @Size(min = 2, max = 40) List<@DoubleRange(min = -1e6, max = 1e6) Double> numbers) {
    double[] values = array(numbers);
    Sample sample = Sample.of(values);

    assertThat(sample.mean()).isCloseTo(StatUtils.mean(values), within(1e-8));
    assertThat(sample.standardDeviation())
        .isCloseTo(Math.sqrt(StatUtils.variance(values)), within(1e-7));
  }

  @Property(seed = "13", tries = 300)
  void quantiles_never_fall_and_go_from_the_least_to_the_greatest(
      @ForAll @Size(min = 1, max = 40) List<Double> numbers,
      @ForAll @DoubleRange(max = 1) double p,
      @ForAll @DoubleRange(max = 1) double q) {
    double[] values = array(numbers);
    Sample sample = Sample.of(values);

    double low = sample.quantile(Math.min(p, q));
    double high = sample.quantile(Math.max(p, q));
    assertThat(low <= high || Double.isNaN(low) || Double.isNaN(high)).isTrue();
    assertThat(sample.quantile(0)).isEqualTo(StatUtils.min(values));
    assertThat(sample.quantile(1)).isEqualTo(StatUtils.max(values));
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void a_value_that_does_not_exist_is_left_out() {
    Sample sample = Sample.of(new double[] {1, Double.NaN, 3});

    assertThat(sample.size()).isEqualTo(2);
    assertThat(sample.mean()).isEqualTo(2);
    assertThat(sample.share(value -> value > 2)).isEqualTo(0.5);
  }

  @Test
  void infinity_is_a_value_like_any_other_in_quantiles() {
    Sample sample = Sample.of(new double[] {INFINITY, 5, INFINITY, 1, 3});

    assertThat(sample.quantile(0.5)).isEqualTo(5);
    assertThat(sample.quantile(0.51)).isEqualTo(INFINITY); // rank 3.06
    assertThat(sample.quantile(1)).isEqualTo(INFINITY);
  }

  @Test
  void of_nothing_there_is_neither_mean_nor_quantile() {
    Sample nothing = Sample.of(new double[0]);

    assertThat(nothing.mean()).isNaN();
    assertThat(nothing.quantile(0.5)).isNaN();
    assertThat(nothing.share(value -> true)).isNaN();
    assertThat(Sample.of(new double[] {4}).standardDeviation()).isNaN();
  }

  @Test
  void the_values_given_may_change_afterwards() {
    double[] values = {1, 2, 3};
    Sample sample = Sample.of(values);
    values[2] = 100;

    assertThat(sample.quantile(1)).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
  void a_probability_out_of_range_is_refused(double p) {
    assertThatThrownBy(() -> Sample.of(new double[] {1}).quantile(p))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Law, example 10.5: t(4, 0.95) = 2.132 times the root of 2.44. */
  @Test
  void half_widths_are_student_s() {
    Sample differences = Sample.of(new double[] {8.76, 4.09, 4.23, -0.02, 7.83});

    assertThat(differences.halfWidth(0.90)).isCloseTo((8.31 - 1.65) / 2, within(0.005));
    assertThat(Sample.of(new double[] {4}).halfWidth(0.90)).isNaN();
    assertThatThrownBy(() -> differences.halfWidth(0)).hasMessageContaining("level (0.0)");
  }

  @Test
  void a_proportion_counts_the_values_that_exist() {
    Sample sample = Sample.of(new double[] {1, Double.NaN, 3, 5});

    assertThat(sample.proportion(value -> value > 2)).isEqualTo(new Proportion(2, 3));
    assertThat(sample.inOrder()).containsExactly(1, 3, 5);
  }
}
