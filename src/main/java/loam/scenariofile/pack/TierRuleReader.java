package loam.scenariofile.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import loam.city.Attribute;
import loam.city.Criterion;
import loam.city.Figure;
import loam.city.Roster;
import loam.city.TierRule;
import loam.city.Timescale;
import loam.language.Phrase;
import loam.scenariofile.text.DidYouMean;
import loam.scenariofile.text.Plain;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Quantities;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;

/** Reads the criteria of a title. */
final class TierRuleReader {
  private static final Set<String> CRITERION_KEYS =
      Set.of(
          "attribute",
          "atLeast",
          "atMost",
          "holds",
          "anyOf",
          "from",
          "until",
          "unit",
          "source",
          "note");

  private final Problems problems;
  private final Values values;
  private final List<String> titles;
  private final Roster city;

  /**
   * @param titles names of all titles of the city, in their order
   */
  TierRuleReader(Problems problems, List<String> titles, Roster city) {
    this.problems = problems;
    this.values = new Values(problems);
    this.titles = List.copyOf(titles);
    this.city = city;
  }

  /** Names of all titles of the city, in their order. */
  List<String> titles() {
    return titles;
  }

  /** The rule of a title, or nothing, and then a problem says why. */
  Optional<TierRule> rule(String id, Yaml.Mapping at, List<Integer> restsOn, Figure grant) {
    double start =
        sourced(at, "from")
            .flatMap(value -> values.date(id + ".from", value))
            .map(date -> (double) Timescale.dayOf(date))
            .orElse(Double.NEGATIVE_INFINITY);
    List<Criterion> criteria =
        values
            .required(at, "criteria")
            .map(list -> criteria(id + ".criteria", list))
            .orElse(List.of());
    List<Criterion> renewal =
        at.has("renewal") ? criteria(id + ".renewal", at.get("renewal")) : criteria;
    OptionalDouble years =
        sourced(at, "validityYears")
            .map(value -> values.number(id + ".validityYears", value))
            .orElse(OptionalDouble.empty());
    if (!at.has("validityYears")) {
      problems.add(at, "%s needs validityYears: {value: …, source: …}", id);
    }
    if (years.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new TierRule(start, criteria, renewal, years.getAsDouble(), restsOn, grant));
    } catch (IllegalArgumentException e) {
      problems.add(Plain.part(at, List.of("validityYears", "value")), "%s: %s", id, Phrase.of(e));
      return Optional.empty();
    }
  }

  /** The value of a key that stands with its source: {@code {value: …, source: …}}. */
  Optional<Yaml> sourced(Yaml.Mapping at, String key) {
    if (!at.has(key)) {
      return Optional.empty();
    }
    Optional<Yaml.Mapping> entry = values.mapping(key, at.get(key));
    entry.ifPresent(mapping -> values.onlyKeys(mapping, Set.of("value", "unit", "source", "note")));
    entry
        .flatMap(mapping -> values.required(mapping, "source"))
        .ifPresent(source -> values.text(Phrase.of("source of %s", key), source));
    return entry.flatMap(mapping -> values.required(mapping, "value"));
  }

  private List<Criterion> criteria(String name, Yaml at) {
    List<Criterion> criteria = new ArrayList<>();
    values
        .sequence(name, at)
        .ifPresent(
            list -> {
              for (Yaml item : list.items()) {
                values
                    .mapping(Phrase.of("a criterion of %s", name), item)
                    .flatMap(mapping -> criterion(name, mapping))
                    .ifPresent(criteria::add);
              }
            });
    return criteria;
  }

  private Optional<Criterion> criterion(String name, Yaml.Mapping at) {
    values.onlyKeys(at, CRITERION_KEYS);
    Criterion.Period period = period(name, at);
    if (Stream.of("attribute", "holds", "anyOf").filter(at::has).count() > 1) {
      problems.add(
          at, "a criterion of %s must have one of attribute, holds, anyOf, not several", name);
      return Optional.empty();
    }
    if (at.has("anyOf")) {
      return anyOf(name, at, period);
    }
    if (at.has("source")) {
      values.text(Phrase.of("source of a criterion of %s", name), at.get("source"));
    } else {
      problems.add(at, "a criterion of %s has no source", name);
    }
    if (at.has("holds")) {
      String id = Plain.text(at.get("holds"));
      return place(at.get("holds"), id).map(held -> new Criterion.Holds(held, period));
    }
    return within(name, at, period);
  }

  /** The place of a title that is called by its name. */
  Optional<Integer> place(Yaml at, String id) {
    if (!titles.contains(id)) {
      problems.add(at, "unknown tier \"%s\"%s", id, DidYouMean.suggest(id, titles));
      return Optional.empty();
    }
    return Optional.of(titles.indexOf(id));
  }

  private Optional<Criterion> within(String name, Yaml.Mapping at, Criterion.Period period) {
    if (!at.has("attribute") || !(at.has("atLeast") || at.has("atMost"))) {
      problems.add(
          at,
          "a criterion of %s must have attribute with atLeast or atMost, or holds, or anyOf",
          name);
      return Optional.empty();
    }
    String id = Plain.text(at.get("attribute"));
    List<String> ids = Arrays.stream(Attribute.values()).map(Attribute::id).toList();
    Optional<Attribute> attribute =
        Arrays.stream(Attribute.values()).filter(a -> a.id().equals(id)).findFirst();
    if (attribute.isEmpty()) {
      problems.add(
          at.get("attribute"), "unknown attribute \"%s\"%s", id, DidYouMean.suggest(id, ids));
      return Optional.empty();
    }
    if (at.has("unit")) {
      checkUnit(id, city.unit(attribute.get().unit()), at.get("unit"));
    }
    double atLeast = bound(at, "atLeast", Double.NEGATIVE_INFINITY);
    double atMost = bound(at, "atMost", Double.POSITIVE_INFINITY);
    try {
      return Optional.of(new Criterion.Within(attribute.get(), atLeast, atMost, period));
    } catch (IllegalArgumentException e) {
      problems.add(at, "%s: %s", name, Phrase.of(e));
      return Optional.empty();
    }
  }

  /** A unit that a file gives must be the one in which the numbers are used. */
  void checkUnit(String name, String unit, Yaml given) {
    if (!(given instanceof Yaml.Scalar text && Quantities.means(text.text(), unit))) {
      problems.add(
          given,
          "unit of %s is %s, but must be %s, in which its numbers are used",
          name,
          given.kind(),
          unit);
    }
  }

  private double bound(Yaml.Mapping at, String key, double otherwise) {
    return at.has(key) ? values.number(key, at.get(key)).orElse(otherwise) : otherwise;
  }

  private Optional<Criterion> anyOf(String name, Yaml.Mapping at, Criterion.Period period) {
    List<List<Criterion>> routes = new ArrayList<>();
    values
        .sequence(Phrase.of("anyOf of %s", name), at.get("anyOf"))
        .ifPresent(list -> list.items().forEach(route -> routes.add(criteria(name, route))));
    try {
      return Optional.of(new Criterion.AnyOf(routes, period));
    } catch (IllegalArgumentException e) {
      problems.add(at.get("anyOf"), "%s: %s", name, Phrase.of(e));
      return Optional.empty();
    }
  }

  /** From the first to the last day, both included. */
  private Criterion.Period period(String name, Yaml.Mapping at) {
    Optional<LocalDate> from =
        at.has("from") ? values.date("from", at.get("from")) : Optional.empty();
    Optional<LocalDate> until =
        at.has("until") ? values.date("until", at.get("until")) : Optional.empty();
    if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
      problems.add(
          at, "%s: until (%s) must not be before from (%s)", name, until.get(), from.get());
      return Criterion.Period.ALWAYS;
    }
    return new Criterion.Period(
        from.map(date -> (double) Timescale.dayOf(date)).orElse(Double.NEGATIVE_INFINITY),
        until.map(date -> Timescale.dayOf(date) + 1.0).orElse(Double.POSITIVE_INFINITY));
  }
}
