package loam.store.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import loam.language.FailedAccessException;
import loam.store.file.CacheDirectory;

/**
 * A DuckDB database in the memory of this process, for one thread at a time. It is empty when it
 * opens and gone when it closes; what should stay goes into Parquet files.
 *
 * <p>DuckDB is loaded into the JVM when the first one opens: about 40 MB of memory and 0.3 s.
 */
public final class DuckDb implements AutoCloseable {
  private static final int MEMORY_MEGABYTES = 256;
  private static final Set<String> CODECS = Set.of("ZSTD", "SNAPPY", "GZIP", "UNCOMPRESSED");
  private static final OnceLoaded DRIVER = new OnceLoaded();

  private final Connection connection;
  private final Path spill;

  private DuckDb(Connection connection, Path spill) {
    this.connection = connection;
    this.spill = spill;
  }

  /**
   * Opens an empty database that uses at most 256 MB of memory and all processors.
   *
   * @param directory where tables that do not fit into memory are spilled; they go on closing
   * @throws UncheckedIOException if DuckDB cannot be loaded or opened
   */
  public static DuckDb open(Path directory) {
    return open(directory, Runtime.getRuntime().availableProcessors());
  }

  /**
   * As {@link #open(Path)}, with {@code threads} ≥ 1 of DuckDB's own instead of one per processor.
   */
  public static DuckDb open(Path directory, int threads) {
    Path spill = directory.toAbsolutePath().resolve(".duckdb-" + UUID.randomUUID());
    var settings = new Properties();
    settings.setProperty("memory_limit", MEMORY_MEGABYTES + "MB");
    settings.setProperty("threads", Integer.toString(threads));
    settings.setProperty("temp_directory", spill.toString());
    settings.setProperty("preserve_insertion_order", "true");
    settings.setProperty("autoinstall_known_extensions", "false"); // never from the network
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_persistent_secrets", "false"); // nothing of the user's home
    try {
      return new DuckDb(DRIVER.get().connect("jdbc:duckdb:", settings), spill);
    } catch (SQLException e) {
      throw failed("cannot open DuckDB with " + settings, e);
    }
  }

  /**
   * Whether the native library in the user's cache is damaged. All its bytes are compared, which
   * takes a second; the next {@link #open(Path)} replaces it.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static boolean isLibraryDamaged() {
    return IsolatedDuckDb.isDamaged(CacheDirectory.ofUser());
  }

  /**
   * Whether DuckDB works on this machine.
   *
   * @param directory that can be written
   * @throws UncheckedIOException if it cannot even be loaded
   */
  public static boolean answers(Path directory) {
    try (DuckDb database = open(directory, 1)) {
      return database.query("SELECT 6 * 7", row -> row.getInt(1)).equals(List.of(42));
    }
  }

  /** Runs one statement. */
  public void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed("cannot run " + shortened(sql), e);
    }
  }

  /**
   * Rows of a query, in its order.
   *
   * @param parameters one value per {@code ?} of the query, of a type that JDBC knows
   */
  public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(reader.read(result));
        }
      }
      return List.copyOf(rows);
    } catch (SQLException e) {
      throw failed("cannot answer " + shortened(sql), e);
    }
  }

  /** An answer with whatever columns it has. */
  public void answer(String sql, Reader reader) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      List<String> names = new ArrayList<>();
      for (int column = 1; column <= columns; column++) {
        names.add(result.getMetaData().getColumnLabel(column));
      }
      reader.columns(names);
      while (result.next()) {
        List<Optional<Object>> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(Optional.ofNullable(result.getObject(column)));
        }
        reader.row(row);
      }
    } catch (SQLException e) {
      throw failed("cannot answer " + shortened(sql), e);
    }
  }

  /** Appends to a table of this database, in order; close it before the table is read. */
  DoubleAppender appender(String table) {
    return DoubleAppender.to(connection, table);
  }

  @Override
  public void close() {
    try {
      connection.close();
      Files.deleteIfExists(spill); // DuckDB has removed the files in it
    } catch (SQLException e) {
      throw failed("cannot close DuckDB, which spilled to " + spill, e);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot remove %s", spill);
    }
  }

  /**
   * A Parquet file as SQL names a table. What is compressed otherwise than usual is not read: a
   * file may come from anybody, and the library's decoder of Brotli has a hole (CVE-2026-111497).
   *
   * @throws UncheckedIOException if it cannot be read, or is compressed otherwise
   */
  public String parquet(Path file) {
    String name = literal(file.toString());
    List<String> codecs =
        query(
            "SELECT DISTINCT compression FROM parquet_metadata(%s)".formatted(name),
            row -> row.getString(1));
    for (String codec : codecs) {
      if (!CODECS.contains(codec)) {
        throw new FailedAccessException(
            new IOException("it is compressed by " + codec), "cannot read %s", file);
      }
    }
    return "read_parquet(%s)".formatted(name);
  }

  /** A text as SQL writes it. */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A name as SQL writes it. */
  public static String quoted(String name) {
    return '"' + name + '"';
  }

  static UncheckedIOException failed(String doing, Exception cause) {
    IOException checked =
        cause instanceof UncheckedIOException unchecked
            ? unchecked.getCause()
            : cause instanceof IOException io ? io : new IOException(cause.getMessage(), cause);
    return new UncheckedIOException(doing + ": " + cause.getMessage(), checked);
  }

  private static String shortened(String sql) {
    String line = sql.strip().replaceAll("\\s+", " ");
    return line.length() <= 100 ? line : line.substring(0, 100) + "…";
  }

  /** Gets an answer, row by row. */
  public interface Reader {
    void columns(List<String> names);

    void row(List<Optional<Object>> values);
  }

  /** What one row of an answer becomes. */
  @FunctionalInterface
  public interface RowReader<T> {
    /** Reads the current row; columns count from 1; must not move to another row. */
    T read(ResultSet row) throws SQLException;
  }

  /** The driver of this JVM: the native library can be loaded once. A failure is tried again. */
  private static final class OnceLoaded {
    private Optional<Driver> loaded = Optional.empty();

    synchronized Driver get() {
      if (loaded.isEmpty()) {
        loaded = Optional.of(IsolatedDuckDb.driver(CacheDirectory.ofUser()));
      }
      return loaded.get();
    }
  }
}
