package loam.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Set;

/** Sees to it that nobody else can change what we load code from. Windows has other means. */
final class OwnerOnly {
  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private OwnerOnly() {}

  /** Whether a folder can be written, and belongs to who runs this process. */
  static boolean isOurs(Path folder) throws IOException {
    Path probe = Files.createTempFile(folder, ".", ".probe");
    try {
      return !isPosix(folder) || Files.getOwner(probe).equals(Files.getOwner(folder));
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  /**
   * Takes from others the right to write a file or folder.
   *
   * @return whether they did not have it before, and it belongs to the owner of the folder it is in
   */
  static boolean keep(Path file) throws IOException {
    return !isPosix(file) || (belongsToOwnerOfItsFolder(file) && close(file));
  }

  private static boolean belongsToOwnerOfItsFolder(Path file) throws IOException {
    return !Files.isSymbolicLink(file)
        && Files.getOwner(file).equals(Files.getOwner(file.resolveSibling("")));
  }

  /** The same, whoever has the folder it is in. */
  static boolean close(Path file) throws IOException {
    if (!isPosix(file)) {
      return true;
    }
    Set<PosixFilePermission> alone = new HashSet<>(Files.getPosixFilePermissions(file));
    if (!alone.removeAll(OF_OTHERS)) {
      return true;
    }
    Files.setPosixFilePermissions(file, alone);
    return false;
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
