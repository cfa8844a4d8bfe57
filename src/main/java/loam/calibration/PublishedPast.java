package loam.calibration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import loam.city.City;
import loam.city.Fact;
import loam.city.Series;
import loam.ecosystem.Metric;
import loam.forecast.History;

/**
 * What had been published of a city by a day: the history that forecasts without a model have, of
 * all series that count the same thing, as a calibration has them.
 *
 * @param asOf last day that is known; a figure whose day of publication nobody knows is not
 */
public record PublishedPast(City city, LocalDate asOf) {
  private static final double DAYS_OF_YEAR = 365.25;

  /** The figures of a metric, those of one time as their geometric mean; may be empty. */
  public History of(Metric metric) {
    Map<Double, List<Double>> logs = new TreeMap<>();
    for (Fact fact : city.facts()) {
      if (fact.region().equals(city.name()) && isKnown(fact)) {
        city.series().stream()
            .filter(series -> counts(series, fact, metric))
            .forEach(
                series ->
                    logs.computeIfAbsent(year(fact, metric), key -> new ArrayList<>())
                        .add(StrictMath.log(series.in(fact))));
      }
    }
    return new History(
        logs.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
        logs.values().stream()
            .mapToDouble(
                all ->
                    StrictMath.exp(
                        all.stream().mapToDouble(Double::doubleValue).average().orElseThrow()))
            .toArray());
  }

  private boolean isKnown(Fact fact) {
    return fact.published().filter(day -> !day.isAfter(asOf)).isPresent();
  }

  private static boolean counts(Series series, Fact fact, Metric metric) {
    return series.quantity().equals(fact.quantity())
        && series.metrics().equals(List.of(metric.id()))
        && fact.value() > 0
        && fact.firstDay().isPresent()
        && fact.lastDay().isPresent();
  }

  private static double year(Fact fact, Metric metric) {
    LocalDate last = fact.lastDay().orElseThrow();
    return year(metric.kind() == Metric.Kind.STOCK ? last : fact.firstDay().orElseThrow(), last);
  }

  /** The middle of a span in years. */
  static double year(LocalDate from, LocalDate until) {
    return 1970 + (from.toEpochDay() + until.toEpochDay()) / 2.0 / DAYS_OF_YEAR;
  }
}
