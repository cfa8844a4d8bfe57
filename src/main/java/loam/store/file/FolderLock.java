package loam.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps all but one process out of a folder. The system gives it up when the process ends, however
 * it ends. While it is held nobody in this process may open the locked file another time: closing
 * that would give up the lock. So who holds it is written into a file beside it.
 */
public final class FolderLock implements AutoCloseable {
  public static final String FILE = "loam.lock";

  private static final String OWNER = "loam.owner";
  private static final String PROCESS = UUID.randomUUID().toString();
  private static final int MOST_TRIES = 100;

  private final FileChannel channel;
  private final Path owner;
  private final String token = PROCESS + " " + UUID.randomUUID();

  private FolderLock(FileChannel channel, Path owner) {
    this.channel = channel;
    this.owner = owner;
  }

  /**
   * The lock of a folder, which is made where it is missing.
   *
   * @return nothing if someone else has it, or this very process
   */
  public static Optional<FolderLock> take(Path folder) throws IOException {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Files.createDirectories(folder);
      if (isOurs(folder.resolve(OWNER))) {
        return Optional.empty();
      }
      try {
        FileChannel channel =
            FileChannel.open(
                folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
          channel.close();
          return Optional.empty();
        }
        FolderLock lock = new FolderLock(channel, folder.resolve(OWNER));
        if (lock.isOfTheFileOfThatName(folder.resolve(FILE))) {
          return Optional.of(lock);
        }
        lock.channel.close(); // who had it before has removed the folder meanwhile
      } catch (NoSuchFileException e) {
        Thread.onSpinWait(); // the folder went between two steps
      }
    }
    return Optional.empty();
  }

  /** Whether a file is one of those that make the lock. */
  public static boolean isOfTheLock(Path file) {
    return file.endsWith(FILE) || file.endsWith(OWNER);
  }

  private static boolean isOurs(Path owner) throws IOException {
    try {
      return Files.readString(owner).startsWith(PROCESS);
    } catch (NoSuchFileException | CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // this very process has it
    }
  }

  /** The size of a file can be asked without opening it. */
  private boolean isOfTheFileOfThatName(Path file) throws IOException {
    channel.truncate(0);
    boolean empty = Files.size(file) == 0;
    channel.write(ByteBuffer.wrap(new byte[] {'\n'}), 0);
    boolean written = Files.size(file) == 1;
    Files.writeString(owner, token);
    return empty && written && isHeld();
  }

  /** Whether the folder is still the one that was locked, and the lock was not given up. */
  public boolean isHeld() throws IOException {
    try {
      return channel.isOpen() && Files.readString(owner).equals(token);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    if (isHeld()) {
      Files.deleteIfExists(owner);
    }
    channel.close();
  }
}
