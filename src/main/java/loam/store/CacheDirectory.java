package loam.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;
import loam.language.FailedAccessException;

/**
 * Files unpacked once and used by every later process. They can be deleted at any time; processes
 * may unpack the same file at once, the last one wins and all of them see a whole file.
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
   * set; where this cannot be written, a directory below {@code java.io.tmpdir} that belongs to the
   * user alone.
   *
   * @throws UncheckedIOException if nothing can be written even there
   */
  public static CacheDirectory ofUser() {
    Path home = below(System.getenv(), Path.of(System.getProperty("user.home", "?")));
    return new CacheDirectory(isWritable(home) ? home : OwnTemporaryDirectory.make());
  }

  /** Where the XDG convention puts us; a relative {@code XDG_CACHE_HOME} does not count. */
  static Path below(Map<String, String> environment, Path home) {
    Path named = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
    return (named.isAbsolute() ? named : home.resolve(".cache")).resolve("loam");
  }

  /**
   * Path of the file {@code name}, unpacked if it is not there yet or has another size, as after a
   * crash or a full disk.
   *
   * @param name relative, e.g. {@code duckdb-1.5.6.0/library.so}
   * @param bytes size of the whole file
   * @throws UncheckedIOException if the file cannot be written, or has another size than announced
   */
  public Path file(String name, long bytes, Source source) {
    Path file = directory.resolve(name).toAbsolutePath();
    try {
      if (!Files.isRegularFile(file) || Files.size(file) != bytes) {
        unpack(file, bytes, source);
      }
      return file;
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot unpack %s", file);
    }
  }

  private static void unpack(Path file, long bytes, Source source) throws IOException {
    Path parent = file.resolveSibling("");
    Files.createDirectories(parent);
    Path partial = parent.resolve("." + UUID.randomUUID() + ".partial");
    try (InputStream in = source.open()) {
      long copied = Files.copy(in, partial);
      if (copied != bytes) {
        throw new IOException("%d bytes instead of %d".formatted(copied, bytes));
      }
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static boolean isWritable(Path directory) {
    try {
      return Files.isWritable(Files.createDirectories(directory));
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
