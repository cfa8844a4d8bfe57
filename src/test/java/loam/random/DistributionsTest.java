package loam.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import loam.Chance;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionsTest {
  /** Tails, the seams of the three rational functions, and the middle. */
  private static DoubleStream probabilities() {
    DoubleStream tails =
        IntStream.range(1, 52).mapToDouble(k -> Math.pow(2, -k)).flatMap(p -> both(p));
    DoubleStream seams =
        DoubleStream.of(0.075, 0.0749999, 0.0750001, 1.38879e-11).map(DistributionsTest::even);
    DoubleStream middle = IntStream.range(1, 1000).mapToDouble(k -> k / 1000.0);
    return DoubleStream.concat(tails, DoubleStream.concat(seams.flatMap(p -> both(p)), middle));
  }

  /**
   * A probability that loses nothing when it is doubled and 1 is taken away, as the reference does.
   */
  private static double even(double p) {
    return Math.rint(p * 0x1.0p52) * 0x1.0p-52;
  }

  private static DoubleStream both(double p) {
    return DoubleStream.of(p, 1 - p);
  }

  @Test
  void normal_quantiles_agree_with_commons_math_to_twelve_digits() {
    var reference = new NormalDistribution(null, 0, 1);

    probabilities()
        .forEach(
            p -> {
              double expected = reference.inverseCumulativeProbability(p);
              assertThat(Distributions.normalQuantile(p))
                  .as("at %s", p)
                  .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
            });
  }

  @Test
  void normal_quantiles_go_far_into_the_tail() {
    // 0.5 erfc(x / sqrt 2) = p at the smallest number a draw can be
    double smallest = 0x1.0p-53;

    double x = Distributions.normalQuantile(smallest);

    assertThat(0.5 * org.apache.commons.math3.special.Erf.erfc(-x / FastMath.sqrt(2)))
        .isCloseTo(smallest, within(1e-11 * smallest));
    assertThat(Distributions.normalQuantile(1 - smallest)).isCloseTo(-x, within(1e-12));
  }

  @Test
  void laplace_quantiles_invert_the_distribution_function() {
    double rate = Math.sqrt(2);

    probabilities()
        .forEach(
            p -> {
              double x = Distributions.laplaceQuantile(p);
              double below = x < 0 ? 0.5 * Math.exp(rate * x) : 1 - 0.5 * Math.exp(-rate * x);
              assertThat(below).as("at %s", p).isCloseTo(p, within(1e-15 + 1e-13 * p));
            });
    assertThat(Distributions.laplaceQuantile(0.5)).isZero();
  }

  @Test
  void laplace_numbers_have_mean_0_variance_1_and_kurtosis_6() {
    int points = 2_000_000;
    double[] moments = new double[5];

    for (int i = 0; i < points; i++) {
      double x = Distributions.laplaceQuantile((i + 0.5) / points);
      for (int power = 1; power <= 4; power++) {
        moments[power] += Math.pow(x, power) / points;
      }
    }

    // the rest is the midpoint rule's error in the tails
    assertThat(moments[1]).isCloseTo(0, within(1e-12));
    assertThat(moments[2]).isCloseTo(1, within(1e-4));
    assertThat(moments[3]).isCloseTo(0, within(1e-9));
    assertThat(moments[4]).isCloseTo(6, within(1e-2));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.03, 0.06, 0.1, 0.15, 0.3, 0.5})
  void gamma_quantiles_agree_with_commons_math(double cv) {
    var reference = new GammaDistribution(null, 1 / (cv * cv), cv * cv, 1e-14);

    IntStream.range(1, 200)
        .mapToDouble(k -> k / 200.0)
        .forEach(
            p ->
                assertThat(Distributions.meanOneGammaQuantile(p, cv))
                    .as("at %s", p)
                    .isCloseTo(reference.inverseCumulativeProbability(p), within(1e-10)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.06, 0.15, 0.3, 0.5})
  void gamma_quantiles_in_the_tails_return_to_their_probability(double cv) {
    var reference = new GammaDistribution(1 / (cv * cv), cv * cv);

    for (double p = 1e-15; p < 0.01; p *= 7) {
      double low = Distributions.meanOneGammaQuantile(p, cv);
      double high = Distributions.meanOneGammaQuantile(1 - p, cv);
      assertThat(reference.cumulativeProbability(low)).isCloseTo(p, within(1e-8 * p));
      assertThat(1 - reference.cumulativeProbability(high)).isCloseTo(p, within(1e-6 * p + 1e-13));
    }
  }

  @Test
  void gamma_numbers_have_mean_1_and_the_asked_coefficient_of_variation() {
    // claims fail by chance for one seed in 10,000 each
    var draws = new Draws(5, 1);
    double cv = 0.3;
    double[] values =
        IntStream.range(0, 40_000)
            .mapToDouble(i -> draws.uniform(Purpose.REGISTRATION_FRAILTY, -1, i))
            .map(u -> Distributions.meanOneGammaQuantile(u, cv))
            .toArray();

    Chance.assertMean(values, 1);
    double[] squares = new double[values.length];
    java.util.Arrays.setAll(squares, i -> (values[i] - 1) * (values[i] - 1));
    Chance.assertMean(squares, cv * cv);
  }

  @Test
  void without_variation_a_gamma_number_is_one() {
    assertThat(Distributions.meanOneGammaQuantile(0.123, 0)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 0.51, Double.NaN})
  void a_coefficient_of_variation_out_of_range_is_refused(double cv) {
    assertThatThrownBy(() -> Distributions.meanOneGammaQuantile(0.5, cv))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void quantiles_have_the_same_bits_on_every_machine() {
    assertThat(Fingerprint.of(Distributions::normalQuantile, 1e-12, 1 - 1e-12))
        .isEqualTo(0xC0825A2D682732F9L);
    assertThat(Fingerprint.of(Distributions::laplaceQuantile, 1e-12, 1 - 1e-12))
        .isEqualTo(0xC61236AB5326C240L);
    assertThat(
            Fingerprint.of(
                IntStream.range(1, 2000)
                    .mapToDouble(i -> Distributions.meanOneGammaQuantile(i / 2000.0, 0.06))))
        .isEqualTo(0x2C50CB5A69AF2949L);
  }
}
