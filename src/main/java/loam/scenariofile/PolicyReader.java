package loam.scenariofile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import loam.city.City;
import loam.ecosystem.KnownLevers;
import loam.ecosystem.LeverCatalogue;
import loam.language.Phrase;
import loam.policy.Lever;
import loam.policy.LeverType;
import loam.policy.Policy;
import loam.policy.PolicyChange;
import loam.scenariofile.pack.CityReader;
import loam.scenariofile.text.Plain;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Quantities;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;

/** Reads the dated changes of levers, those of a file and those of the command line. */
final class PolicyReader {
  private static final Set<String> KEYS = Set.of("from", "until", "value", "factor");

  private final Problems problems;
  private final LeverCatalogue levers;
  private final Optional<City> city;
  private final Values values;
  private final Quantities quantities;

  /**
   * @param city whose money levers may be given in, if it could be read
   */
  PolicyReader(Problems problems, LeverCatalogue levers, Optional<City> city) {
    this.problems = problems;
    this.city = city;
    this.levers = levers;
    this.values = new Values(problems);
    this.quantities = new Quantities(problems);
  }

  /** The changes that a file makes; a lever that it names without any has an empty list. */
  Map<Lever, List<PlacedChange>> read(Yaml.Mapping file) {
    Map<Lever, List<PlacedChange>> byLever = new TreeMap<>(levers.order());
    if (!file.has("policy")) {
      return byLever;
    }
    Yaml at = file.get("policy");
    if (!(at instanceof Yaml.Mapping policy)) {
      problems.add(
          at,
          "policy must be a map of levers such as {funds.scale: [{from: 2027-01-01, value: 2}]},"
              + " but is %s",
          at.kind());
      return byLever;
    }
    for (String name : policy.entries().keySet()) {
      Optional<Lever> lever = lever(name, policy.placeOf(name));
      if (lever.isEmpty()) {
        continue;
      }
      changes(lever.get(), policy.get(name))
          .ifPresent(
              list -> {
                List<PlacedChange> changes = new ArrayList<>();
                list.forEach(item -> change(lever.get(), item).ifPresent(changes::add));
                checkOrder(changes);
                byLever.put(lever.get(), changes);
              });
    }
    return byLever;
  }

  /** The items of a list; one change may stand without its list. */
  private Optional<List<Yaml>> changes(Lever lever, Yaml at) {
    if (at instanceof Yaml.Sequence list) {
      return Optional.of(list.items());
    }
    if (at instanceof Yaml.Mapping one) {
      return Optional.of(List.of(one));
    }
    problems.add(
        at,
        "%s must be a list of changes such as [{from: 2027-01-01, value: %s}], but is %s",
        lever.id(),
        example(lever, at),
        at.kind());
    return Optional.empty();
  }

  private static String example(Lever lever, Yaml at) {
    boolean isGood =
        Values.number(at).stream()
            .anyMatch(
                number ->
                    number >= lever.min() && number <= lever.max() && lever.type().admits(number));
    return isGood
        ? Plain.text(at)
        : lever.type() == LeverType.SWITCH ? "on" : Plain.number(lever.max());
  }

  /** The lever of a name that stands at {@code place}. */
  Optional<Lever> lever(String name, Yaml place) {
    Optional<Lever> lever = levers.named(name);
    if (lever.isEmpty()) {
      problems.add(place, "unknown lever \"%s\"%s", name, problems.suggestion(name, levers.ids()));
    }
    return lever;
  }

  /** A value of a lever in its unit; so many times an amount may be given as money. */
  OptionalDouble number(Lever lever, Yaml at) {
    Optional<Double> one = city.flatMap(known -> worth(lever, known));
    if (one.isPresent()) {
      OptionalDouble money = quantities.money(city.orElseThrow().roster().currency(), at);
      if (money.isPresent()) {
        return OptionalDouble.of(money.getAsDouble() / one.get());
      }
    }
    OptionalInt chosen = lever.chosen(Plain.text(at));
    return chosen.isPresent()
        ? OptionalDouble.of(chosen.getAsInt())
        : quantities.number(lever.id(), lever.unit(), at);
  }

  private static Optional<Double> worth(Lever lever, City city) {
    double commitments = city.capital().funds().commitmentTotal();
    return lever.equals(KnownLevers.FUNDS_SCALE) && commitments > 0
        ? Optional.of(commitments)
        : Optional.empty();
  }

  /** One change, or nothing, and then a problem says why. */
  Optional<PlacedChange> change(Lever lever, Yaml at) {
    Optional<Yaml.Mapping> mapping = values.mapping(Phrase.of("a change of %s", lever.id()), at);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    Yaml.Mapping step = mapping.get();
    values.onlyKeys(step, KEYS);
    Optional<LocalDate> from =
        values.required(step, "from").flatMap(value -> values.date("from", value));
    Optional<LocalDate> until =
        step.has("until") ? values.date("until", step.get("until")) : Optional.empty();
    if (step.has("value") == step.has("factor")) {
      problems.add(step, "a change of %s must have either value or factor", lever.id());
      return Optional.empty();
    }
    boolean isValue = step.has("value");
    Yaml number = step.get(isValue ? "value" : "factor");
    OptionalDouble amount =
        isValue ? number(lever, number) : quantities.number(lever.id(), "1", number);
    if (from.isEmpty() || amount.isEmpty() || (step.has("until") && until.isEmpty())) {
      return Optional.empty();
    }
    try {
      PolicyChange.Kind kind = isValue ? PolicyChange.Kind.VALUE : PolicyChange.Kind.FACTOR;
      return Optional.of(
          new PlacedChange(
              step, new PolicyChange(lever, from.get(), until, kind, amount.getAsDouble())));
    } catch (IllegalArgumentException e) {
      boolean backwards = until.isPresent() && !from.get().isBefore(until.get());
      problems.add(backwards ? step.get("until") : number, "%s", Phrase.of(e));
      return Optional.empty();
    }
  }

  /** The changes of one lever must follow one another. */
  void checkOrder(List<PlacedChange> ofLever) {
    for (int i = 1; i < ofLever.size(); i++) {
      PolicyChange before = ofLever.get(i - 1).change();
      PolicyChange change = ofLever.get(i).change();
      LocalDate busyUntil = before.until().orElse(before.from().plusDays(1));
      if (change.from().isBefore(busyUntil)) {
        problems.add(
            ofLever.get(i).at(),
            "%s changes on %s, but the change before it lasts until %s; changes must follow one"
                + " another",
            change.lever().id(),
            change.from(),
            busyUntil);
      }
    }
  }

  /** The changes in force must fit the dates of the city and the ranges of the levers. */
  void check(List<PlacedChange> changes, CityReader.Frame city, boolean backcast) {
    for (PlacedChange placed : changes) {
      LocalDate from = placed.change().from();
      if (!backcast && !from.isAfter(city.calibrationDate())) {
        problems.add(
            placed.at(),
            "%s changes on %s, but the projection begins after %s; say backcast: true at the top of"
                + " the file to rewrite the past",
            placed.change().lever().id(),
            from,
            city.calibrationDate());
      }
      if (from.isAfter(city.horizonEnd())) {
        problems.add(
            placed.at(), "%s is after %s, the last day of any run", from, city.horizonEnd());
      }
    }
    Policy policy = Policy.asPublished(city.published());
    for (PlacedChange placed : changes) {
      try {
        policy = policy.with(placed.change());
      } catch (IllegalArgumentException e) {
        problems.add(placed.at(), "%s", Phrase.of(e));
      }
    }
  }
}
