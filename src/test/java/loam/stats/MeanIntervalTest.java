package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeanIntervalTest {
  /** t with 4 degrees of freedom is 2.776445 at 97.5 %, as every table has it. */
  @Test
  void five_values_by_hand() {
    MeanInterval interval = MeanInterval.student(Sample.of(new double[] {1, 2, 3, 4, 5}), 0.95);

    double halfWidth = 2.776445 * Math.sqrt(2.5) / Math.sqrt(5);
    assertThat(interval.mean()).isEqualTo(3);
    assertThat(interval.low()).isCloseTo(3 - halfWidth, within(1e-5));
    assertThat(interval.high()).isCloseTo(3 + halfWidth, within(1e-5));
  }

  @Test
  void one_value_has_a_mean_and_no_interval() {
    MeanInterval interval = MeanInterval.student(Sample.of(new double[] {7}), 0.95);

    assertThat(interval.mean()).isEqualTo(7);
    assertThat(interval.low()).isNaN();
    assertThat(interval.high()).isNaN();
  }

  @Test
  void a_few_equal_values_have_no_interval() {
    assertThat(MeanInterval.student(Sample.of(new double[] {2, 2}), 0.95).low()).isNaN();
    assertThat(MeanInterval.student(Sample.of(new double[] {2, 2, 2, 2, 2, 2}), 0.95))
        .isEqualTo(new MeanInterval(2, 2, 2));
  }

  @Test
  void a_level_is_no_percentage() {
    assertThatThrownBy(() -> MeanInterval.student(Sample.of(new double[] {1, 2}), 95))
        .hasMessage("level (95.0) must lie in (0, 1)");
  }

  /** scipy 1.17: {@code t.interval(level, 5, mean(x), sem(x))}. */
  @Test
  void six_values_agree_with_scipy() {
    Sample sample = Sample.of(new double[] {2.3, 4.1, 3.3, 5.9, 4.4, 2.8});

    MeanInterval wide = MeanInterval.student(sample, 0.95);
    assertThat(wide.mean()).isCloseTo(3.8, within(1e-12));
    assertThat(wide.low()).isCloseTo(2.443018441046942, within(1e-9));
    assertThat(wide.high()).isCloseTo(5.156981558953058, within(1e-9));
    assertThat(MeanInterval.student(sample, 0.9).low()).isCloseTo(2.736278376706723, within(1e-9));
    assertThat(sample.halfWidth(0.95)).isCloseTo(3.8 - 2.443018441046942, within(1e-9));
  }
}
