package loam.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A table as it was read back from one of its forms: for each row the texts of its cells by the
 * label of their column. Of columns with the same label the second is called {@code label#2}.
 */
record Found(List<String> labels, List<Map<String, String>> rows) {
  Found {
    labels = List.copyOf(labels);
    rows = List.copyOf(rows);
  }

  /** Cells that are not there are empty. */
  static Found of(List<String> header, List<? extends List<?>> cells) {
    List<String> labels = distinct(header);
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<?> row : cells) {
      Map<String, String> read = new LinkedHashMap<>();
      for (int place = 0; place < labels.size(); place++) {
        read.put(labels.get(place), place < row.size() ? String.valueOf(row.get(place)) : "");
      }
      rows.add(read);
    }
    return new Found(labels, rows);
  }

  /** The rows in which a cell says something, with the columns that any of them has. */
  Found where(String label, String text) {
    return kept(row -> row.getOrDefault(label, "").equals(text));
  }

  /** All other rows, likewise. */
  Found without(String label, String text) {
    return kept(row -> !row.getOrDefault(label, "").equals(text));
  }

  private Found kept(Predicate<Map<String, String>> which) {
    List<Map<String, String>> some = rows.stream().filter(which).toList();
    return new Found(
        labels.stream()
            .filter(label -> some.stream().anyMatch(row -> row.containsKey(label)))
            .toList(),
        some);
  }

  private static List<String> distinct(List<String> header) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> labels = new ArrayList<>();
    for (String label : header) {
      int times = seen.merge(label, 1, Integer::sum);
      labels.add(times == 1 ? label : label + "#" + times);
    }
    return labels;
  }
}
