package loam.random;

/**
 * Logarithm and exponential from IEEE 754 additions, multiplications and divisions alone.
 *
 * <p>{@code Math.log} and {@code Math.exp} may differ in the last bit between JVMs and their flags;
 * these may not. The tables come from {@code StrictMath}, whose bits Java prescribes. Errors are
 * below three units in the last place, below four where {@code exp} nears its overflow.
 */
public final class Elementary {
  // ln 2 in two parts; the first has so few bits that small multiples of it are exact
  private static final double LN2_HIGH = 0.6931471803691238;
  private static final double LN2_LOW = 1.9082149292705877e-10;
  private static final double LN2 = StrictMath.log(2);

  private static final int LOG_CELLS = 32;
  // cells from here on count as halves of the next power of two, lest ln 2 cancel just below 1
  private static final int UPPER_CELLS = 14;
  private static final double[] LOG_OF_CENTRE = new double[LOG_CELLS + 1];

  private static final int EXP_CELLS = 64;
  private static final double CELLS_PER_LN2 = EXP_CELLS / LN2;
  private static final double[] POWER_OF_TWO = new double[EXP_CELLS];

  static {
    for (int cell = 0; cell <= LOG_CELLS; cell++) {
      double centre = 1 + (double) cell / LOG_CELLS;
      LOG_OF_CENTRE[cell] = StrictMath.log(cell < UPPER_CELLS ? centre : centre / 2);
    }
    for (int cell = 0; cell < EXP_CELLS; cell++) {
      POWER_OF_TWO[cell] = StrictMath.pow(2, (double) cell / EXP_CELLS);
    }
  }

  private Elementary() {}

  /**
   * Natural logarithm.
   *
   * @param x any number; below 0 gives NaN, 0 gives −∞
   */
  public static double log(double x) {
    if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
      return logOfSpecial(x);
    }
    long bits = Double.doubleToRawLongBits(x);
    int exponent = (int) (bits >>> 52) - 1023;
    double mantissa = Double.longBitsToDouble((bits & 0xFFFFFFFFFFFFFL) | 0x3FF0000000000000L);

    // log m = log c + 2 artanh((m − c) / (m + c)) with c the nearest 1 + cell/32
    int cell = (int) ((mantissa - 1) * LOG_CELLS + 0.5);
    double centre = 1 + (double) cell / LOG_CELLS;
    double s = (mantissa - centre) / (mantissa + centre);
    double z = s * s;
    double series = 2 * s + 2 * s * z * (1.0 / 3 + z * (1.0 / 5 + z * (1.0 / 7)));

    int powers = cell < UPPER_CELLS ? exponent : exponent + 1;
    return powers * LN2 + LOG_OF_CENTRE[cell] + series;
  }

  private static double logOfSpecial(double x) {
    if (x == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (x > 0 && x < Double.MIN_NORMAL) {
      return log(x * 0x1.0p54) - 54 * LN2;
    }
    return x > 0 ? x : Double.NaN;
  }

  /**
   * Exponential.
   *
   * @param x any number; above 709.78 gives +∞, below −708 gives 0
   */
  public static double exp(double x) {
    if (!(x > -708 && x < 709)) {
      return expOfSpecial(x);
    }
    // x = (64 k + cell) ln2/64 + r with |r| ≤ ln2/128
    double steps = Math.floor(x * CELLS_PER_LN2 + 0.5);
    int step = (int) steps;
    double r = (x - steps * (LN2_HIGH / EXP_CELLS)) - steps * (LN2_LOW / EXP_CELLS);
    double r2 = r * r;
    double series = r + r2 * (0.5 + r * (1.0 / 6) + r2 * (1.0 / 24 + r * (1.0 / 120)));

    double cell = POWER_OF_TWO[step & (EXP_CELLS - 1)];
    double scale = Double.longBitsToDouble((long) ((step >> 6) + 1023) << 52);
    return (cell + cell * series) * scale;
  }

  private static double expOfSpecial(double x) {
    if (x >= 709) {
      double half = x < 710 ? exp(x / 2) : Double.POSITIVE_INFINITY;
      return half * half;
    }
    return x <= -708 ? 0 : Double.NaN;
  }
}
