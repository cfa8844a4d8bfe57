package loam.scenariofile.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import loam.city.Series;
import loam.ecosystem.MetricCatalogue;
import loam.language.Phrase;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.ToleranceReader;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;

/** Reads {@code series.yaml}: what published series count. */
final class SeriesReader {
  private static final Set<String> KEYS = Set.of("what", "metric", "times", "tolerance");

  private final Problems problems;
  private final Values values;
  private final MetricCatalogue catalogue;

  SeriesReader(Problems problems, MetricCatalogue catalogue) {
    this.problems = problems;
    this.values = new Values(problems);
    this.catalogue = catalogue;
  }

  /** The series that count what this city's model shows, in the order of the file. */
  List<Series> read(Yaml.Mapping file) {
    List<Series> all = new ArrayList<>();
    for (String quantity : file.entries().keySet()) {
      values
          .mapping(quantity, file.get(quantity))
          .flatMap(at -> series(quantity, at))
          .ifPresent(all::add);
    }
    return all;
  }

  private Optional<Series> series(String quantity, Yaml.Mapping at) {
    values.onlyKeys(at, KEYS);
    Optional<String> what = values.required(at, "what").flatMap(text -> values.text("what", text));
    Optional<List<String>> metrics =
        values
            .required(at, "metric")
            .flatMap(metric -> values.text("metric", metric))
            .map(text -> List.of(text.split("\\+", -1)));
    OptionalDouble times =
        at.has("times") ? values.number("times", at.get("times")) : OptionalDouble.of(1);
    Optional<double[]> tolerance = new ToleranceReader(values, problems).shares(at);
    if (what.isEmpty() || metrics.isEmpty() || times.isEmpty() || tolerance.isEmpty()) {
      return Optional.empty();
    }
    for (String metric : metrics.get()) {
      if (catalogue.named(metric).isEmpty()) {
        complainAboutUnknown(metric, at.get("metric"));
        return Optional.empty();
      }
    }
    try {
      return Optional.of(
          new Series(
              quantity,
              what.get(),
              metrics.get(),
              times.getAsDouble(),
              tolerance.get()[0],
              tolerance.get()[1]));
    } catch (IllegalArgumentException e) {
      problems.add(at, "%s: %s", quantity, Phrase.of(e));
      return Optional.empty();
    }
  }

  /** A sector of another city, or a title that this one does not give, is no mistake. */
  private void complainAboutUnknown(String metric, Yaml place) {
    if (!metric.contains(".") && MetricCatalogue.STANDARD.named(metric).isEmpty()) {
      List<String> names = catalogue.ids();
      problems.add(place, "unknown metric \"%s\"%s", metric, problems.suggestion(metric, names));
    }
  }
}
