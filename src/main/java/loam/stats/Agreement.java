package loam.stats;

/**
 * Values that are all the same to the bit. Their scatter is 0, and so would be the width of an
 * interval; but a few whole numbers agree by chance.
 */
public final class Agreement {
  private Agreement() {}

  /**
   * How many values must agree before their mean has an interval: as many as tell it from 0 by the
   * sign test, 2^(1−n) ≤ 1 − level; 6 for 0.95.
   */
  public static int fewest(double level) {
    int n = 2;
    while (StrictMath.pow(0.5, n - 1.0) > 1 - Require.level(level)) {
      n++;
    }
    return n;
  }

  /** Whether values give no interval: there is one alone, or they agree and are too few. */
  static boolean isByTooFew(Sample sample, double level) {
    return sample.size() < 2
        || (sample.quantile(0) == sample.quantile(1) && sample.size() < fewest(level));
  }
}
