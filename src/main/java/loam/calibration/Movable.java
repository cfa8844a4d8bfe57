package loam.calibration;

import java.util.ArrayList;
import java.util.List;
import loam.language.Phrase;
import loam.stats.NestedVariance;

/** Refuses figures to which no free parameter makes a difference. */
final class Movable {
  private static final double LEVEL = 0.95;

  private Movable() {}

  /**
   * Looks at points all over the ranges.
   *
   * @throws CalibrationFailedException naming all figures whose outcomes differ no more between
   *     points than chance makes them
   */
  static void check(CalibrationPlan plan, List<Emulators.Simulated> design) {
    List<Phrase> stuck = new ArrayList<>();
    for (int place : plan.fitted()) {
      double[][] outcomes =
          design.stream()
              .map(one -> column(one.outcomes(), place))
              .filter(Movable::isFinite)
              .toArray(double[][]::new);
      if (outcomes.length < 2 || !moves(NestedVariance.of(outcomes))) {
        Figure figure = plan.figures().get(place);
        stuck.add(Phrase.verbatim("%s (%s)".formatted(figure.id(), figure.metric())));
      }
    }
    if (!stuck.isEmpty()) {
      throw new CalibrationFailedException(
          "no free parameter moves %s; hold them out, or free a parameter that does",
          Phrase.list(stuck));
    }
  }

  private static boolean moves(NestedVariance variance) {
    return variance.within() == 0
        ? variance.between() > 0
        : variance.shareInterval(LEVEL).low() > 0;
  }

  private static double[] column(double[][] outcomes, int place) {
    double[] column = new double[outcomes.length];
    for (int i = 0; i < column.length; i++) {
      column[i] = outcomes[i][place];
    }
    return column;
  }

  private static boolean isFinite(double[] values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        return false;
      }
    }
    return true;
  }
}
