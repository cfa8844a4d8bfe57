package loam.stats;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which outcomes share something that differs between others, such as a parameter vector. Those
 * that share it are no independent draws, so that a standard error over all of them would be too
 * small, by a factor of up to √2 where two share.
 *
 * @see "A. C. Cameron, D. L. Miller, A Practitioner's Guide to Cluster-Robust Inference, Journal of
 *     Human Resources 50 (2015), section II"
 */
public final class Clusters {
  /** No outcome shares anything with another, or all share it: they differ by chance alone. */
  public static final Clusters NONE = new Clusters(new int[0], Integer.MAX_VALUE);

  private final int[] labels; // none: each alone
  private final int most;

  private Clusters(int[] labels, int most) {
    this.labels = labels;
    this.most = most;
  }

  /**
   * By label.
   *
   * @param labels one for each outcome; those with equal labels are one cluster
   */
  public static Clusters of(int[] labels) {
    return of(labels, Integer.MAX_VALUE);
  }

  /**
   * By label, where there are no more than so many labels however many outcomes there are.
   *
   * @param most how many there are, such as vectors of a posterior
   */
  public static Clusters of(int[] labels, int most) {
    long several = Arrays.stream(labels).distinct().count();
    return several < 2 || several == labels.length ? NONE : new Clusters(labels.clone(), most);
  }

  /** How many independent numbers there can be, with any number of outcomes. */
  int most() {
    return most;
  }

  /** Those of the outcomes at some places, counted from 0; one cluster of them stays one. */
  public Clusters at(List<Integer> places) {
    return this == NONE
        ? NONE
        : new Clusters(places.stream().mapToInt(place -> labels[place]).toArray(), most);
  }

  /**
   * As many independent numbers as there are clusters, with the mean of the outcomes and the
   * scatter from which the standard error of that mean follows: for clusters of one size their
   * means.
   *
   * @param outcomes finite; not more than there are labels
   */
  public double[] independent(double[] outcomes) {
    if (this == NONE) {
      return outcomes.clone();
    }
    double mean = Sample.of(outcomes).mean();
    Map<Integer, Double> sums = new LinkedHashMap<>();
    for (int i = 0; i < outcomes.length; i++) {
      sums.merge(labels[i], outcomes[i] - mean, Double::sum);
    }
    double share = (double) sums.size() / outcomes.length;
    return sums.values().stream().mapToDouble(sum -> mean + share * sum).toArray();
  }
}
