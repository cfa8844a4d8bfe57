package loam.report.table;

import java.util.List;

/**
 * A table as people read it.
 *
 * @param id short name in lower case, unique in a report; anchor of the page, name of the sheet
 * @param caption what the rows are; not empty
 * @param columns with the unit in the label, where a column has one unit
 * @param rows each with one cell for each column
 */
public record Table(String id, String caption, List<Column> columns, List<Row> rows) {
  /**
   * The head of a column.
   *
   * @param isNumber whether its cells stand right
   */
  public record Column(String label, boolean isNumber) {
    /** A column of words. */
    public static Column words(String label) {
      return new Column(label, false);
    }

    /** A column of numbers. */
    public static Column number(String label) {
      return new Column(label, true);
    }
  }

  /**
   * A row.
   *
   * @param anchor unique in a report, or empty if nothing links to it
   * @param told place of the cell that bears the anchor: what a finding says
   */
  public record Row(String anchor, int told, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
      if (told < 0 || told >= cells.size()) {
        throw new IllegalArgumentException(
            "cell %d is not one of %d".formatted(told, cells.size()));
      }
    }

    /** A row whose first cell bears the anchor. */
    public Row(String anchor, List<Cell> cells) {
      this(anchor, 0, cells);
    }
  }

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            "table %s: %d cells for %d columns".formatted(id, row.cells().size(), columns.size()));
      }
    }
  }

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
