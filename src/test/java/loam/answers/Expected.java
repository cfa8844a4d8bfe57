package loam.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a table must say, stated once for all forms: rows of values by the id of their column.
 *
 * <p>Written as lines of cells between bars, the ids of the columns first. A cell is what a program
 * reads; where people read something else, that follows after a tilde: {@code 2.5e9 ~ 2.50} is
 * 2,500,000,000 in a file and 2.50 under a heading that says bn CNY. An empty cell does not exist,
 * which people read as —, unless a tilde without a word says that they read nothing.
 */
final class Expected {
  /** One value: for programs and for people. */
  record Value(String exact, String shown) {
    static Value of(String cell) {
      int between = cell.indexOf(" ~ ");
      if (between >= 0) {
        return new Value(cell.substring(0, between).strip(), cell.substring(between + 3).strip());
      }
      if (cell.equals("~") || cell.startsWith("~ ")) {
        return new Value("", cell.substring(1).strip());
      }
      return cell.endsWith(" ~")
          ? new Value(cell.substring(0, cell.length() - 2).strip(), "")
          : new Value(cell, cell.isEmpty() ? "—" : cell);
    }
  }

  private final List<Map<String, Value>> rows;

  private Expected(List<Map<String, Value>> rows) {
    this.rows = List.copyOf(rows);
  }

  static Expected of(String table) {
    List<String> lines = table.lines().filter(line -> !line.isBlank()).toList();
    List<String> ids = cells(lines.get(0));
    List<Map<String, Value>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      if (cells.size() != ids.size()) {
        throw new IllegalArgumentException(
            "%d cells for %d columns: %s".formatted(cells.size(), ids.size(), line));
      }
      Map<String, Value> row = new LinkedHashMap<>();
      for (int place = 0; place < ids.size(); place++) {
        row.put(ids.get(place), Value.of(cells.get(place)));
      }
      rows.add(row);
    }
    return new Expected(rows);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  List<Map<String, Value>> rows() {
    return rows;
  }

  /** The same where people read other words in a column, one for each row. */
  Expected saying(String id, List<String> words) {
    List<Map<String, Value>> said = new ArrayList<>();
    for (int place = 0; place < rows.size(); place++) {
      Map<String, Value> row = new LinkedHashMap<>(rows.get(place));
      row.put(id, new Value(Form.value(row, id).exact(), words.get(place)));
      said.add(row);
    }
    return new Expected(said);
  }

  /** The rows in which a column has a value. */
  Expected where(String id, String exact) {
    return new Expected(
        rows.stream().filter(row -> Form.value(row, id).exact().equals(exact)).toList());
  }

  /**
   * A row for each value of one column, in which the values of the others are called {@code
   * value.id} by the value of another, such as {@code low.mean}.
   */
  Expected wide(String key, String by) {
    Map<String, Map<String, Value>> wide = new LinkedHashMap<>();
    for (Map<String, Value> row : rows) {
      Map<String, Value> one =
          wide.computeIfAbsent(Form.value(row, key).exact(), name -> new LinkedHashMap<>());
      row.forEach((id, value) -> one.put(Form.value(row, by).exact() + "." + id, value));
      one.put(key, Form.value(row, key));
    }
    return new Expected(List.copyOf(wide.values()));
  }

  /** All rows but those in which a column has a value. */
  Expected without(String id, String exact) {
    return new Expected(
        rows.stream().filter(row -> !Form.value(row, id).exact().equals(exact)).toList());
  }
}
