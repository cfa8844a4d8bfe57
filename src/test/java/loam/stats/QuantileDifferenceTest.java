package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class QuantileDifferenceTest {
  private static final double[] REFERENCE = {3, 1, 2, 6, 4, 5, 9, 8, 7};

  /**
   * By hand: medians of the sections 3, 5, 8 less 2, 5, 8, overall 5 less 5; S² = 1/2, t(2, 0.95) =
   * 2.919986.
   */
  @Test
  void sections_give_the_interval_computed_by_hand() {
    double[] policy = {3, 1, 3, 6, 4, 5, 9, 8, 7};

    Interval interval = QuantileDifference.of(policy, REFERENCE, 0.5).sectioned(3, 0.9);

    assertThat(interval.low()).isCloseTo(-2.919986 * Math.sqrt(0.5 / 3), within(1e-6));
    assertThat(interval.high()).isCloseTo(2.919986 * Math.sqrt(0.5 / 3), within(1e-6));
  }

  @Test
  void a_shift_moves_every_quantile_by_itself_and_without_doubt() {
    double[] shifted = Arrays.stream(REFERENCE).map(value -> value + 2).toArray();
    QuantileDifference difference = QuantileDifference.of(shifted, REFERENCE, 0.8);

    assertThat(difference.estimate()).isCloseTo(2, within(1e-12));
    assertThat(difference.sectioned(3, 0.9).halfWidth()).isCloseTo(0, within(1e-12));
    assertThat(difference.bootstrap(200, 1).percentile(0.9).halfWidth())
        .isCloseTo(0, within(1e-12));
  }

  /** Standard deviations 2 and 1: the 0.75-quantiles differ by 0.674490. */
  @Test
  @Tag("slow")
  void both_intervals_hold_the_truth_about_as_often_as_they_say() {
    for (boolean sectioned : new boolean[] {true, false}) {
      Coverage.assertAtLeast(
          0.88,
          600,
          12,
          luck -> {
            double[][] outcomes = Coverage.correlated(luck, new double[2], 100, 0.7);
            double[] wider = Arrays.stream(outcomes[0]).map(value -> 2 * value).toArray();
            var difference = QuantileDifference.of(wider, outcomes[1], 0.75);
            Interval interval =
                sectioned
                    ? difference.sectioned(10, 0.9)
                    : difference.bootstrap(200, luck.nextLong()).percentile(0.9);
            return interval.contains(0.674490);
          });
    }
  }

  @Test
  void sections_too_short_and_what_is_no_probability_are_refused() {
    var difference = QuantileDifference.of(REFERENCE, REFERENCE, 0.5);

    assertThatThrownBy(() -> difference.sectioned(5, 0.9))
        .hasMessageContaining("length of a section (1)");
    assertThatThrownBy(() -> difference.sectioned(1, 0.9)).hasMessageContaining("sections (1)");
    assertThatThrownBy(() -> QuantileDifference.of(REFERENCE, REFERENCE, 0))
        .hasMessageContaining("p (0.0)");
  }
}
