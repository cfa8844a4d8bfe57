package loam.random;

import java.util.Arrays;

/** The Poisson distribution of one mean as a table, for many draws by inversion. */
public final class PoissonTable {
  private static final double NEGLIGIBLE = 1e-20;

  private final int lowest;
  private final double[] cumulative;
  private final int[] guide;

  /**
   * Tabulates all counts whose probability is not negligible (1e−20 of the largest).
   *
   * @param mean expected count, in (0, 1e6]
   */
  public PoissonTable(double mean) {
    if (!(mean > 0 && mean <= 1e6)) {
      throw new IllegalArgumentException("mean (%s) must lie in (0, 1e6]".formatted(mean));
    }
    int mode = (int) mean;
    int low = mode;
    for (double weight = 1; low > 0 && weight > NEGLIGIBLE; low--) {
      weight *= low / mean;
    }
    int high = mode;
    for (double weight = 1; weight > NEGLIGIBLE; high++) {
      weight *= mean / (high + 1);
    }
    this.lowest = low;
    this.cumulative = cumulative(mean, mode, low, high);
    this.guide = guide(cumulative);
  }

  private static double[] cumulative(double mean, int mode, int low, int high) {
    double[] weights = new double[high - low + 1];
    weights[mode - low] = 1;
    for (int count = mode; count > low; count--) {
      weights[count - 1 - low] = weights[count - low] * count / mean;
    }
    for (int count = mode; count < high; count++) {
      weights[count + 1 - low] = weights[count - low] * mean / (count + 1);
    }
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double[] sums = new double[weights.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      sums[i] = sum / total;
    }
    sums[sums.length - 1] = 1;
    return sums;
  }

  private static int[] guide(double[] cumulative) {
    int[] guide = new int[cumulative.length];
    int at = 0;
    for (int cell = 0; cell < guide.length; cell++) {
      while (cumulative[at] < (double) cell / guide.length) {
        at++;
      }
      guide[cell] = at;
    }
    return guide;
  }

  /**
   * The smallest count whose cumulative probability reaches {@code p}.
   *
   * @param p probability in (0, 1)
   */
  public int quantile(double p) {
    int at = guide[(int) (p * guide.length)];
    while (cumulative[at] < p) {
      at++;
    }
    return lowest + at;
  }

  @Override
  public String toString() {
    return "PoissonTable[from %d, %s]".formatted(lowest, Arrays.toString(cumulative));
  }
}
