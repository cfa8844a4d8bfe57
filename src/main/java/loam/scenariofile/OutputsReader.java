package loam.scenariofile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;

/**
 * Reads {@code outputs: [vc.total, listings]} below {@code run:}: the metrics that a scenario is
 * about, in the order in which they are shown.
 */
final class OutputsReader {
  static final String KEY = "outputs";

  private final Problems problems;
  private final Values values;
  private final MetricCatalogue catalogue;

  OutputsReader(Problems problems, MetricCatalogue catalogue) {
    this.catalogue = catalogue;
    this.problems = problems;
    this.values = new Values(problems);
  }

  List<Metric> read(Yaml at) {
    List<Metric> metrics = new ArrayList<>();
    for (Yaml item : values.sequence(KEY, at).map(Yaml.Sequence::items).orElse(List.of())) {
      values
          .text(KEY, item)
          .flatMap(name -> metric(item, name))
          .ifPresent(
              metric -> {
                if (metrics.contains(metric)) {
                  problems.add(item, "%s stands here twice; keep one", metric.id());
                } else {
                  metrics.add(metric);
                }
              });
    }
    return metrics;
  }

  private Optional<Metric> metric(Yaml item, String name) {
    Optional<Metric> metric = catalogue.named(name);
    if (metric.isEmpty()) {
      List<String> known = catalogue.ids();
      problems.add(item, "unknown metric \"%s\"%s", name, problems.suggestion(name, known));
    }
    return metric;
  }
}
