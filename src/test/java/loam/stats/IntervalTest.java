package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IntervalTest {
  @Test
  void an_interval_holds_its_ends() {
    Interval interval = Interval.around(3, 1);

    assertThat(interval.contains(2)).isTrue();
    assertThat(interval.contains(4)).isTrue();
    assertThat(interval.contains(4.01)).isFalse();
    assertThat(interval.halfWidth()).isEqualTo(1);
  }

  @Test
  void changing_the_sign_swaps_the_ends() {
    assertThat(new Interval(0, 2).negated()).isEqualTo(new Interval(-2, 0));
  }

  @Test
  void ends_in_the_wrong_order_or_not_there_are_refused() {
    assertThatThrownBy(() -> new Interval(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Interval(Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
