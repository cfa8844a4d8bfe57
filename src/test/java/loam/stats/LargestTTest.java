package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargestTTest {
  /**
   * Two digits: Dunnett (1955), table 1a. All digits: scipy 1.17, {@code brentq} on nested {@code
   * quad} of 2νs·chi2.pdf(νs², ν)·∫ norm.pdf(z) norm.cdf(z + √2 g s)^m dz.
   */
  @ParameterizedTest
  @CsvSource({
    "2, 5, 2.44, 2.44037864",
    "2, 10, 2.15, 2.15061383",
    "4, 10, 2.47, 2.46557178",
    "4, 20, 2.30, 2.30442759",
    "9, 36, 2.52, 2.51650273"
  })
  void quantiles_are_those_of_dunnett_s_table(
      int dimension, int freedom, double printed, double exact) {
    double quantile = new LargestT(dimension, freedom).quantile(0.95);

    assertThat(quantile).isCloseTo(printed, within(0.005)).isCloseTo(exact, within(2e-7));
  }

  @Test
  void one_variable_is_student_s() {
    assertThat(new LargestT(1, 7).quantile(0.9))
        .isCloseTo(new StudentT(7).quantile(0.9), within(1e-12));
    assertThat(new LargestT(1, 7).cumulative(1.3))
        .isCloseTo(new StudentT(7).cumulative(1.3), within(1e-7));
  }

  /** Which of m + 1 equal means is the least is a matter of symmetry. */
  @Test
  void none_exceeds_zero_with_one_chance_among_all() {
    assertThat(new LargestT(4, 12).cumulative(0)).isCloseTo(0.2, within(1e-8));
  }
}
