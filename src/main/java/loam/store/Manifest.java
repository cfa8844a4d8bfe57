package loam.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import loam.city.City.DataFile;
import loam.language.FailedAccessException;
import loam.scenario.Scenario;
import loam.store.file.Json;
import loam.store.file.Sha256;
import loam.store.file.StrangersFile;

/**
 * What results follow from, and what they must be: nothing in it depends on machine or time. It
 * names what was asked, and has a hash of each replication and of each file; the last of its hashes
 * is over all that stands before it.
 */
public final class Manifest {
  /** Its name in a folder of results. */
  public static final String FILE = "manifest.json";

  /** What the manifests of this Loam are like; the first had no hashes of files. */
  public static final int FORMAT = 2;

  /** SHA-256 of the values of each replication; of several scenarios, a list for each. */
  public static final String REPLICATIONS = "replicationSha256";

  static final String FORMAT_KEY = "format";
  static final String FILES = "files";

  /** Where a page has the texts of the files that the question names. */
  static final String TEXTS = "texts";

  private static final String TREE = "sha256";
  static final String OF_THE_MACHINE = "run.json";

  private Manifest() {}

  /**
   * A manifest without hashes.
   *
   * @param kind the command that makes such results
   * @param language of what people read
   * @param question what the command was asked, the files in the folder of results
   * @param inputs what the results follow from
   */
  public static Map<String, Object> of(
      String kind, String language, Map<String, Object> question, Map<String, Object> inputs) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put(FORMAT_KEY, FORMAT);
    manifest.put("kind", kind);
    manifest.put("language", language);
    manifest.put("question", question);
    manifest.putAll(inputs);
    return manifest;
  }

  /**
   * Writes the manifest of a folder in which everything else is.
   *
   * @param manifest all but the hashes of the files
   */
  static void seal(Path folder, Map<String, Object> manifest) {
    Map<String, Object> sealed = new LinkedHashMap<>(manifest);
    Map<String, Object> files = new LinkedHashMap<>();
    for (String name : StrangersFile.names(folder)) {
      if (vouchesFor(name) && !name.equals(FILE)) {
        files.put(name, Sha256.of(folder.resolve(name)));
      }
    }
    sealed.put(FILES, files);
    sealed.put(TREE, Sha256.of(Json.pretty(sealed)));
    try {
      Files.writeString(folder.resolve(FILE), Json.pretty(sealed));
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write %s", folder.resolve(FILE));
    }
  }

  /** Names of the files that the manifest of a folder lists; of one that is none, nothing. */
  static Set<String> listed(Path folder) {
    try {
      return Json.parse(StrangersFile.text(folder.resolve(FILE))).get(FILES)
              instanceof Map<?, ?> all
          ? all.keySet().stream().map(String::valueOf).collect(Collectors.toSet())
          : Set.of();
    } catch (UncheckedIOException | IllegalArgumentException e) {
      return Set.of();
    }
  }

  /** Whether a file has the same bytes wherever results are made. */
  public static boolean vouchesFor(String name) {
    return !name.equals(OF_THE_MACHINE) && !name.endsWith(".png");
  }

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
    run.put("start", scenario.city().start().toString());
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

  /**
   * A manifest for a page that must stand alone.
   *
   * @param texts of the files that the question names
   */
  public static String withTexts(Map<String, Object> manifest, Map<String, String> texts) {
    Map<String, Object> alone = new LinkedHashMap<>(manifest);
    alone.put(TEXTS, texts);
    return Json.pretty(alone);
  }
}
