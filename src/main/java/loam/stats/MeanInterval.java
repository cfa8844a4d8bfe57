package loam.stats;

/**
 * A mean and the two ends of its confidence interval, all in one unit; the ends are NaN where too
 * few values allow none.
 */
public record MeanInterval(double mean, double low, double high) {
  /**
   * Student's t interval for the mean of independent, identically distributed values: {@code mean ±
   * t(n−1, 1−α/2) · s / √n}, where {@code α = 1 − level}; without ends for too few values ({@link
   * Agreement}).
   *
   * @param level strictly between 0 and 1, such as 0.95
   * @see "A. M. Law, Simulation Modeling and Analysis, 5th ed., section 4.5"
   */
  public static MeanInterval student(Sample sample, double level) {
    Require.level(level);
    double mean = sample.mean();
    if (Agreement.isByTooFew(sample, level)) {
      return new MeanInterval(mean, Double.NaN, Double.NaN);
    }
    double factor = new StudentT(sample.size() - 1.0).factor(level);
    double halfWidth = factor * sample.standardDeviation() / Math.sqrt(sample.size());
    return new MeanInterval(mean, mean - halfWidth, mean + halfWidth);
  }
}
