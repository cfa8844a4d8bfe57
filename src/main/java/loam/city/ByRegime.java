package loam.city;

/** One number for each capital regime. */
public record ByRegime(double boom, double normal, double winter) {
  public double of(Regime regime) {
    return switch (regime) {
      case BOOM -> boom;
      case NORMAL -> normal;
      case WINTER -> winter;
    };
  }

  /** The smallest of the three. */
  public double min() {
    return Math.min(boom, Math.min(normal, winter));
  }

  /** The largest of the three. */
  public double max() {
    return Math.max(boom, Math.max(normal, winter));
  }
}
