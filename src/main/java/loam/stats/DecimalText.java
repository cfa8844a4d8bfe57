package loam.stats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text, the same on every JVM ({@code Double.toString} changed its digits with JDK 19).
 */
public final class DecimalText {
  private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_EVEN);

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
    BigDecimal rounded = new BigDecimal(value).round(FIFTEEN).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
