package loam.sensitivity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import loam.scenario.UnitPoints;

/**
 * Trajectories through the unit cube that move one factor after the other by two thirds of its
 * range, between the levels 0, 1/3, 2/3 and 1. Beginnings and orders come from points of Sobol's
 * sequence, so that few trajectories are spread well.
 *
 * @param points for each trajectory one point more than there are factors
 * @param orders for each trajectory the factors in the order in which they move
 * @see "M. D. Morris, Technometrics 33 (1991), with p = 4 levels"
 */
record MorrisDesign(double[][][] points, int[][] orders) {
  /** Length of a step, as a share of the range. */
  static final double STEP = 2.0 / 3;

  private static final int LEVELS = 4;

  static MorrisDesign of(int trajectories, int factors, long seed) {
    double[][] drawn = UnitPoints.sobol(trajectories, 2 * factors, seed);
    double[][][] points = new double[trajectories][][];
    int[][] orders = new int[trajectories][];
    for (int trajectory = 0; trajectory < trajectories; trajectory++) {
      double[] row = drawn[trajectory];
      orders[trajectory] =
          IntStream.range(0, factors)
              .boxed()
              .sorted(Comparator.comparingDouble(factor -> row[factors + factor]))
              .mapToInt(Integer::intValue)
              .toArray();
      points[trajectory] = path(Arrays.copyOf(row, factors), orders[trajectory]);
    }
    return new MorrisDesign(points, orders);
  }

  private static double[][] path(double[] drawn, int[] order) {
    double[][] path = new double[order.length + 1][];
    path[0] = Arrays.stream(drawn).map(u -> Math.floor(LEVELS * u) / (LEVELS - 1)).toArray();
    for (int step = 0; step < order.length; step++) {
      path[step + 1] = path[step].clone();
      path[step + 1][order[step]] += path[0][order[step]] < 0.5 ? STEP : -STEP;
    }
    return path;
  }
}
