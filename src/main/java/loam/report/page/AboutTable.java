package loam.report.page;

import static loam.report.table.Table.Column.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loam.language.Language;
import loam.report.table.Cell;
import loam.report.table.Table;
import loam.report.table.Table.Row;

/** The inputs of the manifest, one to a row. */
final class AboutTable {
  private AboutTable() {}

  static Table of(Map<String, Object> inputs, Language language) {
    List<Row> rows = new ArrayList<>();
    add(rows, "", inputs);
    return new Table(
        "about",
        language.say("What these results follow from"),
        List.of(words(language.say("name")), words(language.say("value"))),
        rows);
  }

  private static void add(List<Row> rows, String name, Object value) {
    String before = name.isEmpty() ? "" : name + ".";
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> add(rows, before + key, inner));
    } else if (value instanceof List<?> list
        && list.stream().anyMatch(item -> item instanceof Map)) {
      for (int place = 0; place < list.size(); place++) {
        add(rows, before + place, list.get(place));
      }
    } else {
      rows.add(new Row("", List.of(Cell.words(name), Cell.words(String.valueOf(value)))));
    }
  }
}
