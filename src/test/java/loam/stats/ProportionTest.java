package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
  /** Table I of Newcombe, Statistics in Medicine 17 (1998), method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void wilson_intervals_are_those_that_newcombe_printed(
      int successes, int trials, double low, double high) {
    Interval interval = new Proportion(successes, trials).wilson(0.95);

    assertThat(interval.low()).isCloseTo(low, within(5e-5));
    assertThat(interval.high()).isCloseTo(high, within(5e-5));
  }

  /** scipy 1.17: {@code binomtest(k, n).proportion_ci(.95, "wilson")}. */
  @ParameterizedTest
  @CsvSource({
    "18, 20, 0.6989663547715128, 0.9721335187862319",
    "0, 20, 0, 0.16112515805281935",
    "7, 13, 0.29143795714506016, 0.767939321904617"
  })
  void wilson_intervals_are_those_of_scipy(int successes, int trials, double low, double high) {
    Interval interval = new Proportion(successes, trials).wilson(0.95);

    assertThat(interval.low()).isCloseTo(low, within(1e-12));
    assertThat(interval.high()).isCloseTo(high, within(1e-12));
  }

  @Property(tries = 300)
  void an_interval_holds_the_share_and_stays_a_probability(
      @ForAll @IntRange(min = 1, max = 500) int trials, @ForAll @IntRange(max = 500) int some) {
    Proportion proportion = new Proportion(some % (trials + 1), trials);

    Interval interval = proportion.wilson(0.9);

    assertThat(interval.contains(proportion.share())).isTrue();
    assertThat(interval.low()).isNotNegative();
    assertThat(interval.high()).isLessThanOrEqualTo(1);
  }

  @Property(tries = 300)
  void failures_mirror_successes(
      @ForAll @IntRange(min = 1, max = 500) int trials, @ForAll @IntRange(max = 500) int some) {
    int successes = some % (trials + 1);
    Interval interval = new Proportion(successes, trials).wilson(0.95);
    Interval mirrored = new Proportion(trials - successes, trials).wilson(0.95);

    assertThat(mirrored.low()).isCloseTo(1 - interval.high(), within(1e-12));
  }

  @Test
  void a_share_without_trials_or_above_one_is_refused() {
    assertThatThrownBy(() -> new Proportion(0, 0)).hasMessageContaining("trials (0)");
    assertThatThrownBy(() -> new Proportion(3, 2)).hasMessageContaining("successes (3)");
    assertThatThrownBy(() -> new Proportion(1, 2).wilson(1)).hasMessageContaining("level (1.0)");
  }
}
