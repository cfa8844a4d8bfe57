package loam.bench;

/**
 * Draws that belong to a firm and a purpose, the same for all contestants. A firm has eight numbers
 * of the sequence of SplitMix64; exponentials come by a ziggurat of 256 strips, so that no
 * contestant spends its time on logarithms.
 *
 * @see "G. Marsaglia, W. W. Tsang, The Ziggurat Method for Generating Random Variables, Journal of
 *     Statistical Software 5 (8), 2000"
 */
final class KeyedDraws {
  static final int GAP = 0;
  private static final int STAY = 1;
  private static final int MARK = 4;
  private static final int NUMBERS_PER_FIRM = 8;

  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final int STRIPS = 256;
  private static final double LAST_EDGE = 7.69711747013105;
  private static final double AREA = 0.003949659822581557;
  private static final double UNIT = 0x1p-53;

  /** Right edges of the strips, from the lowest up; the lowest one stands for the tail as well. */
  private static final double[] EDGES = edges();

  private static final double[] HEIGHTS = heights(EDGES);

  private final long root;

  KeyedDraws(long seed) {
    root = mix(seed * STEP + STEP);
  }

  /** Uniform in [0, 1) that belongs to no firm, but to a cell and an occasion. */
  double ofCell(int cell, int occasion) {
    return (mix(~root + ((long) cell << 32 | occasion) * STEP) >>> 11) * UNIT;
  }

  /** Unit exponential before a firm registers. */
  double gap(long firm) {
    return exponential(bits(firm, GAP));
  }

  /** Unit exponential of a firm's stay in a stage. */
  double stay(long firm, int stage) {
    return exponential(bits(firm, STAY + stage));
  }

  /** Uniform in [0, 1): what ends the stay. */
  double mark(long firm, int stage) {
    return (bits(firm, MARK + stage) >>> 11) * UNIT;
  }

  private long bits(long firm, int purpose) {
    return mix(root + (firm * NUMBERS_PER_FIRM + purpose) * STEP);
  }

  private static double exponential(long bits) {
    int strip = (int) bits & STRIPS - 1;
    double x = (bits >>> 11) * UNIT * EDGES[strip];
    return x < EDGES[strip + 1] ? x : atTheEdge(bits, strip, x);
  }

  /** Once in fifty draws: the tail, or the part of a strip that the density cuts. */
  private static double atTheEdge(long bits, int strip, double x) {
    long more = mix(bits + STEP);
    if (strip == 0) {
      return LAST_EDGE + exponential(more);
    }
    double part = (more >>> 11) * UNIT;
    double height = HEIGHTS[strip] + part * (HEIGHTS[strip + 1] - HEIGHTS[strip]);
    return height < Math.exp(-x) ? x : exponential(mix(more + STEP));
  }

  private static long mix(long word) {
    long mixed = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  private static double[] edges() {
    double[] edges = new double[STRIPS + 1];
    edges[0] = AREA * StrictMath.exp(LAST_EDGE);
    edges[1] = LAST_EDGE;
    for (int strip = 2; strip < STRIPS; strip++) {
      double below = edges[strip - 1];
      edges[strip] = -StrictMath.log(AREA / below + StrictMath.exp(-below));
    }
    return edges;
  }

  private static double[] heights(double[] edges) {
    double[] heights = new double[STRIPS + 1];
    for (int strip = 0; strip <= STRIPS; strip++) {
      heights[strip] = StrictMath.exp(-edges[strip]);
    }
    return heights;
  }
}
