package loam.stats;

/**
 * Selection of the best in two stages, with common random numbers that correlate all systems alike
 * (sphericity): each needs {@code max(n₀, ⌈(g S/δ)²⌉)} replications in all, after which the best
 * mean is selected and {@link ComparisonWithBest#spherical} has intervals that reach at most about
 * δ from the difference seen. Robust against mild departures.
 *
 * @see "B. L. Nelson, F. J. Matejcik, Using Common Random Numbers for Indifference-Zone Selection
 *     and Multiple Comparisons in Simulation, Management Science 41 (1995), procedure NM"
 */
public final class NelsonMatejcik {
  private NelsonMatejcik() {}

  /**
   * Replications that every system needs in all.
   *
   * @param firstStage [system][replication], finite; at least 2 systems and 2 replications
   * @param indifference δ &gt; 0, in the unit of the outcomes
   * @param confidence probability of a correct selection, in (0, 1)
   */
  public static int replications(double[][] firstStage, double indifference, double confidence) {
    Require.positive("indifference", indifference);
    double[][] outcomes = Require.finite("firstStage", firstStage, 2, 2);
    int rivals = outcomes.length - 1;
    int n = outcomes[0].length;
    double g = new LargestT(rivals, rivals * (n - 1)).quantile(confidence);
    return replicationsWith(outcomes, g, indifference);
  }

  static int replicationsWith(double[][] outcomes, double g, double indifference) {
    double variance = ComparisonWithBest.pooledVarianceOfDifference(outcomes);
    double needed = Math.ceil(g * g * variance / (indifference * indifference));
    return (int) Math.max(outcomes[0].length, needed);
  }
}
