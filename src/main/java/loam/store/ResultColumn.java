package loam.store;

import loam.language.English;
import loam.table.Described;

/**
 * A column of the results store.
 *
 * @param type as DuckDB calls it
 * @param unit {@code 1} for a plain number; nothing for words
 * @param what it is, in a few words
 */
public record ResultColumn(String name, String type, String unit, String what) {
  static ResultColumn of(String name, String type, @English String unit, @English String what) {
    return new ResultColumn(name, type, unit, what);
  }

  /** The columns of a table that is described. */
  static ResultColumn[] of(Described<?> table) {
    return table.columns().stream()
        .map(
            column ->
                new ResultColumn(
                    column.id(), column.type().sql(), column.unit(), column.definition()))
        .toArray(ResultColumn[]::new);
  }
}
