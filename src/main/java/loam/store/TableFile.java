package loam.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.stats.DecimalText;
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
   * Writes a table as RFC 4180 with line feeds: a line of column ids, then the rows, each cell as a
   * text that reads back as the same value; what does not exist is empty.
   */
  public static void write(Path file, Filled table) {
    CsvFile.write(
        file,
        table.description().columns().stream().map(Column::id).toList(),
        table.rows().stream().map(row -> row.stream().map(TableFile::text).toList()));
  }

  private static String text(Cell cell) {
    if (cell instanceof Cell.Word word) {
      return CsvFile.safe(word.id());
    }
    if (cell instanceof Cell.Quantity number) {
      return DecimalText.of(number.value());
    }
    Object value = value(cell);
    return value == null ? "" : value.toString();
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

  /** JSON has no infinity: a bound that does not exist is told by its word. */
  private static @Nullable Object value(Cell cell) {
    if (cell instanceof Cell.Word word) {
      return word.id();
    }
    if (cell instanceof Cell.Quantity number) {
      double value = number.value();
      return Double.isInfinite(value) ? DecimalText.of(value) : (Object) value;
    }
    if (cell instanceof Cell.Whole whole) {
      return whole.value();
    }
    if (cell instanceof Cell.Day day) {
      return day.value().toString();
    }
    return cell instanceof Cell.Truth truth ? truth.value() : null;
  }
}
