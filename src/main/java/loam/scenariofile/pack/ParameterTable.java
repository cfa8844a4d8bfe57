package loam.scenariofile.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import loam.city.ParameterChange;
import loam.city.ParameterNote;
import loam.city.Provenance;
import loam.city.Timescale;
import loam.ecosystem.LeverCatalogue;
import loam.language.Phrase;
import loam.scenariofile.text.DidYouMean;
import loam.scenariofile.text.Plain;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Quantities;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;
import loam.stats.DecimalText;

/**
 * The parameters of a city by their full names, {@code block.key}: value or dated series, unit,
 * range, basis, source, note. Values may be overridden before they are bound.
 */
final class ParameterTable {
  private static final String OWNER = "owner";
  private static final String CITY = "city";
  private static final Set<String> KEYS =
      Set.of(
          "value",
          "series",
          "interpolation",
          "before",
          "after",
          "unit",
          "range",
          "basis",
          "source",
          "note",
          OWNER,
          Inheritance.MEANING);
  private static final Set<String> BASES =
      Set.of("seed", "sourced", "derived", "definition", "calibrated", "assumed");

  private static final double ROUNDING = 1e-9;
  private static final Set<String> BASES_WITH_SOURCE = Set.of("seed", "sourced", "derived");

  /** One parameter as it stands in its file, or as a scenario overrode it. */
  record Parameter(String name, Yaml.Mapping entry, Yaml value, double low, double high) {}

  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Map<String, Yaml.Mapping> described = new LinkedHashMap<>(); // without a number
  private final Map<String, Yaml> assumedAt = new LinkedHashMap<>();
  private final Set<String> bound = new LinkedHashSet<>();
  private final Problems problems;
  private final Values values;
  private final Quantities quantities;

  ParameterTable(Problems problems) {
    this.problems = problems;
    this.quantities = new Quantities(problems);
    this.values = new Values(problems);
  }

  /** Adds the blocks of a file. */
  void read(Yaml.Mapping file) {
    for (String block : file.entries().keySet()) {
      values
          .mapping(block, file.get(block))
          .ifPresent(
              mapping ->
                  mapping
                      .entries()
                      .forEach((key, entry) -> readParameter(block + "." + key, entry)));
    }
  }

  private void readParameter(String name, Yaml at) {
    Optional<Yaml.Mapping> entry = values.mapping(name, at);
    if (entry.isEmpty()) {
      return;
    }
    Yaml.Mapping mapping = entry.get();
    values.onlyKeys(mapping, KEYS);
    oneOf(name, mapping, OWNER, List.of(CITY));
    boolean isDescribed = mapping.has(OWNER) && !mapping.has("value") && !mapping.has("series");
    for (String key : isDescribed ? List.of("unit", "note") : List.of("unit", "basis", "note")) {
      if (mapping.has(key)) {
        values.text(Phrase.of("%s of %s", key, name), mapping.get(key));
      } else {
        problems.add(mapping, "%s has no %s", name, key);
      }
    }
    oneOf(name, mapping, "before", List.of("hold"));
    oneOf(name, mapping, "after", List.of("hold", "drawn"));
    String basis = textOf(mapping, "basis");
    if (BASES_WITH_SOURCE.contains(basis) && textOf(mapping, "source").isBlank()) {
      problems.add(mapping, "%s has basis %s, but no source", name, basis);
    }
    if (mapping.has("basis") && !basis.isEmpty() && !BASES.contains(basis)) {
      problems.add(
          mapping.get("basis"),
          "basis of %s is \"%s\", but must be one of %s%s",
          name,
          basis,
          Phrase.list(BASES.stream().sorted().toList()),
          problems.suggestion(basis, BASES));
    }
    if (isDescribed) {
      described.put(name, mapping);
      return;
    }
    if (mapping.has("value") == mapping.has("series")) {
      problems.add(mapping, "%s must have either a value or a series", name);
      return;
    }
    double[] range = range(name, mapping);
    Yaml value = mapping.get(mapping.has("value") ? "value" : "series");
    parameters.put(name, new Parameter(name, mapping, value, range[0], range[1]));
    checkRange(parameters.get(name), value);
  }

  private void oneOf(String name, Yaml.Mapping mapping, String key, List<String> choices) {
    if (mapping.has(key) && !choices.contains(textOf(mapping, key))) {
      problems.add(
          mapping.get(key),
          "%s of %s is %s, but must be %s",
          key,
          name,
          mapping.get(key).kind(),
          Phrase.either(choices));
    }
  }

  private double[] range(String name, Yaml.Mapping entry) {
    double[] range = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
    if (entry.has("range")) {
      Yaml at = entry.get("range");
      Optional<Yaml.Sequence> ends = values.sequence(Phrase.of("range of %s", name), at);
      if (ends.isPresent()) {
        if (ends.get().items().size() != 2) {
          problems.add(at, "range of %s must be [lowest, highest]", name);
          return range;
        }
        for (int end = 0; end < 2; end++) {
          OptionalDouble number =
              values.number(Phrase.of("range of %s", name), ends.get().items().get(end));
          range[end] = number.orElse(range[end]);
        }
        if (range[0] > range[1]) {
          problems.add(at, "range of %s ends before it begins", name);
        }
      }
    }
    return range;
  }

  /** Each number in a value must lie in the parameter's range; what is no number is not ours. */
  private void checkRange(Parameter parameter, Yaml at) {
    if (at instanceof Yaml.Mapping mapping) {
      mapping.entries().values().forEach(item -> checkRange(parameter, item));
    } else if (at instanceof Yaml.Sequence sequence) {
      sequence.items().forEach(item -> checkRange(parameter, item));
    } else {
      OptionalDouble number = Values.number(at);
      // one that is too large for a number is refused when it is bound
      if (number.isPresent()
          && Double.isFinite(number.getAsDouble())
          && !(number.getAsDouble() >= parameter.low()
              && number.getAsDouble() <= parameter.high())) {
        problems.add(
            at,
            "%s is %s, but must lie in its range %s to %s",
            parameter.name(),
            Plain.text(at),
            Plain.number(parameter.low()),
            Plain.number(parameter.high()));
      }
    }
  }

  /** Whether the files have a number of that name. */
  boolean has(String name) {
    return parameters.containsKey(name);
  }

  /** Puts a scenario's value in the place of the file's; {@code place} is where its name stands. */
  void override(String name, Yaml place, Yaml value) {
    Parameter parameter = parameters.get(name);
    if (LeverCatalogue.isLever(name)) {
      problems.add(
          place, "%s is a lever, not an assumption; write its changes under policy:", name);
      return;
    }
    if (parameter == null) {
      complainOfUnknown(name, place);
      return;
    }
    assumedAt.put(name, place);
    replace(parameter, value);
  }

  /**
   * Puts what is assumed in the place of a value, as if a scenario file said it in these digits.
   */
  void assume(ParameterChange change) {
    String name = change.parameter();
    Yaml said = said(name, change.number());
    Parameter parameter = parameters.get(name);
    if (parameter == null || change.kind() == ParameterChange.Kind.VALUE) {
      override(name, said, said);
    } else {
      override(
          name,
          said,
          numbers(parameter.value(), (at, number) -> said(name, number * change.number())));
    }
  }

  private static Yaml said(String name, double number) {
    return new Yaml.Scalar(name, 1, 1, Plain.number(number), false);
  }

  private void complainOfUnknown(String name, Yaml place) {
    problems.add(
        place,
        "unknown assumption \"%s\"%s",
        name,
        problems.isFull() ? Phrase.NOTHING : DidYouMean.suggest(name, assumable()));
  }

  private List<String> assumable() {
    return parameters.keySet().stream().filter(name -> !LeverCatalogue.isLever(name)).toList();
  }

  private void replace(Parameter parameter, Yaml value) {
    String name = parameter.name();
    Optional<Yaml> plain = quantities.plain(name, textOf(parameter.entry(), "unit"), value);
    if (plain.isEmpty()) {
      return;
    }
    Yaml merged = plain.get();
    if (parameter.value() instanceof Yaml.Mapping old && merged instanceof Yaml.Mapping given) {
      merged = parameter.entry().has("series") ? given : merge(name, old, given);
    }
    Parameter changed =
        new Parameter(name, parameter.entry(), merged, parameter.low(), parameter.high());
    checkRange(changed, plain.get());
    parameters.put(name, changed);
  }

  /**
   * Puts the value of a structural alternative in the place of the file's, also of the published
   * path of a lever. Of a series it is the knots from its own first one on that are replaced.
   */
  void restructure(CityReader.Assumption setting) {
    Parameter parameter = parameters.get(setting.name());
    if (parameter == null) {
      problems.add(
          setting.place(),
          "unknown parameter \"%s\"%s",
          setting.name(),
          problems.suggestion(setting.name(), parameters.keySet()));
      return;
    }
    boolean isPath = isDated(setting.value()) && !(parameter.value() instanceof Yaml.Mapping);
    replace(
        isPath ? steps(parameter) : parameter,
        isDated(setting.value()) ? continued(parameter.value(), setting.value()) : setting.value());
  }

  private static boolean isDated(Yaml value) {
    return value instanceof Yaml.Mapping map
        && map.entries().keySet().stream().anyMatch(key -> Values.date(key).isPresent());
  }

  /** A parameter that has one value so far, as a series of steps. */
  private static Parameter steps(Parameter constant) {
    Yaml.Mapping entry = constant.entry();
    Map<String, Yaml> entries = new LinkedHashMap<>(entry.entries());
    entries.put("series", constant.value());
    entries.put(
        "interpolation",
        new Yaml.Scalar(entry.file(), entry.line(), entry.column(), "step", false));
    return new Parameter(
        constant.name(),
        new Yaml.Mapping(entry.file(), entry.line(), entry.column(), entries, entry.places()),
        constant.value(),
        constant.low(),
        constant.high());
  }

  /** The old path, or the one value from the beginning, up to the first knot of the new one. */
  private static Yaml continued(Yaml old, Yaml given) {
    Yaml.Mapping after = (Yaml.Mapping) given;
    Map<String, Yaml> entries = new LinkedHashMap<>();
    if (old instanceof Yaml.Mapping before) {
      entries.putAll(before.entries());
    } else {
      entries.put(Timescale.ORIGIN.toString(), old);
    }
    String first = after.entries().keySet().stream().min(Comparator.naturalOrder()).orElse("");
    entries.keySet().removeIf(date -> date.compareTo(first) >= 0); // ISO dates, in their order
    entries.putAll(after.entries());
    return new Yaml.Mapping(given.file(), given.line(), given.column(), entries, after.places());
  }

  /** Changes a parameter without a file that says so. */
  void change(ParameterChange change) {
    Parameter parameter = parameters.get(change.parameter());
    if (parameter == null) {
      problems.add(
          change.parameter(),
          "unknown parameter \"%s\"%s",
          change.parameter(),
          problems.suggestion(change.parameter(), parameters.keySet()));
      return;
    }
    Yaml value =
        switch (change.kind()) {
          case VALUE -> number(parameter.value(), change.number());
          case FACTOR -> times(parameter, parameter.value(), change.number());
        };
    Parameter changed =
        new Parameter(
            parameter.name(), parameter.entry(), value, parameter.low(), parameter.high());
    checkRange(changed, value);
    parameters.put(parameter.name(), changed);
  }

  private static Yaml number(Yaml at, double value) {
    return new Yaml.Scalar(at.file(), at.line(), at.column(), DecimalText.exact(value), false);
  }

  /** All numbers times a factor; what is off the range by rounding only is put on its end. */
  private static Yaml times(Parameter parameter, Yaml at, double factor) {
    return numbers(
        at,
        (place, number) ->
            number(place, settled(number * factor, parameter.low(), parameter.high())));
  }

  /** The same value with other numbers in the places of its numbers. */
  private static Yaml numbers(Yaml at, BiFunction<Yaml, Double, Yaml> other) {
    if (at instanceof Yaml.Mapping mapping) {
      Map<String, Yaml> entries = new LinkedHashMap<>();
      mapping.entries().forEach((key, item) -> entries.put(key, numbers(item, other)));
      return new Yaml.Mapping(at.file(), at.line(), at.column(), entries, mapping.places());
    }
    if (at instanceof Yaml.Sequence sequence) {
      return new Yaml.Sequence(
          at.file(),
          at.line(),
          at.column(),
          sequence.items().stream().map(item -> numbers(item, other)).toList());
    }
    OptionalDouble number = Values.number(at);
    return number.isEmpty() ? at : other.apply(at, number.getAsDouble());
  }

  private static double settled(double value, double low, double high) {
    double nearest = Math.max(low, Math.min(high, value));
    return Math.abs(nearest - value) <= ROUNDING * Math.abs(value) ? nearest : value;
  }

  /** Forgets some knots, but for the first of a series. */
  void forget(BiPredicate<String, LocalDate> unknown) {
    for (Parameter parameter : List.copyOf(parameters.values())) {
      if (parameter.entry().has("series") && parameter.value() instanceof Yaml.Mapping series) {
        Map<String, Yaml> kept = new LinkedHashMap<>();
        series
            .entries()
            .forEach(
                (day, value) -> {
                  if (kept.isEmpty()
                      || Values.date(day)
                          .map(date -> !unknown.test(parameter.name(), date))
                          .orElse(true)) {
                    kept.put(day, value);
                  }
                });
        parameters.put(
            parameter.name(),
            new Parameter(
                parameter.name(),
                parameter.entry(),
                new Yaml.Mapping(
                    series.file(), series.line(), series.column(), kept, series.places()),
                parameter.low(),
                parameter.high()));
      }
    }
  }

  private Yaml merge(String name, Yaml.Mapping old, Yaml.Mapping given) {
    Map<String, Yaml> entries = new LinkedHashMap<>(old.entries());
    for (String key : given.entries().keySet()) {
      if (!entries.containsKey(key)) {
        problems.add(
            given.placeOf(key),
            "%s has no entry \"%s\"%s",
            name,
            key,
            problems.suggestion(key, old.entries().keySet()));
        continue;
      }
      entries.put(key, given.get(key));
    }
    return new Yaml.Mapping(given.file(), given.line(), given.column(), entries, given.places());
  }

  /** The unit that a file gives must be the one in which the value is used. */
  void checkUnit(Parameter parameter, String unit) {
    String given = textOf(parameter.entry(), "unit");
    if (!given.isEmpty()
        && !Quantities.means(given, unit)
        && !problems.isNoted(parameter.entry().get("unit"))) {
      problems.add(
          parameter.entry().get("unit"),
          "unit of %s is %s, but must be %s, in which its numbers are used",
          parameter.name(),
          parameter.entry().get("unit").kind(),
          unit);
    }
  }

  /** Where the value of a parameter or a part of it stands: {@code block.key} or more. */
  Optional<Yaml> placeOf(String path) {
    List<String> steps = List.of(path.split("\\.", -1));
    for (int of = steps.size(); of >= 2; of--) { // names of parameters may have dots of their own
      Parameter parameter = parameters.get(String.join(".", steps.subList(0, of)));
      if (parameter != null) {
        return Optional.of(Plain.part(parameter.value(), steps.subList(of, steps.size())));
      }
    }
    return Optional.empty();
  }

  /** The parameter, which counts as read from now on. */
  Optional<Parameter> take(String name) {
    bound.add(name);
    return Optional.ofNullable(parameters.get(name));
  }

  /** Notes that a parameter has no value, and what it would be where some pack says so. */
  void complainOfMissing(String name, Yaml file) {
    Yaml.Mapping description = described.get(name);
    if (description == null) {
      problems.add(file, "parameter \"%s\" is missing", name);
      return;
    }
    problems.add(
        file,
        "parameter \"%s\" is missing: each city has its own; it is in %s: %s",
        name,
        textOf(description, "unit"),
        Phrase.name(textOf(description, "note")));
  }

  /**
   * Notes every parameter that nobody has taken. One that is inherited is of something that another
   * city has and this one has not, such as a sector.
   */
  void complainAboutUnread(Packs packs) {
    List<Parameter> foreign =
        parameters.values().stream()
            .filter(one -> !bound.contains(one.name()) && !packs.isOwn(said(one)))
            .toList();
    for (Parameter parameter : foreign) {
      parameters.remove(parameter.name());
      Yaml assumed = assumedAt.get(parameter.name());
      if (assumed != null) {
        complainOfUnknown(parameter.name(), assumed);
      }
    }
    for (Parameter parameter : parameters.values()) {
      if (!bound.contains(parameter.name())) {
        problems.add(
            parameter.entry(),
            "unknown parameter \"%s\"%s",
            parameter.name(),
            problems.suggestion(parameter.name(), bound));
      }
    }
  }

  /** Where each parameter comes from, in the order of the files. */
  List<ParameterNote> notes(Packs packs) {
    List<ParameterNote> notes = new ArrayList<>();
    for (Parameter parameter : parameters.values()) {
      Yaml.Mapping entry = parameter.entry();
      notes.add(
          new ParameterNote(
              parameter.name(),
              Plain.text(parameter.value()),
              textOf(entry, "unit"),
              parameter.low(),
              parameter.high(),
              textOf(entry, "basis"),
              textOf(entry, "source"),
              textOf(entry, "note"),
              packs.of(said(parameter)),
              provenance(parameter, packs)));
    }
    return notes;
  }

  private static Provenance provenance(Parameter parameter, Packs packs) {
    if (packs.isOwn(said(parameter))) {
      return Provenance.OWN;
    }
    return parameter.entry().has(OWNER) ? Provenance.BORROWED : Provenance.SHARED;
  }

  /** The number as a pack says it, whatever a scenario makes of it. */
  private static Yaml said(Parameter parameter) {
    Yaml.Mapping entry = parameter.entry();
    return entry.get(entry.has("value") ? "value" : "series");
  }

  private static String textOf(Yaml.Mapping entry, String key) {
    return entry.has(key) && entry.get(key) instanceof Yaml.Scalar scalar ? scalar.text() : "";
  }
}
