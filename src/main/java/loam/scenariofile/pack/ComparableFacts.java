package loam.scenariofile.pack;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import loam.city.Bearing;
import loam.city.Fact;
import loam.city.Series;
import loam.city.Target;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;

/**
 * Published figures that a run can be held against because of what their series counts, whether
 * {@code targets.yaml} speaks of them or not.
 */
final class ComparableFacts {
  private static final int MIDDLE_OF_MONTH = 16;

  private final MetricCatalogue catalogue;
  private final String region;
  private final LocalDate start;
  private final Map<String, Series> series;

  /**
   * Those of a city.
   *
   * @param region what its rows call it
   * @param start first simulated day
   */
  ComparableFacts(MetricCatalogue catalogue, String region, LocalDate start, List<Series> series) {
    this.catalogue = catalogue;
    this.region = region;
    this.start = start;
    this.series = series.stream().collect(Collectors.toMap(Series::quantity, Function.identity()));
  }

  /** What a figure can be held against. */
  Optional<Series> series(Fact fact) {
    return Optional.ofNullable(series.get(fact.quantity()))
        .filter(counts -> fact.region().equals(region));
  }

  /**
   * The targets that no file names: comparable figures in the order of their rows. A row that
   * repeats another one, with the same value for the same day, is one figure with it.
   *
   * @param said the targets of the file
   */
  List<Target> besides(List<Target> said, List<Fact> facts) {
    Set<String> known =
        said.stream()
            .map(Target::fact)
            .flatMap(fact -> List.of(fact.id(), likeness(fact)).stream())
            .collect(Collectors.toSet());
    List<Target> targets = new ArrayList<>();
    for (Fact fact : facts) {
      if (!known.contains(fact.id())) {
        series(fact)
            .flatMap(counts -> target(fact, counts))
            .filter(target -> known.add(likeness(fact)))
            .ifPresent(targets::add);
      }
    }
    return targets;
  }

  private static String likeness(Fact fact) {
    return "%s %s %s %s"
        .formatted(
            fact.quantity(), fact.region(), fact.lastDay().map(String::valueOf), fact.value());
  }

  private Optional<Target> target(Fact fact, Series counts) {
    Metric metric = catalogue.get(counts.metrics().get(0));
    Optional<LocalDate> first = fact.firstDay();
    Optional<LocalDate> last = fact.lastDay();
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    LocalDate until = monthEnd(last.get());
    LocalDate from = metric.kind() == Metric.Kind.STOCK ? until : first.get();
    return from.isBefore(start)
        ? Optional.empty()
        : Optional.of(
            new Target(
                fact,
                counts.what(),
                new Target.Scored(
                    String.join("+", counts.metrics()),
                    from,
                    until,
                    counts.in(fact),
                    counts.lowest(fact),
                    counts.highest(fact),
                    metric.unitOfSum(),
                    Bearing.TEST),
                ""));
  }

  /** The end of a month that is nearest to a day. */
  private static LocalDate monthEnd(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return (day.getDayOfMonth() < MIDDLE_OF_MONTH ? month.minusMonths(1) : month).atEndOfMonth();
  }
}
