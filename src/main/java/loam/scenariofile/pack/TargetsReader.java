package loam.scenariofile.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import loam.city.Bearing;
import loam.city.Bearings;
import loam.city.Fact;
import loam.city.Target;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.language.Phrase;
import loam.scenariofile.text.Plain;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.SpanReader;
import loam.scenariofile.text.ToleranceReader;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;

/** Reads {@code targets.yaml}: what each published figure is to the simulation. */
final class TargetsReader {
  private static final String ROLE = "role";
  private static final String TESTED = "tested";
  private static final String BY_HAND = "targets.yaml";
  private static final Set<String> KEYS =
      Set.of(
          "what",
          "metric",
          "on",
          "over",
          "tolerance",
          "reported",
          "input",
          "context",
          "note",
          ROLE);
  private static final Map<String, Target.Use> USES =
      Map.of("fitted", Target.Use.FITTED, "imposed", Target.Use.IMPOSED, TESTED, Target.Use.TESTED);

  private final Problems problems;
  private final Values values;
  private final MetricCatalogue catalogue;
  private final ComparableFacts comparable;
  private final Bearings bearings;

  TargetsReader(
      Problems problems, MetricCatalogue catalogue, ComparableFacts comparable, Bearings bearings) {
    this.catalogue = catalogue;
    this.problems = problems;
    this.values = new Values(problems);
    this.comparable = comparable;
    this.bearings = bearings;
  }

  /**
   * The targets in the order of the file, then all other comparable figures; what each did to the
   * numbers of the city follows from these.
   */
  List<Target> read(Yaml.Mapping file, List<Fact> facts) {
    List<Target> targets = said(file, facts);
    targets.addAll(comparable.besides(targets, facts));
    List<Target> told = bearings.of(targets, admitted(file));
    told.forEach(target -> check(target, file));
    return told;
  }

  private List<Target> said(Yaml.Mapping file, List<Fact> facts) {
    Map<String, Fact> byId =
        facts.stream().collect(Collectors.toMap(Fact::id, Function.identity()));
    List<Target> targets = new ArrayList<>();
    for (String id : file.entries().keySet()) {
      Optional<Fact> fact = fact(id, byId);
      if (fact.isEmpty()) {
        problems.add(
            file.placeOf(id), "\"%s\" is no row of facts.csv, nor a ratio such as S030/S029", id);
        continue;
      }
      values
          .mapping(id, file.get(id))
          .flatMap(at -> target(fact.get(), at))
          .ifPresent(targets::add);
    }
    return targets;
  }

  /** A row, or the ratio of two rows, which has the date and the source of the first. */
  private static Optional<Fact> fact(String id, Map<String, Fact> byId) {
    int slash = id.indexOf('/');
    if (slash < 0) {
      return Optional.ofNullable(byId.get(id));
    }
    Fact above = byId.get(id.substring(0, slash));
    Fact below = byId.get(id.substring(slash + 1));
    if (above == null || below == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Fact(
            id,
            above.quantity() + "/" + below.quantity(),
            above.region(),
            above.date(),
            above.value() / below.value(),
            above.unit().equals(below.unit()) ? "1" : above.unit() + "/" + below.unit(),
            above.relation(),
            above.sourceTitle(),
            above.sourceUrl(),
            above.quote(),
            above.published()));
  }

  private Optional<Target> target(Fact fact, Yaml.Mapping at) {
    values.onlyKeys(at, KEYS);
    Optional<String> what = values.required(at, "what").flatMap(text -> values.text("what", text));
    long roles = List.of("metric", "input", "context").stream().filter(at::has).count();
    if (roles != 1) {
      problems.add(at, "%s must have just one of metric, input, context", fact.id());
      return Optional.empty();
    }
    Optional<? extends Target.Role> role;
    if (at.has("input")) {
      role = values.text("input", at.get("input")).map(Target.Input::new);
    } else if (at.has("context")) {
      role = values.text("context", at.get("context")).map(Target.Context::new);
    } else {
      role = scored(fact, at);
    }
    if (!at.has("metric")) {
      complainAboutLeftOut(fact, at);
    }
    return what.flatMap(text -> role.map(known -> new Target(fact, text, known, note(at))));
  }

  /** What a run can be held against is, whether anybody likes it or not. */
  private void complainAboutLeftOut(Fact fact, Yaml.Mapping at) {
    comparable
        .series(fact)
        .ifPresent(
            series ->
                problems.add(
                    at,
                    "%s counts what %s does, as series.yaml says, and cannot be left out; say"
                        + " metric, on or over, and tolerance, or leave the entry out",
                    fact.id(),
                    String.join("+", series.metrics())));
  }

  private static String note(Yaml.Mapping at) {
    return at.has("note") && at.get("note") instanceof Yaml.Scalar scalar ? scalar.text() : "";
  }

  /** What a pack says that its data do not tell: that a figure moved its numbers. */
  private Map<String, Bearing> admitted(Yaml.Mapping file) {
    Map<String, Bearing> admitted = new LinkedHashMap<>();
    for (Map.Entry<String, Yaml> entry : file.entries().entrySet()) {
      if (entry.getValue() instanceof Yaml.Mapping at && at.has(ROLE)) {
        Target.Use said = USES.get(Plain.text(at.get(ROLE)));
        if (said == null) {
          problems.add(
              at.get(ROLE),
              "%s of %s is %s, but must be %s",
              ROLE,
              entry.getKey(),
              at.get(ROLE).kind(),
              Phrase.either(List.of("fitted", "imposed", "tested")));
        } else if (said != Target.Use.TESTED) {
          admitted.put(entry.getKey(), new Bearing(said, BY_HAND));
        }
      }
    }
    return admitted;
  }

  /** That a figure is a test, a pack may only say where its data agree. */
  private void check(Target target, Yaml.Mapping file) {
    if (file.entries().get(target.fact().id()) instanceof Yaml.Mapping at
        && at.has(ROLE)
        && Plain.text(at.get(ROLE)).equals(TESTED)
        && target.use().filter(use -> use != Target.Use.TESTED).isPresent()) {
      problems.add(
          at.get(ROLE),
          "%s is no test: it stands behind %s; leave role out, and it is told by rule",
          target.fact().id(),
          target.scored().bearing().by());
    }
  }

  private Optional<Target.Scored> scored(Fact fact, Yaml.Mapping at) {
    String name = Plain.text(at.get("metric"));
    Optional<Metric> metric = catalogue.named(name);
    if (metric.isEmpty()) {
      List<String> names = catalogue.ids();
      problems.add(
          at.get("metric"), "unknown metric \"%s\"%s", name, problems.suggestion(name, names));
      return Optional.empty();
    }
    OptionalDouble reported =
        at.has("reported")
            ? values.number("reported", at.get("reported"))
            : OptionalDouble.of(fact.value());
    if (!at.has("reported") && !metric.get().unitOfSum().equals(fact.unit())) {
      problems.add(
          at.get("metric"),
          "%s is in %s, but %s in %s; say reported: with the value in the unit of the metric",
          fact.id(),
          fact.unit(),
          name,
          metric.get().unitOfSum());
    }
    Optional<LocalDate[]> span = new SpanReader(values, problems).read(fact.id(), at);
    if (reported.isEmpty() || span.isEmpty()) {
      return Optional.empty();
    }
    Optional<double[]> bounds =
        new ToleranceReader(values, problems).read(fact.id(), at, reported.getAsDouble());
    try {
      return bounds.map(
          ends ->
              new Target.Scored(
                  name,
                  span.get()[0],
                  span.get()[1],
                  reported.getAsDouble(),
                  ends[0],
                  ends[1],
                  metric.get().unitOfSum(),
                  Bearing.TEST));
    } catch (IllegalArgumentException e) {
      problems.add(at, "%s: %s", fact.id(), Phrase.of(e));
      return Optional.empty();
    }
  }
}
