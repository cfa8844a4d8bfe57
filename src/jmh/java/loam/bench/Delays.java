package loam.bench;

/**
 * Exponential delays of mean 1 for the hold model, by lines between quantiles, from a xorshift
 * generator: some three nanoseconds, so that the event list is what is timed.
 */
final class Delays {
  private static final int STEPS = 1024;
  private static final double[] QUANTILES = new double[STEPS + 1];

  static {
    for (int step = 0; step <= STEPS; step++) {
      QUANTILES[step] = -Math.log1p(-Math.min(step, STEPS - 0.5) / STEPS);
    }
  }

  private long state = 0x9E3779B97F4A7C15L;

  double next() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    int step = (int) (state >>> 54);
    double within = (state & 0xFFFF_FFFFL) * 0x1p-32;
    return QUANTILES[step] + within * (QUANTILES[step + 1] - QUANTILES[step]);
  }
}
