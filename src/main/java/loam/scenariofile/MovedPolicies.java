package loam.scenariofile;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  static final String SPANS = "^[1-9][0-9]{0,3}[ymd]$";
  private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,3})([ymd])");
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
      Optional<Span> span = span(Plain.text(at));
      if (span.isEmpty()) {
        problems.add(at, "%s is %s, but must be a time such as 1y, 6m or 90d", name, at.kind());
        continue;
      }
      Period by = isEarlier ? span.get().period() : span.get().period().negated();
      move(
          name,
          at,
          (path, step) -> path.earlier(step, by),
          title ->
              isEarlier
                  ? Phrase.of("%s earlier by %s", title, span.get().words())
                  : Phrase.of("%s later by %s", title, span.get().words()));
    }
  }

  /** Such as {@code 1y}, {@code 6m} or {@code 90d}. */
  private static Optional<Span> span(String text) {
    Matcher parts = SPAN.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(parts.group(1));
    return Optional.of(
        switch (parts.group(2)) {
          case "y" ->
              new Span(
                  Period.ofYears(count),
                  count == 1 ? Phrase.of("a year") : Phrase.of("%d years", count));
          case "m" ->
              new Span(
                  Period.ofMonths(count),
                  count == 1 ? Phrase.of("a month") : Phrase.of("%d months", count));
          default ->
              new Span(
                  Period.ofDays(count),
                  count == 1 ? Phrase.of("a day") : Phrase.of("%d days", count));
        });
  }

  /** A time, also in words. */
  private record Span(Period period, Phrase words) {}

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
