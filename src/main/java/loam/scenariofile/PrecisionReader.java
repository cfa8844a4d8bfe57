package loam.scenariofile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.scenariofile.text.DidYouMean;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Quantities;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;
import loam.stats.Precision;
import loam.stats.Precision.Scale;

/**
 * Reads {@code precision: {unicorns: 3 firms, specialised: 1 %}} below {@code run:}: the largest
 * half-width of the 95 % interval of a metric's mean, in the unit of its yearly value or, in per
 * cent, relative to it.
 */
final class PrecisionReader {
  static final String KEY = "precision";
  private static final double LARGEST_SHARE = 1;

  private final Problems problems;
  private final Values values;
  private final MetricCatalogue catalogue;
  private final Quantities quantities;

  PrecisionReader(Problems problems, MetricCatalogue catalogue) {
    this.catalogue = catalogue;
    this.problems = problems;
    this.values = new Values(problems);
    this.quantities = new Quantities(problems);
  }

  List<Precision> read(Yaml at) {
    List<Precision> targets = new ArrayList<>();
    values
        .mapping(KEY, at)
        .map(Yaml.Mapping::entries)
        .orElse(Map.of())
        .forEach(
            (name, value) -> {
              Optional<Metric> metric = catalogue.named(name);
              if (metric.isEmpty()) {
                List<String> known = catalogue.ids();
                problems.add(
                    value, "unknown metric \"%s\"%s", name, DidYouMean.suggest(name, known));
              } else {
                target(metric.get(), value).ifPresent(targets::add);
              }
            });
    return targets;
  }

  private Optional<Precision> target(Metric metric, Yaml value) {
    String text = value instanceof Yaml.Scalar scalar ? scalar.text().strip() : "";
    boolean relative = text.endsWith("%") || text.endsWith("％");
    String unit = relative ? "share" : metric.unitOfYear();
    OptionalDouble width = quantities.number(metric.id(), unit, value);
    if (width.isEmpty()) {
      return Optional.empty();
    }
    double most = relative ? LARGEST_SHARE : Double.MAX_VALUE;
    if (!(width.getAsDouble() > 0 && width.getAsDouble() <= most)) {
      problems.add(
          value,
          "the half-width of %s is %s, but must be above 0, such as 2 %% of the mean or a number in"
              + " %s",
          metric.id(),
          text,
          metric.unitOfYear());
      return Optional.empty();
    }
    return Optional.of(
        new Precision(
            metric.id(), relative ? Scale.RELATIVE : Scale.ABSOLUTE, width.getAsDouble()));
  }
}
