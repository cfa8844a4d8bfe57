package loam.laboratory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.scenario.Scenario;
import loam.scenariofile.ReadScenario;
import loam.store.Manifest;
import loam.store.ResolvedScenario;

/** Whole scenarios as results name them and keep them. */
public final class Resolved {
  private Resolved() {}

  /** What a run of this build follows from. */
  public static Map<String, Object> inputs(Scenario scenario) {
    return inputs(scenario, "");
  }

  /**
   * Likewise.
   *
   * @param more that belongs to the text of the scenario, such as the points of a sweep
   */
  public static Map<String, Object> inputs(Scenario scenario, String more) {
    BuildInfo build = BuildInfo.load();
    return Manifest.inputs(
        build.version(), build.commit(), scenario, ResolvedScenario.text(scenario) + more);
  }

  /**
   * Their texts by their places in a folder.
   *
   * @param read the same scenarios as they were read, with what people call them
   */
  public static Map<String, String> copies(List<Scenario> scenarios, List<ReadScenario> read) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int place = 0; place < scenarios.size(); place++) {
      texts.put(path(place), ResolvedScenario.text(scenarios.get(place), read.get(place)));
    }
    return texts;
  }

  /** Path of one in the folder. */
  public static String path(int place) {
    return "scenarios/%d.resolved.yaml".formatted(place);
  }
}
