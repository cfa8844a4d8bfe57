package loam.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round numbers for an axis, and how they are written: 12,500 and −0.25, in every locale. */
final class NumberScale {
  private static final List<BigDecimal> ROUND =
      List.of(
          BigDecimal.ONE,
          new BigDecimal("2"),
          new BigDecimal("2.5"),
          new BigDecimal("5"),
          BigDecimal.TEN);
  private static final int INTERVALS = 5;

  private NumberScale() {}

  /**
   * A scale that covers the data, begins and ends at a tick, and contains zero if the data begin
   * nearer to zero than to their other end.
   */
  static Scale covering(double least, double greatest) {
    if (least == greatest) {
      double other = least == 0 ? 1 : 0;
      return covering(Math.min(least, other), Math.max(least, other));
    }
    double span = greatest - least;
    return between(
        least > 0 && least < span ? 0 : least, greatest < 0 && -greatest < span ? 0 : greatest);
  }

  /** A scale that begins and ends at a tick, with zero only where the data have it. */
  static Scale between(double low, double high) {
    BigDecimal step = step((high - low) / INTERVALS);
    long first = (long) Math.floor(low / step.doubleValue());
    long last = (long) Math.ceil(high / step.doubleValue());
    List<Label> labels = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      BigDecimal value = step.multiply(BigDecimal.valueOf(i));
      labels.add(new Label(value.doubleValue(), text(value, Math.max(0, step.scale()))));
    }
    return Scale.labelledAtTicks(
        labels.get(0).place(), labels.get(labels.size() - 1).place(), labels);
  }

  /** A number as texts have it: at most three decimals, unless it is smaller than that. */
  static String text(double value) {
    int magnitude = value == 0 ? 0 : (int) Math.floor(StrictMath.log10(Math.abs(value)));
    int decimals = Math.max(0, 3 - Math.max(0, magnitude) + Math.max(0, -magnitude - 1));
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return text(rounded, Math.max(0, rounded.stripTrailingZeros().scale()));
  }

  private static BigDecimal step(double atLeast) {
    int magnitude = (int) Math.floor(StrictMath.log10(atLeast));
    return ROUND.stream()
        .map(round -> round.scaleByPowerOfTen(magnitude))
        .filter(round -> round.doubleValue() >= atLeast * (1 - 1e-9))
        .findFirst()
        .orElseThrow()
        .stripTrailingZeros();
  }

  private static String text(BigDecimal value, int decimals) {
    var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value).replace('-', '−');
  }
}
