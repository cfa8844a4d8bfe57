package loam.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LeverPathTest {
  @Test
  void a_step_holds_from_its_day_on() {
    LeverPath path = LeverPath.constant(3).withValue(10, 5);

    assertThat(path.at(9.99)).isEqualTo(3);
    assertThat(path.at(10)).isEqualTo(5);
    assertThat(path.at(1e6)).isEqualTo(5);
    assertThat(path.mean(0, 20)).isEqualTo(4);
  }

  @Test
  void a_ramp_is_straight_and_ends_at_its_value() {
    LeverPath path = LeverPath.constant(1).withRamp(100, 200, 2);

    assertThat(path.at(100)).isEqualTo(1);
    assertThat(path.at(150)).isEqualTo(1.5);
    assertThat(path.at(200)).isEqualTo(2);
    assertThat(path.at(900)).isEqualTo(2);
    assertThat(path.mean(50, 250)).isCloseTo(1.5, within(1e-12));
    assertThat(path.isConstantFrom(199)).isFalse();
    assertThat(path.isConstantFrom(200)).isTrue();
  }

  @Test
  void a_factor_acts_on_all_that_was_planned_after_it() {
    LeverPath path = LeverPath.constant(1).withRamp(100, 200, 2).withFactor(150, 10);

    assertThat(path.at(149)).isCloseTo(1.49, within(1e-12));
    assertThat(path.at(150)).isCloseTo(15, within(1e-12));
    assertThat(path.at(175)).isCloseTo(17.5, within(1e-12));
    assertThat(path.at(300)).isCloseTo(20, within(1e-12));
  }

  @Property(seed = "1")
  void the_value_in_force_set_again_changes_no_bit_of_any_mean(
      @ForAll @DoubleRange(max = 2) double value,
      @ForAll @IntRange(min = 2000, max = 4000) int day,
      @ForAll @IntRange(min = 1, max = 400) int before,
      @ForAll @IntRange(max = 400) int after) {
    LeverPath path = LeverPath.constant(0.7).withValue(2000, value).withValue(5000, 1.9);
    LeverPath again = path.withValue(day, value);

    assertThat(again.mean(day - before, day + after))
        .isEqualTo(path.mean(day - before, day + after));
  }

  @Property(seed = "2")
  void a_factor_of_one_changes_no_bit_of_any_mean(
      @ForAll @DoubleRange(max = 2) double value,
      @ForAll @IntRange(max = 4000) int day,
      @ForAll @IntRange(max = 4000) int from,
      @ForAll @IntRange(min = 1, max = 400) int days) {
    LeverPath path = LeverPath.constant(0.7).withRamp(1000, 3000, value);
    LeverPath again = path.withFactor(day, 1);

    assertThat(again.at(from)).isEqualTo(path.at(from));
    assertThat(again.mean(from, from + days)).isEqualTo(path.mean(from, from + days));
  }
}
