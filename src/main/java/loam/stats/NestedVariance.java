package loam.stats;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * How much of the variance of an outcome comes from parameters and how much from chance, if each of
 * m parameter vectors is run r times: one-way random effects, balanced.
 *
 * <p>Within: the mean square W within vectors. Between: {@code (B − W)/r} with B the mean square
 * between vectors. Intervals assume normal effects. Replication j of every vector may not share its
 * random numbers with replication j of the others, or the parts between and within are mixed up.
 *
 * @see "R. K. Burdick, F. A. Graybill, Confidence Intervals on Variance Components (1992), chapter
 *     3; S. R. Searle, G. Casella, C. E. McCulloch, Variance Components (1992), chapter 3"
 */
public final class NestedVariance {
  private final int replications;
  private final MeanSquare between;
  private final MeanSquare within;

  private NestedVariance(int replications, MeanSquare between, MeanSquare within) {
    this.replications = replications;
    this.between = between;
    this.within = within;
  }

  /** A mean square and its degrees of freedom. */
  private record MeanSquare(double value, int freedom) {
    /** How far below its value the expected one may be, as a share of the value. */
    double below(double tail) {
      return 1 - freedom / quantile(1 - tail);
    }

    /** How far above its value the expected one may be, as a share of the value. */
    double above(double tail) {
      return freedom / quantile(tail) - 1;
    }

    private double quantile(double p) {
      return new ChiSquaredDistribution(null, freedom, 1e-12).inverseCumulativeProbability(p);
    }
  }

  /**
   * Outcomes by parameter vector and replication.
   *
   * @param outcomes [vector][replication], finite; at least 2 of each, the same number of
   *     replications for all
   */
  public static NestedVariance of(double[][] outcomes) {
    double[][] rows = Require.finite("outcomes", outcomes, 2, 2);
    int vectors = rows.length;
    int replications = rows[0].length;
    double[] means = new double[vectors];
    double squares = 0;
    for (int i = 0; i < vectors; i++) {
      Sample row = Sample.of(rows[i]);
      means[i] = row.mean();
      squares += row.standardDeviation() * row.standardDeviation();
    }
    double ofMeans = Sample.of(means).standardDeviation();
    return new NestedVariance(
        replications,
        new MeanSquare(replications * ofMeans * ofMeans, vectors - 1),
        new MeanSquare(squares / vectors, vectors * (replications - 1)));
  }

  /** Variance of replications of one vector, in the squared unit of the outcomes. */
  public double within() {
    return within.value;
  }

  /** Variance of the vectors' expected outcomes; 0 where its unbiased estimate is below. */
  public double between() {
    return Math.max(0, unbiasedBetween());
  }

  /** The estimate of {@link #between} that is right on average, and may be below 0. */
  public double unbiasedBetween() {
    return (between.value - within.value) / replications;
  }

  /** Variance of one replication of one vector: the sum of the unbiased parts. */
  public double total() {
    return unbiasedBetween() + within();
  }

  /** Exact: W and the quantiles of chi-square. */
  public Interval withinInterval(double level) {
    double tail = (1 - Require.level(level)) / 2;
    return new Interval(
        within.value * (1 - within.below(tail)), within.value * (1 + within.above(tail)));
  }

  /**
   * Exact interval for between / (between + within), the intraclass correlation, cut off at 0; none
   * of it is defined if the outcomes are constant.
   */
  public Interval shareInterval(double level) {
    double tail = (1 - Require.level(level)) / 2;
    if (within.value == 0) {
      throw new IllegalStateException("all replications of each vector are equal");
    }
    double ratio = between.value / within.value;
    return new Interval(share(ratio / quantileOfF(1 - tail)), share(ratio / quantileOfF(tail)));
  }

  private double share(double ratio) {
    double between = Math.max(0, (ratio - 1) / replications);
    return between / (1 + between);
  }

  private double quantileOfF(double p) {
    return new FDistribution(null, between.freedom, within.freedom, 1e-12)
        .inverseCumulativeProbability(p);
  }

  /**
   * Approximate interval for the variance between vectors (modified large sample), cut off at 0;
   * its level is kept to about a hundredth.
   *
   * @see "N. Ting, R. K. Burdick, F. A. Graybill, S. Jeyaratnam, T.-F. C. Lu, Confidence Intervals
   *     on Linear Combinations of Variance Components, J. Stat. Comput. Simul. 35 (1990)"
   */
  public Interval betweenInterval(double level) {
    double tail = (1 - Require.level(level)) / 2;
    double upperF = quantileOfF(1 - tail);
    double lowerF = quantileOfF(tail);
    double down = spread(upperF - 1, between.below(tail), within.above(tail), upperF);
    double up = spread(1 - lowerF, between.above(tail), within.below(tail), lowerF);
    double difference = between.value - within.value;
    return new Interval(
        Math.max(0, (difference - down) / replications),
        Math.max(0, (difference + up) / replications));
  }

  /** Root of g² B² + h² W² + c B W, where c makes the end exact if the ratio of B and W is f. */
  private double spread(double atF, double g, double h, double f) {
    double mixed = (atF * atF - g * g * f * f - h * h) / f;
    double b = between.value;
    double w = within.value;
    return Math.sqrt(Math.max(0, g * g * b * b + h * h * w * w + mixed * b * w));
  }

  /**
   * Approximate interval for the total variance.
   *
   * @see "F. A. Graybill, C.-M. Wang, Confidence Intervals on Nonnegative Linear Combinations of
   *     Variances, JASA 75 (1980)"
   */
  public Interval totalInterval(double level) {
    double tail = (1 - Require.level(level)) / 2;
    double b = between.value / replications;
    double w = within.value * (1 - 1.0 / replications);
    double down = StrictMath.hypot(between.below(tail) * b, within.below(tail) * w);
    double up = StrictMath.hypot(between.above(tail) * b, within.above(tail) * w);
    return new Interval(total() - down, total() + up);
  }
}
