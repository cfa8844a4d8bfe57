package loam.calibration;

import java.util.Arrays;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.OptimizationData;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.MultivariateOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.FastMath;

/**
 * Searches some coordinates while the others stay: CMA-ES, then BOBYQA from the best point. All
 * points meet common random numbers, so that the objective hardly jumps.
 *
 * @see "N. Hansen, A. Ostermeier, Completely Derandomized Self-Adaptation in Evolution Strategies
 *     (2001); M. J. D. Powell, The BOBYQA algorithm (2009)"
 */
final class BlockSearch {
  private static final double STEP = 0.2;
  private static final double POLISHING_SHARE = 0.3;
  private static final double FIRST_RADIUS = 0.1;
  private static final double LAST_RADIUS = 0.02; // counts make finer steps meaningless

  private final MultivariateFunction objective;
  private final int[] free;
  private final long seed;
  private double[] best;
  private double least;

  /**
   * A search from a point.
   *
   * @param objective of the whole point; smaller is better
   * @param free coordinates that may change
   */
  BlockSearch(MultivariateFunction objective, double[] start, int[] free, long seed) {
    this.objective = objective;
    this.free = free.clone();
    this.seed = seed;
    this.best = start.clone();
    this.least = objective.value(start);
  }

  /** The best point met. */
  double[] best() {
    return best.clone();
  }

  /** Its objective. */
  double least() {
    return least;
  }

  /** Tries so many points, more or less. */
  void run(int points) {
    int n = free.length;
    int polishing = n < 2 ? 0 : (int) FastMath.round(POLISHING_SHARE * points);
    int population = 4 + (int) (3 * FastMath.log(n));
    optimise(
        new CMAESOptimizer(
            Integer.MAX_VALUE,
            0,
            true,
            0,
            1,
            new Well19937c(seed),
            false,
            new SimpleValueChecker(1e-3, 1e-3)),
        points - polishing,
        new CMAESOptimizer.Sigma(filled(STEP)),
        new CMAESOptimizer.PopulationSize(population));
    if (polishing > 2 * n + 1) {
      optimise(new BOBYQAOptimizer(2 * n + 1, FIRST_RADIUS, LAST_RADIUS), polishing);
    }
  }

  private void optimise(MultivariateOptimizer optimiser, int points, OptimizationData... own) {
    OptimizationData[] all = Arrays.copyOf(own, own.length + 5);
    all[own.length] = new MaxEval(points);
    all[own.length + 1] = new ObjectiveFunction(this::value);
    all[own.length + 2] = GoalType.MINIMIZE;
    all[own.length + 3] = new SimpleBounds(filled(0), filled(1));
    all[own.length + 4] = new InitialGuess(coordinates(best));
    try {
      optimiser.optimize(all);
    } catch (TooManyEvaluationsException e) {
      // the best point met so far is what was asked for
    }
  }

  private double value(double[] coordinates) {
    double[] point = best.clone();
    for (int i = 0; i < free.length; i++) {
      point[free[i]] = coordinates[i];
    }
    double value = objective.value(point);
    if (value < least) {
      least = value;
      best = point;
    }
    return value;
  }

  private double[] coordinates(double[] point) {
    return Arrays.stream(free).mapToDouble(place -> point[place]).toArray();
  }

  private double[] filled(double value) {
    double[] all = new double[free.length];
    Arrays.fill(all, value);
    return all;
  }
}
