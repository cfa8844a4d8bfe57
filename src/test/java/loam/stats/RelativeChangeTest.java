package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RelativeChangeTest {
  private static final RelativeChange COSTS =
      PairedDifference.of(PairedDifferenceTest.POLICY_1, PairedDifferenceTest.POLICY_2)
          .relativeChange();

  /**
   * Oracle: scipy 1.17, {@code brentq} on the t statistic of d − θ x at t.ppf(0.975, 4), with d and
   * x the differences and the reference of Law's example.
   */
  @Test
  void the_interval_holds_the_ratios_that_a_t_test_would_not_reject() {
    Interval interval = COSTS.interval(0.95).orElseThrow();

    assertThat(COSTS.estimate().orElseThrow()).isCloseTo(0.0412796868780, within(1e-12));
    assertThat(interval.low()).isCloseTo(0.0052363054566, within(1e-9));
    assertThat(interval.high()).isCloseTo(0.0786235881085, within(1e-9));
  }

  @Test
  void relative_to_a_negative_mean_more_is_still_more() {
    double[] less = Arrays.stream(PairedDifferenceTest.POLICY_1).map(value -> -value).toArray();
    double[] more = Arrays.stream(PairedDifferenceTest.POLICY_2).map(value -> -value).toArray();

    RelativeChange change = PairedDifference.of(more, less).relativeChange();

    assertThat(change.estimate().orElseThrow()).isCloseTo(4.978 / 125.57, within(1e-12));
    assertThat(change.interval(0.95).orElseThrow().contains(4.978 / 125.57)).isTrue();
  }

  @Test
  void a_reference_that_cannot_be_told_from_zero_has_no_interval() {
    RelativeChange change =
        PairedDifference.of(new double[] {5, 6, 7}, new double[] {-1, 0, 1.5}).relativeChange();

    assertThat(change.interval(0.95)).isEmpty();
    assertThat(change.estimate()).isPresent();
  }

  @Test
  void relative_to_zero_there_is_no_change() {
    RelativeChange change =
        PairedDifference.of(new double[] {5, 6}, new double[] {0, 0}).relativeChange();

    assertThat(change.estimate()).isEmpty();
    assertThat(change.interval(0.95)).isEmpty();
  }

  /** The truth is (12 − 10) / 10; the reference mean is 25 standard errors from 0. */
  @Test
  @Tag("experiment")
  void the_interval_holds_the_truth_as_often_as_it_says() {
    Coverage.assertExact(
        0.95,
        20_000,
        3,
        random -> {
          double[][] outcomes = Coverage.correlated(random, new double[] {12, 10}, 8, 0.6);
          RelativeChange change = PairedDifference.of(outcomes[0], outcomes[1]).relativeChange();
          return change.interval(0.95).orElseThrow().contains(0.2);
        });
  }
}
