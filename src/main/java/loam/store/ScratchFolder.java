package loam.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import loam.language.FailedAccessException;
import loam.store.file.FolderLock;

/**
 * A folder for a short time. It goes on closing; if the process is killed, the next one that needs
 * a folder in the same place removes it.
 */
public final class ScratchFolder implements AutoCloseable {
  private final Path folder;
  private final FolderLock lock;

  private ScratchFolder(Path folder, FolderLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** A new one in a folder that is there. */
  public static ScratchFolder in(Path parent) {
    Path place = parent.toAbsolutePath().normalize();
    try {
      Leftovers.clear(place);
      Path folder = place.resolve(".loam-" + UUID.randomUUID() + Leftovers.PART);
      return new ScratchFolder(
          folder,
          FolderLock.take(folder).orElseThrow(() -> new IOException("another process has it")));
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write into %s", place);
    }
  }

  public Path path() {
    return folder;
  }

  @Override
  public void close() {
    try {
      Leftovers.delete(folder);
      lock.close();
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot remove %s", folder);
    }
  }
}
