package loam.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loam.language.Phrase;
import loam.store.table.DuckDb;
import loam.store.table.ResultTable;

/** Names of tables and columns that earlier versions had, for queries that still use them. */
final class FormerNames {
  private FormerNames() {}

  /** Adds them to the tables of a store. */
  static void add(DuckDb database) {
    for (ResultTable table : ResultTable.all()) {
      String others =
          table.own().stream()
              .filter(column -> !column.formerly().isEmpty())
              .map(
                  column ->
                      ", %s AS %s"
                          .formatted(
                              DuckDb.quoted(column.name()), DuckDb.quoted(column.formerly())))
              .collect(Collectors.joining());
      if (!others.isEmpty()) {
        show(database, table.id(), "*" + others, ResultsStore.place(table));
      }
    }
    ResultTable.FORMERLY.forEach((former, now) -> show(database, former, "*", now));
  }

  /** Takes them away, if they are there. */
  static void remove(DuckDb database) {
    for (ResultTable table : ResultTable.all()) {
      if (table.own().stream().anyMatch(column -> !column.formerly().isEmpty())) {
        show(database, table.id(), "*", ResultsStore.place(table));
      }
    }
    ResultTable.FORMERLY.keySet().forEach(name -> database.execute("DROP VIEW IF EXISTS " + name));
  }

  /** Lets queries see what stands somewhere else under a name. */
  static void show(DuckDb database, String name, String columns, String place) {
    database.execute(
        "CREATE OR REPLACE VIEW %s AS SELECT %s FROM %s".formatted(name, columns, place));
  }

  /** What is called otherwise today, of all names in a query. */
  static List<Phrase> in(String sql) {
    Map<String, String> now = new TreeMap<>(ResultTable.FORMERLY);
    for (ResultTable table : ResultTable.all()) {
      table.own().forEach(column -> now.put(column.formerly(), column.name()));
    }
    return now.entrySet().stream()
        .filter(name -> !name.getKey().isEmpty() && isIn(sql, name.getKey()))
        .map(name -> Phrase.of("%s is called %s now", name.getKey(), name.getValue()))
        .toList();
  }

  private static boolean isIn(String sql, String name) {
    return Pattern.compile("(?i)(?<![\\w.])" + Pattern.quote(name) + "(?!\\w)").matcher(sql).find();
  }
}
