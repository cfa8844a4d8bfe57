package loam.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A logarithmic axis: places are decimal logarithms, ticks stand at 1, 2 and 5. */
final class LogScale {
  private static final int[] DIGITS = {1, 2, 5};

  private LogScale() {}

  /** Where a value lies on it. */
  static double place(double value) {
    return StrictMath.log10(value);
  }

  /**
   * A scale that holds positive values, with a little room at both ends.
   *
   * @param least more than 0
   * @param greatest at least {@code least}
   */
  static Scale covering(double least, double greatest) {
    double margin = 0.04 * Math.max(1, place(greatest) - place(least));
    double low = place(least) - margin;
    double high = place(greatest) + margin;
    List<Label> labels = new ArrayList<>();
    for (int power = (int) Math.floor(low); power <= high; power++) {
      for (int digit : DIGITS) {
        double value = BigDecimal.valueOf(digit).scaleByPowerOfTen(power).doubleValue();
        if (place(value) >= low && place(value) <= high) {
          labels.add(new Label(place(value), NumberScale.text(value)));
        }
      }
    }
    return Scale.labelledAtTicks(low, high, labels);
  }
}
