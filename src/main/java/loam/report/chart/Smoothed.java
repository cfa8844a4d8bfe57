package loam.report.chart;

import java.time.LocalDate;
import java.util.List;

/**
 * Edges of bands without the steps that few replications make: means over seven months, of fewer
 * near the ends, so that both ends are what they are. Nothing changes where a band has no width:
 * before a policy nothing differs.
 */
final class Smoothed {
  /** Months before and after. */
  static final int REACH = 3;

  private static final int FEWEST = 24;
  private static final int LONGEST_MONTH = 31;

  private Smoothed() {}

  /** Whether values on these dates are monthly and many enough. */
  static boolean are(List<LocalDate> dates) {
    int last = dates.size() - 1;
    return dates.size() >= FEWEST
        && dates.get(last).toEpochDay() - dates.get(0).toEpochDay() <= (long) LONGEST_MONTH * last;
  }

  /** One band on dates; itself where they are not monthly. */
  static Band of(Band band, List<LocalDate> dates) {
    return are(dates)
        ? new Band(band.level(), edge(band.low(), band), edge(band.high(), band))
        : band;
  }

  private static double[] edge(double[] values, Band band) {
    double[] low = band.low();
    double[] high = band.high();
    double[] smooth = values.clone();
    for (int i = 0; i < values.length; i++) {
      if (low[i] < high[i]) {
        int reach = Math.min(REACH, Math.min(i, values.length - 1 - i));
        double sum = 0;
        for (int j = i - reach; j <= i + reach; j++) {
          sum += values[j];
        }
        smooth[i] = sum / (2 * reach + 1);
      }
    }
    return smooth;
  }
}
