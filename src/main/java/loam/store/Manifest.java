package loam.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.city.City.DataFile;
import loam.city.Timescale;
import loam.scenario.Scenario;

/** What results follow from, and what they must be: nothing in it depends on machine or time. */
public final class Manifest {
  /** Where a page has the texts of its resolved scenarios. */
  static final String SCENARIOS = "resolvedScenarios";

  /** What was typed for a study, word for word. */
  public static final String COMMAND = "command";

  private Manifest() {}

  /**
   * The inputs of a run.
   *
   * @param resolved the text of the resolved scenario
   */
  public static Map<String, Object> inputs(
      String version, String commit, Scenario scenario, String resolved) {
    Map<String, Object> loam = new LinkedHashMap<>();
    loam.put("version", version);
    loam.put("commit", commit);
    Map<String, Object> of = new LinkedHashMap<>();
    of.put("name", scenario.name());
    of.put("backcast", scenario.backcast());
    of.put("sha256", Sha256.of(resolved));
    Map<String, Object> city = new LinkedHashMap<>();
    city.put("id", scenario.city().id());
    Map<String, Object> files = new LinkedHashMap<>();
    for (DataFile file : scenario.city().files()) {
      files.put(file.name(), file.sha256());
    }
    city.put("files", files);
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("start", Timescale.ORIGIN.toString());
    run.put("end", scenario.plan().end().toString());
    run.put("replications", scenario.plan().replications());
    run.put("seed", scenario.plan().seed());
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("loam", loam);
    inputs.put("scenario", of);
    inputs.put("city", city);
    inputs.put("run", run);
    return inputs;
  }

  /** Eight hexadecimal digits that tell these inputs from others. */
  public static String fingerprint(Map<String, Object> inputs) {
    return hash(inputs).substring(0, 8);
  }

  /** SHA-256 of these inputs. */
  public static String hash(Map<String, Object> inputs) {
    return Sha256.of(Json.pretty(inputs));
  }

  /** The whole manifest: the inputs, and a hash for each replication. */
  public static String text(Map<String, Object> inputs, List<String> replicationHashes) {
    Map<String, Object> manifest = new LinkedHashMap<>(inputs);
    manifest.put("replicationSha256", replicationHashes);
    return Json.pretty(manifest);
  }

  /** A manifest for a page that must stand alone: with the resolved scenarios inside. */
  public static String withScenarios(String manifest, List<String> resolved) {
    Map<String, Object> alone = new LinkedHashMap<>(Json.parse(manifest));
    alone.put(SCENARIOS, resolved);
    return Json.pretty(alone);
  }
}
