package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StudentTTest {
  /** scipy 1.17: {@code t.ppf(0.975, 3)}, {@code t.cdf(-2.5, 3)}, {@code t.ppf(0.95, 7.5)}. */
  @Test
  void it_is_that_of_scipy() {
    assertThat(new StudentT(3).quantile(0.975)).isCloseTo(3.1824463052837078, within(1e-9));
    assertThat(new StudentT(3).factor(0.95)).isCloseTo(3.1824463052837078, within(1e-9));
    assertThat(new StudentT(3).cumulative(-2.5)).isCloseTo(0.04385332350403278, within(1e-12));
    assertThat(new StudentT(7.5).quantile(0.95)).isCloseTo(1.8757474792112878, within(1e-9));
  }
}
