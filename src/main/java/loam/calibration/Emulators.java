package loam.calibration;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/** What simulations at some points say about all others, figure by figure, and how surely. */
final class Emulators {
  /** A point that was simulated. */
  record Simulated(double[] point, double[][] outcomes) {}

  /** How one figure's outcome depends on the point. */
  private record Emulator(Figure figure, Regression.Fit fit, double chance, double error) {
    /** Variance with which the figure may differ from the emulated mean. */
    double variance() {
      return figure.spread() * figure.spread() + chance + error;
    }
  }

  private final Features features;
  private final int[] places;
  private final List<Emulator> emulators = new ArrayList<>();

  /**
   * Fits them.
   *
   * @param places of the figures that are emulated
   * @param design points with at least two replications each
   */
  Emulators(CalibrationPlan plan, int[] places, List<Simulated> design) {
    this.places = places.clone();
    this.features = new Features(plan.parameters().stream().map(FreeParameter::block).toList());
    List<Simulated> whole = design.stream().filter(this::isWhole).toList();
    if (whole.size() < 10) {
      throw new CalibrationFailedException(
          "the figures exist at only %d of %d points; nothing can be fitted",
          whole.size(), design.size());
    }
    Regression regression =
        new Regression(whole.stream().map(one -> features.at(one.point())).toList());
    for (int place : places) {
      double[] means =
          whole.stream().mapToDouble(one -> Misfit.mean(one.outcomes(), place)).toArray();
      Regression.Fit fit = regression.fit(means);
      double chance = chance(whole, place);
      double ofMeans = chance / whole.get(0).outcomes().length;
      emulators.add(
          new Emulator(plan.figures().get(place), fit, chance, Math.max(0, fit.error() - ofMeans)));
    }
  }

  private boolean isWhole(Simulated one) {
    for (int place : places) {
      if (!Double.isFinite(Misfit.mean(one.outcomes(), place))) {
        return false;
      }
    }
    return true;
  }

  /** Variance between replications of one point, pooled over points. */
  private static double chance(List<Simulated> design, int place) {
    double sum = 0;
    for (Simulated one : design) {
      double mean = Misfit.mean(one.outcomes(), place);
      double squares = 0;
      for (double[] replication : one.outcomes()) {
        squares += (replication[place] - mean) * (replication[place] - mean);
      }
      sum += squares / (one.outcomes().length - 1);
    }
    return sum / design.size();
  }

  /** Variance between replications of one point, in the order of the places. */
  double chance(int index) {
    return emulators.get(index).chance();
  }

  /** Log likelihood of the figures at a point, up to a constant. */
  double logLikelihood(double[] point) {
    double[] terms = features.at(point);
    double sum = 0;
    for (Emulator emulator : emulators) {
      double distance = emulator.fit().at(terms) - emulator.figure().centre();
      sum += distance * distance / emulator.variance();
    }
    return -sum / 2;
  }

  /** The largest distance of a figure from its emulated mean, in standard deviations. */
  double implausibility(double[] point) {
    double[] terms = features.at(point);
    double worst = 0;
    for (Emulator emulator : emulators) {
      double distance = emulator.fit().at(terms) - emulator.figure().centre();
      worst = Math.max(worst, Math.abs(distance) / FastMath.sqrt(emulator.variance()));
    }
    return worst;
  }

  /** Which figure is farthest away at a point. */
  Figure worst(double[] point) {
    double[] terms = features.at(point);
    Emulator worst = emulators.get(0);
    double most = -1;
    for (Emulator emulator : emulators) {
      double distance =
          Math.abs(emulator.fit().at(terms) - emulator.figure().centre())
              / FastMath.sqrt(emulator.variance());
      if (distance > most) {
        most = distance;
        worst = emulator;
      }
    }
    return worst.figure();
  }
}
