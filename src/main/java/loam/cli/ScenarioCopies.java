package loam.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.scenario.Scenario;
import loam.scenariofile.ReadScenario;
import loam.store.ResolvedScenario;
import loam.store.ResultFolder;

/**
 * Whole scenarios beside the results that they gave.
 *
 * @param texts of the scenarios by their paths in the folder, in their order, at least one
 */
record ScenarioCopies(Map<String, String> texts) {
  /**
   * Writes them into the folder of results.
   *
   * @param read the same scenarios as they were read, with what people call them
   */
  static ScenarioCopies write(
      ResultFolder folder, List<Scenario> scenarios, List<ReadScenario> read) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int place = 0; place < scenarios.size(); place++) {
      texts.put(path(place), ResolvedScenario.text(scenarios.get(place), read.get(place)));
    }
    return new ScenarioCopies(texts).writtenInto(folder);
  }

  /** Writes them. */
  ScenarioCopies writtenInto(ResultFolder folder) {
    texts.forEach(folder::write);
    return this;
  }

  /** Path of one in the folder. */
  static String path(int place) {
    return "scenarios/%d.resolved.yaml".formatted(place);
  }

  /** Paths in the folder. */
  List<String> paths() {
    return List.copyOf(texts.keySet());
  }
}
