package loam.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import loam.ecosystem.Metric;
import loam.language.English;
import loam.language.FailedAccessException;
import loam.language.Phrase;
import loam.language.Phrased;
import loam.store.file.Durable;
import loam.store.file.FolderLock;

/**
 * A folder of results that appears whole or not at all. While it is in the making there is a folder
 * of its name with {@code .part} beside it, which one process at a time may hold. In it are the
 * files so far, and if the work can be gone on with, the {@link Assignment} and the {@link Journal}
 * of what is finished; these stay whatever happens, until the results are whole.
 */
public final class ResultFolder {
  private static final String MANIFEST = "manifest.json";

  private static final int TRIES = 20;
  private static final long BETWEEN_TRIES = 50_000_000; // nanoseconds
  private static final int MOST_NAMED = 6;
  static final String JOURNAL = "replications.journal";
  static final String TWINS = "twins";
  static final String COPIES = "scenarios";

  private final Path target;
  private final Path part;
  private final FolderLock lock;
  private Optional<Journal> journal = Optional.empty();
  private Optional<Map<String, Object>> manifest = Optional.empty();
  private boolean reexecution;
  private long allowed = Long.MAX_VALUE; // simulations
  private Optional<Path> remains = Optional.empty();

  private ResultFolder(Path target, Path part, FolderLock lock) {
    this.target = target;
    this.part = part;
    this.lock = lock;
  }

  /** Why a folder may not be written. */
  public static final class TakenException extends RuntimeException implements Phrased {
    private static final long serialVersionUID = 1L;

    private final transient Phrase phrase;

    TakenException(@English String format, Object... arguments) {
      this(Phrase.of(format, arguments));
    }

    private TakenException(Phrase phrase) {
      super(phrase.toString());
      this.phrase = phrase;
    }

    @Override
    public Phrase phrase() {
      return phrase;
    }
  }

  /**
   * Begins a folder.
   *
   * @param replace whether results that are there already, or others in the making, may be replaced
   * @throws TakenException if {@code target} is there and may not be replaced, or holds anything
   *     but results, or another process is at it
   */
  public static ResultFolder begin(Path target, boolean replace) {
    Path part = part(target);
    try {
      Leftovers.clear(part.resolveSibling(""));
      refuseIfTaken(target, replace);
      FolderLock lock = take(target, part);
      refuseIfDoneMeanwhile(target, replace, part, lock);
      if (Leftovers.isUnfinished(part) && !replace) {
        lock.close();
        throw unfinished(target, part);
      }
      Leftovers.settle(part);
      refuseIfMixed(part, lock);
      Leftovers.empty(part);
      Files.createDirectory(part.resolve(Leftovers.RESULT));
      return new ResultFolder(target, part, lock);
    } catch (IOException e) {
      Leftovers.withdraw(part);
      throw new FailedAccessException(e, "cannot make a folder beside %s", target);
    }
  }

  /** A file of the user's beside what is in the making would go with it. */
  private static void refuseIfMixed(Path part, FolderLock lock) throws IOException {
    List<String> foreign = OwnFiles.foreignInTheMaking(part);
    if (!foreign.isEmpty()) {
      lock.close();
      throw mixed(part, foreign);
    }
  }

  private static TakenException mixed(Path folder, List<String> foreign) {
    List<String> some =
        foreign.size() <= MOST_NAMED
            ? foreign
            : Stream.concat(foreign.stream().limit(MOST_NAMED - 1), Stream.of("…")).toList();
    return new TakenException(
        "%s also holds %s, which no run wrote; move that elsewhere, or name another folder with"
            + " --out",
        folder, Phrase.list(some));
  }

  private static TakenException unfinished(Path target, Path part) {
    return Assignment.isIn(part)
        ? new TakenException(
            "%s was begun and not finished; loam resume %s goes on, --force begins again",
            target, target)
        : new TakenException(
            "%s was begun and not finished; the command that began it goes on, --force begins"
                + " again",
            target);
  }

  /** Another process may have completed the results while this one waited for the lock. */
  private static void refuseIfDoneMeanwhile(
      Path target, boolean replace, Path part, FolderLock lock) throws IOException {
    try {
      refuseIfTaken(target, replace);
    } catch (TakenException e) {
      if (!Leftovers.isUnfinished(part) && OwnFiles.foreignInTheMaking(part).isEmpty()) {
        Leftovers.discard(part);
      }
      lock.close();
      throw e;
    }
  }

  /**
   * Goes on with a folder in the making: what is finished of it is in its journal.
   *
   * @throws TakenException if there is none, or another process is at it
   */
  public static ResultFolder reopen(Path target) {
    Path part = part(target);
    if (!Leftovers.isUnfinished(part)) {
      throw new TakenException("there is nothing to go on with for %s", target);
    }
    try {
      FolderLock lock = take(target, part);
      Leftovers.empty(part.resolve(Leftovers.RESULT));
      return new ResultFolder(target, part, lock);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot go on with %s", target);
    }
  }

  /** What a folder in the making was asked for; nothing if there is none, or it is damaged. */
  public static Optional<Assignment> assignment(Path target) {
    return Assignment.read(part(target));
  }

  /** Where copies of the scenarios go when a folder in the making is gone on with. */
  public static Path placeOfCopies(Path target) {
    return part(target).resolve(COPIES);
  }

  /** Whether there is a folder in the making that can be gone on with, or could before damage. */
  public static boolean isUnfinished(Path target) {
    return Leftovers.isUnfinished(part(target));
  }

  /**
   * Puts results back at their place if who was replacing them was killed between its two steps.
   * Whoever reads results asks this first.
   */
  public static void recover(Path target) {
    Path part = part(target);
    if (Files.exists(part.resolve(Leftovers.OLD)) && !Files.exists(target)) {
      Leftovers.recover(part);
    }
  }

  /** The same for all results in a folder, which may be missing. */
  public static void recoverAll(Path parent) {
    if (!Files.isDirectory(parent)) {
      return;
    }
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(parent, "*" + Leftovers.PART)) {
      for (Path part : parts) {
        String name = String.valueOf(part.getFileName());
        recover(part.resolveSibling(name.substring(0, name.length() - Leftovers.PART.length())));
      }
    } catch (IOException | DirectoryIteratorException e) {
      System.getLogger(ResultFolder.class.getName())
          .log(System.Logger.Level.DEBUG, e.getMessage()); // who reads will say so
    }
  }

  /** Whether a calibration of an earlier version was begun, which had a journal of its own. */
  public static boolean isOldCalibration(Path target) {
    return OwnFiles.isOldCalibration(part(target));
  }

  /** Whether there are results. */
  public static boolean isWhole(Path target) {
    return Files.isRegularFile(target.resolve(MANIFEST));
  }

  private static FolderLock take(Path target, Path part) throws IOException {
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<FolderLock> lock = FolderLock.take(part);
      if (lock.isPresent()) {
        return lock.get();
      }
      LockSupport.parkNanos(BETWEEN_TRIES); // who clears leftovers has it for a moment
    }
    throw new TakenException(
        "another Loam is at work on %s; let it end, or name another folder with --out", target);
  }

  static Path part(Path target) {
    Path place = target.toAbsolutePath().normalize();
    return place.resolveSibling(place.getFileName() + Leftovers.PART);
  }

  private static void refuseIfTaken(Path target, boolean replace) {
    if (Files.isSymbolicLink(target)) {
      throw new TakenException("%s is a link; name the folder that it leads to with --out", target);
    }
    if (!Files.exists(target)) {
      return;
    }
    boolean results = isWhole(target) || OwnFiles.isOldCalibration(target);
    if (!results && !isEmptyFolder(target)) {
      throw new TakenException(
          "%s is there and holds no results of Loam; name another folder with --out", target);
    }
    if (results && !replace) {
      throw new TakenException(
          "%s is there already; look at it, name another folder with --out, or replace it with"
              + " --force",
          target);
    }
    try {
      List<String> foreign = OwnFiles.foreign(target);
      if (!foreign.isEmpty()) {
        throw mixed(target, foreign);
      }
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot look into %s", target);
    }
  }

  private static boolean isEmptyFolder(Path target) {
    try (Stream<Path> files = Files.list(target)) {
      return files.findFirst().isEmpty();
    } catch (NotDirectoryException e) {
      return false;
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot look into %s", target);
    }
  }

  /** The name that the folder will have. */
  public Path target() {
    return target;
  }

  /** Says what is asked for: from here on the work can be gone on with. */
  public void promise(Assignment assignment) {
    assignment.write(part);
  }

  /**
   * The journal of finished replications, with what is in it already. The folder closes it.
   *
   * @param scenarios their number
   * @param metrics whose values are kept
   * @param months number of observations of each
   */
  public Journal journal(int scenarios, List<Metric> metrics, int months) {
    return opened(Journal.open(part.resolve(JOURNAL), scenarios, metrics, months));
  }

  /** The same for rows of so many numbers. */
  public Journal journalOfRows(int width) {
    return opened(Journal.ofRows(part.resolve(JOURNAL), width));
  }

  private Journal opened(Journal one) {
    journal = Optional.of(one);
    one.refuseBeyond(allowed);
    return one;
  }

  /**
   * Takes what a {@link Recall} has written for finished, as if it had been simulated here. What is
   * asked for then may take about as many simulations again and no more.
   *
   * @param known the folder that it has written into, which is empty afterwards
   */
  public void reexecute(Path known) {
    try {
      allowed = Recall.allowed(known);
      try (Stream<Path> all = Files.list(known)) {
        for (Path one : all.toList()) {
          Files.move(one, part.resolve(one.getFileName().toString()));
        }
      }
      reexecution = true;
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s", known);
    }
  }

  /** Whether what was finished before is somebody else's. */
  public boolean isReexecution() {
    return reexecution;
  }

  /** Puts the simulations that the results rest on beside them. */
  public void publishJournal(Journal.Used used) {
    journal.ifPresent(all -> all.write(file(JOURNAL), used));
  }

  /** Number of replications in the journal. */
  public int finished() {
    return journal.map(Journal::size).orElse(0);
  }

  /** Where pairings of twins are kept until the folder is complete. */
  public TwinsJournal twins() {
    return new TwinsJournal(part.resolve(TWINS));
  }

  /** The manifest but for the hashes of the files, which it gets when the folder is complete. */
  public void vouch(Map<String, Object> without) {
    manifest = Optional.of(without);
  }

  /** Where anything else goes that is not for the results. */
  public Path beside(String name) {
    return part.resolve(name);
  }

  /** Where a file goes until the folder is complete. */
  public Path file(String name) {
    try {
      Path file = part.resolve(Leftovers.RESULT).resolve(name);
      Files.createDirectories(file.resolveSibling(""));
      return file;
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot make a folder for %s", name);
    }
  }

  /** Writes a text in UTF-8. */
  public void write(String name, String text) {
    try {
      Files.writeString(file(name), text);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write %s", target.resolve(name));
    }
  }

  /** Writes bytes. */
  public void write(String name, byte[] bytes) {
    try {
      Files.write(file(name), bytes);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write %s", target.resolve(name));
    }
  }

  /** Gives the folder its name; the last thing to do. */
  public Path complete() {
    return complete(false);
  }

  /**
   * As above for results in which something is missing: what is finished stays in the folder in the
   * making, so that the work can be gone on with.
   */
  public Path completeWithGaps() {
    return complete(true);
  }

  private Path complete(boolean withGaps) {
    Path place = target.toAbsolutePath().normalize(); // also where the target is "."
    Path result = part.resolve(Leftovers.RESULT);
    try {
      Files.createDirectories(result);
      manifest.ifPresent(without -> Manifest.seal(result, without));
      Durable.syncAll(result);
      if (!lock.isHeld()) {
        throw new IOException("the folder was removed by somebody else; run again");
      }
      Replacement.of(place, part);
    } catch (IOException e) {
      if (Files.exists(place)) {
        throw new FailedAccessException(
            e, "cannot replace the results in %s; the older ones are still there", target);
      }
      throw new FailedAccessException(e, "cannot move the results to %s", target);
    }
    cleanUp(withGaps);
    return target;
  }

  /** The results are whole by now, whatever happens here. */
  private void cleanUp(boolean withGaps) {
    Path left = part;
    try {
      journal.ifPresent(Journal::close);
      Replacement.settle(part);
      Path old = part.resolve(Leftovers.OLD);
      remains = Leftovers.keepForeign(old, target.toAbsolutePath().normalize());
      if (withGaps) {
        Files.createDirectory(part.resolve(Leftovers.RESULT));
        Leftovers.delete(old);
      } else if (OwnFiles.foreignInTheMaking(part).isEmpty()) {
        left = Leftovers.setAside(part);
        Leftovers.delete(left);
      } else {
        remains = Optional.of(part);
      }
      lock.close();
    } catch (IOException | UncheckedIOException e) {
      remains = Optional.of(left);
    }
  }

  /**
   * Where something is left that should have been removed when the folder was completed: what no
   * command wrote and came into the older results meanwhile, or what cannot be removed.
   */
  public Optional<Path> remains() {
    return remains;
  }

  /**
   * Leaves the folder: what can be gone on with stays, all else is removed. Does nothing after
   * {@link #complete}.
   */
  public void abandon() {
    leave(hasFinishedAny());
  }

  /** Leaves the folder with nothing to go on with: what was asked for cannot be done. */
  public void discard() {
    leave(false);
  }

  void leave(boolean keepsWhatIsFinished) {
    try {
      journal.ifPresent(Journal::close);
      if (lock.isHeld() && !keepsWhatIsFinished && OwnFiles.foreignInTheMaking(part).isEmpty()) {
        Leftovers.settle(part);
        Leftovers.discard(part);
      }
      lock.close();
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot remove %s", part);
    }
  }

  /** Whether something is worth going on with. */
  public boolean hasFinishedAny() {
    return Leftovers.isUnfinished(part) && finished() > 0;
  }
}
