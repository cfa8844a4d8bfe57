package loam.scenariofile.pack;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import loam.city.Figure;
import loam.city.Numbers;
import loam.city.Roster;
import loam.city.Tier;
import loam.city.TitleProcedure;
import loam.city.TitleProcedure.Application;
import loam.city.TitleProcedure.Batch;
import loam.city.TitleProcedure.Declaration;
import loam.city.TitleProcedure.Reexamination;
import loam.city.TitleProcedure.RollingReview;
import loam.language.Phrase;
import loam.scenariofile.text.DidYouMean;
import loam.scenariofile.text.Plain;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;

/**
 * Reads how a title is decided. The usual four titles may leave it out: then their days stand in
 * {@code batches} of the city, as they all did once. A number is one of the block {@code tiers} of
 * the parameters, by name, or stands with its source.
 */
final class TitleProcedureReader {
  private static final List<String> PARAMETERS =
      List.of(
          "tiers.applyProb",
          "tiers.giantReexamPass",
          "tiers.innovativeScoreRate",
          "tiers.packageApplyFactor",
          "tiers.packageDrift",
          "tiers.passRate");
  private static final List<String> KINDS = List.of("declaration", "rolling", "batch");

  private final Problems problems;
  private final Values values;
  private final Yaml.Mapping frame;

  TitleProcedureReader(Problems problems, Yaml.Mapping frame) {
    this.problems = problems;
    this.values = new Values(problems);
    this.frame = frame;
  }

  /** The procedure of a title, or nothing, and then a problem says why. */
  Optional<TitleProcedure> read(String id, Yaml place, Yaml.Mapping at) {
    int before = problems.count();
    if (!at.has("procedure")) {
      return usual(id, place).filter(known -> problems.count() == before);
    }
    Optional<TitleProcedure> read =
        values.mapping("procedure", at.get("procedure")).flatMap(how -> procedure(id, how));
    return read.filter(known -> problems.count() == before);
  }

  private Optional<TitleProcedure> usual(String id, Yaml place) {
    Optional<TitleProcedure> known =
        Roster.STANDARD.tiers().stream()
            .filter(tier -> tier.id().equals(id))
            .findFirst()
            .map(Tier::procedure);
    if (known.isEmpty()) {
      problems.add(
          place,
          "%s needs procedure: {kind: %s, on: [\"03-31\"], …}%s",
          id,
          Phrase.either(KINDS),
          DidYouMean.suggest(id, Roster.STANDARD.tierIds()));
    }
    return known.map(procedure -> onItsDays(id, procedure));
  }

  private TitleProcedure onItsDays(String id, TitleProcedure procedure) {
    if (procedure instanceof RollingReview review) {
      return new RollingReview(batches("municipal"), review.ratePerYear());
    }
    if (procedure instanceof Batch batch) {
      List<MonthDay> days = batches(id.equals("littleGiant") ? "national" : "municipal");
      return new Batch(
          days, batch.application(), batch.capacityLever(), batch.reexamination(), batch.score());
    }
    return new Declaration(batches("techSmeDeclaration"));
  }

  /** Days of the city's frame; any day if there are none, and then a problem says so. */
  private List<MonthDay> batches(String key) {
    List<MonthDay> days =
        values
            .required(frame, "batches")
            .flatMap(at -> values.mapping("batches", at))
            .flatMap(at -> values.required(at, key))
            .map(at -> days(key, at))
            .orElse(List.of());
    if (days.size() > 1 && !key.equals("municipal")) {
      problems.add(
          ((Yaml.Mapping) frame.get("batches")).get(key),
          "%s has %d days, but must be one",
          key,
          days.size());
    }
    return days.isEmpty() ? List.of(MonthDay.of(1, 1)) : days;
  }

  private List<MonthDay> days(String key, Yaml at) {
    List<MonthDay> days = new ArrayList<>();
    List<Yaml> items = at instanceof Yaml.Sequence sequence ? sequence.items() : List.of(at);
    for (Yaml item : items) {
      try {
        String text = item instanceof Yaml.Scalar scalar ? scalar.text() : "";
        days.add(MonthDay.parse("--" + text));
      } catch (DateTimeException e) {
        problems.add(
            item, "%s must be a month and day such as \"03-31\", but is %s", key, item.kind());
      }
    }
    if (items.isEmpty()) {
      problems.add(at, "%s needs at least one day", key);
    }
    return days;
  }

  private Optional<TitleProcedure> procedure(String id, Yaml.Mapping at) {
    String kind = values.required(at, "kind").map(Plain::text).orElse("");
    List<MonthDay> days = values.required(at, "on").map(on -> days("on", on)).orElse(List.of());
    if (!KINDS.contains(kind) && at.has("kind")) {
      problems.add(
          at.get("kind"),
          "kind is %s, but must be %s%s",
          kind,
          Phrase.either(KINDS),
          DidYouMean.suggest(kind, KINDS));
    }
    if (days.isEmpty()) {
      return Optional.empty();
    }
    try {
      return switch (kind) {
        case "declaration" -> {
          values.onlyKeys(at, Set.of("kind", "on"));
          yield Optional.of(new Declaration(days));
        }
        case "rolling" -> {
          values.onlyKeys(at, Set.of("kind", "on", "rate"));
          yield Optional.of(new RollingReview(days, figure(at, "rate", 0, 0, 100)));
        }
        case "batch" -> Optional.of(batch(id, at, days));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException e) {
      problems.add(at, "%s: %s", id, Phrase.of(e));
      return Optional.empty();
    }
  }

  private Batch batch(String id, Yaml.Mapping at, List<MonthDay> days) {
    values.onlyKeys(
        at,
        Set.of(
            "kind",
            "on",
            "applies",
            "passes",
            "capacity",
            "reexamination",
            "package",
            "packageFactor",
            "packageDrift",
            "score"));
    Optional<Application> application =
        at.has("applies")
            ? Optional.of(
                new Application(
                    share("applies", at.get("applies")),
                    share(at, "passes"),
                    at.has("package") ? Plain.text(at.get("package")) : "",
                    figure(at, "packageFactor", 1, 0.5, 100),
                    figure(at, "packageDrift", 0, -1, 1)))
            : Optional.empty();
    String capacity =
        at.has("capacity") ? Plain.text(at.get("capacity")) : "titles." + id + ".capacity";
    return new Batch(days, application, capacity, reexamination(id, at), score(at));
  }

  private Figure share(Yaml.Mapping at, String key) {
    return at.has(key) ? share(key, at.get(key)) : Figure.of(1);
  }

  private Figure share(String key, Yaml at) {
    return figure(key, at, 0, 1);
  }

  private Reexamination reexamination(String id, Yaml.Mapping at) {
    if (!at.has("reexamination")) {
      return Reexamination.moved("titles." + id + ".reexamPass");
    }
    Yaml said = at.get("reexamination");
    boolean isNumber = said instanceof Yaml.Mapping || PARAMETERS.contains(Plain.text(said));
    return isNumber
        ? Reexamination.fixed(share("reexamination", said))
        : Reexamination.moved(Plain.text(said));
  }

  private Optional<Numbers> score(Yaml.Mapping at) {
    if (!at.has("score") || Plain.text(at.get("score")).equals("tiers.giantScore")) {
      return Optional.empty();
    }
    Optional<Yaml.Sequence> list = values.sequence("score", at.get("score"));
    return list.map(
        items ->
            Numbers.of(
                items.items().stream()
                    .mapToDouble(item -> values.number("score", item).orElse(0))
                    .toArray()));
  }

  private Figure figure(Yaml.Mapping at, String key, double otherwise, double low, double high) {
    return at.has(key) ? figure(key, at.get(key), low, high) : Figure.of(otherwise);
  }

  /** A parameter by its name, or a value with its source. */
  private Figure figure(String key, Yaml at, double low, double high) {
    if (PARAMETERS.contains(Plain.text(at))) {
      return Figure.named(Plain.text(at));
    }
    if (!(at instanceof Yaml.Mapping entry)) {
      problems.add(
          at,
          "%s must be {value: …, source: …} or one of %s, but is %s",
          key,
          Phrase.list(PARAMETERS),
          at.kind());
      return Figure.of(low);
    }
    values.onlyKeys(entry, Set.of("value", "unit", "source", "note"));
    values
        .required(entry, "source")
        .ifPresent(source -> values.text(Phrase.of("source of %s", key), source));
    Optional<Yaml> value = values.required(entry, "value");
    double number = value.map(found -> values.number(key, found).orElse(low)).orElse(low);
    if (!(number >= low && number <= high)) {
      problems.add(
          value.orElse(at),
          "%s is %s, but must lie in its range %s to %s",
          key,
          Plain.number(number),
          Plain.number(low),
          Plain.number(high));
    }
    return Figure.of(number);
  }
}
