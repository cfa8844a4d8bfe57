package loam.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Multiple comparisons with the best: for each of k systems an interval for the difference of its
 * mean to the best mean among the others, all of them right together with the stated confidence,
 * under common random numbers.
 *
 * <p>Every interval holds 0. If larger is better, one that reaches up to 0 only rules its system
 * out, and one that begins at 0 makes it the best; if smaller is better, the other way round.
 *
 * @see "J. C. Hsu, Multiple Comparisons: Theory and Methods (1996), sections 4.1 and 4.2; Hsu,
 *     Constrained Simultaneous Confidence Intervals for Multiple Comparisons with the Best, Annals
 *     of Statistics 12 (1984)"
 */
public final class ComparisonWithBest {
  /** Where a system stands. */
  public enum Standing {
    /** All others are ruled out. */
    BEST,
    /** It may be the best. */
    POSSIBLY_BEST,
    /** At this confidence it is not the best. */
    RULED_OUT
  }

  private final List<Interval> intervals = new ArrayList<>();
  private final List<Standing> standings = new ArrayList<>();

  private ComparisonWithBest(double[] means, Allowances allowances, Better better) {
    int k = means.length;
    double[] highest = new double[k]; // of μ_i − max μ_j
    for (int i = 0; i < k; i++) {
      highest[i] = Double.POSITIVE_INFINITY;
      for (int j = 0; j < k; j++) {
        highest[i] =
            i == j ? highest[i] : Math.min(highest[i], means[i] - means[j] + allowances.of(i, j));
      }
    }
    int[] rivals = IntStream.range(0, k).filter(i -> highest[i] >= 0).toArray();
    for (int i = 0; i < k; i++) {
      double lowest = 0;
      for (int rival : rivals) {
        lowest =
            i == rival
                ? lowest
                : Math.min(lowest, means[i] - means[rival] - allowances.of(i, rival));
      }
      intervals.add(better.original(new Interval(lowest, Math.max(0, highest[i]))));
      boolean alone = rivals.length == 1;
      standings.add(
          highest[i] < 0 ? Standing.RULED_OUT : alone ? Standing.BEST : Standing.POSSIBLY_BEST);
    }
  }

  /** How far the difference of two sample means may be above that of the means. */
  private interface Allowances {
    double of(int system, int other);
  }

  /**
   * Conservative under any dependence: each pair has its own t(n−1) allowance at confidence {@code
   * 1 − (1 − level) / (k − 1)}. Only the comparisons with the true best must hold, which are k − 1.
   *
   * @param outcomes [system][replication], finite; at least 2 systems and 2 replications
   * @param level confidence level of all intervals together, in (0, 1)
   */
  public static ComparisonWithBest bonferroni(double[][] outcomes, double level, Better better) {
    double[][] larger = better.asLarger(Require.finite("outcomes", outcomes, 2, 2));
    int n = larger[0].length;
    double each = 1 - (1 - Require.level(level)) / (larger.length - 1);
    double factor = new StudentT(n - 1).quantile(each);
    return new ComparisonWithBest(
        means(larger),
        (i, j) -> allowance(PairedDifference.of(larger[i], larger[j]), factor, each),
        better);
  }

  /** Too few pairs with one and the same difference tell nobody from anybody. */
  private static double allowance(PairedDifference pair, double factor, double level) {
    return pair.interval(level).isEmpty() ? Math.abs(pair.mean()) : factor * pair.standardError();
  }

  /**
   * Shorter where all paired differences have the same variance (sphericity: common random numbers
   * that correlate all systems alike); robust against mild departures. One allowance {@code g S/√n}
   * for all, with S² the pooled variance of a paired difference and g the quantile of {@link
   * LargestT} with (k−1)(n−1) degrees of freedom.
   *
   * @see "B. L. Nelson, F. J. Matejcik, Using Common Random Numbers for Indifference-Zone Selection
   *     and Multiple Comparisons in Simulation, Management Science 41 (1995)"
   */
  public static ComparisonWithBest spherical(double[][] outcomes, double level, Better better) {
    double[][] checked = Require.finite("outcomes", outcomes, 2, 2);
    int rivals = checked.length - 1;
    int freedom = rivals * (checked[0].length - 1);
    return withFactor(checked, new LargestT(rivals, freedom).quantile(level), better);
  }

  /** Likewise, with g given: to find it takes some hundredths of a second. */
  static ComparisonWithBest withFactor(double[][] outcomes, double g, Better better) {
    double[][] larger = better.asLarger(outcomes);
    double allowance = g * Math.sqrt(pooledVarianceOfDifference(larger) / larger[0].length);
    return new ComparisonWithBest(means(larger), (i, j) -> allowance, better);
  }

  /** Twice the residual mean square of systems × replications. */
  static double pooledVarianceOfDifference(double[][] outcomes) {
    int k = outcomes.length;
    int n = outcomes[0].length;
    double[] means = means(outcomes);
    double overall = Sample.of(means).mean();
    double squares = 0;
    for (int replication = 0; replication < n; replication++) {
      int column = replication;
      double block = IntStream.range(0, k).mapToDouble(i -> outcomes[i][column]).sum() / k;
      for (int i = 0; i < k; i++) {
        double residual = outcomes[i][replication] - means[i] - block + overall;
        squares += residual * residual;
      }
    }
    return 2 * squares / ((k - 1) * (n - 1));
  }

  private static double[] means(double[][] outcomes) {
    return IntStream.range(0, outcomes.length)
        .mapToDouble(i -> Sample.of(outcomes[i]).mean())
        .toArray();
  }

  /** Mean of each system less the best mean of the others, in the unit and order given. */
  public List<Interval> intervals() {
    return List.copyOf(intervals);
  }

  /** Where each system stands, in the order given. */
  public List<Standing> standings() {
    return List.copyOf(standings);
  }
}
