package loam.store.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import loam.language.FailedAccessException;
import loam.store.file.CacheDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Loads DuckDB so that its native library (60 MB) is unpacked once per user, not once per process.
 *
 * <p>The driver unpacks the library whenever its class loader finds it as a resource, and otherwise
 * asks that loader for {@code duckdb_java}. So this loader defines DuckDB's classes itself, hides
 * the resource and answers with the file in our cache.
 */
final class IsolatedDuckDb extends URLClassLoader {
  private static final String ANY_CLASS = "org/duckdb/DuckDBDriver.class";
  private static final String NATIVE_PREFIX = "libduckdb_java.so_";

  private final Optional<Path> nativeLibrary;

  static {
    registerAsParallelCapable();
  }

  private IsolatedDuckDb(URL jar, ClassLoader parent, Optional<Path> nativeLibrary) {
    super("duckdb", new URL[] {jar}, parent);
    this.nativeLibrary = nativeLibrary;
  }

  /**
   * DuckDB's driver, which stays loaded as long as somebody holds it. A JVM can load the native
   * library from one file into one loader only, so call this once per cache.
   *
   * @throws UncheckedIOException if DuckDB is not on the class path or cannot be unpacked or loaded
   */
  @SuppressWarnings("resource") // the classes need their loader as long as the JVM lives
  static Driver driver(CacheDirectory cache) {
    try {
      URL jar = jar().getJarFileURL();
      Optional<Path> library = library(jar, cache::file);
      var loader = new IsolatedDuckDb(jar, IsolatedDuckDb.class.getClassLoader(), library);
      Class<?> driver = Class.forName("org.duckdb.DuckDBDriver", true, loader);
      return (Driver) driver.getConstructor().newInstance();
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot load DuckDB");
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new FailedAccessException(new IOException(e), "cannot load DuckDB");
    }
  }

  private static JarURLConnection jar() throws IOException {
    URL found = IsolatedDuckDb.class.getClassLoader().getResource(ANY_CLASS);
    if (found != null && found.openConnection() instanceof JarURLConnection jar) {
      return jar;
    }
    throw new IOException("no jar of DuckDB (duckdb_jdbc) on the class path");
  }

  /**
   * Whether a cache holds the library with other bytes than the jar does.
   *
   * @throws UncheckedIOException if either cannot be read
   */
  static boolean isDamaged(CacheDirectory cache) {
    try {
      return library(jar().getJarFileURL(), (name, bytes, source) -> cache.isDamaged(name, source))
          .orElse(false);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot load DuckDB");
    }
  }

  /** What is asked about the library in the jar. */
  @FunctionalInterface
  private interface Asked<T> {
    T of(String name, long bytes, CacheDirectory.Source source);
  }

  /** Empty if the jar has no library for this platform: the driver then searches. */
  private static <T> Optional<T> library(URL jarUrl, Asked<T> asked) throws IOException {
    try (var jar = new JarFile(Path.of(java.net.URI.create(jarUrl.toString())).toFile())) {
      JarEntry library = jar.getJarEntry(nativeName());
      if (library == null) {
        return Optional.empty();
      }
      String name = "duckdb-%s/%s".formatted(version(jar), library.getName());
      return Optional.of(asked.of(name, library.getSize(), () -> jar.getInputStream(library)));
    }
  }

  private static String version(JarFile jar) throws IOException {
    Attributes attributes = jar.getManifest().getMainAttributes();
    return Optional.ofNullable(attributes.getValue("Bundle-Version")).orElse("unknown");
  }

  /** The name that the driver gives its library, e.g. {@code libduckdb_java.so_linux_amd64}. */
  static String nativeName() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch =
        switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
          case "x86_64", "amd64" -> "amd64";
          case "aarch64", "arm64" -> "arm64";
          default -> System.getProperty("os.arch");
        };
    String system = os.startsWith("mac") ? "macos" : os.startsWith("windows") ? "windows" : "linux";
    return NATIVE_PREFIX + system + "_" + arch;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith("org.duckdb.")) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    return name.startsWith(NATIVE_PREFIX) ? null : super.getResource(name);
  }

  @Override
  protected @Nullable String findLibrary(String name) {
    return name.equals("duckdb_java") ? nativeLibrary.map(Path::toString).orElse(null) : null;
  }
}
