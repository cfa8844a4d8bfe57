package loam.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import loam.table.Column;
import loam.table.Described;
import loam.table.Filled;
import loam.table.Role;

/**
 * {@code datapackage.json}: what the tables of a results folder hold, so that R, pandas and DuckDB
 * know types, units and definitions.
 *
 * @see "Frictionless Data, Data Package and Table Schema, version 1"
 */
public final class DataPackage {
  public static final String FILE = "datapackage.json";

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
