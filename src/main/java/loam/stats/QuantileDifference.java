package loam.stats;

import java.util.Arrays;

/**
 * Difference of the p-quantiles of two scenarios over the same replications; not the quantile of
 * the differences. Outcomes of a replication stay together, so that common random numbers help.
 */
public final class QuantileDifference {
  private final double[] policy;
  private final double[] reference;
  private final double p;

  private QuantileDifference(double[] policy, double[] reference, double p) {
    this.policy = policy;
    this.reference = reference;
    this.p = p;
  }

  /** Outcomes of the same replications, finite, at least 4 pairs; p in (0, 1). */
  public static QuantileDifference of(double[] policy, double[] reference, double p) {
    Require.sameLength("policy", policy, "reference", reference);
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("p (%s) must lie in (0, 1)".formatted(p));
    }
    return new QuantileDifference(
        Require.finite("policy", policy, 4), Require.finite("reference", reference, 4), p);
  }

  /** Quantile with the policy less quantile without, in the unit of the outcomes. */
  public double estimate() {
    return of(0, policy.length);
  }

  private double of(int from, int to) {
    return Sample.of(Arrays.copyOfRange(policy, from, to)).quantile(p)
        - Sample.of(Arrays.copyOfRange(reference, from, to)).quantile(p);
  }

  /**
   * Interval by sectioning: the replications are cut into sections in their order, and {@code
   * estimate ± t(b−1, 1−α/2) S/√b} with S² the mean squared distance (over b − 1) of the b
   * sections' differences from the overall one. Good if a section holds several values beyond the
   * quantile; those left over at the end count in the estimate only.
   *
   * @param sections b, at least 2, each of at least 2 replications; 10 is usual
   * @param level confidence level in (0, 1)
   * @see "S. Asmussen, P. W. Glynn, Stochastic Simulation (2007), section III.5"
   */
  public Interval sectioned(int sections, double level) {
    Require.atLeast("sections", sections, 2);
    int length = policy.length / sections;
    Require.atLeast("length of a section", length, 2);
    double squares = 0;
    for (int section = 0; section < sections; section++) {
      double away = of(section * length, (section + 1) * length) - estimate();
      squares += away * away;
    }
    double deviation = Math.sqrt(squares / (sections - 1));
    double factor = new StudentT(sections - 1).factor(level);
    return Interval.around(estimate(), factor * deviation / Math.sqrt(sections));
  }

  /**
   * Resamples of the pairs. Take {@link Bootstrap#percentile} from them: quantiles jump, and the
   * corrections of BCa rest on a smooth statistic.
   */
  public Bootstrap bootstrap(int resamples, long seed) {
    return Bootstrap.ofRows(
        policy.length,
        rows -> at(policy, rows).quantile(p) - at(reference, rows).quantile(p),
        resamples,
        seed);
  }

  private static Sample at(double[] values, int[] rows) {
    return Sample.of(Arrays.stream(rows).mapToDouble(row -> values[row]).toArray());
  }
}
