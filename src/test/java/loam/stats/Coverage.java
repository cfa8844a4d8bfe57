package loam.stats;

import java.util.Random;
import java.util.function.Predicate;
import loam.Chance;

/**
 * Experiments with a known truth: how often an interval holds it. Each rejects a sound interval for
 * less than one seed in 10,000 (see {@link Chance}); seeds are fixed.
 */
final class Coverage {
  private Coverage() {}

  /** The truth is held exactly as often as stated. */
  static void assertExact(double level, int trials, long seed, Predicate<Random> holds) {
    Chance.assertNear(share(trials, seed, holds), level, standardError(level, trials));
  }

  /** The truth is held at least as often as stated. */
  static void assertAtLeast(double level, int trials, long seed, Predicate<Random> holds) {
    double share = Math.min(level, share(trials, seed, holds));
    Chance.assertNear(share, level, standardError(level, trials));
  }

  static double share(int trials, long seed, Predicate<Random> holds) {
    Random random = new Random(seed);
    int held = 0;
    for (int trial = 0; trial < trials; trial++) {
      held += holds.test(random) ? 1 : 0;
    }
    return (double) held / trials;
  }

  private static double standardError(double level, int trials) {
    return Math.sqrt(level * (1 - level) / trials);
  }

  /** Systems × replications of normal numbers, standard deviation 1, equally correlated. */
  static double[][] correlated(
      Random random, double[] means, int replications, double correlation) {
    double[][] outcomes = new double[means.length][replications];
    for (int replication = 0; replication < replications; replication++) {
      double common = Math.sqrt(correlation) * random.nextGaussian();
      for (int system = 0; system < means.length; system++) {
        double own = Math.sqrt(1 - correlation) * random.nextGaussian();
        outcomes[system][replication] = means[system] + common + own;
      }
    }
    return outcomes;
  }
}
