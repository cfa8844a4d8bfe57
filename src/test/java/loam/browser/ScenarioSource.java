package loam.browser;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import loam.city.DatedSeries;
import loam.city.OtherWorlds;
import loam.city.Timescale;
import loam.language.Phrase;
import loam.policy.Lever;
import loam.scenario.Scenario;

/**
 * A scenario as Java source, record by record, since a browser has neither files nor reflection.
 * Whatever the model does not read (facts, targets, notes) is left out.
 */
final class ScenarioSource {
  /** Components of a city that are for readers alone. */
  private static final Set<String> FOR_READERS =
      Set.of("facts", "targets", "documents", "notes", "files");

  private final StringBuilder methods = new StringBuilder();
  private int count;

  private ScenarioSource() {}

  /** A class with a main method that prints {@link HashedReplications} of the scenario. */
  static String of(Scenario scenario, String type, int replications) {
    ScenarioSource source = new ScenarioSource();
    String root = source.literal(scenario);
    return """
    import java.time.*;
    import java.util.*;
    @SuppressWarnings({"unchecked", "rawtypes"})
    public final class %s {
      public static void main(String[] arguments) {
        System.out.println(loam.browser.HashedReplications.of(%s, %d));
      }
    %s}
    """
        .formatted(type, root, replications, source.methods);
  }

  private String literal(Object value) {
    if (value instanceof String text) {
      return quoted(text);
    }
    if (value instanceof Double number) {
      return number(number);
    }
    if (value instanceof Long number) {
      return number + "L";
    }
    if (value instanceof Integer || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof LocalDate || value instanceof MonthDay || value instanceof YearMonth) {
      return "%s.parse(%s)".formatted(value.getClass().getSimpleName(), quoted(value.toString()));
    }
    if (value instanceof Enum<?> constant) {
      return constant.getDeclaringClass().getCanonicalName() + "." + constant.name();
    }
    if (value instanceof Optional<?> optional) {
      return optional
          .map(in -> "Optional.of(%s)".formatted(literal(in)))
          .orElse("Optional.empty()");
    }
    if (value instanceof OptionalDouble optional) {
      return optional.isPresent()
          ? "OptionalDouble.of(%s)".formatted(number(optional.getAsDouble()))
          : "OptionalDouble.empty()";
    }
    if (value instanceof double[] numbers) {
      return Arrays.stream(numbers)
          .mapToObj(ScenarioSource::number)
          .collect(Collectors.joining(", ", "new double[] {", "}"));
    }
    if (value instanceof Phrase) { // says nothing to the model
      return "loam.language.Phrase.NOTHING";
    }
    return value instanceof Lever lever ? lever(lever) : composed(value);
  }

  /** Without what it says to readers. */
  private String lever(Lever lever) {
    String made =
        "loam.policy.Lever.of(%s, %s, \"\", %s, %s, \"\", loam.policy.Lever.Evidence.NONE, \"\")"
            .formatted(
                quoted(lever.id()),
                literal(lever.type()),
                number(lever.min()),
                number(lever.max()));
    return lever.neutral().isPresent()
        ? "%s.neutralAt(%s)".formatted(made, number(lever.neutral().getAsDouble()))
        : made;
  }

  /** A value in a method of its own, lest one grow too long for a class file. */
  private String composed(Object value) {
    StringBuilder body = new StringBuilder();
    String type;
    if (value instanceof List<?> list) {
      type = "List";
      body.append("    List made = new ArrayList();\n");
      list.forEach(in -> body.append("    made.add(%s);\n".formatted(literal(in))));
      body.append("    return made;\n");
    } else if (value instanceof Map<?, ?> map) {
      type = "Map";
      body.append("    Map made = new LinkedHashMap();\n");
      map.entrySet().stream()
          .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
          .forEach(
              entry ->
                  body.append("    made.put(%s, ".formatted(literal(entry.getKey())))
                      .append("%s);\n".formatted(literal(entry.getValue()))));
      body.append("    return made;\n");
    } else if (value instanceof DatedSeries series) {
      type = DatedSeries.class.getCanonicalName();
      body.append("    TreeMap made = new TreeMap();\n");
      for (int knot = 0; knot < series.size(); knot++) {
        body.append("    made.put(%s, ".formatted(literal(Timescale.dateOf(series.day(knot)))))
            .append("%s);\n".formatted(number(series.value(knot))));
      }
      body.append(
          "    return new %s(%s, made);\n".formatted(type, literal(series.interpolation())));
    } else if (value instanceof Record record) {
      type = record.getClass().getCanonicalName();
      body.append("    return new %s(%s);\n".formatted(type, components(record)));
    } else {
      type = value.getClass().getCanonicalName();
      body.append("    return %s;\n".formatted(rebuilt(value, type)));
    }
    String name = "value" + count++;
    methods.append("  static %s %s() {\n%s  }\n".formatted(type, name, body));
    return name + "()";
  }

  private String components(Record record) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .map(component -> component(record, component))
        .collect(Collectors.joining(", "));
  }

  private String component(Record record, RecordComponent component) {
    if (component.getType() == OtherWorlds.class) {
      return "null";
    }
    boolean isForReaders =
        record instanceof loam.city.City && FOR_READERS.contains(component.getName());
    return isForReaders && component.getType() == List.class
        ? "List.of()"
        : literal(read(component.getAccessor(), record));
  }

  /** A class that is built from the one thing that it holds. */
  private String rebuilt(Object value, String type) {
    Field only =
        Arrays.stream(value.getClass().getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no field in " + type));
    only.setAccessible(true);
    try {
      String content = literal(only.get(value));
      boolean isMade =
          Arrays.stream(value.getClass().getMethods()).anyMatch(of -> of.getName().equals("of"));
      return (isMade ? "%s.of(%s)" : "new %s(%s)").formatted(type, content);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object read(Method accessor, Object record) {
    accessor.setAccessible(true);
    try {
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String number(double number) {
    if (Double.isNaN(number)) {
      return "Double.NaN";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
    }
    return number + "d";
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int place = 0; place < text.length(); place++) {
      char letter = text.charAt(place);
      if (letter == '"' || letter == '\\') {
        quoted.append('\\').append(letter);
      } else if (letter == '\n') {
        quoted.append("\\n");
      } else if (letter < ' ' || letter > '~') {
        quoted.append("\\u%04x".formatted((int) letter));
      } else {
        quoted.append(letter);
      }
    }
    return quoted.append('"').toString();
  }
}
