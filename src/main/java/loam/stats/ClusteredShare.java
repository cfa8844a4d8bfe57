package loam.stats;

import java.util.Arrays;

/**
 * How often something held among trials of which several in a row may share what they depend on,
 * such as a parameter vector. With one trial in each cluster it is a {@link Proportion}.
 *
 * @param hits in order of the trials
 * @param each how many in a row are a cluster; the last may have fewer
 * @see "E. L. Korn, B. I. Graubard, Confidence Intervals for Proportions with Small Expected Number
 *     of Positive Counts Estimated from Survey Data, Survey Methodology 24 (1998)"
 */
public record ClusteredShare(boolean[] hits, int each) {
  public ClusteredShare {
    Require.atLeast("trials", hits.length, 1);
    Require.atLeast("each", each, 1);
    hits = hits.clone();
  }

  @Override
  public boolean[] hits() {
    return hits.clone();
  }

  /** Times it held. */
  public int successes() {
    int count = 0;
    for (boolean hit : hits) {
      count += hit ? 1 : 0;
    }
    return count;
  }

  public int trials() {
    return hits.length;
  }

  /** Successes over trials, in [0, 1]. */
  public double share() {
    return (double) successes() / trials();
  }

  /**
   * Wilson's score interval with as many trials as would, if independent, scatter as these do; that
   * is between the number of clusters and the number of trials. Of shares of 0 and 1, which scatter
   * not at all, clusters count.
   *
   * <p>Korn and Graubard shrink this number once more, by the square of the ratio of Student's
   * factors for the degrees of freedom of trials and of clusters: 0.97 for fifty pairs. That is
   * left out, since the number is bounded by that of the clusters, where it matters most.
   *
   * @param level confidence level in (0, 1)
   */
  public Interval wilson(double level) {
    double z = StandardNormal.factor(level);
    double trials = independentTrials();
    double share = share();
    double shrink = 1 + z * z / trials;
    double centre = (share + z * z / (2 * trials)) / shrink;
    double variance = share * (1 - share) / trials + z * z / (4.0 * trials * trials);
    double halfWidth = z * Math.sqrt(variance) / shrink;
    return new Interval(
        successes() == 0 ? 0 : centre - halfWidth,
        successes() == trials() ? 1 : centre + halfWidth);
  }

  private double independentTrials() {
    int clusters = (trials() + each - 1) / each;
    double ifIndependent = share() * (1 - share()) / trials();
    if (each == 1 || clusters < 2 || ifIndependent == 0) {
      return clusters;
    }
    int[] labels = new int[trials()];
    double[] values = new double[trials()];
    Arrays.setAll(labels, trial -> trial / each);
    Arrays.setAll(values, trial -> hits[trial] ? 1 : 0);
    Sample means = Sample.of(Clusters.of(labels).independent(values));
    double found = means.standardDeviation() * means.standardDeviation() / clusters;
    double effective = trials() * ifIndependent / found;
    return Math.max(clusters, Math.min(trials(), effective));
  }
}
