package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StandardNormalTest {
  /** Φ, φ and z as every table prints them: 0.9750021, 0.0584409, 1.644854 (two-sided 90 %). */
  @Test
  void it_is_the_one_of_the_tables() {
    assertThat(StandardNormal.cumulative(1.96)).isCloseTo(0.9750021, within(1e-7));
    assertThat(StandardNormal.cumulative(-1.96)).isCloseTo(0.0249979, within(1e-7));
    assertThat(StandardNormal.density(1.96)).isCloseTo(0.0584409, within(1e-7));
    assertThat(StandardNormal.quantile(0.975)).isCloseTo(1.959964, within(1e-6));
    assertThat(StandardNormal.factor(0.9)).isCloseTo(1.644854, within(1e-6));
  }

  /** scipy 1.17: {@code norm.cdf}, {@code norm.pdf}, {@code norm.ppf}. */
  @Test
  void it_is_the_one_of_scipy() {
    assertThat(StandardNormal.cumulative(-3.1)).isCloseTo(0.0009676032132183563, within(1e-14));
    assertThat(StandardNormal.cumulative(0.4)).isCloseTo(0.6554217416103242, within(1e-14));
    assertThat(StandardNormal.density(0.4)).isCloseTo(0.36827014030332333, within(1e-14));
    assertThat(StandardNormal.quantile(1e-6)).isCloseTo(-4.753424308822899, within(1e-9));
    assertThat(StandardNormal.quantile(0.3)).isCloseTo(-0.5244005127080409, within(1e-12));
    assertThat(StandardNormal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-12));
  }

  @Test
  void its_ends_are_without_end() {
    assertThat(StandardNormal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(StandardNormal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(StandardNormal.quantile(Double.MIN_VALUE)).isBetween(-39.0, -38.0);
  }
}
