package loam.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Intervals for any statistic of independent replications, from replications drawn again with
 * replacement.
 *
 * <p>Prefer {@link #bca}: for means of skewed outcomes, ratios and variances its coverage error
 * falls like 1/n on either side, where that of {@link #percentile} and of Student's interval falls
 * like 1/√n, since it mends the bias of the median and the change of the standard error with the
 * estimate. It needs some thirty rows: with ten all bootstrap intervals are too short.
 *
 * @see "B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap (1993), chapters 13 and 14"
 */
public final class Bootstrap {
  private final double estimate;
  private final Sample resampled;
  private final double biasCorrection;
  private final double acceleration;

  private Bootstrap(double estimate, double[] resampled, double acceleration) {
    this.estimate = estimate;
    this.resampled = Sample.of(resampled);
    this.acceleration = acceleration;
    // ties count half, for statistics of counts
    double below = this.resampled.share(value -> value < estimate);
    double upTo = this.resampled.share(value -> value <= estimate);
    this.biasCorrection = StandardNormal.quantile((below + upTo) / 2);
  }

  /**
   * Of a statistic of rows, so that what belongs to one replication stays together.
   *
   * @param rows number of replications, at least 2
   * @param statistic takes row numbers 0 … rows − 1, some repeated, some missing; finite
   * @param resamples at least 100; 2,000 for intervals at 0.95
   * @param seed fixes the resamples
   */
  public static Bootstrap ofRows(
      int rows, ToDoubleFunction<int[]> statistic, int resamples, long seed) {
    Require.atLeast("rows", rows, 2);
    Require.atLeast("resamples", resamples, 100);
    Resampling resampling = new Resampling(seed);
    double[] resampled = new double[resamples];
    Arrays.setAll(resampled, i -> statistic.applyAsDouble(resampling.rows(i, rows)));
    int[] all = new int[rows];
    Arrays.setAll(all, row -> row);
    double[] leftOut = new double[rows];
    Arrays.setAll(leftOut, row -> statistic.applyAsDouble(without(row, rows)));
    return new Bootstrap(
        Require.finite("estimate", new double[] {statistic.applyAsDouble(all)}, 1)[0],
        Require.finite("resampled statistic", resampled, 1),
        acceleration(Require.finite("statistic with one row left out", leftOut, 2)));
  }

  /** Of a statistic of values; see {@link #ofRows}. */
  public static Bootstrap of(
      double[] values, ToDoubleFunction<double[]> statistic, int resamples, long seed) {
    double[] given = Require.finite("values", values, 2);
    return ofRows(
        given.length,
        rows -> statistic.applyAsDouble(Arrays.stream(rows).mapToDouble(i -> given[i]).toArray()),
        resamples,
        seed);
  }

  private static int[] without(int omitted, int rows) {
    int[] kept = new int[rows - 1];
    Arrays.setAll(kept, i -> i < omitted ? i : i + 1);
    return kept;
  }

  /** A sixth of the skewness of the statistic with one row left out, over √n (equation 14.15). */
  private static double acceleration(double[] leftOut) {
    double mean = Sample.of(leftOut).mean();
    double squares = 0;
    double cubes = 0;
    for (double value : leftOut) {
      double away = mean - value;
      squares += away * away;
      cubes += away * away * away;
    }
    return squares == 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
  }

  /** The statistic of all rows. */
  public double estimate() {
    return estimate;
  }

  /** Standard deviation of the resampled statistic. */
  public double standardError() {
    return resampled.standardDeviation();
  }

  /** z0: median bias of the resampled statistic in standard normal units; may be infinite. */
  double biasCorrection() {
    return biasCorrection;
  }

  /** a: how fast the standard error changes with the estimate, in normal units. */
  double acceleration() {
    return acceleration;
  }

  /** From the α/2 to the 1 − α/2 quantile of the resampled statistic, α = 1 − level. */
  public Interval percentile(double level) {
    double tail = (1 - Require.level(level)) / 2;
    return between(tail, 1 - tail);
  }

  /**
   * The bias-corrected and accelerated interval (section 14.3).
   *
   * @return none if the estimate lies outside of all resampled statistics, or so far off that the
   *     correction breaks down, as for a maximum
   */
  public Optional<Interval> bca(double level) {
    double z = StandardNormal.factor(level);
    if (Double.isInfinite(biasCorrection)
        || Math.abs(acceleration) * (Math.abs(biasCorrection) + z) >= 1) {
      return Optional.empty();
    }
    return Optional.of(between(corrected(-z), corrected(z)));
  }

  private double corrected(double z) {
    double shifted = biasCorrection + z;
    return StandardNormal.cumulative(biasCorrection + shifted / (1 - acceleration * shifted));
  }

  /** Beyond the first and the last of the resampled statistics there is nothing but these. */
  private Interval between(double low, double high) {
    double first = 1.0 / (resampled.size() + 1);
    double last = 1 - first;
    return new Interval(
        resampled.quantile(Math.max(first, Math.min(last, low))),
        resampled.quantile(Math.max(first, Math.min(last, high))));
  }
}
