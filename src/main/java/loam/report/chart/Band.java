package loam.report.chart;

import java.util.Arrays;

/**
 * A pointwise central interval: at each date, this share of the replications lies between low and
 * high.
 *
 * @param level share of the replications, strictly between 0 and 1, e.g. 0.8
 * @param low lower ends, one finite value per date, in the chart's unit
 * @param high upper ends, one finite value per date, nowhere below {@code low}
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and on the way out
public record Band(double level, double[] low, double[] high) {
  public Band {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level is %s, but must lie in (0, 1)".formatted(level));
    }
    if (low.length != high.length) {
      throw new IllegalArgumentException(
          "band %s has %d lower, but %d upper ends".formatted(level, low.length, high.length));
    }
    low = low.clone();
    high = high.clone();
    for (int i = 0; i < low.length; i++) {
      if (!(Double.isFinite(low[i]) && Double.isFinite(high[i]) && low[i] <= high[i])) {
        throw new IllegalArgumentException(
            "band %s reaches from %s to %s at date %d, but must be finite and ascending"
                .formatted(level, low[i], high[i], i));
      }
    }
  }

  @Override
  public double[] low() {
    return low.clone();
  }

  @Override
  public double[] high() {
    return high.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Band band
        && level == band.level
        && Arrays.equals(low, band.low)
        && Arrays.equals(high, band.high);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Double.hashCode(level) + Arrays.hashCode(low)) + Arrays.hashCode(high);
  }
}
