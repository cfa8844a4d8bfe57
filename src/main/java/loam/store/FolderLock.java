package loam.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps all but one process out of a folder. The system gives it up when the process ends, however
 * it ends.
 */
final class FolderLock implements AutoCloseable {
  static final String FILE = "loam.lock";

  private static final int MOST_TRIES = 100;

  private final FileChannel channel;
  private final String token;

  private FolderLock(FileChannel channel, String token) {
    this.channel = channel;
    this.token = token;
  }

  /**
   * The lock of a folder, which is made where it is missing.
   *
   * @return nothing if someone else has it
   */
  static Optional<FolderLock> take(Path folder) throws IOException {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Files.createDirectories(folder);
      try {
        FileChannel channel =
            FileChannel.open(
                folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
          channel.close();
          return Optional.empty();
        }
        FolderLock lock = new FolderLock(channel, mark(channel));
        if (lock.isHeld(folder)) {
          return Optional.of(lock);
        }
        lock.close(); // who had it before has removed the folder meanwhile
      } catch (NoSuchFileException e) {
        Thread.onSpinWait(); // the folder went between two steps
      }
    }
    return Optional.empty();
  }

  /** The locked byte lies behind all that is written, which others may read. */
  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // this very process has it
    }
  }

  private static String mark(FileChannel channel) throws IOException {
    String token = UUID.randomUUID().toString();
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.US_ASCII)), 0);
    return token;
  }

  /** Whether the folder is still the one that was locked, and the lock was not given up. */
  boolean isHeld(Path folder) throws IOException {
    try {
      return channel.isOpen() && Files.readString(folder.resolve(FILE)).equals(token);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
