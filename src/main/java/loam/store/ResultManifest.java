package loam.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loam.store.table.ResultTable;

/**
 * What a manifest says, of whatever version.
 *
 * @param runs one row for each scenario, with the columns of {@link ResultTable#RUNS}; nothing
 *     stands for what is not said
 */
record ResultManifest(String version, String commit, List<List<String>> runs) {
  /**
   * Reads a manifest.
   *
   * @throws IllegalArgumentException if it says not which Loam made the results
   */
  static ResultManifest of(Map<String, Object> manifest) {
    List<Map<?, ?>> scenarios = new ArrayList<>();
    if (manifest.get("scenarios") instanceof List<?> several) {
      several.forEach(one -> scenarios.add(map(one)));
    } else {
      scenarios.add(manifest);
    }
    Map<?, ?> loam = map(scenarios.isEmpty() ? Map.of() : scenarios.get(0).get("loam"));
    if (loam.isEmpty()) {
      throw new IllegalArgumentException("its manifest.json does not say which Loam made it");
    }
    String kind =
        manifest.containsKey("comparison")
            ? "comparison"
            : manifest.containsKey("ranking")
                ? "ranking"
                : Stream.of("sweep", "sensitivity", "search")
                    .filter(manifest::containsKey)
                    .findFirst()
                    .orElse(String.valueOf(manifest.getOrDefault("kind", "run")));
    return new ResultManifest(
        text(loam, "version"),
        text(loam, "commit"),
        scenarios.stream().map(scenario -> row(kind, scenario)).toList());
  }

  private static List<String> row(String kind, Map<?, ?> inputs) {
    Map<?, ?> scenario = map(inputs.get("scenario"));
    Map<?, ?> run = map(inputs.get("run"));
    return List.of(
        kind,
        text(scenario, "name"),
        text(scenario, "backcast"),
        text(map(inputs.get("city")), "id"),
        text(run, "seed"),
        text(run, "replications"),
        text(run, "start"),
        text(run, "end"),
        text(scenario, "sha256"));
  }

  private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return value == null ? "" : String.valueOf(value);
  }
}
