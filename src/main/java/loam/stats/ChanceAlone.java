package loam.stats;

import java.util.Arrays;

/**
 * What is left of a scatter that has two sources, if one is held still: replications of several
 * groups, such as parameter vectors, scatter by chance within groups and by what tells groups apart
 * between them.
 */
public final class ChanceAlone {
  private ChanceAlone() {}

  /**
   * The outcomes of one typical group: the deviations of all replications from the means of their
   * groups, each stretched by √(m/(m−1)) for the mean of m that was estimated with it, around the
   * median of all outcomes.
   *
   * @param groups outcomes by group, finite; at least one group has two or more, and groups of one
   *     say nothing
   * @return one value for each replication of those groups, in order
   * @throws IllegalArgumentException if no group has two
   */
  public static Sample of(double[][] groups) {
    double[] all = Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
    double[] alone =
        Arrays.stream(groups)
            .filter(group -> group.length > 1)
            .flatMapToDouble(group -> Arrays.stream(deviations(group)))
            .toArray();
    if (alone.length == 0) {
      throw new IllegalArgumentException(
          "%d groups, none with two outcomes".formatted(groups.length));
    }
    double middle = Sample.of(all).quantile(0.5);
    return Sample.of(Arrays.stream(alone).map(deviation -> middle + deviation).toArray());
  }

  private static double[] deviations(double[] group) {
    double mean = Sample.of(group).mean();
    double stretch = Math.sqrt(group.length / (group.length - 1.0));
    return Arrays.stream(group).map(outcome -> stretch * (outcome - mean)).toArray();
  }
}
