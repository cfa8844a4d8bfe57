package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import loam.stats.PairedDifference.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {
  /** Average monthly costs of two inventory policies, Law, example 10.5, table 10.4. */
  static final double[] POLICY_1 = {126.97, 124.31, 126.68, 122.66, 127.23};

  static final double[] POLICY_2 = {118.21, 120.22, 122.45, 122.68, 119.40};

  /** Hours of sleep gained with two drugs, Student, Biometrika 6 (1908). */
  private static final double[] SLEEP = {1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4};

  private static PairedDifference against(double[] values, double reference) {
    double[] references = new double[values.length];
    Arrays.fill(references, reference);
    return PairedDifference.of(values, references);
  }

  @Test
  void two_inventory_policies_differ_as_law_printed() {
    PairedDifference difference = PairedDifference.of(POLICY_1, POLICY_2);

    Interval interval = difference.interval(0.90).orElseThrow();

    assertThat(difference.mean()).isCloseTo(4.98, within(0.005));
    assertThat(Math.pow(difference.standardError(), 2)).isCloseTo(2.44, within(0.005));
    assertThat(interval.low()).isCloseTo(1.65, within(0.005));
    assertThat(interval.high()).isCloseTo(8.31, within(0.005));
    assertThat(difference.above()).isEqualTo(new Proportion(4, 5));
    assertThat(difference.below()).isEqualTo(new Proportion(1, 5));
  }

  /** R: {@code t.test(extra ~ group, data = sleep, paired = TRUE)}. */
  @Test
  void student_s_sleep_data_give_what_r_prints() {
    PairedDifference difference = against(SLEEP, 0);

    Interval interval = difference.interval(0.95).orElseThrow();

    assertThat(difference.mean() / difference.standardError()).isCloseTo(4.0621, within(5e-5));
    assertThat(difference.pValue()).isCloseTo(0.002833, within(5e-7));
    assertThat(difference.confidenceOfRise()).isCloseTo(1 - 0.002833 / 2, within(5e-7));
    assertThat(interval.low()).isCloseTo(0.7001142, within(5e-8));
    assertThat(interval.high()).isCloseTo(2.4598858, within(5e-8));
  }

  @Test
  @Tag("experiment")
  void the_interval_holds_the_truth_as_often_as_it_says() {
    Coverage.assertExact(
        0.9,
        20_000,
        1,
        random -> {
          double[][] outcomes = Coverage.correlated(random, new double[] {5, 4.5}, 6, 0.8);
          PairedDifference difference = PairedDifference.of(outcomes[0], outcomes[1]);
          return difference.interval(0.9).orElseThrow().contains(0.5);
        });
  }

  @Test
  @Tag("experiment")
  void equal_means_fall_as_often_as_the_p_value_says() {
    Coverage.assertExact(
        0.05,
        20_000,
        2,
        random -> {
          double[][] outcomes = Coverage.correlated(random, new double[] {1, 1}, 8, 0.5);
          return PairedDifference.of(outcomes[0], outcomes[1]).pValue() <= 0.05;
        });
  }

  @Test
  void one_pair_has_a_difference_but_no_interval() {
    PairedDifference difference = against(new double[] {3}, 1);

    assertThat(difference.kind()).isEqualTo(Kind.TOO_FEW_PAIRS);
    assertThat(difference.mean()).isEqualTo(2);
    assertThat(difference.standardDeviation()).isNaN();
    assertThat(difference.interval(0.95)).isEmpty();
    assertThat(difference.relativeChange().interval(0.95)).isEmpty();
    assertThat(difference.pValue()).isEqualTo(1);
    assertThat(difference.confidenceOfRise()).isEqualTo(0.5);
  }

  @Test
  void pairs_that_are_equal_to_the_last_bit_are_identical() {
    PairedDifference difference = PairedDifference.of(POLICY_1, POLICY_1);

    assertThat(difference.kind()).isEqualTo(Kind.IDENTICAL);
    assertThat(difference.interval(0.9)).contains(new Interval(0, 0));
    assertThat(difference.pValue()).isEqualTo(1);
    assertThat(difference.confidenceOfRise()).isEqualTo(0.5);
    assertThat(difference.above().successes() + difference.below().successes()).isZero();
  }

  @Test
  void pairs_with_one_and_the_same_difference_have_the_p_value_of_the_sign_test() {
    PairedDifference difference = against(new double[] {0.1, 0.1, 0.1, 0.1}, 0);

    assertThat(difference.kind()).isEqualTo(Kind.CONSTANT);
    assertThat(difference.mean()).isEqualTo(0.1);
    assertThat(difference.standardDeviation()).isZero();
    assertThat(difference.interval(0.95)).isEmpty();
    assertThat(difference.pValue()).isEqualTo(0.125);
    assertThat(difference.confidenceOfRise()).isEqualTo(0.9375);
    assertThat(against(new double[] {-1, -1}, 0).confidenceOfRise()).isEqualTo(0.25);
  }

  /** The sign test tells six from 0 at 0.95, but not five. */
  @Test
  void as_many_pairs_must_agree_as_the_sign_test_needs_before_there_is_an_interval() {
    double[] six = {0.5, 0.5, 0.5, 0.5, 0.5, 0.5};

    assertThat(against(six, 0).interval(0.95)).contains(new Interval(0.5, 0.5));
    assertThat(against(six, 0).interval(0.99)).isEmpty();
    assertThat(against(Arrays.copyOf(six, 5), 0).interval(0.95)).isEmpty();
    assertThat(against(Arrays.copyOf(six, 2), 0.5).interval(0.95)).isEmpty();
    assertThat(against(new double[] {0.5, 1, 0.5, 0.5, 0.5}, 0).interval(0.95)).isPresent();
    assertThat(against(new double[] {0.5, 1, 0.5, 0.5}, 0).interval(0.95)).isEmpty();
  }

  @Property(tries = 300)
  void exchanging_the_scenarios_changes_the_sign(
      @ForAll @Size(min = 2, max = 12) List<@DoubleRange(min = -1e3, max = 1e3) Double> numbers) {
    double[] values = numbers.stream().mapToDouble(Double::doubleValue).toArray();
    double[] others = new double[values.length];
    others[0] = 7;
    PairedDifference there = PairedDifference.of(values, others);
    PairedDifference back = PairedDifference.of(others, values);

    assertThat(back.mean()).isCloseTo(-there.mean(), within(1e-9));
    assertThat(back.pValue()).isCloseTo(there.pValue(), within(1e-9));
    assertThat(back.above()).isEqualTo(there.below());
  }

  @Test
  void what_are_no_pairs_of_numbers_is_refused() {
    double[] two = {1, 2};

    assertThatThrownBy(() -> PairedDifference.of(two, new double[] {1}))
        .hasMessageContaining("policy has 2 values and reference has 1");
    assertThatThrownBy(() -> PairedDifference.of(two, new double[] {1, Double.NaN}))
        .hasMessageContaining("reference[1] (NaN) must be finite");
    assertThatThrownBy(() -> PairedDifference.of(new double[0], new double[0]))
        .hasMessageContaining("number of policy (0)");
    assertThatThrownBy(() -> PairedDifference.of(two, two).interval(95))
        .hasMessageContaining("level (95.0)");
  }
}
