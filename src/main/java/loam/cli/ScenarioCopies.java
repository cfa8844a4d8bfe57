package loam.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import loam.scenario.Scenario;
import loam.scenariofile.ReadScenario;
import loam.store.Json;
import loam.store.Manifest;
import loam.store.ResolvedScenario;
import loam.store.ResultFolder;

/**
 * Whole scenarios beside the results that they gave.
 *
 * @param texts of the scenarios in their order, at least one
 */
record ScenarioCopies(List<String> texts) {
  ScenarioCopies {
    texts = List.copyOf(texts);
  }

  /**
   * Writes them into the folder of results.
   *
   * @param read the same scenarios as they were read, with what people call them
   */
  static ScenarioCopies write(
      ResultFolder folder, List<Scenario> scenarios, List<ReadScenario> read) {
    ScenarioCopies copies =
        new ScenarioCopies(
            IntStream.range(0, scenarios.size())
                .mapToObj(
                    place -> ResolvedScenario.text(scenarios.get(place), read.get(place).chinese()))
                .toList());
    IntStream.range(0, copies.texts.size())
        .forEach(place -> folder.write(path(place), copies.texts.get(place)));
    return copies;
  }

  /** Path of one in the folder. */
  static String path(int place) {
    return "scenarios/%d.resolved.yaml".formatted(place);
  }

  /** Paths in the folder. */
  List<String> paths() {
    return IntStream.range(0, texts.size()).mapToObj(ScenarioCopies::path).toList();
  }

  String first() {
    return path(0);
  }

  String last() {
    return path(texts.size() - 1);
  }

  /** A manifest that is whole without the folder. */
  String manifest(Map<String, Object> inputs) {
    return Manifest.withScenarios(Json.pretty(inputs), texts);
  }
}
