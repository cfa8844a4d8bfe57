package loam.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loam.store.file.FolderLock;

/** What a process that was killed left of folders in the making, and how it is cleared away. */
final class Leftovers {
  /** End of the name of a folder in the making. */
  static final String PART = ".part";

  /** The folder in it that becomes the results. */
  static final String RESULT = "result";

  /** Older results that are being replaced. */
  static final String OLD = "old";

  private static final Pattern OF_NOBODY = Pattern.compile("\\.loam-[0-9a-f-]{36}\\.part");

  private Leftovers() {}

  /** Removes all that nobody can go on with and nobody is at, of the folders in a parent. */
  static void clear(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return;
    }
    for (Path part : parts(parent)) {
      try {
        clearUnlessHeld(part);
      } catch (IOException e) { // another user's, or on its way out: not ours to clear
        System.getLogger(Leftovers.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage());
      }
    }
  }

  private static void clearUnlessHeld(Path part) throws IOException {
    Optional<FolderLock> lock = FolderLock.take(part);
    if (lock.isPresent()) {
      try {
        clearHeld(part);
      } finally {
        lock.get().close();
      }
    }
  }

  private static void clearHeld(Path part) throws IOException {
    settle(part);
    if (!isUnfinished(part) && isOurs(part)) {
      discard(part);
    }
  }

  /** Of a folder of nobody's, all is ours: it was given its name to be removed. */
  private static boolean isOurs(Path part) throws IOException {
    return OF_NOBODY.matcher(String.valueOf(part.getFileName())).matches()
        || OwnFiles.foreignInTheMaking(part).isEmpty();
  }

  /**
   * Removes a folder in the making, which the caller has locked. It first gets a name of nobody's,
   * so that another process can begin at once under the old one.
   */
  static void discard(Path part) throws IOException {
    delete(setAside(part));
  }

  /** Gives a folder in the making a name of nobody's, under which the next process removes it. */
  static Path setAside(Path part) throws IOException {
    Path gone = part.resolveSibling(".loam-" + UUID.randomUUID() + PART);
    return Files.move(part, gone, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes a folder in the making of which nothing but the beginning of its lock came about. */
  static void withdraw(Path part) {
    try {
      if (Files.isDirectory(part) && isEmptyButForItsLock(part)) {
        discard(part);
      }
    } catch (IOException e) { // the failure before this one is what is told
      System.getLogger(Leftovers.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage());
    }
  }

  private static boolean isEmptyButForItsLock(Path part) throws IOException {
    try (Stream<Path> files = Files.list(part)) {
      return files.allMatch(file -> FolderLock.isOfTheLock(file) && isEmpty(file));
    }
  }

  private static boolean isEmpty(Path file) {
    return file.toFile().length() == 0;
  }

  /**
   * Moves older results beside the new ones if something came into them that no command wrote.
   *
   * @return where they are now; nothing if they need not be kept, or are not there
   */
  static Optional<Path> keepForeign(Path old, Path target) throws IOException {
    if (!Files.exists(old) || OwnFiles.foreign(old).isEmpty()) {
      return Optional.empty();
    }
    Path kept = target.resolveSibling(target.getFileName() + ".replaced");
    Path free =
        Files.exists(kept)
            ? kept.resolveSibling(kept.getFileName() + "-" + UUID.randomUUID())
            : kept;
    return Optional.of(Files.move(old, free, StandardCopyOption.ATOMIC_MOVE));
  }

  /** Puts older results back, unless a process is at it. */
  static void recover(Path part) {
    try {
      Optional<FolderLock> lock = FolderLock.take(part);
      if (lock.isPresent()) {
        try {
          settle(part);
        } finally {
          lock.get().close();
        }
      }
    } catch (IOException e) { // not ours to mend: the results will be found missing
      System.getLogger(Leftovers.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage());
    }
  }

  /** Whether there is something to go on with: once results are moved to their place it is not. */
  static boolean isUnfinished(Path part) {
    return (Assignment.isIn(part) || OwnFiles.isOldCalibration(part))
        && Files.isDirectory(part.resolve(RESULT))
        && !Replacement.isDone(part);
  }

  private static List<Path> parts(Path parent) throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files
          .filter(file -> file.toString().endsWith(PART))
          .filter(
              file -> Files.isRegularFile(file.resolve(FolderLock.FILE)) || isEmptyOfNobody(file))
          .toList();
    }
  }

  /** Where a process was killed that had removed all but the folder itself. */
  private static boolean isEmptyOfNobody(Path folder) {
    if (!OF_NOBODY.matcher(String.valueOf(folder.getFileName())).matches()) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  /** Removes what is in a folder, but not its lock. */
  static void empty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!FolderLock.isOfTheLock(file)) {
          delete(file);
        }
      }
    }
  }

  /**
   * What is done with older results where a process was killed that was replacing them: they go
   * back if there are none in their place, and what no command wrote in them is kept.
   */
  static void settle(Path part) throws IOException {
    Replacement.settle(part);
    String name = String.valueOf(part.getFileName());
    Path old = part.resolve(OLD);
    if (!Files.exists(old) || OF_NOBODY.matcher(name).matches()) {
      return;
    }
    Path target = part.resolveSibling(name.substring(0, name.length() - PART.length()));
    if (Files.exists(target)) {
      keepForeign(old, target);
    } else {
      Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /**
   * Removes a folder with all that is in it, if it is there; what says that it is ours goes last.
   */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst =
          files
              .sorted(
                  Comparator.comparing((Path file) -> file.equals(folder.resolve(FolderLock.FILE)))
                      .thenComparing(Comparator.reverseOrder()))
              .toList();
      for (Path file : deepestFirst) {
        if (!file.equals(folder)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException e) {
      return; // somebody else removed it
    } catch (UncheckedIOException e) {
      throw e.getCause() == null ? new IOException(e) : e.getCause();
    }
    Files.deleteIfExists(folder);
  }
}
