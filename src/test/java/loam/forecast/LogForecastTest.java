package loam.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import loam.stats.EnsembleForecast;
import org.junit.jupiter.api.Test;

class LogForecastTest {
  private static final LogForecast NORMAL =
      new LogForecast(Math.log(100), 0.2, Double.POSITIVE_INFINITY);

  /** 1.2815516 is the 90 % point of the normal distribution, 1.4758840 of Student's with 5. */
  @Test
  void the_ends_of_80_percent_leave_out_ten_on_either_side() {
    assertThat(NORMAL.central(0.8).low()).isCloseTo(100 * Math.exp(-0.25631031), within(1e-5));
    assertThat(NORMAL.central(0.8).high()).isCloseTo(100 * Math.exp(0.25631031), within(1e-5));
    assertThat(new LogForecast(0, 1, 5).quantile(0.9)).isCloseTo(Math.exp(1.4758840), within(1e-5));
  }

  /**
   * Closed form for the log-normal distribution (Baran and Lerch 2015): {@code y(2F − 1) − 2 e^(μ +
   * σ²/2) (Φ(ω − σ) + Φ(σ/√2) − 1)}.
   */
  @Test
  void the_ranked_probability_score_is_that_of_the_closed_form() {
    assertThat(NORMAL.crps(100)).isCloseTo(closed(100), within(0.06));
    assertThat(NORMAL.crps(150)).isCloseTo(closed(150), within(0.3));
  }

  private static double closed(double y) {
    double omega = (Math.log(y) - Math.log(100)) / 0.2;
    return y * (2 * phi(omega) - 1)
        - 2 * Math.exp(Math.log(100) + 0.02) * (phi(omega - 0.2) + phi(0.2 / Math.sqrt(2)) - 1);
  }

  private static double phi(double z) {
    return new org.apache.commons.math3.distribution.NormalDistribution(null, 0, 1)
        .cumulativeProbability(z);
  }

  /** By hand: median 100 missed by 50; 80 % ends 77.3906 and 129.2146: missed by 20.7854. */
  @Test
  void the_weighted_interval_score_is_width_and_miss() {
    double expected = (50 / 2.0 + 0.1 * (129.2146 - 77.3906) + 20.7854) / 1.5;

    assertThat(NORMAL.weightedIntervalScore(150, 0.8)).isCloseTo(expected, within(1e-3));
  }

  /** 20,000 members drawn with a fixed seed; the score's own error is some 0.5 %. */
  @Test
  void an_ensemble_drawn_from_it_has_the_same_scores() {
    Random random = new Random(7);
    EnsembleForecast ensemble =
        EnsembleForecast.of(
            DoubleStream.generate(() -> 100 * Math.exp(0.2 * random.nextGaussian()))
                .limit(20_000)
                .toArray());

    assertThat(NORMAL.crps(130)).isCloseTo(ensemble.crps(130), within(0.3));
    assertThat(NORMAL.weightedIntervalScore(130, 0.5, 0.8, 0.9))
        .isCloseTo(ensemble.weightedIntervalScore(130, 0.5, 0.8, 0.9), within(0.3));
  }
}
