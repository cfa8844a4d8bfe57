package loam.stats;

/**
 * A closed interval, e.g. a confidence interval.
 *
 * @param low lower end, may be −∞
 * @param high upper end, at least {@code low}, in the same unit; may be +∞
 */
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("low (%s) must be at most high (%s)".formatted(low, high));
    }
  }

  /** All numbers at most {@code halfWidth} away from {@code centre}. */
  static Interval around(double centre, double halfWidth) {
    return new Interval(centre - halfWidth, centre + halfWidth);
  }

  /** Half of the distance between the ends. */
  public double halfWidth() {
    return (high - low) / 2;
  }

  /** Whether a number lies inside or at an end. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** The numbers of this interval with their sign changed. */
  Interval negated() {
    return new Interval(0 - high, 0 - low); // not −high, which would make −0 of 0
  }
}
