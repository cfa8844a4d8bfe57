package loam.store.table;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.language.FailedAccessException;
import loam.stats.DecimalText;
import loam.store.file.CsvLine;
import loam.table.Cell;
import loam.table.Column;
import loam.table.Described;
import loam.table.Filled;
import org.jspecify.annotations.Nullable;

/** Described tables as files and objects for machines, the same in every language. */
public final class TableFile {
  private TableFile() {}

  /** The name of the CSV file of a table. */
  public static String name(Described<?> table) {
    return table.id() + ".csv";
  }

  /**
   * A table as RFC 4180 with line feeds: a line of column ids, then the rows, each cell as a text
   * that reads back as the same value; what does not exist is empty.
   */
  public static String text(Filled table) {
    StringBuilder text = new StringBuilder(header(table.description()));
    table.rows().forEach(row -> text.append(line(row)));
    return text.toString();
  }

  /** Writes such a file. */
  public static void write(Path file, Filled table) {
    try {
      Files.writeString(file, text(table));
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write %s", file);
    }
  }

  /** Begins such a file for rows that are too many to be held. */
  public static <R> Rows<R> begin(Path file, Described<R> table) {
    return new Rows<>(file, table);
  }

  /** Takes rows one by one. */
  public static final class Rows<R> implements AutoCloseable {
    private final Path file;
    private final Described<R> table;
    private final Writer out;

    private Rows(Path file, Described<R> table) {
      this.file = file;
      this.table = table;
      try {
        this.out = Files.newBufferedWriter(file);
        out.write(header(table));
      } catch (IOException e) {
        throw new FailedAccessException(e, "cannot write %s", file);
      }
    }

    /** Writes a row. */
    public void add(R row) {
      try {
        out.write(line(table.cells(row)));
      } catch (IOException e) {
        throw new FailedAccessException(e, "cannot write %s", file);
      }
    }

    @Override
    public void close() {
      try {
        out.close();
      } catch (IOException e) {
        throw new FailedAccessException(e, "cannot write %s", file);
      }
    }
  }

  private static String header(Described<?> table) {
    return CsvLine.plain(table.columns().stream().map(Column::id));
  }

  private static String line(List<Cell> row) {
    return CsvLine.plain(row.stream().map(TableFile::text));
  }

  private static String text(Cell cell) {
    Object value = value(cell);
    return value == null
        ? ""
        : value instanceof BigDecimal number
            ? number.toPlainString()
            : cell instanceof Cell.Word word ? CsvLine.safe(word.id()) : value.toString();
  }

  /** The rows as objects with column ids for names, for JSON; what does not exist is null. */
  public static List<Map<String, @Nullable Object>> objects(Filled table) {
    List<? extends Column<?>> columns = table.description().columns();
    List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    for (List<Cell> row : table.rows()) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      for (int place = 0; place < columns.size(); place++) {
        object.put(columns.get(place).id(), value(row.get(place)));
      }
      objects.add(object);
    }
    return objects;
  }

  /**
   * The same of a table that stands in a folder.
   *
   * @throws loam.language.RefusedException if it is no such table
   */
  public static List<Map<String, @Nullable Object>> objects(Path folder, Described<?> table) {
    return StoredRow.read(
        folder, table, rows -> rows.stream().map(row -> object(row, table)).toList());
  }

  private static Map<String, @Nullable Object> object(StoredRow row, Described<?> table) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (Column<?> column : table.columns()) {
      String text = row.word(column.id());
      object.put(
          column.id(),
          text.isEmpty()
              ? null
              : switch (column.type()) {
                case NUMBER -> number(row.number(column.id()));
                case WHOLE -> Long.valueOf(text);
                case TRUTH -> Boolean.valueOf(text);
                case DAY, WORD -> text;
              });
    }
    return object;
  }

  private static @Nullable Object value(Cell cell) {
    if (cell instanceof Cell.Word word) {
      return word.id();
    }
    if (cell instanceof Cell.Quantity number) {
      return number(number.value());
    }
    if (cell instanceof Cell.Setting setting) {
      return number(setting.value());
    }
    if (cell instanceof Cell.Whole whole) {
      return whole.value();
    }
    if (cell instanceof Cell.Day day) {
      return day.value().toString();
    }
    return cell instanceof Cell.Truth truth ? truth.value() : null;
  }

  /**
   * The same digits in all files; JSON has no infinity, so that a bound that does not exist is told
   * by its word.
   */
  private static Object number(double value) {
    String text = DecimalText.of(value);
    return Double.isFinite(value) ? new BigDecimal(text) : text;
  }
}
