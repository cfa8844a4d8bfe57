package loam.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import loam.language.FailedAccessException;
import loam.store.file.Durable;
import loam.store.file.Exchange;

/**
 * Puts the new results of a folder in the making in the place of older ones: by an exchange of the
 * two names where system and file system know that, so that the place is never empty; else by two
 * renames, between which there is none at the name for some microseconds.
 *
 * <p>After an exchange the older results have the name that the new ones had. Whoever is killed
 * then must not leave them as something to go on with: the number of the folder of the new ones,
 * which goes with it wherever it is moved, is written down before.
 */
final class Replacement {
  private static final String NUMBER_OF_THE_NEW = "exchange";

  private Replacement() {}

  /**
   * Moves {@link Leftovers#RESULT} of a folder in the making to {@code place}. What was there is in
   * the folder in the making afterwards; {@link #settle} gives it its name.
   *
   * @throws IOException if nothing has changed
   * @throws FailedAccessException if what was there could not be moved back; it says where it is
   */
  static void of(Path place, Path part) throws IOException {
    Path fresh = part.resolve(Leftovers.RESULT);
    if (!Files.exists(place) || !exchange(place, part)) {
      byTwoRenames(place, fresh, part.resolve(Leftovers.OLD));
    }
    Durable.syncNames(place.resolveSibling(""));
  }

  private static boolean exchange(Path place, Path part) throws IOException {
    if (!Exchange.isKnown()) {
      return false;
    }
    Path fresh = part.resolve(Leftovers.RESULT);
    Path mark = part.resolve(NUMBER_OF_THE_NEW);
    try {
      Path partial = part.resolve(NUMBER_OF_THE_NEW + ".partial");
      Durable.sync(Files.writeString(partial, number(fresh)));
      Files.move(partial, mark, StandardCopyOption.ATOMIC_MOVE);
      Durable.syncNames(part);
    } catch (IOException e) { // the disk may be full to the last byte
      return false;
    }
    if (Exchange.of(place, fresh)) {
      return true;
    }
    Files.delete(mark);
    return false;
  }

  /** Of a file or folder, which keeps it under whatever name. */
  private static String number(Path file) throws IOException {
    return String.valueOf(Files.getAttribute(file, "unix:ino", LinkOption.NOFOLLOW_LINKS));
  }

  /** Whether a file in a folder in the making has the name of ours. */
  static boolean isMark(String name) {
    return name.replaceFirst("\\.partial$", "").equals(NUMBER_OF_THE_NEW);
  }

  /** Whether a folder in the making holds older results where its own were. */
  static boolean isDone(Path part) {
    try {
      Path mark = part.resolve(NUMBER_OF_THE_NEW);
      return Files.exists(mark)
          && !Files.readString(mark).equals(number(part.resolve(Leftovers.RESULT)));
    } catch (IOException e) { // somebody is at it, or has moved them already
      return false;
    }
  }

  /** Gives older results their name in the folder in the making, which the caller has locked. */
  static void settle(Path part) throws IOException {
    if (isDone(part)) {
      Files.move(
          part.resolve(Leftovers.RESULT),
          part.resolve(Leftovers.OLD),
          StandardCopyOption.ATOMIC_MOVE);
    }
    Files.deleteIfExists(part.resolve(NUMBER_OF_THE_NEW));
  }

  /** Moves {@code fresh} to {@code place}, and what is there before to {@code aside}. */
  static void byTwoRenames(Path place, Path fresh, Path aside) throws IOException {
    boolean replaces = Files.exists(place);
    if (replaces) {
      Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (replaces) {
        putBack(place, fresh, aside, e);
      }
      throw e;
    }
  }

  private static void putBack(Path place, Path fresh, Path aside, IOException cause) {
    try {
      Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      e.addSuppressed(cause);
      throw new FailedAccessException(
          e,
          "cannot put results at %s: the new ones are in %s, and the older ones in %s; move either"
              + " by hand",
          place,
          fresh,
          aside);
    }
  }
}
