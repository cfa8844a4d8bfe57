package loam.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;
import loam.language.FailedAccessException;

/**
 * Files unpacked once and used by every later process. They can be deleted at any time; processes
 * may unpack the same file at once, the last one wins and all of them see a whole file. What is
 * damaged, or could have been changed by another user, is unpacked again before it is used.
 */
public final class CacheDirectory {
  private final Path directory;

  private CacheDirectory(Path directory) {
    this.directory = directory;
  }

  /** A cache in a directory of the caller's choice, made when first needed. */
  public static CacheDirectory at(Path directory) {
    return new CacheDirectory(directory);
  }

  /**
   * The user's own cache: {@code $XDG_CACHE_HOME/loam}, or {@code ~/.cache/loam} if that is not
   * set; where this cannot be written or is another user's, a directory below {@code
   * java.io.tmpdir} that belongs to the user alone.
   *
   * @throws UncheckedIOException if nothing can be written even there
   */
  public static CacheDirectory ofUser() {
    Path home = below(System.getenv(), Path.of(System.getProperty("user.home", "?")));
    return new CacheDirectory(isUsable(home) ? home : OwnTemporaryDirectory.make());
  }

  /** Where the XDG convention puts us; a relative {@code XDG_CACHE_HOME} does not count. */
  static Path below(Map<String, String> environment, Path home) {
    Path named = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
    return (named.isAbsolute() ? named : home.resolve(".cache")).resolve("loam");
  }

  /**
   * Path of the file {@code name}, unpacked if it is not there yet, or has other bytes than it
   * should. All bytes are compared when the file is new or has changed in any way since.
   *
   * @param name relative, e.g. {@code duckdb-2.0.0.1/library.so}
   * @param bytes size of the whole file
   * @throws UncheckedIOException if the file cannot be written, or has another size than announced
   */
  public Path file(String name, long bytes, Source source) {
    Path file = path(name);
    try {
      Path parent = Files.createDirectories(file.resolveSibling(""));
      if (isClosedToOthers(parent, file) && FileStamp.fits(file)) {
        return file;
      }
      if (!isSound(file, source)) {
        unpack(file, bytes, source);
      }
      FileStamp.put(file);
      return file;
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot unpack %s", file);
    }
  }

  /** Whether nobody else could have written; whatever was open to others is closed now. */
  private boolean isClosedToOthers(Path parent, Path file) throws IOException {
    boolean above = OwnerOnly.close(directory);
    boolean around = OwnerOnly.keep(parent);
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS) && OwnerOnly.keep(file) && above && around;
  }

  /**
   * Whether a file that was unpacked before has other bytes than it should; all are compared,
   * nothing is changed.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public boolean isDamaged(String name, Source source) {
    Path file = path(name);
    try {
      return Files.exists(file) && !isSound(file, source);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s", file);
    }
  }

  private Path path(String name) {
    return directory.resolve(name).toAbsolutePath();
  }

  private static boolean isSound(Path file, Source source) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream there = Files.newInputStream(file);
        InputStream shipped = source.open()) {
      return Sha256.of(there).equals(Sha256.of(shipped));
    }
  }

  private static void unpack(Path file, long bytes, Source source) throws IOException {
    Path parent = file.resolveSibling("");
    Path partial = parent.resolve("." + UUID.randomUUID() + ".partial");
    try (InputStream in = source.open()) {
      long copied = Files.copy(in, partial);
      if (copied != bytes) {
        throw new IOException("%d bytes instead of %d".formatted(copied, bytes));
      }
      OwnerOnly.close(partial);
      Durable.sync(partial); // a power cut must not leave a name without its bytes
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
      Durable.syncNames(parent);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static boolean isUsable(Path directory) {
    try {
      return OwnerOnly.isOurs(Files.createDirectories(directory));
    } catch (IOException e) {
      return false;
    }
  }

  /** Where the bytes of a file come from. */
  @FunctionalInterface
  public interface Source {
    /** A new stream from the first byte on; the cache closes it. */
    InputStream open() throws IOException;
  }
}
