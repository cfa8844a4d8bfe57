package loam.stats;

import loam.random.Distributions;
import org.apache.commons.math3.special.Erf;

/** The standard normal distribution. */
final class StandardNormal {
  private static final double SQRT_HALF = Math.sqrt(0.5);
  private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

  private StandardNormal() {}

  static double density(double z) {
    return StrictMath.exp(-z * z / 2) / SQRT_TWO_PI;
  }

  static double cumulative(double z) {
    return Erf.erfc(-z * SQRT_HALF) / 2;
  }

  /** Inverse of {@link #cumulative}; 0 gives −∞ and 1 gives +∞. */
  static double quantile(double p) {
    if (p <= 0 || p >= 1) {
      return p <= 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return Distributions.normalQuantile(p);
  }

  /** The factor of the standard error in a two-sided interval of this level. */
  static double factor(double level) {
    return -quantile((1 - Require.level(level)) / 2);
  }
}
