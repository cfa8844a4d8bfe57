package loam.report;

import java.util.List;

/** Any rows in columns for a terminal. */
public final class PlainTable {
  private final TextTable table;

  /** A table with a line of headings. */
  public PlainTable(List<String> header) {
    this.table = new TextTable(header.size());
    table.add(header);
  }

  public void add(List<String> cells) {
    table.add(cells);
  }

  /** All lines, columns aligned to the left. */
  public List<String> lines() {
    return table.lines();
  }
}
