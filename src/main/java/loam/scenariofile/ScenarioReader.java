package loam.scenariofile;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import loam.city.City;
import loam.city.OutOfDomainException;
import loam.city.Timescale;
import loam.policy.Lever;
import loam.policy.Policy;
import loam.policy.PolicyChange;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;

/** Reads a scenario file and everything that it names. */
public final class ScenarioReader {
  private static final Set<String> KEYS =
      Set.of("name", "description", "city", "backcast", "assumptions", "policy", "run");
  private static final Set<String> CHANGE_KEYS = Set.of("from", "until", "value", "factor");
  private static final int DEFAULT_REPLICATIONS = 100;

  private final String file;
  private final Path path;
  private final Problems problems = new Problems();
  private final Values values = new Values(problems);
  private Optional<CityReader.Frame> frame = Optional.empty();
  private Function<String, Optional<Yaml>> placeInCity = name -> Optional.empty();

  private ScenarioReader(Path path) {
    this.file = path.toString();
    this.path = path;
  }

  /**
   * The scenario of a file.
   *
   * @throws InvalidInputException with all problems of all files at once
   */
  public static Scenario read(Path path) {
    ScenarioReader reader = new ScenarioReader(path);
    Optional<Scenario> scenario =
        reader
            .text()
            .flatMap(text -> YamlParser.parse(reader.file, text, reader.problems))
            .flatMap(reader::scenario);
    reader.problems.throwIfAny();
    return scenario.orElseThrow(() -> new IllegalStateException("no scenario and no problem"));
  }

  private Optional<String> text() {
    return TextFile.read(path, problems).flatMap(bytes -> TextFile.decode(file, bytes, problems));
  }

  private Optional<Scenario> scenario(Yaml.Mapping top) {
    values.onlyKeys(top, KEYS);
    Optional<String> name = values.required(top, "name").flatMap(at -> name(at));
    String description =
        top.has("description") ? values.text("description", top.get("description")).orElse("") : "";
    boolean backcast = top.has("backcast") && flag("backcast", top.get("backcast"));
    Optional<City> city =
        values
            .required(top, "city")
            .flatMap(at -> values.text("city", at).flatMap(id -> city(at, id, assumptions(top))));
    List<PlacedChange> changes = changes(top);
    Optional<RunPlan> plan = plan(top);
    frame.ifPresent(known -> checkChanges(changes, known, backcast));
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    List<PolicyChange> ordered =
        changes.stream()
            .map(PlacedChange::change)
            .sorted(Comparator.comparing(PolicyChange::from))
            .toList();
    try {
      return Optional.of(
          new Scenario(
              name.orElseThrow(),
              description,
              city.orElseThrow(),
              ordered,
              backcast,
              plan.orElseThrow()));
    } catch (OutOfDomainException e) {
      e.refusals().forEach(refusal -> report(refusal, top));
      return Optional.empty();
    }
  }

  /** Notes a refusal where the user's file can mend it. */
  private void report(OutOfDomainException.Refusal refusal, Yaml.Mapping top) {
    String block = refusal.name().substring(0, refusal.name().indexOf('.') + 1);
    Optional<Yaml> own = Optional.empty();
    if (top.has("assumptions") && top.get("assumptions") instanceof Yaml.Mapping assumed) {
      own =
          assumed.has(refusal.name())
              ? Optional.of(assumed.get(refusal.name()))
              : assumed.entries().keySet().stream()
                  .filter(name -> name.startsWith(block))
                  .findFirst()
                  .map(assumed::placeOf);
    }
    Yaml at = own.or(() -> placeInCity.apply(refusal.name())).orElse(top);
    problems.add(at, "%s", refusal.toString());
  }

  private Optional<String> name(Yaml at) {
    Optional<String> text = values.text("name", at);
    try {
      text.ifPresent(Scenario::checkName);
      return text;
    } catch (IllegalArgumentException e) {
      problems.add(at, "%s", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private boolean flag(String name, Yaml at) {
    String text = at instanceof Yaml.Scalar scalar ? scalar.text() : "";
    if (!text.equals("true") && !text.equals("false")) {
      problems.add(at, "%s must be true or false, but is %s", name, at.kind());
    }
    return text.equals("true");
  }

  private List<CityReader.Assumption> assumptions(Yaml.Mapping top) {
    List<CityReader.Assumption> assumptions = new ArrayList<>();
    if (top.has("assumptions")) {
      values
          .mapping("assumptions", top.get("assumptions"))
          .ifPresent(
              mapping ->
                  mapping
                      .entries()
                      .forEach(
                          (name, value) ->
                              assumptions.add(
                                  new CityReader.Assumption(name, mapping.placeOf(name), value))));
    }
    return assumptions;
  }

  private Optional<City> city(Yaml at, String id, List<CityReader.Assumption> assumptions) {
    if (CityFolder.BUILT_IN.contains(id)) {
      return city(new CityFolder.BuiltIn(id), id, assumptions);
    }
    Optional<Path> folder = folder(id);
    if (folder.isEmpty()) {
      problems.add(
          at,
          "city is \"%s\", but must be %s, or a folder beside this file%s",
          id,
          String.join(" or ", CityFolder.BUILT_IN),
          DidYouMean.suggest(id, CityFolder.BUILT_IN));
      return Optional.empty();
    }
    return city(new CityFolder.OnDisk(folder.get()), id, assumptions);
  }

  private Optional<City> city(
      CityFolder folder, String id, List<CityReader.Assumption> assumptions) {
    CityReader reader = new CityReader(folder, problems);
    placeInCity = reader::placeOf;
    Optional<City> city = reader.read(id, assumptions);
    frame = reader.frame();
    return city;
  }

  /** The folder of a name, seen from the scenario, if there is one. */
  private Optional<Path> folder(String id) {
    try {
      Path here = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
      return Optional.of(here.resolve(id)).filter(Files::isDirectory);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** A change and where it stands. */
  private record PlacedChange(Yaml at, PolicyChange change) {}

  private List<PlacedChange> changes(Yaml.Mapping top) {
    List<PlacedChange> changes = new ArrayList<>();
    if (!top.has("policy")) {
      return changes;
    }
    Optional<Yaml.Mapping> policy = values.mapping("policy", top.get("policy"));
    if (policy.isEmpty()) {
      return changes;
    }
    List<String> names = Arrays.stream(Lever.values()).map(Lever::id).toList();
    for (String name : policy.get().entries().keySet()) {
      Optional<Lever> lever = Lever.named(name);
      if (lever.isEmpty()) {
        problems.add(
            policy.get().placeOf(name),
            "unknown lever \"%s\"%s",
            name,
            DidYouMean.suggest(name, names));
        continue;
      }
      Optional<Yaml.Sequence> steps = values.sequence(name, policy.get().get(name));
      steps.ifPresent(
          list -> {
            List<PlacedChange> ofLever = new ArrayList<>();
            list.items().forEach(item -> change(lever.get(), item).ifPresent(ofLever::add));
            checkOrder(ofLever);
            changes.addAll(ofLever);
          });
    }
    return changes;
  }

  private Optional<PlacedChange> change(Lever lever, Yaml at) {
    Optional<Yaml.Mapping> mapping = values.mapping("a change of " + lever.id(), at);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    Yaml.Mapping step = mapping.get();
    values.onlyKeys(step, CHANGE_KEYS);
    Optional<LocalDate> from =
        values.required(step, "from").flatMap(value -> values.date("from", value));
    Optional<LocalDate> until =
        step.has("until") ? values.date("until", step.get("until")) : Optional.empty();
    if (step.has("value") == step.has("factor")) {
      problems.add(step, "a change of %s must have either value or factor", lever.id());
      return Optional.empty();
    }
    PolicyChange.Kind kind = step.has("value") ? PolicyChange.Kind.VALUE : PolicyChange.Kind.FACTOR;
    String key = kind == PolicyChange.Kind.VALUE ? "value" : "factor";
    OptionalDouble number = values.number(lever.id(), step.get(key));
    if (from.isEmpty() || number.isEmpty() || (step.has("until") && until.isEmpty())) {
      return Optional.empty();
    }
    try {
      PolicyChange change = new PolicyChange(lever, from.get(), until, kind, number.getAsDouble());
      return Optional.of(new PlacedChange(step, change));
    } catch (IllegalArgumentException e) {
      boolean backwards = until.isPresent() && !from.get().isBefore(until.get());
      problems.add(step.get(backwards ? "until" : key), "%s", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void checkOrder(List<PlacedChange> ofLever) {
    for (int i = 1; i < ofLever.size(); i++) {
      PolicyChange before = ofLever.get(i - 1).change();
      PolicyChange change = ofLever.get(i).change();
      LocalDate busyUntil = before.until().orElse(before.from().plusDays(1));
      if (change.from().isBefore(busyUntil)) {
        problems.add(
            ofLever.get(i).at(),
            "%s changes on %s, but the change before it lasts until %s; changes must follow one another",
            change.lever().id(),
            change.from(),
            busyUntil);
      }
    }
  }

  private void checkChanges(List<PlacedChange> changes, CityReader.Frame city, boolean backcast) {
    for (PlacedChange placed : changes) {
      LocalDate from = placed.change().from();
      if (!backcast && !from.isAfter(city.calibrationDate())) {
        problems.add(
            placed.at(),
            "%s changes on %s, but the projection begins after %s; say backcast: true at the top of the file to rewrite the past",
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
        problems.add(placed.at(), "%s", String.valueOf(e.getMessage()));
      }
    }
  }

  private Optional<RunPlan> plan(Yaml.Mapping top) {
    LocalDate end = frame.map(CityReader.Frame::horizonEnd).orElse(LocalDate.MAX);
    int replications = DEFAULT_REPLICATIONS;
    long seed = 1;
    if (top.has("run")) {
      Optional<Yaml.Mapping> run = values.mapping("run", top.get("run"));
      if (run.isEmpty()) {
        return Optional.empty();
      }
      values.onlyKeys(run.get(), Set.of("end", "replications", "seed"));
      if (run.get().has("end")) {
        end = end(run.get().get("end")).orElse(end);
      }
      if (run.get().has("replications")) {
        replications =
            values
                .whole("replications", run.get().get("replications"), 1, RunPlan.MOST_REPLICATIONS)
                .map(Math::toIntExact)
                .orElse(replications);
      }
      if (run.get().has("seed")) {
        seed =
            values
                .whole("seed", run.get().get("seed"), Long.MIN_VALUE, Long.MAX_VALUE)
                .orElse(seed);
      }
    }
    return Optional.of(new RunPlan(end, replications, seed));
  }

  private Optional<LocalDate> end(Yaml at) {
    LocalDate latest = frame.map(CityReader.Frame::horizonEnd).orElse(LocalDate.MAX);
    Optional<LocalDate> end = values.date("end", at);
    if (end.isPresent() && (!end.get().isAfter(Timescale.ORIGIN) || end.get().isAfter(latest))) {
      problems.add(
          at,
          "end is %s, but must lie after %s%s",
          end.get(),
          Timescale.ORIGIN,
          frame.map(known -> " and not after " + known.horizonEnd()).orElse(""));
      return Optional.empty();
    }
    return end;
  }
}
