package loam.stats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text, the same on every JVM ({@code Double.toString} changed its digits with JDK 19).
 */
public final class DecimalText {
  private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_EVEN);

  private static final int ENOUGH = 17; // digits tell any two doubles apart

  private DecimalText() {}

  /**
   * The number to 15 significant digits, without exponent or needless zeros; NaN gives no text at
   * all, infinities {@code inf} and {@code -inf}.
   */
  public static String of(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    return rounded(value, FIFTEEN);
  }

  /** As {@link #of}, with 16 or 17 digits where 15 would read back as another number. */
  public static String exact(double value) {
    for (int digits = FIFTEEN.getPrecision(); Double.isFinite(value) && digits < ENOUGH; digits++) {
      String text = rounded(value, new MathContext(digits, RoundingMode.HALF_EVEN));
      if (Double.parseDouble(text) == value) {
        return text;
      }
    }
    return Double.isFinite(value)
        ? rounded(value, new MathContext(ENOUGH, RoundingMode.HALF_EVEN))
        : of(value);
  }

  private static String rounded(double value, MathContext digits) {
    BigDecimal rounded = new BigDecimal(value).round(digits).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
