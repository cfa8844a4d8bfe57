package loam.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import loam.language.Phrase;

/**
 * Where a calibration that fails came closest.
 *
 * @param point in the unit cube
 * @param outcomes [replication][figure]
 */
record NearestPoint(CalibrationPlan plan, double[] point, double[][] outcomes) {
  private static final double AT_THE_END = 0.02; // of the range

  /** The point, what it misses, and which parameters would have to leave their ranges. */
  Phrase phrase() {
    List<String> held = held();
    return Phrase.of(
        "; the nearest point: %s; missed there: %s; %s",
        Phrase.list(numbers()),
        Phrase.list(missed()),
        held.isEmpty()
            ? Phrase.of("no free parameter is at an end of its range: what is fixed holds the rest")
            : Phrase.of("at the ends of their ranges: %s", Phrase.list(held)));
  }

  private List<String> numbers() {
    return IntStream.range(0, plan.dimension())
        .mapToObj(
            i ->
                "%s %s"
                    .formatted(
                        plan.parameters().get(i).label(),
                        shown(plan.parameters().get(i).at(point[i]).number())))
        .toList();
  }

  private List<String> missed() {
    List<String> missed = new ArrayList<>();
    for (int place : plan.fitted()) {
      Figure figure = plan.figures().get(place);
      double mean = Misfit.mean(outcomes, place);
      if (!(mean >= figure.low() && mean <= figure.high())) {
        missed.add(
            "%s (%s) %s [%s, %s]"
                .formatted(
                    figure.id(),
                    figure.metric(),
                    shown(mean),
                    shown(figure.low()),
                    shown(figure.high())));
      }
    }
    return missed;
  }

  private List<String> held() {
    return IntStream.range(0, plan.dimension())
        .filter(i -> point[i] < AT_THE_END || point[i] > 1 - AT_THE_END)
        .mapToObj(i -> plan.parameters().get(i).label())
        .toList();
  }

  private static String shown(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
