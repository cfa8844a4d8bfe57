package loam.store;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.store.file.Json;
import loam.store.file.Sha256;
import loam.store.file.StrangersFile;

/**
 * A file of results as the manifest beside it promises it.
 *
 * @param folder which bears the manifest
 * @param file in it or below it
 * @param sha256 of all of it; nothing if the manifest names no such file
 */
public record Promised(Path folder, Path file, String sha256) {
  private static final long MOST_BYTES = 4L << 30; // a file of a terabyte may take no place on disk

  /**
   * Those of some files in a folder that are not what is promised.
   *
   * @return a sentence for each; none where there is no manifest that can be read
   */
  public static List<Phrase> broken(Path folder, List<String> names) {
    Path manifest = folder.resolve(Manifest.FILE);
    try {
      Map<String, Object> read = Json.parse(StrangersFile.text(manifest));
      return names.stream()
          .flatMap(name -> by(read, folder, name).stream())
          .flatMap(one -> one.broken().stream())
          .toList();
    } catch (UncheckedIOException | RefusedException e) {
      return List.of();
    }
  }

  /** What the manifest promises of a file; nothing if it is one of those that speak of no files. */
  static Optional<Promised> by(Map<String, Object> manifest, Path file) {
    return by(manifest, file.resolveSibling(""), String.valueOf(file.getFileName()));
  }

  /** The same of a file in the folder of a manifest, or below it, by the name that it has there. */
  private static Optional<Promised> by(Map<String, Object> manifest, Path folder, String name) {
    Path file = folder.resolve(name);
    return manifest.get(Manifest.FILES) instanceof Map<?, ?> files && Files.exists(file)
        ? Optional.of(
            new Promised(folder, file, files.get(name) instanceof String sha256 ? sha256 : ""))
        : Optional.empty();
  }

  /** That it is another, if so it is. */
  Optional<Phrase> broken() {
    return file.toFile().length() <= MOST_BYTES && Sha256.of(file).equals(sha256)
        ? Optional.empty()
        : Optional.of(
            Phrase.of(
                "%s is not what the manifest beside it promises: it was changed; loam verify %s"
                    + " says where",
                file, folder.toString()));
  }
}
