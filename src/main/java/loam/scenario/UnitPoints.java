package loam.scenario;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import loam.random.Draws;
import loam.random.Purpose;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/** Points in the open unit cube that fill it more evenly than independent ones would. */
public final class UnitPoints {
  private static final double BITS = 0x1.0p52;

  private UnitPoints() {}

  /**
   * A Latin hypercube: of {@code points} equal parts of each side, each holds one point, at a place
   * of its own within the part.
   *
   * @return a row for each point, a column for each side
   * @see "M. D. McKay, R. J. Beckman, W. J. Conover, A Comparison of Three Methods for Selecting
   *     Values of Input Variables, Technometrics 21 (1979)"
   */
  static double[][] latinHypercube(int points, int sides, long seed) {
    Draws draws = new Draws(seed, 1);
    double[][] rows = new double[points][sides];
    for (int side = 0; side < sides; side++) {
      int[] parts = shuffled(points, draws, side);
      for (int point = 0; point < points; point++) {
        double within = draws.uniform(Purpose.SWEEP_POSITION, side, point);
        rows[point][side] = (parts[point] + within) / points;
      }
    }
    return rows;
  }

  /** The numbers below {@code count} in the order of as many draws. */
  private static int[] shuffled(int count, Draws draws, int side) {
    return IntStream.range(0, count)
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                number -> draws.uniform(Purpose.SWEEP_STRATUM, side, number)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * The first points of Sobol's sequence with the direction numbers of Joe and Kuo, all of them
   * moved by one random digital shift, which keeps how evenly they lie and avoids the corner.
   *
   * @return a row for each point, a column for each side
   * @see "S. Joe, F. Y. Kuo, Constructing Sobol Sequences with Better Two-Dimensional Projections,
   *     SIAM Journal on Scientific Computing 30 (2008)"
   */
  public static double[][] sobol(int points, int sides, long seed) {
    Draws draws = new Draws(seed, 1);
    long[] shift =
        IntStream.range(0, sides)
            .mapToLong(side -> (long) (draws.uniform(Purpose.SWEEP_SHIFT, side, 0) * BITS))
            .toArray();
    var sequence = new SobolSequenceGenerator(sides);
    double[][] rows = new double[points][];
    Arrays.setAll(rows, point -> shifted(sequence.nextVector(), shift));
    return rows;
  }

  private static double[] shifted(double[] point, long[] shift) {
    double[] moved = new double[point.length];
    Arrays.setAll(moved, side -> (((long) (point[side] * BITS) ^ shift[side]) + 0.5) / BITS);
    return moved;
  }
}
