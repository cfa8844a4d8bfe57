package loam.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * Two waves of points and the emulators that come of them: the first fills the ranges, the second
 * the part of them that the first does not rule out.
 *
 * @see "I. Vernon, M. Goldstein, R. G. Bower, Galaxy Formation: a Bayesian Uncertainty Analysis
 *     (2010); three standard deviations after F. Pukelsheim, The Three Sigma Rule (1994)"
 */
final class HistoryMatching {
  /** Implausible beyond so many standard deviations. */
  static final double THREE_SIGMA = 3;

  private static final int TRIED = 200_000;
  private static final double NEAR = 10; // spreads; further away a quadratic need not hold

  private final CalibrationPlan plan;
  private final Runs runs;
  private final Listener listener;
  private final SobolDesign sobol;

  HistoryMatching(CalibrationPlan plan, Runs runs, Listener listener) {
    this.plan = plan;
    this.runs = runs;
    this.listener = listener;
    this.sobol = new SobolDesign(plan.dimension());
  }

  /**
   * Points all over the ranges.
   *
   * @throws CalibrationFailedException if some figure does not differ between them
   */
  List<Emulators.Simulated> firstWave() throws InterruptedException {
    int size = plan.effort().wave();
    listener.begins(Listener.Stage.FIRST_WAVE, "", size);
    List<Emulators.Simulated> design = simulate(sobol.next(size), 0);
    Movable.check(plan, design);
    return design;
  }

  /**
   * Emulators of the fitted figures after the second wave.
   *
   * @param start where the figures are nearly met
   */
  Emulators run(List<Emulators.Simulated> design, double[] start) throws InterruptedException {
    int size = plan.effort().wave();
    Emulators first = new Emulators(plan, plan.fitted(), design);

    listener.begins(Listener.Stage.SECOND_WAVE, "", size);
    List<Emulators.Simulated> both = new ArrayList<>(design);
    both.addAll(simulate(second(first, start, size), size));
    List<Emulators.Simulated> near = both.stream().filter(this::isNear).toList();
    int terms = new Features(plan.parameters().stream().map(FreeParameter::block).toList()).size();
    return new Emulators(plan, plan.fitted(), near.size() > 2 * terms ? near : both);
  }

  /** What is not ruled out, evenly; where that is hard to hit, the density of what it weighs. */
  private List<double[]> second(Emulators first, double[] start, int size) {
    List<double[]> points =
        sobol.wanted(size / 2, TRIED, point -> first.implausibility(point) <= THREE_SIGMA);
    Chain chain =
        new Chain(point -> first.logLikelihood(point) / THREE_SIGMA, start, plan.seed() + 1);
    List<double[]> all = new ArrayList<>(points);
    all.addAll(chain.points(size - points.size(), 50));
    return all;
  }

  private boolean isNear(Emulators.Simulated one) {
    for (int place : plan.fitted()) {
      double distance = Misfit.of(plan.figures().get(place), Misfit.mean(one.outcomes(), place));
      if (Math.abs(distance) > NEAR) {
        return false;
      }
    }
    return true;
  }

  /** Each point has random numbers of its own, so that emulators average it out. */
  private List<Emulators.Simulated> simulate(List<double[]> points, int after)
      throws InterruptedException {
    List<double[][]> outcomes = runs.of(Ownership.jobs(plan, points, after));
    List<Emulators.Simulated> all = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      all.add(new Emulators.Simulated(points.get(i), outcomes.get(i)));
    }
    return all;
  }
}
