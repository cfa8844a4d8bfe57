package loam.stats;

import java.util.Optional;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * An interval for a quantile between two order statistics, sound for any distribution.
 *
 * @param interval from the {@code lowRank}-th to the {@code highRank}-th smallest value
 * @param lowRank rank of the lower end, from 1
 * @param highRank rank of the upper end, at most n
 * @param confidence probability that the quantile lies between, exact for continuous outcomes, a
 *     lower bound with ties; at least the level asked for, as ranks are whole numbers
 * @see "W. J. Conover, Practical Nonparametric Statistics, 3rd ed. (1999), section 3.2"
 */
public record QuantileInterval(Interval interval, int lowRank, int highRank, double confidence) {

  /**
   * The shortest ranks with at most half of the error rate on either side: of B values below the
   * quantile, B binomial (n, p), both {@code P(B < lowRank)} and {@code P(B ≥ highRank)} are at
   * most {@code (1 − level) / 2}.
   *
   * @param p probability of the quantile, in (0, 1)
   * @param level confidence level in (0, 1)
   * @return none if there are too few values, see {@link #leastSize}
   */
  public static Optional<QuantileInterval> of(Sample sample, double p, double level) {
    double tail = (1 - Require.level(level)) / 2;
    int n = sample.size();
    if (n < leastSize(p, level)) {
      return Optional.empty();
    }
    BinomialDistribution below = new BinomialDistribution(null, n, p);
    int low = 1;
    while (below.cumulativeProbability(low) <= tail) {
      low++;
    }
    int high = n;
    while (1 - below.cumulativeProbability(high - 2) <= tail) {
      high--;
    }
    double confidence =
        below.cumulativeProbability(high - 1) - below.cumulativeProbability(low - 1);
    Interval interval = new Interval(sample.ordered(low), sample.ordered(high));
    return Optional.of(new QuantileInterval(interval, low, high, confidence));
  }

  /** Fewest values that bound the quantile on both sides: {@code max(p, 1 − p)^n ≤ α/2}. */
  public static int leastSize(double p, double level) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("p (%s) must lie in (0, 1)".formatted(p));
    }
    double tail = (1 - Require.level(level)) / 2;
    int size = 1;
    for (double all = Math.max(p, 1 - p); all > tail; all *= Math.max(p, 1 - p)) {
      size++;
    }
    return size;
  }
}
