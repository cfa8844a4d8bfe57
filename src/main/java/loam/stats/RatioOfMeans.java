package loam.stats;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Mean(Y) / mean(X) over replications, with Fieller's interval; what an amount brought per unit of
 * another, such as private money per government money.
 *
 * @see "E. C. Fieller, Some Problems in Interval Estimation, JRSS B 16 (1954)"
 */
public final class RatioOfMeans {
  private final Sample above;
  private final Sample below;
  private final double covariance;

  private RatioOfMeans(Sample above, Sample below, double covariance) {
    this.above = above;
    this.below = below;
    this.covariance = covariance;
  }

  /** Of two quantities of the same replications, in the same order; finite, at least one pair. */
  public static RatioOfMeans of(double[] above, double[] below) {
    Require.sameLength("above", above, "below", below);
    Sample y = Sample.of(Require.finite("above", above, 1));
    Sample x = Sample.of(Require.finite("below", below, 1));
    double products = 0;
    for (int i = 0; i < above.length; i++) {
      products += (above[i] - y.mean()) * (below[i] - x.mean());
    }
    return new RatioOfMeans(y, x, products / (above.length - 1));
  }

  /** The ratio; none if the mean below is 0. */
  public OptionalDouble estimate() {
    return below.mean() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(above.mean() / below.mean());
  }

  /**
   * All ratios θ for which Y − θX has a mean that a t test at this level would not tell from 0.
   *
   * @param level confidence level in (0, 1)
   * @return none for too few pairs ({@link Agreement}), and none if the mean below cannot be told
   *     from 0 at this level: the ratio may then be anything
   */
  public Optional<Interval> interval(double level) {
    Require.level(level);
    int n = above.size();
    if (Agreement.isByTooFew(above, level)) {
      return Optional.empty();
    }
    double y = above.mean();
    double x = below.mean();
    double t = new StudentT(n - 1).factor(level);
    double a = x * x - t * t / n * square(below.standardDeviation());
    double b = y * x - t * t / n * covariance;
    double c = y * y - t * t / n * square(above.standardDeviation());
    if (a <= 0) {
      return Optional.empty();
    }
    double root = Math.sqrt(Math.max(0, b * b - a * c));
    return Optional.of(new Interval((b - root) / a, (b + root) / a));
  }

  private static double square(double value) {
    return value * value;
  }
}
