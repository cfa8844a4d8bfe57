package loam.stats;

/**
 * How precisely the mean of a metric is to be known.
 *
 * @param metric its name, for messages
 * @param scale what the half-width is measured in
 * @param halfWidth largest half-width wanted, above 0: in the unit of the metric, or as a share of
 *     the size of the true mean, e.g. 0.02
 */
public record Precision(String metric, Scale scale, double halfWidth) {
  /** What a half-width is measured in. */
  public enum Scale {
    ABSOLUTE,
    RELATIVE
  }

  public Precision {
    Require.positive("halfWidth of " + metric, halfWidth);
  }

  /**
   * Half-width reached over half-width wanted; at most 1 if the target is met. A relative target γ
   * asks for γ/(1+γ) of the sample mean, which makes it γ of the true one. Infinite as long as
   * fewer than two values exist, or if the mean is 0 and the half-width is relative to it.
   *
   * @see "A. M. Law, Simulation Modeling and Analysis, 5th ed., section 9.4.1"
   */
  double excess(Sample sample, double level) {
    double reached = sample.halfWidth(level);
    double wanted =
        switch (scale) {
          case ABSOLUTE -> halfWidth;
          case RELATIVE -> halfWidth / (1 + halfWidth) * Math.abs(sample.mean());
        };
    if (reached == 0) {
      return 0;
    }
    double excess = reached / wanted;
    return Double.isNaN(excess) ? Double.POSITIVE_INFINITY : excess;
  }
}
