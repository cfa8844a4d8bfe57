package loam.report;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells in columns for a terminal, where a Chinese character takes two places. */
public final class TextTable {
  private final int leftAligned;
  private final List<List<String>> rows = new ArrayList<>();

  /** A table whose first columns are aligned to the left, the others to the right. */
  public TextTable(int leftAligned) {
    this.leftAligned = leftAligned;
  }

  /** Adds a row. */
  public void add(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** All lines. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        String gap = " ".repeat(width(column) - TextWidth.of(cell));
        line.append(column < leftAligned ? cell + gap : gap + cell).append("  ");
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private int width(int column) {
    return rows.stream()
        .mapToInt(row -> column < row.size() ? TextWidth.of(row.get(column)) : 0)
        .max()
        .orElse(0);
  }
}
