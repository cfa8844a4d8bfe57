package loam.stats;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What common random numbers gained: the variance of the difference of two independent runs, over
 * that of a paired difference. At 4 a paired comparison needs a quarter of the replications; below
 * 1 pairing did harm.
 *
 * <p>{@code factor = (var X + var Y) / var(X − Y)}
 *
 * @see "A. M. Law, Simulation Modeling and Analysis, 5th ed., section 11.2"
 */
public final class Synchronisation {
  private final int pairs;
  private final Moments outcomes;
  private final Moments sumAndDifference;

  private Synchronisation(int pairs, Moments outcomes, Moments sumAndDifference) {
    this.pairs = pairs;
    this.outcomes = outcomes;
    this.sumAndDifference = sumAndDifference;
  }

  /** Variances and covariance of two columns. */
  private record Moments(double variance, double otherVariance, double covariance) {
    static Moments of(double[] values, double[] others) {
      double mean = Sample.of(values).mean();
      double otherMean = Sample.of(others).mean();
      double[] sums = new double[3];
      for (int i = 0; i < values.length; i++) {
        double away = values[i] - mean;
        double otherAway = others[i] - otherMean;
        sums[0] += away * away;
        sums[1] += otherAway * otherAway;
        sums[2] += away * otherAway;
      }
      int freedom = values.length - 1;
      return new Moments(sums[0] / freedom, sums[1] / freedom, sums[2] / freedom);
    }
  }

  /** Outcomes of the same replications of two scenarios; finite, at least 3 pairs. */
  public static Synchronisation of(double[] policy, double[] reference) {
    Require.sameLength("policy", policy, "reference", reference);
    double[] y = Require.finite("policy", policy, 3);
    double[] x = Require.finite("reference", reference, 3);
    double[] sum = new double[y.length];
    double[] difference = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      sum[i] = y[i] + x[i];
      difference[i] = y[i] - x[i];
    }
    return new Synchronisation(y.length, Moments.of(y, x), Moments.of(sum, difference));
  }

  /** Variance reduction factor, at least 1/2; none if all differences are equal. */
  public OptionalDouble factor() {
    double ofDifference = sumAndDifference.otherVariance();
    return ofDifference == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((1 + sumAndDifference.variance() / ofDifference) / 2);
  }

  /** Pearson's correlation of the two outcomes, in [−1, 1]; none if one of them is constant. */
  public OptionalDouble correlation() {
    return correlation(outcomes);
  }

  private static OptionalDouble correlation(Moments moments) {
    double scale = Math.sqrt(moments.variance()) * Math.sqrt(moments.otherVariance());
    return scale == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(-1, Math.min(1, moments.covariance() / scale)));
  }

  /**
   * Interval for the factor, exact for normal pairs. The factor is {@code (1 + φ) / 2} with φ the
   * ratio of the variances of sum and difference, and Pitman's interval for φ is {@code v (K ± √(K²
   * − 1))} with v its estimate, r the correlation of sum and difference and {@code K = 1 + 2 (1 −
   * r²) t² / (n − 2)}, t of n − 2 degrees of freedom. For outcomes with heavy tails use {@link
   * Bootstrap#ofRows} on {@link #factor}.
   *
   * @return none if all differences, or all sums, are equal
   * @see "E. J. G. Pitman, A Note on Normal Correlation, Biometrika 31 (1939)"
   */
  public Optional<Interval> interval(double level) {
    double t = new StudentT(pairs - 2).factor(level);
    OptionalDouble r = correlation(sumAndDifference);
    if (r.isEmpty()) {
      return Optional.empty();
    }
    double excess = 2 * (1 - r.getAsDouble() * r.getAsDouble()) * t * t / (pairs - 2);
    double spread = 1 + excess + Math.sqrt(excess * (2 + excess));
    double ratio = sumAndDifference.variance() / sumAndDifference.otherVariance();
    return Optional.of(new Interval((1 + ratio / spread) / 2, (1 + ratio * spread) / 2));
  }
}
