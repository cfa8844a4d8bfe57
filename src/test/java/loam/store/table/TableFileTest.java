package loam.store.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import loam.store.file.Json;
import loam.table.Described;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
  private record Firm(String name, double revenue, long staff) {}

  private static final Described<Firm> FIRMS =
      Described.<Firm>as("firms", "Firms", "a row for each firm")
          .key("name", "name", "of the firm", Firm::name)
          .number("revenue", "revenue", "CNY/year", "of the last year", Firm::revenue)
          .interval("range", firm -> firm.revenue() - 1, firm -> Double.POSITIVE_INFINITY)
          .whole("staff", "staff", "people", "at the end of the year", Firm::staff)
          .truth("large", "large", "whether it has 100 people", firm -> firm.staff() >= 100);

  private static final List<Firm> ROWS =
      List.of(new Firm("a,b", 2.5, 100), new Firm("none", Double.NaN, 3));

  @Test
  void a_file_has_ids_and_values_that_read_back(@TempDir Path folder) throws IOException {
    Path file = folder.resolve(TableFile.name(FIRMS));

    TableFile.write(file, FIRMS.fill(ROWS));

    assertThat(file).hasFileName("firms.csv");
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            name,revenue,revenue_low,revenue_high,staff,large
            "a,b",2.5,1.5,inf,100,true
            none,,,,3,false
            """);
  }

  @Test
  void objects_have_the_same_names_and_null_for_what_does_not_exist() {
    List<Map<String, Object>> objects = TableFile.objects(FIRMS.fill(ROWS));

    assertThat(Json.pretty(Map.of("firms", objects)).replaceAll("\\s+", " "))
        .contains(
            "\"name\" : \"a,b\", \"revenue\" : 2.5, \"revenue_low\" : 1.5,"
                + " \"revenue_high\" : \"inf\", \"staff\" : 100, \"large\" : true",
            "\"name\" : \"none\", \"revenue\" : null");
  }

  @Test
  @SuppressWarnings("unchecked")
  void a_data_package_says_types_units_and_keys() {
    Map<String, Object> top =
        Json.parse(DataPackage.text("firms-of-2026", List.of(FIRMS.fill(ROWS))));

    Map<String, Object> resource =
        ((List<Map<String, Object>>) Objects.requireNonNull(top.get("resources"))).get(0);
    Map<String, Object> schema =
        (Map<String, Object>) Objects.requireNonNull(resource.get("schema"));
    assertThat(resource).containsEntry("path", "firms.csv").containsEntry("title", "Firms");
    assertThat(schema).containsEntry("primaryKey", List.of("name"));
    assertThat((List<Map<String, Object>>) Objects.requireNonNull(schema.get("fields")))
        .extracting(field -> field.get("name") + ":" + field.get("type") + ":" + field.get("unit"))
        .containsExactly(
            "name:string:null",
            "revenue:number:CNY/year",
            "revenue_low:number:CNY/year",
            "revenue_high:number:CNY/year",
            "staff:integer:people",
            "large:boolean:null");
  }
}
