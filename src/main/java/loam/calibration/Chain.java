package loam.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.FastMath;

/**
 * Points of the unit cube with a given density, by adaptive Metropolis steps in one coordinate
 * after the other; steps are tuned in the first fifth only.
 *
 * @see "G. O. Roberts, J. S. Rosenthal, Examples of Adaptive MCMC (2009), section 3"
 */
final class Chain {
  private static final double WANTED_ACCEPTANCE = 0.44;
  private static final int TUNING_SWEEPS = 20;
  private static final double FIRST_STEP = 0.3;

  private final ToDoubleFunction<double[]> logDensity;
  private final RandomGenerator random;
  private final double[] point;
  private final double[] logSteps;
  private final int[] accepted;
  private double value;

  Chain(ToDoubleFunction<double[]> logDensity, double[] start, long seed) {
    this.logDensity = logDensity;
    this.random = new Well19937c(seed);
    this.point = start.clone();
    this.value = logDensity.applyAsDouble(point);
    this.logSteps = new double[point.length];
    Arrays.fill(logSteps, FastMath.log(FIRST_STEP));
    this.accepted = new int[point.length];
  }

  /** Points that are so many sweeps apart, after as many again as a quarter of all to settle. */
  List<double[]> points(int number, int apart) {
    int settling = number * apart / 4;
    for (int sweep = 1; sweep <= settling; sweep++) {
      sweep();
      if (sweep % TUNING_SWEEPS == 0) {
        tune(sweep / TUNING_SWEEPS);
      }
    }
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      for (int sweep = 0; sweep < apart; sweep++) {
        sweep();
      }
      points.add(point.clone());
    }
    return points;
  }

  private void sweep() {
    for (int i = 0; i < point.length; i++) {
      double old = point[i];
      double proposed = old + FastMath.exp(logSteps[i]) * random.nextGaussian();
      double level = FastMath.log(random.nextDouble());
      if (proposed <= 0 || proposed >= 1) {
        continue;
      }
      point[i] = proposed;
      double changed = logDensity.applyAsDouble(point);
      if (level < changed - value) {
        value = changed;
        accepted[i]++;
      } else {
        point[i] = old;
      }
    }
  }

  private void tune(int round) {
    double change = Math.min(0.5, 2 / FastMath.sqrt(round));
    for (int i = 0; i < point.length; i++) {
      boolean isTooTimid = accepted[i] > WANTED_ACCEPTANCE * TUNING_SWEEPS;
      logSteps[i] += isTooTimid ? change : -change;
      accepted[i] = 0;
    }
  }
}
