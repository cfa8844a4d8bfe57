package loam.random;

/**
 * Quantiles of the Poisson and the binomial distribution by inversion, for means that change from
 * draw to draw. With the same p a larger mean, or more trials, never gives a smaller count.
 */
public final class Counts {
  private static final double NEGLIGIBLE = 1e-20;

  /** Below this mean counts are summed up from 0, above it from the mode to both sides. */
  private static final double SMALL = 64;

  private static final double MOST = 1e9;

  private Counts() {}

  /**
   * The smallest count whose cumulative Poisson probability reaches {@code p}.
   *
   * @param mean expected count, in [0, 1e9]
   * @param p probability in (0, 1)
   */
  public static int poisson(double mean, double p) {
    if (!(mean >= 0 && mean <= MOST)) {
      throw new IllegalArgumentException("mean (%s) must lie in [0, 1e9]".formatted(mean));
    }
    return mean < SMALL
        ? upwards(Elementary.exp(-mean), mean, 0, mean, p)
        : bothWays(mean, 0, (int) mean, p);
  }

  /**
   * The smallest count whose cumulative binomial probability reaches {@code p}.
   *
   * @param trials at least 0
   * @param chance of each trial, in [0, 1]
   * @param p probability in (0, 1)
   */
  public static int binomial(int trials, double chance, double p) {
    if (!(trials >= 0 && trials <= MOST && chance >= 0 && chance <= 1)) {
      throw new IllegalArgumentException(
          "trials (%s) must lie in [0, 1e9], chance (%s) in [0, 1]".formatted(trials, chance));
    }
    if (chance > 0.5) {
      return trials - binomial(trials, 1 - chance, 1 - p);
    }
    double odds = chance / (1 - chance);
    double mean = trials * chance;
    return mean < SMALL
        ? upwards(Elementary.exp(trials * Elementary.log(1 - chance)), trials * odds, odds, mean, p)
        : bothWays(trials * odds, odds, (int) ((trials + 1.0) * chance), p);
  }

  /**
   * Sums up from 0. In both distributions count k + 1 is (a − b k) / (k + 1) times as likely as k.
   */
  private static int upwards(double ofNone, double a, double b, double mean, double p) {
    int count = 0;
    double weight = ofNone;
    double sum = weight;
    while (sum < p) {
      weight *= (a - b * count) / (count + 1.0);
      if (count >= mean && weight <= NEGLIGIBLE) {
        return count;
      }
      sum += weight;
      count++;
    }
    return count;
  }

  /** Sums up on both sides of the mode, which has weight 1, and then walks to the quantile. */
  private static int bothWays(double a, double b, int mode, double p) {
    double below = 0;
    double weight = 1;
    for (int count = mode; count > 0 && weight > NEGLIGIBLE; count--) {
      weight *= count / (a - b * (count - 1.0));
      below += weight;
    }
    double above = 0;
    weight = 1;
    for (int count = mode; weight > NEGLIGIBLE; count++) {
      weight *= (a - b * count) / (count + 1.0);
      above += weight;
    }
    double sought = p * (below + 1 + above);
    return sought <= below
        ? walkDown(a, b, mode, sought, below)
        : walkUp(a, b, mode, sought, below);
  }

  private static int walkDown(double a, double b, int mode, double sought, double below) {
    int count = mode;
    double weight = 1;
    double upTo = below;
    while (count > 0 && upTo >= sought) {
      weight *= count / (a - b * (count - 1.0));
      count--;
      upTo -= weight;
    }
    return count;
  }

  private static int walkUp(double a, double b, int mode, double sought, double below) {
    int count = mode;
    double weight = 1;
    double upTo = below + 1;
    while (upTo < sought) {
      weight *= (a - b * count) / (count + 1.0);
      if (weight <= NEGLIGIBLE) {
        return count;
      }
      count++;
      upTo += weight;
    }
    return count;
  }
}
