package loam.random;

/**
 * Logarithm and exponential from IEEE 754 additions, multiplications and divisions alone.
 *
 * <p>{@code Math.log} and {@code Math.exp} may differ in the last bit between JVMs and their flags;
 * these may not. The tables stand here as constants, since not every platform has the bits of
 * {@code StrictMath}. Errors are below three units in the last place, below four where {@code exp}
 * nears its overflow.
 */
public final class Elementary {
  // ln 2 in two parts; the first has so few bits that small multiples of it are exact
  private static final double LN2_HIGH = 0.6931471803691238;
  private static final double LN2_LOW = 1.9082149292705877e-10;
  private static final double LN2 = 0x1.62e42fefa39efp-1;

  private static final int LOG_CELLS = 32;
  // cells from here on count as halves of the next power of two, lest ln 2 cancel just below 1
  private static final int UPPER_CELLS = 14;

  /** Logarithms of the centres of the cells, of their halves from the upper cells on. */
  private static final double[] LOG_OF_CENTRE = {
    0x0.0p0,
    0x1.f829b0e7833p-6,
    0x1.f0a30c01162a6p-5,
    0x1.6f0d28ae56b4cp-4,
    0x1.e27076e2af2e6p-4,
    0x1.29552f81ff523p-3,
    0x1.5ff3070a793d4p-3,
    0x1.9525a9cf456b4p-3,
    0x1.c8ff7c79a9a22p-3,
    0x1.fb9186d5e3e2ap-3,
    0x1.1675cababa60ep-2,
    0x1.2e8e2bae11d31p-2,
    0x1.4618bc21c5ec2p-2,
    0x1.5d1bdbf5809cap-2,
    -0x1.522ae0738a3d8p-2,
    -0x1.3c25277333184p-2,
    -0x1.269621134db92p-2,
    -0x1.1178e8227e47cp-2,
    -0x1.f991c6cb3b379p-3,
    -0x1.d1037f2655e7bp-3,
    -0x1.a93ed3c8ad9e4p-3,
    -0x1.823c16551a3c2p-3,
    -0x1.5bf406b543db2p-3,
    -0x1.365fcb0159016p-3,
    -0x1.1178e8227e47cp-3,
    -0x1.da727638446a2p-4,
    -0x1.9335e5d594989p-4,
    -0x1.4d3115d207eacp-4,
    -0x1.08598b59e3a07p-4,
    -0x1.894aa149fb343p-5,
    -0x1.0415d89e74444p-5,
    -0x1.0205658935847p-6,
    0x0.0p0
  };

  private static final int EXP_CELLS = 64;
  private static final double CELLS_PER_LN2 = EXP_CELLS / LN2;

  /** 2 to the power of cell/64. */
  private static final double[] POWER_OF_TWO = {
    0x1.0p0,
    0x1.02c9a3e778061p0,
    0x1.059b0d3158574p0,
    0x1.0874518759bc8p0,
    0x1.0b5586cf9890fp0,
    0x1.0e3ec32d3d1a2p0,
    0x1.11301d0125b51p0,
    0x1.1429aaea92dep0,
    0x1.172b83c7d517bp0,
    0x1.1a35beb6fcb75p0,
    0x1.1d4873168b9aap0,
    0x1.2063b88628cd6p0,
    0x1.2387a6e756238p0,
    0x1.26b4565e27cddp0,
    0x1.29e9df51fdee1p0,
    0x1.2d285a6e4030bp0,
    0x1.306fe0a31b715p0,
    0x1.33c08b26416ffp0,
    0x1.371a7373aa9cbp0,
    0x1.3a7db34e59ff7p0,
    0x1.3dea64c123422p0,
    0x1.4160a21f72e2ap0,
    0x1.44e086061892dp0,
    0x1.486a2b5c13cdp0,
    0x1.4bfdad5362a27p0,
    0x1.4f9b2769d2ca7p0,
    0x1.5342b569d4f82p0,
    0x1.56f4736b527dap0,
    0x1.5ab07dd485429p0,
    0x1.5e76f15ad2148p0,
    0x1.6247eb03a5585p0,
    0x1.6623882552224p0,
    0x1.6a09e667f3bcdp0,
    0x1.6dfb23c651a2fp0,
    0x1.71f75e8ec5f74p0,
    0x1.75feb564267c8p0,
    0x1.7a11473eb0187p0,
    0x1.7e2f336cf4e62p0,
    0x1.82589994cce12p0,
    0x1.868d99b4492ecp0,
    0x1.8ace5422aa0dcp0,
    0x1.8f1ae99157736p0,
    0x1.93737b0cdc5e5p0,
    0x1.97d829fde4e5p0,
    0x1.9c49182a3f09p0,
    0x1.a0c667b5de565p0,
    0x1.a5503b23e255cp0,
    0x1.a9e6b5579fdbfp0,
    0x1.ae89f995ad3aep0,
    0x1.b33a2b84f15fbp0,
    0x1.b7f76f2fb5e47p0,
    0x1.bcc1e904bc1d2p0,
    0x1.c199bdd85529cp0,
    0x1.c67f12e57d14bp0,
    0x1.cb720dcef9069p0,
    0x1.d072d4a07897cp0,
    0x1.d5818dcfba487p0,
    0x1.da9e603db3286p0,
    0x1.dfc97337b9b5fp0,
    0x1.e502ee78b3ff6p0,
    0x1.ea4afa2a490dap0,
    0x1.efa1bee615a27p0,
    0x1.f50765b6e454p0,
    0x1.fa7c1819e90d8p0
  };

  private Elementary() {}

  /**
   * The nearest whole number, as {@link Math#round(double)} has it, with less to do.
   *
   * @param x at least 0 and below 2<sup>62</sup>
   */
  public static long round(double x) {
    long whole = (long) x;
    return whole + (x - whole >= 0.5 ? 1 : 0);
  }

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

    // one more from the upper cells on, without a branch that nobody could foresee
    int powers = exponent + ((UPPER_CELLS - 1 - cell) >>> 31);
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
