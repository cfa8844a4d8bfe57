package loam.random;

import java.math.BigDecimal;
import java.math.MathContext;

/** Exponential and logarithm to 50 digits, slowly. */
final class ExactFunctions {
  private static final MathContext DIGITS = new MathContext(60);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private ExactFunctions() {}

  /** The series at x / 2^k, squared k times. */
  static BigDecimal exp(BigDecimal x) {
    int squarings = 0;
    BigDecimal small = x;
    while (Math.abs(small.doubleValue()) > 0.01) {
      small = small.divide(TWO, DIGITS);
      squarings++;
    }
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int n = 1; n < 25; n++) {
      term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    for (int squaring = 0; squaring < squarings; squaring++) {
      sum = sum.multiply(sum, DIGITS);
    }
    return sum;
  }

  /** StrictMath's value y mended by ln(x e^−y), which is so small that two terms suffice. */
  static BigDecimal log(double x) {
    BigDecimal near = new BigDecimal(StrictMath.log(x));
    BigDecimal rest =
        new BigDecimal(x).multiply(exp(near.negate()), DIGITS).subtract(BigDecimal.ONE);
    return near.add(rest).subtract(rest.multiply(rest, DIGITS).divide(TWO, DIGITS));
  }

  /** Distance in units of the last place of {@code found}. */
  static double ulpsBetween(double found, BigDecimal exact) {
    BigDecimal distance = new BigDecimal(found).subtract(exact).abs();
    return distance.divide(new BigDecimal(Math.ulp(found)), DIGITS).doubleValue();
  }
}
