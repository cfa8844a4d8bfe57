package loam.stats;

import org.apache.commons.math3.distribution.TDistribution;

/** Student's t distribution, by the incomplete beta function of commons-math. */
final class StudentT {
  private static final double ACCURACY = 1e-12; // of quantiles, absolute
  private final TDistribution distribution;

  /**
   * @param freedom degrees of freedom, above 0
   */
  StudentT(double freedom) {
    this.distribution = new TDistribution(null, freedom, ACCURACY);
  }

  /** Probability of a number up to {@code t}; small ones keep their relative precision. */
  double cumulative(double t) {
    return distribution.cumulativeProbability(t);
  }

  double quantile(double p) {
    return distribution.inverseCumulativeProbability(p);
  }

  /** The factor of the standard error in a two-sided interval of this level. */
  double factor(double level) {
    return -quantile((1 - Require.level(level)) / 2);
  }
}
