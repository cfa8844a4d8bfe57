package loam.store.file;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Two files or folders get each other's names in one step of the system, so that neither name is
 * without one for a moment: {@code renameat2} of Linux, {@code renamex_np} of macOS. Java has no
 * call for it, so JNA makes it; its native library comes from our cache, which checks it.
 */
public final class Exchange {
  private static final int FROM_THE_WORKING_DIRECTORY = -100; // AT_FDCWD
  private static final int EXCHANGE = 2; // RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS

  private Exchange() {}

  /** Whether this system may have such a step; the file system may lack it all the same. */
  public static boolean isKnown() {
    return Platform.isLinux() || Platform.isMac();
  }

  /**
   * Exchanges two names.
   *
   * @return whether that was done; otherwise nothing has changed
   */
  public static boolean of(Path one, Path other) {
    try {
      Object[] arguments =
          Platform.isLinux()
              ? new Object[] {
                FROM_THE_WORKING_DIRECTORY,
                name(one),
                FROM_THE_WORKING_DIRECTORY,
                name(other),
                EXCHANGE
              }
              : new Object[] {name(one), name(other), EXCHANGE};
      unpackLibrary(CacheDirectory.ofUser());
      return NativeLibrary.getProcess()
              .getFunction(Platform.isLinux() ? "renameat2" : "renamex_np")
              .invokeInt(arguments)
          == 0;
    } catch (IOException | UncheckedIOException | LinkageError e) { // then by two renames
      System.getLogger(Exchange.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage());
      return false;
    }
  }

  /** As the system wants it: bytes and a zero. */
  private static byte[] name(Path file) {
    Charset charset = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    byte[] bytes = file.toAbsolutePath().toString().getBytes(charset);
    return Arrays.copyOf(bytes, bytes.length + 1);
  }

  /** Where JNA looks first; it unpacks none itself. */
  private static void unpackLibrary(CacheDirectory cache) throws IOException {
    String name = System.mapLibraryName("jnidispatch").replace(".dylib", ".jnilib");
    URL shipped =
        Exchange.class.getResource("/com/sun/jna/" + Platform.RESOURCE_PREFIX + "/" + name);
    if (shipped == null) {
      throw new FileNotFoundException(Platform.RESOURCE_PREFIX + "/" + name);
    }
    URLConnection connection = shipped.openConnection();
    long bytes = connection.getContentLengthLong();
    connection.getInputStream().close();
    Path library = cache.file("jna-" + Native.VERSION + "/" + name, bytes, shipped::openStream);
    System.setProperty("jna.boot.library.path", library.resolveSibling("").toString());
    System.setProperty("jna.nounpack", "true");
  }
}
