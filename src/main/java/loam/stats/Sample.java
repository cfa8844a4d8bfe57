package loam.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * Numbers from independent replications, and what they say about their distribution. NaN stands for
 * a value that does not exist and is left out; +∞ is a value like any other in quantiles.
 */
public final class Sample {
  private static final double WHOLE = 1e-9;

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
   * Quantile by linear interpolation between order statistics, rank (n + 1) p. Of n independent
   * values and a new one of the same distribution, the new one is below it with probability p, on
   * average over samples, whatever the distribution; so the interval from quantile 0.1 to 0.9 holds
   * a new replication in 80 % of all cases.
   *
   * <p>Where the rank is below 1 or above n no such number can be given: p = 0.25 and 0.75 need 3
   * values, 0.1 and 0.9 need 9, 0.05 and 0.95 need 19. 0 and 1 are the least and the greatest value
   * of the sample itself.
   *
   * @param p probability in [0, 1]
   * @return NaN if there are too few values
   * @see "R. J. Hyndman, Y. Fan, Sample Quantiles in Statistical Packages, The American
   *     Statistician 50 (1996), definition 6 (W. Weibull 1939)"
   */
  public double quantile(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("p (%s) must lie in [0, 1]".formatted(p));
    }
    int n = sorted.length;
    if (n == 0) {
      return Double.NaN;
    }
    if (p == 0 || p == 1) {
      return sorted[p == 0 ? 0 : n - 1];
    }
    double rank = rank(n, p);
    if (rank < 1 || rank > n) {
      return Double.NaN;
    }
    int below = (int) Math.floor(rank);
    double low = sorted[below - 1];
    double high = sorted[(int) Math.ceil(rank) - 1];
    return low == high ? low : low + (rank - below) * (high - low);
  }

  /** Whole where it is meant to be: (1 − 0.8) / 2 is a little less than a tenth. */
  private static double rank(int n, double p) {
    double rank = (n + 1) * p;
    double whole = Math.rint(rank);
    return Math.abs(rank - whole) < WHOLE ? whole : rank;
  }

  /**
   * The interval that holds a new replication with this probability, as much of the rest below it
   * as above.
   *
   * @param level probability in (0, 1), such as 0.8
   * @return none if there are too few values ({@link #quantile}): 0.8 needs 9 of them
   */
  public Optional<Interval> central(double level) {
    double tail = (1 - Require.level(level)) / 2;
    double low = quantile(tail);
    double high = quantile(1 - tail);
    return low <= high ? Optional.of(new Interval(low, high)) : Optional.empty();
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
