package loam.cli.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import loam.language.FailedAccessException;
import loam.language.Phrase;
import loam.store.FilePlace;
import loam.store.Manifest;
import loam.store.file.StrangersFile;

/**
 * Results that were published beside the same made here: what differs that should not.
 *
 * @param published a folder of results
 * @param here another
 */
public record SameFiles(Path published, Path here) {
  /** What differs, in all files that either folder holds and that results vouch for. */
  public List<Phrase> differences() {
    TreeSet<String> names = new TreeSet<>(StrangersFile.names(published));
    names.addAll(StrangersFile.names(here));
    List<Phrase> differences = new ArrayList<>();
    for (String name : names) {
      if (Manifest.vouchesFor(name)) {
        difference(published.resolve(name), here.resolve(name), name).ifPresent(differences::add);
      } else if (Files.notExists(here.resolve(name))) {
        differences.add(foreign(name));
      } else if (!Files.isRegularFile(published.resolve(name))) {
        differences.add(missing(name));
      }
    }
    return differences;
  }

  private static Phrase missing(String name) {
    return Phrase.of("%s is missing", name);
  }

  private static Phrase foreign(String name) {
    return Phrase.of("%s is there, but no such file is made", name);
  }

  /** Whether a file differs from the one that was published, and where. */
  public static Optional<Phrase> difference(Path published, Path here, String name) {
    if (!Files.isRegularFile(published)) {
      return Optional.of(missing(name));
    }
    if (Files.notExists(here)) {
      return Optional.of(foreign(name));
    }
    try {
      long at = Files.mismatch(published, here);
      return at < 0
          ? Optional.empty()
          : Optional.of(
              Phrase.of("%s differs, first %s", name, FilePlace.of(published, here, name, at)));
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s", published);
    }
  }
}
