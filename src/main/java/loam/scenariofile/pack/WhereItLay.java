package loam.scenariofile.pack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.TextFile;
import loam.scenariofile.text.Yaml;
import loam.scenariofile.text.YamlParser;

/**
 * Results say in {@code run.json}, which tells of machine and time, where the folders of cities lay
 * that do not ship with Loam. Whoever asks them again elsewhere finds the city there.
 */
public final class WhereItLay {
  /** Key of the map from names of cities to their folders. */
  public static final String KEY = "cities";

  private static final String FILE = "run.json";
  private static final int LARGEST = 1_000_000;

  private WhereItLay() {}

  /** The folder of a city, if a file of results is read and it still is where it was. */
  public static Optional<Path> folder(Path fileOfResults, String city) {
    Path folder = TextFile.folderOf(fileOfResults);
    return Stream.of(folder, folder.resolve(".."))
        .map(place -> place.resolve(FILE))
        .filter(Files::isRegularFile)
        .flatMap(log -> said(log, city).stream())
        .filter(found -> found.endsWith(city) && Files.isDirectory(found))
        .findFirst();
  }

  private static Optional<Path> said(Path log, String city) {
    Problems notOurs = new Problems();
    return TextFile.read(log, LARGEST, notOurs)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .flatMap(text -> YamlParser.parse(log.toString(), text, notOurs))
        .filter(all -> all.has(KEY))
        .map(all -> all.get(KEY))
        .filter(Yaml.Mapping.class::isInstance)
        .map(Yaml.Mapping.class::cast)
        .filter(cities -> cities.has(city))
        .map(cities -> cities.get(city))
        .filter(Yaml.Scalar.class::isInstance)
        .map(Yaml.Scalar.class::cast)
        .flatMap(place -> path(place.text()));
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
