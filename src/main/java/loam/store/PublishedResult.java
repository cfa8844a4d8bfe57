package loam.store;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import loam.language.FailedAccessException;
import loam.language.RefusedException;
import loam.store.file.Json;
import loam.store.file.StrangersFile;

/**
 * Results as somebody hands them over, in a folder or as a page alone: what they say was asked, and
 * what they vouch for. Nothing of it is believed.
 *
 * @param place the folder or page
 * @param manifest as JSON holds it
 * @param texts of the files that the question names, by their names, in its order
 * @param folder that holds it, if it is one
 */
public record PublishedResult(
    Path place, Map<String, Object> manifest, Map<String, String> texts, Optional<Path> folder) {
  private static final String BEGIN = "<script type=\"application/json\" id=\"manifest\">";
  private static final String END = "</script>";
  private static final int MOST_FILES = 1000;
  private static final int LONGEST_NAME = 255;
  private static final int MOST_IN_TEXTS = 16 << 20; // characters, of all together
  private static final int MOST_NESTED = 1 << 20; // lists and maps in a manifest

  /**
   * Reads a results folder, or a report.
   *
   * @throws RefusedException if it is none, or too damaged or too old to be read
   */
  public static PublishedResult read(Path place) {
    ResultFolder.recover(place);
    try {
      return Files.isDirectory(place) ? ofFolder(place) : ofPage(place);
    } catch (RefusedException | FailedAccessException e) {
      throw e;
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw new RefusedException("the manifest of %s is damaged", place);
    }
  }

  private static PublishedResult ofFolder(Path folder) {
    StrangersFile.names(folder); // refuses what may not be looked at
    Map<String, Object> manifest = parse(text(folder.resolve(Manifest.FILE)), folder);
    checkFormat(manifest, folder);
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : files(manifest, folder)) {
      texts.put(name, StrangersFile.text(folder.resolve(name)));
      refuseIfLong(texts, folder);
    }
    return new PublishedResult(folder, manifest, texts, Optional.of(folder));
  }

  private static PublishedResult ofPage(Path page) {
    String html = text(page);
    int begin = html.indexOf(BEGIN);
    int end = begin < 0 ? -1 : html.indexOf(END, begin);
    if (end < 0) {
      throw new RefusedException("%s is no report of Loam: there is no manifest in it", page);
    }
    Map<String, Object> manifest =
        new LinkedHashMap<>(parse(html.substring(begin + BEGIN.length(), end), page));
    checkFormat(manifest, page);
    Map<?, ?> held = map(manifest.remove(Manifest.TEXTS));
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : files(manifest, page)) {
      if (!(held.get(name) instanceof String text)) {
        throw new RefusedException("the manifest of %s is damaged: %s", page, name);
      }
      texts.put(name, text);
    }
    refuseIfLong(texts, page);
    return new PublishedResult(page, manifest, texts, Optional.empty());
  }

  /** What is small as a text can be large in memory. */
  private static Map<String, Object> parse(String json, Path place) {
    if (json.chars().filter(one -> one == '[' || one == '{').count() > MOST_NESTED) {
      throw new RefusedException("the manifest of %s is damaged", place);
    }
    return Json.parse(json);
  }

  private static void refuseIfLong(Map<String, String> texts, Path place) {
    if (texts.values().stream().mapToLong(String::length).sum() > MOST_IN_TEXTS) {
      throw new RefusedException(
          "the scenarios of %s have more than %s MiB, which no text of Loam has",
          place, MOST_IN_TEXTS >> 20);
    }
  }

  private static String text(Path file) {
    return StrangersFile.text(file);
  }

  private static void checkFormat(Map<String, Object> manifest, Path place) {
    Object format = manifest.get(Manifest.FORMAT_KEY);
    if (format == null && (manifest.containsKey("loam") || manifest.containsKey("scenarios"))) {
      throw new RefusedException(
          "%s was made by a Loam whose manifests vouch for replications but not for files (%s):"
              + " only that Loam can verify it",
          place, loam(manifest));
    }
    if (!Integer.valueOf(Manifest.FORMAT).equals(format)) {
      throw new RefusedException(
          "the manifest of %s has format %s, but this Loam reads format %s",
          place, String.valueOf(format), Manifest.FORMAT);
    }
  }

  /** Paths that stay in the folder. */
  private static List<String> files(Map<String, Object> manifest, Path place) {
    List<String> files =
        list(map(manifest.get("question")).get("files")).stream().map(String::valueOf).toList();
    boolean isTwice = files.size() > files.stream().distinct().count();
    if (files.isEmpty() || files.size() > MOST_FILES || isTwice) {
      throw new RefusedException("the manifest of %s is damaged", place);
    }
    for (String name : files) {
      if (name.length() > LONGEST_NAME || !name.matches("([\\w-]+/)?[\\w-]+(\\.[\\w-]+)*")) {
        throw new RefusedException(
            "%s rests on a file that is not in it (%s), as of a city in a folder of its own; to"
                + " check the results, give the command again with another --out",
            place, StrangersFile.shown(name));
      }
    }
    return files;
  }

  /** The command that makes such results. */
  public String kind() {
    return String.valueOf(manifest.get("kind"));
  }

  /** Of what people read. */
  public String language() {
    return String.valueOf(manifest.get("language"));
  }

  /** What was asked. */
  public Map<?, ?> question() {
    return map(manifest.get("question"));
  }

  /** Version and commit of the Loam that is said to have made it. */
  public String loam() {
    return loam(manifest);
  }

  private static String loam(Map<String, Object> manifest) {
    List<?> scenarios = list(manifest.get("scenarios"));
    Object said =
        manifest.containsKey("loam") || scenarios.isEmpty()
            ? manifest.get("loam")
            : map(scenarios.get(0)).get("loam");
    return said instanceof Map<?, ?> loam
        ? "%s %s".formatted(loam.get("version"), loam.get("commit"))
        : String.valueOf(said);
  }

  /** SHA-256 of the replications of each scenario, in order; nothing of what has none in it. */
  public List<List<String>> replications() {
    List<?> hashes = list(manifest.get(Manifest.REPLICATIONS));
    boolean isOfOne = hashes.stream().noneMatch(List.class::isInstance);
    List<?> all = isOfOne ? List.of(hashes) : hashes;
    return manifest.containsKey(Manifest.REPLICATIONS)
        ? all.stream().map(one -> list(one).stream().map(String::valueOf).toList()).toList()
        : List.of();
  }

  /** Numbers of the replications that failed, and so are missing of all scenarios. */
  public SortedSet<Integer> missing() {
    SortedSet<Integer> missing = new TreeSet<>();
    for (Object one : list(manifest.get("missing"))) {
      if (map(one).get("replication") instanceof Number number) {
        missing.add(number.intValue());
      }
    }
    return missing;
  }

  private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
