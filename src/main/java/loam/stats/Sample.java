package loam.stats;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * Numbers from independent replications, and what they say about their distribution. NaN stands for
 * a value that does not exist and is left out; +∞ is a value like any other in quantiles.
 */
public final class Sample {
  private final double[] inOrder;
  private final double[] sorted;

  private Sample(double[] inOrder) {
    this.inOrder = inOrder;
    this.sorted = inOrder.clone();
    Arrays.sort(sorted);
  }

  /** The values in order of the replications; the array is copied. */
  public static Sample of(double[] values) {
    return new Sample(Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray());
  }

  /** Number of values that exist. */
  public int size() {
    return inOrder.length;
  }

  /** Arithmetic mean, summed in order of the replications; NaN if there is no value. */
  public double mean() {
    double sum = 0;
    for (double value : inOrder) {
      sum += value;
    }
    return sum / inOrder.length;
  }

  /** Standard deviation with n − 1 in the denominator; NaN for fewer than two values. */
  public double standardDeviation() {
    double mean = mean();
    double squares = 0;
    for (double value : inOrder) {
      squares += (value - mean) * (value - mean);
    }
    return inOrder.length < 2 ? Double.NaN : Math.sqrt(squares / (inOrder.length - 1));
  }

  /**
   * Quantile by linear interpolation between order statistics, rank 1 + (n − 1) p; NaN if there is
   * no value.
   *
   * @param p probability in [0, 1]
   * @see "R. J. Hyndman, Y. Fan, Sample Quantiles in Statistical Packages, The American
   *     Statistician 50 (1996), definition 7"
   */
  public double quantile(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("p (%s) must lie in [0, 1]".formatted(p));
    }
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double rank = (sorted.length - 1) * p;
    int below = (int) Math.floor(rank);
    int above = (int) Math.ceil(rank);
    double low = sorted[below];
    double high = sorted[above];
    return low == high ? low : low + (rank - below) * (high - low);
  }

  /**
   * Half-width of Student's interval for the mean, {@code t(n−1, 1−α/2) · s/√n} with α = 1 − level;
   * NaN for fewer than two values. Exact for normal values, good for thirty or more.
   *
   * @param level confidence level in (0, 1)
   * @see "A. M. Law, Simulation Modeling and Analysis, 5th ed., section 9.4.1"
   */
  public double halfWidth(double level) {
    Require.level(level);
    if (inOrder.length < 2) {
      return Double.NaN;
    }
    double factor = new StudentT(inOrder.length - 1).factor(level);
    return factor * standardDeviation() / Math.sqrt(inOrder.length);
  }

  /** How often a condition holds; there must be a value. */
  public Proportion proportion(DoublePredicate condition) {
    return new Proportion((int) Arrays.stream(inOrder).filter(condition).count(), inOrder.length);
  }

  /** The value of this rank, from 1 for the least. */
  double ordered(int rank) {
    return sorted[rank - 1];
  }

  /** The values in order of the replications; a copy. */
  public double[] inOrder() {
    return inOrder.clone();
  }

  /** Share of the values for which a condition holds, NaN if there is none. */
  public double share(DoublePredicate condition) {
    return (double) Arrays.stream(inOrder).filter(condition).count() / inOrder.length;
  }
}
