package loam.policy;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class UnchangedLeverTest {
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
