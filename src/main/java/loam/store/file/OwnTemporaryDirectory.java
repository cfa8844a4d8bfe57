package loam.store.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import loam.language.FailedAccessException;

/**
 * A directory below {@code java.io.tmpdir} that only this user can write: we load code from it, and
 * everybody can guess its name.
 */
final class OwnTemporaryDirectory {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private OwnTemporaryDirectory() {}

  /**
   * The same directory for each process of this user, or a new one if someone else has taken it.
   */
  static Path make() {
    Path shared = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      Path own = shared.resolve("loam-" + System.getProperty("user.name"));
      return isOurs(own, shared) ? own : Files.createTempDirectory(shared, "loam-");
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write into %s", shared);
    }
  }

  private static boolean isOurs(Path own, Path shared) throws IOException {
    if (!Files.getFileStore(shared).supportsFileAttributeView("posix")) {
      return Files.isWritable(Files.createDirectories(own)); // Windows: tmpdir is the user's own
    }
    FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
    try {
      Files.createDirectory(own, ownerOnly);
      return true;
    } catch (FileAlreadyExistsException e) {
      PosixFileAttributes found =
          Files.readAttributes(own, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return found.isDirectory()
          && found.permissions().equals(OWNER_ONLY)
          && Files.isWritable(own)
          && found.owner().getName().equals(System.getProperty("user.name"));
    }
  }
}
