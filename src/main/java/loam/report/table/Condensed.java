package loam.report.table;

import java.util.ArrayList;
import java.util.List;
import loam.report.table.Table.Column;
import loam.report.table.Table.Row;

/**
 * A table for a page, which is narrower than a sheet: the two ends of an interval share a cell, and
 * a key that is the same in every row goes, since the caption or the heading says it.
 */
final class Condensed {
  private final Table table;

  private Condensed(Table table) {
    this.table = table;
  }

  static Table of(Table table) {
    return new Condensed(table).table();
  }

  private Table table() {
    List<Column> columns = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int place = 0; place < table.columns().size(); place++) {
      Column column = table.columns().get(place);
      if (!isSettled(column, place)) {
        columns.add(column.isLow() ? Column.words(column.together()).right() : column);
        kept.add(place);
        place += column.isLow() ? 1 : 0;
      }
    }
    List<Row> rows = table.rows().stream().map(row -> row(row, kept)).toList();
    return new Table(table.id(), table.caption(), columns, rows);
  }

  private boolean isSettled(Column column, int place) {
    return column.isKey()
        && table.rows().stream().map(row -> row.cells().get(place).text()).distinct().count() <= 1;
  }

  private Row row(Row row, List<Integer> kept) {
    List<Cell> cells = new ArrayList<>();
    int told = 0;
    for (int place : kept) {
      if (place <= row.told()) {
        told = cells.size();
      }
      boolean isLow = table.columns().get(place).isLow();
      Cell cell = row.cells().get(place);
      cells.add(isLow ? interval(cell, row.cells().get(place + 1)) : cell);
    }
    return new Row(row.anchor(), told, cells);
  }

  private static Cell interval(Cell low, Cell high) {
    boolean isThere = low.number().isPresent() && high.number().isPresent();
    return isThere ? Cell.words("[%s, %s]".formatted(low.text(), high.text())) : low;
  }
}
