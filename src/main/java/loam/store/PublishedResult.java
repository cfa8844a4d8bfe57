package loam.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loam.language.FailedAccessException;
import loam.language.RefusedException;
import loam.scenario.Scenario;

/**
 * Results as somebody hands them over, in a folder or as a page alone: what they say they follow
 * from, and the hashes that they vouch with.
 *
 * @param kind what made them
 * @param manifest as JSON holds it
 * @param scenarios texts of the resolved scenarios, in order
 * @param trajectories the file with all values of a run or sweep, if it is at hand
 * @param folder that holds it, if it is one
 */
public record PublishedResult(
    Kind kind,
    Map<String, Object> manifest,
    List<String> scenarios,
    Optional<Path> trajectories,
    Optional<Path> folder) {
  private static final String MANIFEST = "manifest.json";
  private static final String HASHES = "replicationSha256";
  private static final String POINTS = "pointSha256";
  private static final Pattern EMBEDDED =
      Pattern.compile(
          "<script type=\"application/json\" id=\"manifest\">(.*?)</script>", Pattern.DOTALL);

  public PublishedResult {
    scenarios = List.copyOf(scenarios);
  }

  /** Commands whose results can be verified. */
  public enum Kind {
    RUN,
    SWEEP,
    COMPARISON,
    STUDY
  }

  /**
   * Reads a results folder, or a report.
   *
   * @throws RefusedException if it is none, or too damaged to be read
   */
  public static PublishedResult read(Path place) {
    ResultFolder.recover(place);
    try {
      return Files.isDirectory(place) ? ofFolder(place) : ofPage(place);
    } catch (NoSuchFileException e) {
      throw new RefusedException("there is no %s", e.getFile());
    } catch (RefusedException e) {
      throw e;
    } catch (CharacterCodingException | UncheckedIOException | IllegalArgumentException e) {
      throw new RefusedException("the manifest of %s is damaged", place);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s", place);
    }
  }

  private static PublishedResult ofFolder(Path folder) throws IOException {
    Map<String, Object> manifest = Json.parse(Files.readString(folder.resolve(MANIFEST)));
    Kind kind = kind(manifest, folder);
    List<String> scenarios = new ArrayList<>();
    for (Path file : scenarioFiles(kind, manifest, folder)) {
      scenarios.add(Files.readString(file));
    }
    if (scenarios.isEmpty()) {
      throw new RefusedException("the manifest of %s is damaged", folder);
    }
    Path parquet = folder.resolve(kind == Kind.SWEEP ? "sweep.parquet" : "trajectories.parquet");
    return new PublishedResult(
        kind,
        manifest,
        scenarios,
        Files.isRegularFile(parquet) ? Optional.of(parquet) : Optional.empty(),
        Optional.of(folder));
  }

  private static List<Path> scenarioFiles(Kind kind, Map<String, Object> manifest, Path folder) {
    return switch (kind) {
      case RUN -> List.of(folder.resolve("scenario.resolved.yaml"));
      case SWEEP -> List.of(folder.resolve("sweep.resolved.yaml"));
      case COMPARISON, STUDY -> {
        List<Path> files = new ArrayList<>();
        for (int place = 0; place < list(manifest.get("scenarios")).size(); place++) {
          files.add(folder.resolve("scenarios/%s.resolved.yaml".formatted(place)));
        }
        yield files;
      }
    };
  }

  private static PublishedResult ofPage(Path page) throws IOException {
    Matcher embedded = EMBEDDED.matcher(Files.readString(page));
    if (!embedded.find()) {
      throw new RefusedException("%s is no report of Loam: there is no manifest in it", page);
    }
    Map<String, Object> manifest = Json.parse(embedded.group(1));
    List<String> scenarios =
        list(manifest.remove(Manifest.SCENARIOS)).stream().map(String::valueOf).toList();
    Kind kind = kind(manifest, page);
    if (scenarios.isEmpty()) {
      throw new RefusedException(
          "%s was made by a Loam that put no scenario into its reports; verify its folder", page);
    }
    return new PublishedResult(kind, manifest, scenarios, Optional.empty(), Optional.empty());
  }

  private static Kind kind(Map<String, Object> manifest, Path place) {
    if (manifest.containsKey(POINTS)) {
      return Kind.SWEEP;
    }
    if (manifest.containsKey(Manifest.COMMAND)) {
      return Kind.STUDY;
    }
    if (manifest.containsKey("targets")) {
      throw new RefusedException(
          "%s holds none of the points that were simulated for it: verify its folder", place);
    }
    if (!manifest.containsKey(HASHES)) {
      throw new RefusedException("the manifest of %s vouches for no replication", place);
    }
    return manifest.containsKey("comparison") ? Kind.COMPARISON : Kind.RUN;
  }

  /** What is said to be the inputs of one of the scenarios, or of all if it is no comparison. */
  public Map<?, ?> inputs(int scenario) {
    if (kind != Kind.COMPARISON && kind != Kind.STUDY) {
      return manifest;
    }
    List<?> all = list(manifest.get("scenarios"));
    return scenario < all.size() && all.get(scenario) instanceof Map<?, ?> one ? one : Map.of();
  }

  /** Hashes of the replications of a scenario, in order; of a sweep, of its points. */
  public List<String> hashes(int scenario) {
    List<?> hashes =
        switch (kind) {
          case RUN -> list(manifest.get(HASHES));
          case SWEEP -> list(manifest.get(POINTS));
          case STUDY -> List.of();
          case COMPARISON -> {
            List<?> all = list(manifest.get(HASHES));
            yield scenario < all.size() ? list(all.get(scenario)) : List.of();
          }
        };
    return hashes.stream().map(String::valueOf).toList();
  }

  /** What was typed for a study, word for word; paths are those of its copies of scenarios. */
  public List<String> command() {
    return list(manifest.get(Manifest.COMMAND)).stream().map(String::valueOf).toList();
  }

  /** Numbers of the replications that failed, and so are missing of all scenarios. */
  public Set<Integer> missing() {
    Set<Integer> missing = new HashSet<>();
    for (Object one : list(manifest.get("missing"))) {
      if (one instanceof Map<?, ?> map && map.get("replication") instanceof Number number) {
        missing.add(number.intValue());
      }
    }
    return missing;
  }

  /** Numbers of the replications that the hashes of a run belong to: those that did not fail. */
  public List<Integer> numbers(int scenario) {
    Set<Integer> missing = missing();
    List<Integer> numbers = new ArrayList<>();
    for (int number = 1; numbers.size() < hashes(scenario).size(); number++) {
      if (!missing.contains(number)) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  /**
   * The file with the values of one of the scenarios: of a comparison that of the run which it kept
   * beside itself.
   *
   * @param scenario as the manifest's inputs describe it
   */
  public Optional<Path> values(Scenario scenario) {
    return kind == Kind.COMPARISON
        ? folder.flatMap(place -> runBeside(place, scenario))
        : trajectories;
  }

  private Optional<Path> runBeside(Path place, Scenario scenario) {
    if (!(inputs(0).get("loam") instanceof Map<?, ?> loam)) {
      return Optional.empty();
    }
    return StoredRun.find(
            place.toAbsolutePath().normalize().resolveSibling(""),
            String.valueOf(loam.get("version")),
            String.valueOf(loam.get("commit")),
            scenario)
        .map(run -> run.folder().resolve("trajectories.parquet"));
  }

  private static List<?> list(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
