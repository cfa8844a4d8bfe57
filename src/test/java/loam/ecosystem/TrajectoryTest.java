package loam.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TrajectoryTest {
  /** 0/0 has its sign set where the processor makes it, and not where the compiler does. */
  @Test
  void what_is_no_number_has_the_same_bits_however_it_came_about() {
    double[] values = new double[Metric.all().size()];
    Arrays.fill(values, Double.longBitsToDouble(0xfff8_0000_0000_0000L));
    values[1] = -0.0;

    Trajectory trajectory = new Trajectory(1, 1, values, 0);

    assertThat(Double.doubleToRawLongBits(trajectory.values()[0]))
        .isEqualTo(Double.doubleToRawLongBits(Double.NaN));
    assertThat(trajectory.values()[1]).isEqualTo(-0.0);
  }
}
