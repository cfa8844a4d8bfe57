package loam.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Says at the cost of a look whether a file is the one that was checked byte by byte: its number on
 * the disk, size, owner, mode, and times of change are kept in a file beside it. Who writes into
 * the file moves them; the time of its last change of state (ctime) cannot be set back.
 */
final class FileStamp {
  private static final String UNIX = "unix:dev,ino,size,uid,mode,lastModifiedTime,ctime";
  private static final String ELSEWHERE = "size,lastModifiedTime,creationTime";

  private FileStamp() {}

  /** Whether a file is as it was when it was stamped. */
  static boolean fits(Path file) {
    try {
      return Files.readString(beside(file)).equals(now(file));
    } catch (IOException e) {
      return false; // no stamp, or no file
    }
  }

  /** Says that a file is now what it should be. */
  static void put(Path file) throws IOException {
    Path fresh = file.resolveSibling("." + UUID.randomUUID() + ".stamp");
    try {
      Files.writeString(fresh, now(file));
      Files.move(fresh, beside(file), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".checked");
  }

  private static String now(Path file) throws IOException {
    boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    return new TreeMap<>(Files.readAttributes(file, unix ? UNIX : ELSEWHERE)) + "\n";
  }
}
