package loam.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.random.Well19937c;

/**
 * The approximate Bayesian step: points that the emulators find likely are simulated, and those
 * stay whose own outcomes are as near to the figures as tolerance and chance allow. So no point
 * stays because an emulator was wrong.
 *
 * @see "R. D. Wilkinson, Approximate Bayesian Computation Gives Exact Results under the Assumption
 *     of Model Error (2013)"
 */
final class Selection {
  private static final double KEPT_IF_RIGHT = 0.99;
  private static final int SWEEPS_APART = 200;

  private final CalibrationPlan plan;
  private final Runs runs;
  private final Emulators emulators;

  Selection(CalibrationPlan plan, Runs runs, Emulators emulators) {
    this.plan = plan;
    this.runs = runs;
    this.emulators = emulators;
  }

  /** The points that stay, in an order without a trend; may be few. */
  List<Calibrated.Vector> run(double[] start) throws InterruptedException {
    List<double[]> candidates =
        new ArrayList<>(
            new Chain(emulators::logLikelihood, start, plan.seed() + 2)
                .points(plan.effort().candidates(), SWEEPS_APART));
    Collections.reverse(candidates); // the chain's beginning would be the start's neighbours
    shuffle(candidates);
    refuseContradiction(candidates);
    List<double[][]> outcomes = runs.of(Ownership.jobs(plan, candidates, 2 * plan.effort().wave()));
    double limit = limit();
    List<Calibrated.Vector> kept = new ArrayList<>();
    for (int i = 0; i < candidates.size() && kept.size() < plan.effort().keep(); i++) {
      if (distance(outcomes.get(i)) <= limit) {
        kept.add(new Calibrated.Vector(candidates.get(i), outcomes.get(i)));
      }
    }
    return kept;
  }

  private void shuffle(List<double[]> points) {
    Well19937c random = new Well19937c(plan.seed() + 3);
    for (int i = points.size() - 1; i > 0; i--) {
      Collections.swap(points, i, random.nextInt(i + 1));
    }
  }

  /** Figures that no point meets together contradict one another, or the model. */
  private void refuseContradiction(List<double[]> candidates) throws InterruptedException {
    double least = Double.POSITIVE_INFINITY;
    double[] best = candidates.get(0);
    for (double[] point : candidates) {
      double implausibility = emulators.implausibility(point);
      if (implausibility < least) {
        least = implausibility;
        best = point;
      }
    }
    if (least > HistoryMatching.THREE_SIGMA) {
      Figure worst = emulators.worst(best);
      int first = 3 * plan.effort().wave() * plan.effort().replications() + 1;
      double[][] outcomes = runs.of(best, first, plan.effort().replications());
      throw new CalibrationFailedException(
          "no parameters within their ranges meet all figures: where they come closest, %s (%s) is still %s standard deviations away; the figures contradict one another, or a tolerance or a range is too narrow%s",
          worst.id(),
          worst.metric(),
          "%.1f".formatted(least),
          new NearestPoint(plan, best, outcomes).phrase());
    }
  }

  private double limit() {
    return new ChiSquaredDistribution(null, plan.fitted().length)
        .inverseCumulativeProbability(KEPT_IF_RIGHT);
  }

  /** Sum of squares, each over the variance that tolerance and chance explain. */
  private double distance(double[][] outcomes) {
    int[] places = plan.fitted();
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      Figure figure = plan.figures().get(places[i]);
      double off = Misfit.mean(outcomes, places[i]) - figure.centre();
      double chance = emulators.chance(i) * (1 + 1.0 / outcomes.length);
      sum += off * off / (figure.spread() * figure.spread() + chance);
    }
    return Double.isFinite(sum) ? sum : Double.POSITIVE_INFINITY;
  }
}
