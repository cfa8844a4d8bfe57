package loam.stats;

/**
 * When values are too few for an interval of their mean: fewer than {@value #FEWEST}, whose scatter
 * is itself hardly known, and some more if they are all the same to the bit. Their scatter is 0,
 * and so would be the width of an interval; but a few whole numbers agree by chance.
 */
public final class Agreement {
  /** Fewest independent values, such as parameter vectors, whose mean has an interval. */
  public static final int FEWEST = 5;

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

  /** Whether values give no interval: they are too few, or agree and are too few for that. */
  static boolean isByTooFew(Sample sample, double level) {
    return sample.size() < FEWEST
        || (sample.quantile(0) == sample.quantile(1) && sample.size() < fewest(level));
  }
}
