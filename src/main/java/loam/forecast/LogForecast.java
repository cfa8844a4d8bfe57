package loam.forecast;

import loam.stats.Interval;
import org.apache.commons.math3.distribution.AbstractRealDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A forecast of a quantity above 0 whose logarithm has a normal or a t distribution.
 *
 * @param location median of the logarithm
 * @param scale of the logarithm, above 0
 * @param freedom degrees of freedom of the t distribution; infinite for the normal one
 */
public record LogForecast(double location, double scale, double freedom) {
  /** How many quantiles the ranked probability score is taken over; its error is below 1 %. */
  private static final int QUANTILES = 199;

  public LogForecast {
    if (!(Double.isFinite(location) && scale > 0 && Double.isFinite(scale) && freedom > 0)) {
      throw new IllegalArgumentException(
          "no forecast: location %s, scale %s, freedom %s".formatted(location, scale, freedom));
    }
  }

  private AbstractRealDistribution standard() {
    return Double.isInfinite(freedom)
        ? new NormalDistribution(null, 0, 1)
        : new TDistribution(null, freedom);
  }

  /** The value that is not exceeded with this probability, in the unit of the quantity. */
  public double quantile(double p) {
    return StrictMath.exp(location + scale * standard().inverseCumulativeProbability(p));
  }

  /** The middle value. */
  public double median() {
    return StrictMath.exp(location);
  }

  /** The interval between the quantiles that leave out the same probability on either side. */
  public Interval central(double level) {
    return new Interval(quantile((1 - level) / 2), quantile((1 + level) / 2));
  }

  /**
   * Continuous ranked probability score: twice the mean quantile loss over evenly spaced levels. In
   * the unit of the quantity; smaller is better.
   *
   * @return NaN for a t distribution, whose exponential has no mean and thus no score
   */
  public double crps(double observed) {
    if (Double.isFinite(freedom)) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = 1; i <= QUANTILES; i++) {
      double p = i / (QUANTILES + 1.0);
      double over = observed - quantile(p);
      sum += 2 * over * (over >= 0 ? p : p - 1);
    }
    return sum / QUANTILES;
  }

  /**
   * Weighted interval score over central intervals of these levels, as {@link
   * loam.stats.EnsembleForecast#weightedIntervalScore} has it.
   */
  public double weightedIntervalScore(double observed, double... levels) {
    double sum = Math.abs(observed - median()) / 2;
    for (double level : levels) {
      Interval interval = central(level);
      double missed = Math.max(0, Math.max(interval.low() - observed, observed - interval.high()));
      sum += (1 - level) / 2 * (interval.high() - interval.low()) + missed;
    }
    return sum / (levels.length + 0.5);
  }
}
