package loam.store.table;

import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;

/**
 * DuckDB's appender for a table of one DOUBLE column, about 3 million rows a second; prepared
 * statements in batches were seen to bring 20 000. Reached by reflection, because DuckDB's classes
 * are loaded apart from ours (see {@link IsolatedDuckDb}).
 */
final class DoubleAppender implements AutoCloseable {
  private final Object appender;
  private final Method beginRow;
  private final Method append;
  private final Method endRow;
  private final Method close;

  private DoubleAppender(Object appender) throws NoSuchMethodException {
    this.appender = appender;
    Class<?> type = appender.getClass();
    beginRow = type.getMethod("beginRow");
    append = type.getMethod("append", double.class);
    endRow = type.getMethod("endRow");
    close = type.getMethod("close");
  }

  /** Appends to {@code table}, which has one column of type DOUBLE. */
  static DoubleAppender to(Connection connection, String table) {
    try {
      Method create = connection.getClass().getMethod("createAppender", String.class);
      return new DoubleAppender(create.invoke(connection, table));
    } catch (ReflectiveOperationException e) {
      throw failed(e);
    }
  }

  /** Adds one row. */
  void add(double value) {
    try {
      beginRow.invoke(appender);
      append.invoke(appender, value);
      endRow.invoke(appender);
    } catch (ReflectiveOperationException e) {
      throw failed(e);
    }
  }

  /** Hands the last rows to the table. */
  @Override
  public void close() {
    try {
      close.invoke(appender);
    } catch (ReflectiveOperationException e) {
      throw failed(e);
    }
  }

  private static UncheckedIOException failed(ReflectiveOperationException e) {
    boolean fromDuckDb = e instanceof InvocationTargetException;
    Exception cause = fromDuckDb && e.getCause() instanceof Exception inner ? inner : e;
    return DuckDb.failed("cannot append to a table of DuckDB", cause);
  }
}
