package loam.laboratory.changes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.language.RefusedException;
import loam.store.table.StoredRow;
import loam.store.table.TableFile;
import loam.study.RunTables;
import loam.study.Tables;
import loam.table.Column;
import loam.table.Described;
import loam.table.Role;
import loam.table.Type;
import org.jspecify.annotations.Nullable;

/**
 * One number that a table of a result states.
 *
 * @param row what its row is about: keys and days
 * @param low of its interval, NaN if it has none
 */
record Stated(
    String table, String row, String column, String unit, double value, double low, double high) {
  static final Described<Stated> TABLE =
      Described.<Stated>as("numbers", "Numbers of a result", "one number of a table of the result")
          .key("table", "table", "name of the table", Stated::table)
          .key("row", "row", "keys and days of its row", Stated::row)
          .key("column", "column", "name of its column", Stated::column)
          .word("unit", "unit", "unit of the row", Stated::unit)
          .number("value", "value", "what the table states", Stated::unit, Stated::value)
          .mainInterval("interval", Stated::low, Stated::high);

  /** Where the same number stands in another result. */
  List<String> place() {
    return List.of(table, row, column);
  }

  /**
   * Of a folder of results of any kind, or a file of such rows.
   *
   * @throws RefusedException if it is neither
   */
  static List<Stated> of(Path place) {
    if (Files.isRegularFile(place)) {
      return StoredRow.of(place, rows -> rows.stream().map(Stated::of).toList());
    }
    List<Stated> all = new ArrayList<>();
    for (Described<?> table : Tables.ALL) {
      boolean isShort = !table.id().equals(RunTables.SUMMARY.id());
      if (isShort && Files.isRegularFile(place.resolve(TableFile.name(table)))) {
        TableFile.objects(place, table).forEach(row -> add(table, row, all));
      }
    }
    if (all.isEmpty()) {
      throw new RefusedException("%s holds no table of results", place);
    }
    return all;
  }

  private static Stated of(StoredRow row) {
    return new Stated(
        row.word("table"),
        row.word("row"),
        row.word("column"),
        row.word("unit"),
        row.number("value"),
        row.number("low"),
        row.number("high"));
  }

  private static void add(
      Described<?> table, Map<String, @Nullable Object> row, List<Stated> numbers) {
    List<String> about = new ArrayList<>();
    List<? extends Column<?>> columns = table.columns();
    for (Column<?> column : columns) {
      if (column.role() == Role.KEY || column.type() == Type.DAY) {
        about.add(String.valueOf(row.get(column.id())));
      }
    }
    for (int place = 0; place < columns.size(); place++) {
      Column<?> column = columns.get(place);
      if (column.type() == Type.NUMBER && column.role() == Role.VALUE) {
        boolean hasInterval =
            place + 2 < columns.size() && columns.get(place + 1).role() == Role.LOW;
        boolean isOfRow = column.unit().equals(Column.UNIT_OF_ROW);
        numbers.add(
            new Stated(
                table.id(),
                String.join(" ", about),
                column.id(),
                isOfRow ? String.valueOf(row.get("unit")) : column.unit(),
                number(row.get(column.id())),
                hasInterval ? number(row.get(columns.get(place + 1).id())) : Double.NaN,
                hasInterval ? number(row.get(columns.get(place + 2).id())) : Double.NaN));
      }
    }
  }

  private static double number(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** By where they stand. */
  static Map<List<String>, Stated> byPlace(List<Stated> numbers) {
    Map<List<String>, Stated> all = new LinkedHashMap<>();
    numbers.forEach(one -> all.put(one.place(), one));
    return all;
  }
}
