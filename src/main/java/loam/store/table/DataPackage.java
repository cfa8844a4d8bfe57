package loam.store.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loam.store.file.Json;
import loam.table.Column;
import loam.table.Described;
import loam.table.Filled;
import loam.table.Role;
import loam.table.Type;
import org.jspecify.annotations.Nullable;

/**
 * {@code datapackage.json}: what the tables of a results folder hold, so that R, pandas and DuckDB
 * know types, units and definitions.
 *
 * @see "Frictionless Data, Data Package and Table Schema, version 1"
 */
public final class DataPackage {
  public static final String FILE = "datapackage.json";

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.]{0,60}");

  private DataPackage() {}

  /**
   * The text of the file.
   *
   * @param name of the result, lower case with dashes
   * @param tables each in its CSV file beside this one; those without rows have units in words
   */
  public static String text(String name, List<Filled> tables) {
    Map<String, Object> top = new LinkedHashMap<>();
    top.put("profile", "tabular-data-package");
    top.put("name", name);
    top.put("resources", tables.stream().map(DataPackage::resource).toList());
    return Json.pretty(top);
  }

  private static Map<String, Object> resource(Filled filled) {
    Described<?> table = filled.description();
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put(
        "fields",
        IntStream.range(0, table.columns().size()).mapToObj(i -> field(filled, i)).toList());
    schema.put("missingValues", List.of(""));
    List<String> keys = new ArrayList<>();
    table.columns().stream()
        .filter(column -> column.role() == Role.KEY)
        .forEach(column -> keys.add(column.id()));
    if (!keys.isEmpty()) {
      schema.put("primaryKey", keys);
    }
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("profile", "tabular-data-resource");
    resource.put("name", table.id());
    resource.put("path", TableFile.name(table));
    resource.put("title", table.title());
    resource.put("description", table.definition());
    resource.put("encoding", "utf-8");
    resource.put("schema", schema);
    return resource;
  }

  /** The unit is that of all values if they share one. */
  /** The tables of a data package, whose names nobody has looked at. */
  static List<ResultTable> described(Map<String, Object> top) {
    List<ResultTable> tables = new ArrayList<>();
    for (Object resource : list(top.get("resources"))) {
      String id = String.valueOf(map(resource).get("name"));
      List<ResultColumn> columns = new ArrayList<>();
      for (Object field : list(map(map(resource).get("schema")).get("fields"))) {
        column(map(field)).ifPresent(columns::add);
      }
      tables.add(new ResultTable(id, id + ".csv", columns, true));
    }
    return tables;
  }

  private static Optional<ResultColumn> column(Map<?, ?> field) {
    String name = String.valueOf(field.get("name"));
    return Stream.of(Type.values())
        .filter(
            type -> type.frictionless().equals(field.get("type")) && NAME.matcher(name).matches())
        .findFirst()
        .map(
            type ->
                new ResultColumn(
                    name,
                    type.sql(),
                    String.valueOf(field.get("unit")),
                    String.valueOf(field.get("description")),
                    ""));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static Map<String, Object> field(Filled table, int place) {
    Column<?> column = table.description().columns().get(place);
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", column.id());
    field.put("type", column.type().frictionless());
    field.put("title", column.label());
    field.put("description", column.definition());
    if (!column.unit().isEmpty()) {
      field.put("unit", table.unit(place).orElse(column.unit()));
    }
    return field;
  }
}
