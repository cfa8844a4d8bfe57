package loam.stats;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A mean difference relative to the size of the reference mean, {@code mean(D) / |mean(X)|}; 0.05
 * means five per cent more. It is a ratio of means, not the mean of ratios.
 */
public final class RelativeChange {
  private final Sample differences;
  private final Sample reference;
  private final double covariance;

  private RelativeChange(Sample differences, Sample reference, double covariance) {
    this.differences = differences;
    this.reference = reference;
    this.covariance = covariance;
  }

  /** Differences and reference values of the same replications, in the same order. */
  static RelativeChange of(double[] differences, double[] reference) {
    Sample d = Sample.of(differences);
    Sample x = Sample.of(reference);
    double products = 0;
    for (int i = 0; i < differences.length; i++) {
      products += (differences[i] - d.mean()) * (reference[i] - x.mean());
    }
    return new RelativeChange(d, x, products / (differences.length - 1));
  }

  /** The ratio of the two means; none if the reference mean is 0. */
  public OptionalDouble estimate() {
    double base = Math.abs(reference.mean());
    return base == 0 ? OptionalDouble.empty() : OptionalDouble.of(differences.mean() / base);
  }

  /**
   * Fieller's interval: all ratios θ for which D − θX has a mean that a t test at this level would
   * not tell from 0. Exact for normal pairs, correlated as they may be.
   *
   * @param level confidence level in (0, 1)
   * @return none for one pair, and none if the reference mean itself cannot be told from 0 at this
   *     level: the ratio may then be anything
   * @see "E. C. Fieller, Some Problems in Interval Estimation, JRSS B 16 (1954)"
   */
  public Optional<Interval> interval(double level) {
    Require.level(level);
    int n = differences.size();
    if (n < 2) {
      return Optional.empty();
    }
    double d = differences.mean();
    double x = reference.mean();
    double t = new StudentT(n - 1).factor(level);
    double a = x * x - t * t / n * square(reference.standardDeviation());
    double b = d * x - t * t / n * covariance;
    double c = d * d - t * t / n * square(differences.standardDeviation());
    if (a <= 0) {
      return Optional.empty();
    }
    double root = Math.sqrt(Math.max(0, b * b - a * c));
    Interval ratio = new Interval((b - root) / a, (b + root) / a);
    return Optional.of(x > 0 ? ratio : ratio.negated());
  }

  private static double square(double value) {
    return value * value;
  }
}
