package loam.scenariofile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.city.City;
import loam.city.ParameterNote;
import loam.policy.Lever;
import loam.scenario.RunPlan;
import loam.stats.DecimalText;

/** The JSON Schema of scenario files, by which editors complete and check them. */
public final class ScenarioSchema {
  private static final String QUANTITY = "^[-+.0-9].*$|^(on|off|boom|normal|winter)$";

  private ScenarioSchema() {}

  /** The schema as a tree; names of parameters are those of a city. */
  public static Map<String, Object> of(City city) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(
        "extends", text("Scenario file, relative to this one, on which this one is a difference."));
    properties.put("name", text("Short name; results are called after it. Not inherited."));
    properties.put(
        "description",
        text("The question, the expected direction and why. Not inherited from a parent."));
    properties.put(
        "name-zh", text("The name in Chinese, shown to who reads Chinese. Not inherited."));
    properties.put(
        "description-zh",
        text("The description in Chinese, shown to who reads Chinese. Not inherited."));
    properties.put("city", text("City that is simulated, such as " + city.id() + "."));
    properties.put(
        "backcast", described("boolean", "Whether changes may begin before the projection does."));
    properties.put("assumptions", assumptions(city));
    properties.put("policy", policy());
    properties.put("run", run(city));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", "Loam scenario");
    schema.putAll(object(properties, List.of("name")));
    schema.put(
        "anyOf",
        List.of(Map.of("required", List.of("city")), Map.of("required", List.of("extends"))));
    return schema;
  }

  private static Map<String, Object> assumptions(City city) {
    Map<String, Object> byName = new LinkedHashMap<>();
    for (ParameterNote note : city.notes()) {
      if (Lever.named(note.name()).isEmpty()) {
        byName.put(
            note.name(), Map.of("description", "[%s] %s".formatted(note.unit(), note.note())));
      }
    }
    return object(byName, List.of());
  }

  private static Map<String, Object> policy() {
    Map<String, Object> byLever = new LinkedHashMap<>();
    for (Lever lever : Lever.values()) {
      Map<String, Object> list = new LinkedHashMap<>();
      list.put(
          "description",
          "[%s, %s to %s] %s"
              .formatted(
                  lever.unit(),
                  DecimalText.of(lever.min()),
                  DecimalText.of(lever.max()),
                  lever.mechanism()));
      list.put("type", "array");
      list.put("items", change(lever));
      byLever.put(lever.id(), list);
    }
    return object(byLever, List.of());
  }

  private static Map<String, Object> change(Lever lever) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("from", date("First day on which the change acts."));
    properties.put("until", date("For a ramp: the day on which the value is reached."));
    properties.put(
        "value", quantity("New value in " + lever.unit() + ".", lever.min(), lever.max()));
    properties.put("factor", quantity("Factor on what was planned.", 0, Double.POSITIVE_INFINITY));
    Map<String, Object> change = object(properties, List.of("from"));
    change.put(
        "oneOf",
        List.of(Map.of("required", List.of("value")), Map.of("required", List.of("factor"))));
    return change;
  }

  private static Map<String, Object> run(City city) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("end", date("Last day, not after " + city.horizonEnd() + "."));
    Map<String, Object> replications = described("integer", "Number of independent replications.");
    replications.put("minimum", 1);
    replications.put("maximum", RunPlan.MOST_REPLICATIONS);
    properties.put("replications", replications);
    properties.put(
        "seed", described("integer", "The same seed gives the same luck in every scenario."));
    return object(properties, List.of());
  }

  private static Map<String, Object> quantity(String description, double low, double high) {
    Map<String, Object> number = new LinkedHashMap<>();
    number.put("type", "number");
    number.put("minimum", low);
    if (Double.isFinite(high)) {
      number.put("maximum", high);
    }
    Map<String, Object> withUnit = new LinkedHashMap<>();
    withUnit.put("type", "string");
    withUnit.put("pattern", QUANTITY);
    Map<String, Object> quantity = new LinkedHashMap<>();
    quantity.put("description", description);
    quantity.put("anyOf", List.of(number, withUnit));
    return quantity;
  }

  private static Map<String, Object> date(String description) {
    Map<String, Object> date = text(description);
    date.put("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
    return date;
  }

  private static Map<String, Object> text(String description) {
    return described("string", description);
  }

  private static Map<String, Object> described(String type, String description) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("description", description);
    value.put("type", type);
    return value;
  }

  private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    object.put("additionalProperties", false);
    if (!required.isEmpty()) {
      object.put("required", new ArrayList<>(required));
    }
    return object;
  }
}
