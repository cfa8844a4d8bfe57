package loam.calibration;

import java.util.List;

/** How far outcomes are from figures. */
final class Misfit {
  /** Counts for an outcome that does not exist, in spreads. */
  private static final double NOTHING_THERE = 20;

  private Misfit() {}

  /** Distance of an outcome from the centre of a figure in spreads of its tolerance. */
  static double of(Figure figure, double outcome) {
    return Double.isFinite(outcome) ? (outcome - figure.centre()) / figure.spread() : NOTHING_THERE;
  }

  /** Sum of squares over some figures, of outcomes averaged over replications. */
  static double squares(List<Figure> figures, int[] places, double[][] outcomes) {
    double sum = 0;
    for (int place : places) {
      double distance = of(figures.get(place), mean(outcomes, place));
      sum += distance * distance;
    }
    return sum;
  }

  /** Mean of a figure's outcomes over replications. */
  static double mean(double[][] outcomes, int place) {
    double sum = 0;
    for (double[] replication : outcomes) {
      sum += replication[place];
    }
    return sum / outcomes.length;
  }
}
