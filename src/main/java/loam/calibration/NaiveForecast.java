package loam.calibration;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import loam.ecosystem.Metric;

/** What somebody without a model would have said, from earlier figures of the same metric. */
final class NaiveForecast {
  private final List<Figure> history;

  /**
   * Knows what was published by a day.
   *
   * @param figures of any metric and time
   */
  NaiveForecast(Metric metric, List<Figure> figures, LocalDate asOf) {
    this.history =
        figures.stream()
            .filter(figure -> figure.metric().equals(metric))
            .filter(figure -> !figure.published().isAfter(asOf))
            .sorted(Comparator.comparing(Figure::until))
            .toList();
  }

  /** The last figure, held; nothing without one. */
  OptionalDouble lastValue() {
    return history.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(history.get(history.size() - 1).centre());
  }

  /** The least-squares line through all figures; nothing with fewer than two days. */
  OptionalDouble linearTrend(LocalDate day) {
    double n = history.size();
    double meanDay = history.stream().mapToDouble(NaiveForecast::day).average().orElse(0);
    double meanValue = history.stream().mapToDouble(Figure::centre).average().orElse(0);
    double squares = 0;
    double products = 0;
    for (Figure figure : history) {
      double off = day(figure) - meanDay;
      squares += off * off;
      products += off * (figure.centre() - meanValue);
    }
    return n < 2 || squares == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(meanValue + products / squares * (day.toEpochDay() - meanDay));
  }

  /** The middle of the time that a figure covers; of a stock, its day. */
  private static double day(Figure figure) {
    return middle(figure).toEpochDay();
  }

  static LocalDate middle(Figure figure) {
    long days = figure.until().toEpochDay() - figure.from().toEpochDay();
    return figure.until().minusDays(days / 2);
  }
}
