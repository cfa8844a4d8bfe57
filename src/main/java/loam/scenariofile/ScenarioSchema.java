package loam.scenariofile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.city.City;
import loam.city.Domains;
import loam.city.ParameterNote;
import loam.city.PolicyDocument;
import loam.ecosystem.LeverCatalogue;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.language.Language;
import loam.language.Phrase;
import loam.policy.Lever;
import loam.policy.LeverType;
import loam.scenario.Design;
import loam.scenario.RunPlan;
import loam.scenario.Sweep;
import loam.stats.DecimalText;
import loam.study.Field;
import loam.study.FieldType;

/** The JSON Schema of scenario files, by which editors complete and check them. */
public final class ScenarioSchema {
  private static final String QUANTITY =
      "^[-+.0-9\uff0b\uff0d\uff0e\uff10-\uff19].*$|^(on|off|boom|normal|winter|\u5f00|\u5173)$";

  private static final long MIN = Long.MIN_VALUE;
  private static final long MAX = Long.MAX_VALUE;

  private final City city;
  private final Language language;

  private ScenarioSchema(City city, Language language) {
    this.city = city;
    this.language = language;
  }

  /**
   * The schema as a tree.
   *
   * @param city gives the names of the assumptions
   * @param language of the descriptions
   */
  public static Map<String, Object> of(City city, Language language) {
    return new ScenarioSchema(city, language).tree();
  }

  private Map<String, Object> tree() {
    Map<String, Object> definitions = new LinkedHashMap<>();
    definitions.put("assumptions", assumptions());
    definitions.put("policy", policy());
    definitions.put("run", run());
    definitions.put("sweep", sweep());
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(ScenarioKeys.EXTENDS.name(), text(ScenarioKeys.EXTENDS));
    properties.put(ScenarioKeys.NAME.name(), text(ScenarioKeys.NAME));
    properties.putAll(ofEach());
    properties.put("scenarios", scenarios());
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", language.say("Loam scenario"));
    schema.putAll(object(properties, List.of()));
    schema.put("allOf", List.of(anyOf("city", "extends", "scenarios"), oneOf("name", "scenarios")));
    schema.put("not", Map.of("required", List.of("scenarios", "sweep")));
    schema.put("definitions", definitions);
    return schema;
  }

  /** What every scenario may say, be it alone in its file or not. */
  private Map<String, Object> ofEach() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Field<?> key : ScenarioKeys.OF_EACH) {
      properties.put(
          key.name(),
          key.type().equals(FieldType.FLAG) ? described("boolean", help(key)) : text(key));
    }
    properties.putAll(policies());
    for (String name : ScenarioKeys.BLOCKS) {
      properties.put(name, Map.of("$ref", "#/definitions/" + name));
    }
    return properties;
  }

  /** What a scenario may say of published policies; those that move no lever are refused. */
  private Map<String, Object> policies() {
    List<String> moving =
        city.documents().stream()
            .filter(document -> !document.moves().isEmpty())
            .map(PolicyDocument::id)
            .toList();
    Map<String, Object> properties = new LinkedHashMap<>();
    Map<String, Object> without =
        described("array", Phrase.of("Published policies that had not come (loam policies)."));
    without.put("items", Map.of("enum", moving));
    properties.put(MovedPolicies.WITHOUT, without);
    properties.put(
        MovedPolicies.EARLIER,
        times(moving, Phrase.of("How much earlier published policies came, such as 1y or 6m.")));
    properties.put(
        MovedPolicies.LATER,
        times(moving, Phrase.of("How much later published policies came, such as 1y or 6m.")));
    return properties;
  }

  private Map<String, Object> times(List<String> policies, Phrase description) {
    Map<String, Object> byPolicy = new LinkedHashMap<>();
    policies.forEach(
        policy -> {
          Map<String, Object> span = new LinkedHashMap<>(); // which keeps the order of its keys
          span.put("type", "string");
          span.put("pattern", MovedPolicies.SPANS);
          byPolicy.put(policy, span);
        });
    Map<String, Object> times = object(byPolicy, List.of());
    times.put("description", description.in(language));
    return times;
  }

  private Map<String, Object> scenarios() {
    Map<String, Object> scenarios = new LinkedHashMap<>();
    scenarios.put(
        "description",
        language.say(
            "Several scenarios, each under its name and a difference on the top of this file."));
    scenarios.put("type", "object");
    scenarios.put("minProperties", 1);
    scenarios.put("maxProperties", Family.MOST_MEMBERS);
    scenarios.put("additionalProperties", object(ofEach(), List.of()));
    return scenarios;
  }

  private Map<String, Object> sweep() {
    Map<String, Object> byLever = new LinkedHashMap<>();
    for (Lever lever : LeverCatalogue.of(city).all()) {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("from", date(Phrase.of("First day of the values.")));
      properties.put(
          "values", list(Phrase.of("For a grid or a list."), lever, 1, Sweep.MOST_POINTS));
      properties.put(
          "between", list(Phrase.of("For a drawn design: lowest and highest."), lever, 2, 2));
      Map<String, Object> swept = object(properties, List.of("from"));
      swept.putAll(oneOf("values", "between"));
      byLever.put(lever.id(), swept);
    }
    Map<String, Object> levers = object(byLever, List.of());
    levers.put("minProperties", 1);
    Map<String, Object> design = text(Phrase.of("How points are chosen; grid if nothing is said."));
    design.put("enum", Design.names());
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("design", design);
    properties.put("levers", levers);
    properties.put(
        "points", whole(Phrase.of("Number of points of a drawn design."), 1, Sweep.MOST_POINTS));
    properties.put("seed", whole(Phrase.of("Chooses the points of a drawn design."), MIN, MAX));
    Map<String, Object> sweep = object(properties, List.of("levers"));
    sweep.put(
        "description", language.say("Makes a scenario for each point of a design over levers."));
    return sweep;
  }

  private Map<String, Object> list(Phrase description, Lever lever, int least, int most) {
    Map<String, Object> list = described("array", description);
    list.put("minItems", least);
    list.put("maxItems", most);
    list.put("items", value(Phrase.of("In %s.", unit(lever)), lever));
    return list;
  }

  private Map<String, Object> oneOf(String... keys) {
    return Map.of("oneOf", required(keys));
  }

  private Map<String, Object> anyOf(String... keys) {
    return Map.of("anyOf", required(keys));
  }

  private static List<Map<String, Object>> required(String... keys) {
    return Arrays.stream(keys)
        .map(key -> Map.<String, Object>of("required", List.of(key)))
        .toList();
  }

  private Map<String, Object> assumptions() {
    Map<String, Object> byName = new LinkedHashMap<>();
    for (ParameterNote note : city.notes()) {
      if (!LeverCatalogue.isLever(note.name())) {
        byName.put(
            note.name(),
            Map.of(
                "description",
                Phrase.of("%s%s", measure(note), Phrase.name(note.note())).in(language)));
      }
    }
    return object(byName, List.of());
  }

  /** Unit and domain of a parameter in brackets, as far as it has them. */
  private static Phrase measure(ParameterNote note) {
    Optional<Phrase> domain =
        Domains.of(note.name())
            .filter(within -> Double.isFinite(within.low()))
            .map(
                within ->
                    Phrase.of(
                        "%s to %s", DecimalText.of(within.low()), DecimalText.of(within.high())));
    List<Phrase> parts = new ArrayList<>();
    if (!note.unit().equals("1")) {
      parts.add(Phrase.name(note.unit()));
    }
    domain.ifPresent(parts::add);
    return parts.isEmpty() ? Phrase.NOTHING : Phrase.of("[%s] ", Phrase.list(parts));
  }

  private Map<String, Object> policy() {
    Map<String, Object> byLever = new LinkedHashMap<>();
    for (Lever lever : LeverCatalogue.of(city).all()) {
      Map<String, Object> list = new LinkedHashMap<>();
      list.put(
          "description",
          language.say(
              "[%s: %s] %s",
              lever.type().phrase(), lever.range(), language.name(lever.mechanism())));
      list.put("type", "array"); // one change alone is read as well, but editors offer the list
      list.put("items", change(lever));
      byLever.put(lever.id(), list);
    }
    return object(byLever, List.of());
  }

  private String unit(Lever lever) {
    return language.name(lever.unit());
  }

  private Map<String, Object> change(Lever lever) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("from", date(Phrase.of("First day on which the change acts.")));
    if (lever.type().isOrdered()) {
      properties.put(
          "until", date(Phrase.of("For a ramp: the day on which the value is reached.")));
    }
    properties.put("value", value(Phrase.of("New value in %s.", unit(lever)), lever));
    properties.put(
        "factor",
        quantity(Phrase.of("Factor on what was planned."), "number", 0, Double.POSITIVE_INFINITY));
    Map<String, Object> change = object(properties, List.of("from"));
    change.putAll(oneOf("value", "factor"));
    return change;
  }

  private Map<String, Object> run() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Field<?> key : ScenarioKeys.RUN) {
      properties.put(key.name(), ofRun(key));
    }
    return object(properties, List.of());
  }

  private Map<String, Object> ofRun(Field<?> key) {
    if (key.equals(RunFields.END)) {
      return date(Phrase.of("Last day, not after %s.", city.horizonEnd()));
    }
    if (key.equals(RunFields.REPLICATIONS)) {
      return Map.of(
          "anyOf",
          List.of(
              whole(help(key), 1, RunPlan.MOST_REPLICATIONS),
              Map.of("const", "auto"))); // as many as the precision takes
    }
    return switch (key.name()) {
      case PrecisionReader.KEY -> precision(help(key));
      case OutputsReader.KEY -> outputs(help(key));
      case ParameterChoice.KEY -> parameters(help(key));
      default -> whole(help(key), MIN, MAX);
    };
  }

  private Phrase help(Field<?> field) {
    return Phrase.verbatim(field.help(language));
  }

  private Map<String, Object> parameters(Phrase help) {
    Map<String, Object> choice = new LinkedHashMap<>();
    choice.put("description", language.say(help));
    choice.put("enum", Arrays.stream(ParameterChoice.values()).map(ParameterChoice::id).toList());
    return choice;
  }

  private Map<String, Object> outputs(Phrase help) {
    Map<String, Object> outputs = new LinkedHashMap<>();
    outputs.put("description", language.say(help));
    outputs.put("type", "array");
    outputs.put("uniqueItems", true);
    outputs.put(
        "items", Map.of("enum", MetricCatalogue.of(city).all().stream().map(Metric::id).toList()));
    return outputs;
  }

  private Map<String, Object> precision(Phrase help) {
    Map<String, Object> widths = new LinkedHashMap<>();
    for (Metric metric : MetricCatalogue.of(city).all()) {
      widths.put(metric.id(), Map.of("type", List.of("number", "string")));
    }
    Map<String, Object> precision = new LinkedHashMap<>(object(widths, List.of()));
    precision.put("description", language.say(help));
    return precision;
  }

  /** A whole number; digits in groups, such as 1_000, are text to others. */
  private Map<String, Object> whole(Phrase description, long least, long most) {
    Map<String, Object> number = new LinkedHashMap<>();
    number.put("type", "integer");
    number.put("minimum", least);
    number.put("maximum", most);
    Map<String, Object> grouped = new LinkedHashMap<>();
    grouped.put("type", "string");
    grouped.put("pattern", "^[-+]?[0-9_]+$");
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("description", language.say(description));
    whole.put("anyOf", List.of(number, grouped));
    return whole;
  }

  /** A value of a lever; a switch has words beside its numbers, a count has no fractions. */
  private Map<String, Object> value(Phrase description, Lever lever) {
    if (lever.type() == LeverType.SWITCH) {
      Map<String, Object> words = new LinkedHashMap<>();
      words.put("description", language.say("On or off."));
      words.put("enum", List.of("on", "off", "\u5f00", "\u5173", 1, 0));
      return words;
    }
    String type = lever.type().isWhole() ? "integer" : "number";
    return quantity(description, type, lever.min(), lever.max());
  }

  private Map<String, Object> quantity(Phrase description, String type, double low, double high) {
    Map<String, Object> number = new LinkedHashMap<>();
    number.put("type", type);
    number.put("minimum", low);
    if (Double.isFinite(high)) {
      number.put("maximum", high);
    }
    Map<String, Object> withUnit = new LinkedHashMap<>();
    withUnit.put("type", "string");
    withUnit.put("pattern", QUANTITY);
    Map<String, Object> quantity = new LinkedHashMap<>();
    quantity.put("description", language.say(description));
    quantity.put("anyOf", List.of(number, withUnit));
    return quantity;
  }

  private Map<String, Object> date(Phrase description) {
    Map<String, Object> date = described("string", description);
    date.put("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
    return date;
  }

  /** Text, which may look like a number or a truth value. */
  private Map<String, Object> text(Field<?> key) {
    return text(help(key));
  }

  private Map<String, Object> text(Phrase description) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("description", language.say(description));
    text.put("type", List.of("string", "number", "boolean"));
    return text;
  }

  private Map<String, Object> described(String type, Phrase description) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("description", language.say(description));
    value.put("type", type);
    return value;
  }

  private Map<String, Object> object(Map<String, Object> properties, List<String> required) {
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
