package loam.stats;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A mean difference relative to the size of the reference mean, {@code mean(D) / |mean(X)|}; 0.05
 * means five per cent more. It is a ratio of means, not the mean of ratios.
 */
public final class RelativeChange {
  private final RatioOfMeans ratio;
  private final boolean ofLoss;

  private RelativeChange(RatioOfMeans ratio, boolean ofLoss) {
    this.ratio = ratio;
    this.ofLoss = ofLoss;
  }

  /** Differences and reference values of the same replications, in the same order. */
  static RelativeChange of(double[] differences, double[] reference) {
    return new RelativeChange(
        RatioOfMeans.of(differences, reference), Sample.of(reference).mean() < 0);
  }

  /** The ratio of the two means; none if the reference mean is 0. */
  public OptionalDouble estimate() {
    OptionalDouble estimate = ratio.estimate();
    return ofLoss && estimate.isPresent()
        ? OptionalDouble.of(0 - estimate.getAsDouble())
        : estimate;
  }

  /**
   * Fieller's interval ({@link RatioOfMeans#interval}). Exact for normal pairs, correlated as they
   * may be.
   *
   * @param level confidence level in (0, 1)
   * @return none for too few pairs, and none if the reference mean itself is not distinguishable
   *     from 0 at this level: the ratio may then be anything
   */
  public Optional<Interval> interval(double level) {
    Optional<Interval> interval = ratio.interval(level);
    return ofLoss ? interval.map(Interval::negated) : interval;
  }
}
