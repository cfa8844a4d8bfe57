package loam.report.table;

import java.util.List;
import loam.report.TextTable;

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
   * @param isKey whether its cells only tell apart what tables of several scenarios or dates hold
   * @param together label of an interval that begins with this column and ends with the next; empty
   *     if none does
   */
  public record Column(String label, boolean isNumber, boolean isKey, String together) {
    /** A column of words. */
    public static Column words(String label) {
      return new Column(label, false, false, "");
    }

    /** A column of numbers. */
    public static Column number(String label) {
      return new Column(label, true, false, "");
    }

    /** A column of words that tell rows apart, such as the scenario. */
    public static Column key(String label) {
      return new Column(label, false, true, "");
    }

    /** A column of numbers of which each table of one scenario has one only, such as n. */
    public static Column keyNumber(String label) {
      return new Column(label, true, true, "");
    }

    /** The lower end of an interval; the next column is its upper end. */
    public static Column low(String label, String together) {
      return new Column(label, true, false, together);
    }

    boolean isLow() {
      return !together.isEmpty();
    }

    Column right() {
      return new Column(label, true, isKey, together);
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

  /** The same for a page: intervals in one cell, no keys that are the same in every row. */
  public Table condensed() {
    return Condensed.of(this);
  }

  /** Lines for a terminal: the head, then the rows, words to the left and numbers to the right. */
  List<String> lines() {
    int words = 0;
    while (words < columns.size() && !columns.get(words).isNumber()) {
      words++;
    }
    TextTable lines = new TextTable(words);
    lines.add(columns.stream().map(Column::label).toList());
    rows.forEach(row -> lines.add(row.cells().stream().map(Cell::text).toList()));
    return lines.lines();
  }

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
