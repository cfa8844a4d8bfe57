package loam.scenariofile;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import loam.city.City;
import loam.city.PolicyDocument;
import loam.ecosystem.LeverCatalogue;
import loam.language.Phrase;
import loam.policy.Lever;
import loam.policy.Policy;
import loam.policy.StepPath;
import loam.scenariofile.text.Plain;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;

/**
 * Reads what a scenario says of published policies, {@code without: [POLICY]}, {@code earlier:
 * {POLICY: 1y}} and {@code later: {POLICY: 6m}}: the dated changes of levers that this means.
 */
final class MovedPolicies {
  static final String WITHOUT = "without";
  static final String EARLIER = "earlier";
  static final String LATER = "later";
  static final List<String> KEYS = List.of(WITHOUT, EARLIER, LATER);

  private final Problems problems;
  private final Values values;
  private final LeverCatalogue levers;
  private final City city;
  private final Policy published;
  private final Map<Lever, StepPath> paths;
  private final Map<Lever, Yaml> places = new LinkedHashMap<>();
  private final List<Phrase> asked = new ArrayList<>();

  MovedPolicies(Problems problems, LeverCatalogue levers, City city) {
    this.problems = problems;
    this.values = new Values(problems);
    this.levers = levers;
    this.city = city;
    this.published = Policy.asPublished(city);
    this.paths = new TreeMap<>(levers.order());
  }

  /** Takes in what a file says. */
  MovedPolicies read(Yaml.Mapping file) {
    if (file.has(WITHOUT)) {
      Yaml at = file.get(WITHOUT);
      List<Yaml> names =
          at instanceof Yaml.Scalar
              ? List.of(at)
              : values.sequence(WITHOUT, at).map(Yaml.Sequence::items).orElse(List.of());
      names.forEach(
          name ->
              move(
                  Plain.text(name),
                  name,
                  StepPath::without,
                  title -> Phrase.of("without %s", title)));
    }
    for (String key : List.of(EARLIER, LATER)) {
      if (file.has(key)) {
        values.mapping(key, file.get(key)).ifPresent(map -> shift(map, key.equals(EARLIER)));
      }
    }
    return this;
  }

  /** The changes by lever that this means; each lever has some. */
  Map<Lever, List<PlacedChange>> changes() {
    Map<Lever, List<PlacedChange>> changes = new TreeMap<>(levers.order());
    paths.forEach(
        (lever, path) -> {
          Yaml at = Objects.requireNonNull(places.get(lever));
          List<PlacedChange> ofLever =
              path.changesFrom(StepPath.of(lever, published.path(lever))).stream()
                  .map(change -> new PlacedChange(at, change))
                  .toList();
          if (!ofLever.isEmpty()) {
            changes.put(lever, ofLever);
          }
        });
    return changes;
  }

  /** What was asked, in words; nothing if nothing was. */
  Phrase question() {
    return asked.isEmpty()
        ? Phrase.NOTHING
        : Phrase.of("What if published policies were otherwise: %s?", Phrase.sentences(asked));
  }

  private void shift(Yaml.Mapping map, boolean isEarlier) {
    for (String name : map.entries().keySet()) {
      Yaml at = map.get(name);
      Optional<Period> period = period(Plain.text(at));
      if (period.isEmpty()) {
        problems.add(
            at, "%s is %s, but must be a time such as 1y, 6m or 90d", name, at.kind());
        continue;
      }
      Period by = isEarlier ? period.get() : period.get().negated();
      move(
          name,
          at,
          (path, step) -> path.earlier(step, by),
          title ->
              isEarlier
                  ? Phrase.of("%s earlier by %s", title, words(period.get()))
                  : Phrase.of("%s later by %s", title, words(period.get())));
    }
  }

  /** Such as {@code 1y}, {@code 6m}, {@code 90d} or {@code 1y6m}. */
  private static Optional<Period> period(String text) {
    try {
      Period period = Period.parse("P" + text.toUpperCase(Locale.ROOT));
      return Optional.of(period)
          .filter(one -> one.toTotalMonths() > 0 || (one.toTotalMonths() == 0 && one.getDays() > 0));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Phrase words(Period period) {
    List<Phrase> parts = new ArrayList<>();
    if (period.getYears() != 0) {
      parts.add(
          period.getYears() == 1
              ? Phrase.of("a year")
              : Phrase.of("%d years", period.getYears()));
    }
    if (period.getMonths() != 0) {
      parts.add(
          period.getMonths() == 1
              ? Phrase.of("a month")
              : Phrase.of("%d months", period.getMonths()));
    }
    if (period.getDays() != 0) {
      parts.add(
          period.getDays() == 1 ? Phrase.of("a day") : Phrase.of("%d days", period.getDays()));
    }
    return Phrase.list(parts);
  }

  private void move(
      String name,
      Yaml at,
      BiFunction<StepPath, PolicyDocument.Move, StepPath> how,
      UnaryOperator<Phrase> words) {
    List<String> ids = city.documents().stream().map(PolicyDocument::id).toList();
    if (!ids.contains(name)) {
      problems.add(
          at,
          "unknown policy \"%s\"%s (loam policies lists all)",
          name,
          problems.suggestion(name, ids));
      return;
    }
    PolicyDocument document = city.documents().get(ids.indexOf(name));
    if (document.moves().isEmpty()) {
      problems.add(
          at,
          "%s (%s) moves no lever of the model, so that nothing would change: %s",
          name,
          document.title(),
          document.meaning());
      return;
    }
    for (PolicyDocument.Move step : document.moves()) {
      Lever lever = levers.named(step.lever()).orElseThrow();
      StepPath before = paths.getOrDefault(lever, StepPath.of(lever, published.path(lever)));
      try {
        paths.put(lever, how.apply(before, step));
        places.put(lever, at);
      } catch (IllegalArgumentException e) {
        problems.add(at, "%s: %s", name, Phrase.of(e));
      }
    }
    asked.add(words.apply(document.title()));
  }
}
