package loam.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import loam.language.FailedAccessException;

/**
 * Puts a folder in the place of another by two renames. Between them there is none at its name for
 * some microseconds; src/docs/decisions.md says why not by one.
 */
final class Replacement {
  private Replacement() {}

  /**
   * Moves {@code fresh} to {@code place}, and what is there before to {@code aside}, back if that
   * fails.
   *
   * @throws IOException if nothing has changed
   * @throws FailedAccessException if what was there could not be moved back; it says where it is
   */
  static void of(Path place, Path fresh, Path aside) throws IOException {
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
    Durable.syncNames(place.resolveSibling(""));
  }

  private static void putBack(Path place, Path fresh, Path aside, IOException cause) {
    try {
      Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      e.addSuppressed(cause);
      throw new FailedAccessException(
          e,
          "cannot put results at %s: the new ones are in %s, and the older ones in %s; move either by hand",
          place,
          fresh,
          aside);
    }
  }
}
