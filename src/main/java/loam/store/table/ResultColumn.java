package loam.store.table;

import loam.language.English;
import loam.table.Column;

/**
 * A column of the results store.
 *
 * @param type as DuckDB calls it
 * @param unit {@code 1} for a plain number; nothing for words
 * @param what it is, in a few words
 * @param formerly what earlier versions called it; nothing if it was never called otherwise
 */
public record ResultColumn(String name, String type, String unit, String what, String formerly) {
  static ResultColumn of(String name, String type, @English String unit, @English String what) {
    return new ResultColumn(name, type, unit, what, "");
  }

  /** A column of a table that is described. */
  static ResultColumn of(Column<?> column) {
    return new ResultColumn(
        column.id(), column.type().sql(), column.unit(), column.definition(), column.formerly());
  }
}
