package loam.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import loam.language.FailedAccessException;
import loam.language.RefusedException;

/**
 * Files that anybody may have made: they are read within limits, and only if they are files. A
 * pipe, a device or a link may lead anywhere or never end.
 */
public final class StrangersFile {
  private static final int MOST_BYTES = 64 << 20;
  private static final int MOST_FILES = 20_000;
  private static final int DEEPEST = 4;
  private static final int LONGEST_SHOWN = 300;
  private static final int UNREADABLE = 0xFFFD;

  private StrangersFile() {}

  /**
   * A text in UTF-8.
   *
   * @throws RefusedException if there is no such file, or it is none, or too large, or no text
   */
  public static String text(Path file) {
    try {
      byte[] bytes = bytes(file);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RefusedException("%s is damaged: it is no text in UTF-8", file);
    }
  }

  private static byte[] bytes(Path file) {
    check(file);
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new RefusedException(
            "%s has more than %s MiB, which no text of Loam has", file, MOST_BYTES >> 20);
      }
      return bytes;
    } catch (NoSuchFileException | NotDirectoryException e) {
      throw new RefusedException("there is no %s", file);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s", file);
    }
  }

  /**
   * Whether it is a file, however it was reached; else it is refused.
   *
   * @throws RefusedException if it is not there, or a folder, pipe, or device
   */
  public static void check(Path file) {
    if (Files.notExists(file)) {
      throw new RefusedException("there is no %s", file);
    }
    if (!Files.isRegularFile(file)) {
      throw new RefusedException("%s is no file: folders, pipes and devices are not read", file);
    }
  }

  /**
   * Names of all files in a folder and below it, with slashes.
   *
   * @throws RefusedException if it holds a link, a pipe, a device, or more than any result does
   */
  public static SortedSet<String> names(Path folder) {
    try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
      SortedSet<String> names = new TreeSet<>();
      Iterator<Path> found = all.iterator();
      for (int count = 0; found.hasNext(); count++) {
        if (count >= MOST_FILES) {
          throw new RefusedException(
              "%s holds %s files or more, which no result of Loam does", folder, MOST_FILES);
        }
        add(folder, found.next(), names);
      }
      return Collections.unmodifiableSortedSet(names);
    } catch (UncheckedIOException e) {
      throw new FailedAccessException(new IOException(e), "cannot look into %s", folder);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot look into %s", folder);
    }
  }

  private static void add(Path folder, Path file, SortedSet<String> names) {
    Path inside = folder.relativize(file);
    if (!inside.toString().equals(shown(inside.toString()))) {
      throw new RefusedException(
          "%s holds a file whose name no result of Loam has: %s", folder, shown(inside.toString()));
    }
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      names.add(inside.toString().replace('\\', '/'));
    } else if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && !file.equals(folder)) {
      throw new RefusedException(
          "%s is a link, a pipe or a device, which no result of Loam holds", file);
    } else if (inside.getNameCount() == DEEPEST) {
      throw new RefusedException("%s is a folder, so deep as no result of Loam has any", file);
    }
  }

  /**
   * A stranger's text as a terminal may show it: at most a line, in which nothing is invisible or
   * moves the cursor, and a byte that was no text is a question mark.
   */
  public static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(LONGEST_SHOWN)
        .map(point -> isVisible(point) ? point : '?')
        .forEach(shown::appendCodePoint);
    return text.codePointCount(0, text.length()) > LONGEST_SHOWN
        ? shown.append('…').toString()
        : shown.toString();
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> point != UNREADABLE;
    };
  }
}
