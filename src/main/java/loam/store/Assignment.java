package loam.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.language.FailedAccessException;
import loam.store.file.Durable;
import loam.store.file.Json;
import loam.store.file.Sha256;

/**
 * What a results folder in the making was asked for: enough to go on with it.
 *
 * @param version of the Loam that began it
 * @param commit of the same
 * @param command such as run
 * @param options of the command, without files and place
 * @param inputs SHA-256 of the inputs as the manifest says them
 * @param files scenario files, complete copies of what was read
 * @param replications that it takes in all, of all scenarios; at most so many
 */
public record Assignment(
    String version,
    String commit,
    String command,
    List<String> options,
    String inputs,
    List<ScenarioCopy> files,
    int replications) {
  private static final List<String> TWICE = List.of("assignment.json", "assignment.copy.json");
  private static final String SUM = "sha256";

  public Assignment {
    options = List.copyOf(options);
    files = List.copyOf(files);
  }

  /**
   * A scenario file.
   *
   * @param original where it was read, absolute
   * @param text a scenario file that needs no other; empty if the original itself is needed
   */
  public record ScenarioCopy(String original, String text) {}

  /** Whether a folder holds one, whole or damaged. */
  static boolean isIn(Path folder) {
    return TWICE.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
  }

  /** Whether a file has the name of one, or of one that is being written. */
  static boolean isOne(String name) {
    return TWICE.contains(name.replaceFirst("\\.partial$", ""));
  }

  /** Writes it twice, each whole or not at all, so that one damaged file does no harm. */
  void write(Path folder) {
    Map<String, Object> map = toMap();
    map.put(SUM, Sha256.of(Json.pretty(toMap())));
    for (String name : TWICE) {
      try {
        Path partial = Files.writeString(folder.resolve(name + ".partial"), Json.pretty(map));
        Durable.sync(partial);
        Files.move(partial, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new FailedAccessException(e, "cannot write %s", folder.resolve(name));
      }
    }
  }

  private Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("version", version);
    map.put("commit", commit);
    map.put("command", command);
    map.put("options", options);
    map.put("inputs", inputs);
    map.put("replications", replications);
    map.put("originals", files.stream().map(ScenarioCopy::original).toList());
    map.put("texts", files.stream().map(ScenarioCopy::text).toList());
    return map;
  }

  /** The one in a folder; nothing if there is none that is whole. */
  static Optional<Assignment> read(Path folder) {
    return TWICE.stream().flatMap(name -> read(folder, name).stream()).findFirst();
  }

  private static Optional<Assignment> read(Path folder, String name) {
    try {
      Map<String, Object> map =
          new LinkedHashMap<>(Json.parse(Files.readString(folder.resolve(name))));
      Object sum = map.remove(SUM);
      return Sha256.of(Json.pretty(map)).equals(sum) ? Optional.of(of(map)) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // cut off, changed, or not ours
    }
  }

  private static Assignment of(Map<String, Object> map) {
    List<String> originals = texts(map, "originals");
    List<String> texts = texts(map, "texts");
    List<ScenarioCopy> files = new ArrayList<>();
    for (int place = 0; place < originals.size(); place++) {
      files.add(new ScenarioCopy(originals.get(place), texts.get(place)));
    }
    return new Assignment(
        text(map, "version"),
        text(map, "commit"),
        text(map, "command"),
        texts(map, "options"),
        text(map, "inputs"),
        files,
        Integer.parseInt(text(map, "replications")));
  }

  private static String text(Map<String, Object> map, String key) {
    return String.valueOf(map.get(key));
  }

  private static List<String> texts(Map<String, Object> map, String key) {
    return map.get(key) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** Writes the scenario copies into a folder, and tells where the scenario files are. */
  public List<Path> unpack(Path folder) {
    List<Path> paths = new ArrayList<>();
    for (ScenarioCopy file : files) {
      if (file.text().isEmpty()) {
        paths.add(Path.of(file.original()));
        continue;
      }
      Path path = folder.resolve("scenario-%s.yaml".formatted(paths.size()));
      try {
        Files.createDirectories(folder);
        Files.writeString(path, file.text());
      } catch (IOException e) {
        throw new FailedAccessException(e, "cannot write %s", path);
      }
      paths.add(path);
    }
    return paths;
  }
}
