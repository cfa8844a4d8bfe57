package loam.stats;

import java.util.Arrays;
import java.util.Optional;

/**
 * What pairs of replications that share their random numbers say about the difference of two means:
 * D = policy − reference, pair by pair.
 *
 * <p>Intervals and p-values are Student's: exact if D is normal, good for thirty pairs or more
 * otherwise, unless D is very skewed ({@link Bootstrap#bca} is then the better choice).
 *
 * @see "A. M. Law, Simulation Modeling and Analysis, 5th ed., section 10.2.1 (paired-t)"
 */
public final class PairedDifference {
  /** What the pairs allow to be said. */
  public enum Kind {
    /** One pair or cluster: a difference, but nothing about its scatter, hence no interval. */
    TOO_FEW_PAIRS,
    /** Every pair is equal to the last bit. */
    IDENTICAL,
    /**
     * Every pair or cluster differs by the same number; intervals shrink to it, p is that of the
     * sign test.
     */
    CONSTANT,
    /** The usual case. */
    VARYING
  }

  private final Sample differences;
  private final Sample independent;
  private final double[] reference;
  private final Kind kind;
  private final int mostIndependent;
  private final double mean;
  private final double standardDeviation;

  private PairedDifference(double[] differences, double[] reference, Clusters clusters) {
    this.differences = Sample.of(differences);
    boolean varies = this.differences.quantile(0) != this.differences.quantile(1);
    this.independent =
        varies
            ? Sample.of(clusters.independent(differences))
            : Sample.of(constant(differences[0], clusters.independent(differences).length));
    this.reference = clusters.independent(reference);
    this.kind = kind(this.differences, independent);
    this.mostIndependent = clusters.most();
    this.mean = varies ? this.differences.mean() : differences[0];
    this.standardDeviation =
        kind == Kind.CONSTANT || kind == Kind.IDENTICAL ? 0 : independent.standardDeviation();
  }

  private static double[] constant(double value, int size) {
    double[] values = new double[size];
    Arrays.fill(values, value);
    return values;
  }

  /**
   * Of outcomes in the same order of replications.
   *
   * @param policy one outcome per replication, finite, any unit
   * @param reference the outcome of the same replication without the policy; at least one pair
   */
  public static PairedDifference of(double[] policy, double[] reference) {
    return of(policy, reference, Clusters.NONE);
  }

  /**
   * The same where some pairs share their parameters: what is independent are the clusters, so that
   * the interval and the p-value have their number in place of n.
   */
  public static PairedDifference of(double[] policy, double[] reference, Clusters clusters) {
    Require.sameLength("policy", policy, "reference", reference);
    double[] with = Require.finite("policy", policy, 1);
    double[] without = Require.finite("reference", reference, 1);
    for (int pair = 0; pair < with.length; pair++) {
      with[pair] -= without[pair];
    }
    return new PairedDifference(with, without, clusters);
  }

  private static Kind kind(Sample differences, Sample independent) {
    if (independent.quantile(0) != independent.quantile(1)) {
      return Kind.VARYING;
    }
    if (independent.size() == 1) {
      return Kind.TOO_FEW_PAIRS;
    }
    boolean same = differences.quantile(0) == 0 && differences.quantile(1) == 0;
    return same ? Kind.IDENTICAL : Kind.CONSTANT;
  }

  /** Which of the cases this is. */
  public Kind kind() {
    return kind;
  }

  /** Whether every pair is equal to the last bit; of one pair too. */
  public boolean isIdentical() {
    return differences.quantile(0) == 0 && differences.quantile(1) == 0;
  }

  /** Whether the policy gave more in every pair, or less in every pair. */
  public boolean hasOneSign() {
    return differences.quantile(0) > 0 || differences.quantile(1) < 0;
  }

  /** Number of pairs, n. */
  public int size() {
    return differences.size();
  }

  /** Mean difference, in the unit of the outcomes. */
  public double mean() {
    return mean;
  }

  /** Number of pairs, or of clusters of pairs, that are independent of one another. */
  public int independentSize() {
    return independent.size();
  }

  /** How many of them there can be, with any number of pairs. */
  int mostIndependent() {
    return mostIndependent;
  }

  /**
   * Standard deviation of the differences, n − 1 in the denominator, or of those of the clusters;
   * NaN for one.
   */
  public double standardDeviation() {
    return standardDeviation;
  }

  /** Standard error of the mean difference; NaN for one pair or cluster. */
  public double standardError() {
    return standardDeviation / Math.sqrt(independent.size());
  }

  /** The differences in order of the pairs, for other statistics. */
  public Sample differences() {
    return differences;
  }

  /**
   * Student's interval {@code mean ± t(n−1, 1−α/2) · s/√n}, α = 1 − level; none for fewer than
   * {@link Agreement#FEWEST} pairs or clusters, nor if fewer than {@link Agreement#fewest} of them
   * differ by the same number.
   *
   * @param level confidence level in (0, 1)
   */
  public Optional<Interval> interval(double level) {
    Require.level(level);
    if (Agreement.isByTooFew(independent, level)) {
      return Optional.empty();
    }
    double halfWidth = new StudentT(independent.size() - 1).factor(level) * standardError();
    return Optional.of(Interval.around(mean, halfWidth));
  }

  /** The mean difference relative to the mean of the reference. */
  public RelativeChange relativeChange() {
    return RelativeChange.of(independent.inOrder(), reference);
  }

  /** The mean difference per unit of another one of the same pairs, such as money per firm. */
  public RatioOfMeans per(PairedDifference below) {
    return RatioOfMeans.of(independent.inOrder(), below.independent.inOrder());
  }

  /** How often the policy gave more; with {@link Proportion#wilson}, the chance of a new pair. */
  public Proportion above() {
    return differences.proportion(difference -> difference > 0);
  }

  /** How often the policy gave less; equal pairs count neither here nor there. */
  public Proportion below() {
    return differences.proportion(difference -> difference < 0);
  }

  /**
   * Two-sided p-value of "the means are equal", for families of tests ({@link Holm}): Student's; of
   * the sign test, 2^(1−n), if all pairs differ by the same number; 1 if no difference was or could
   * be seen.
   */
  public double pValue() {
    return switch (kind) {
      case TOO_FEW_PAIRS, IDENTICAL -> 1;
      case CONSTANT -> mean == 0 ? 1 : 2 * StrictMath.pow(0.5, independent.size());
      case VARYING ->
          2 * new StudentT(independent.size() - 1).cumulative(-Math.abs(mean) / standardError());
    };
  }

  /**
   * Confidence that the mean difference is above 0: one minus the one-sided p-value, which is also
   * the posterior probability under a flat prior for mean and log deviation. 1/2 if the pairs are
   * identical or too few.
   *
   * @see "G. E. P. Box, G. C. Tiao, Bayesian Inference in Statistical Analysis (1973), section 2.4"
   */
  public double confidenceOfRise() {
    double half = pValue() / 2;
    return mean > 0 ? 1 - half : half;
  }
}
