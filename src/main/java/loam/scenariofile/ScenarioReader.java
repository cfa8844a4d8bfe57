package loam.scenariofile;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import loam.city.City;
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
  private static final long MOST_BYTES = 2_000_000;

  private final String file;
  private final Path path;
  private final Problems problems = new Problems();
  private final Values values = new Values(problems);

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
    try {
      if (Files.isDirectory(path)) {
        problems.add(file, "this is a folder; name a scenario file");
        return Optional.empty();
      }
      if (!Files.exists(path)) {
        problems.add(file, "there is no such file");
        return Optional.empty();
      }
      if (Files.size(path) > MOST_BYTES) {
        problems.add(file, "the file is larger than %d bytes; this is no scenario", MOST_BYTES);
        return Optional.empty();
      }
      return TextFile.decode(file, Files.readAllBytes(path), problems);
    } catch (AccessDeniedException e) {
      problems.add(file, "the file may not be read; look at its permissions");
      return Optional.empty();
    } catch (IOException e) {
      problems.add(file, "the file cannot be read: %s", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
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
    if (name.isEmpty() || city.isEmpty()) {
      return Optional.empty();
    }
    Optional<RunPlan> plan = plan(top, city.get());
    checkChanges(changes, city.get(), backcast);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    List<PolicyChange> ordered = changes.stream().map(PlacedChange::change).toList();
    return Optional.of(
        new Scenario(name.get(), description, city.get(), ordered, backcast, plan.orElseThrow()));
  }

  private Optional<String> name(Yaml at) {
    Optional<String> text = values.text("name", at);
    if (text.isPresent()
        && (text.get().length() > 100 || text.get().chars().anyMatch(Character::isISOControl))) {
      problems.add(at, "name must be one line of at most 100 characters");
      return Optional.empty();
    }
    return text;
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
      return new CityReader(new CityFolder.BuiltIn(id), problems).read(id, assumptions);
    }
    Path folder = Optional.ofNullable(path.getParent()).orElse(Path.of("")).resolve(id);
    if (!Files.isDirectory(folder)) {
      problems.add(
          at,
          "city is \"%s\", but must be one of %s, or a folder%s",
          id,
          String.join(", ", CityFolder.BUILT_IN),
          DidYouMean.suggest(id, CityFolder.BUILT_IN));
      return Optional.empty();
    }
    return new CityReader(new CityFolder.OnDisk(folder), problems).read(id, assumptions);
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
      problems.add(step.get(key), "%s", String.valueOf(e.getMessage()));
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

  private void checkChanges(List<PlacedChange> changes, City city, boolean backcast) {
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
    if (problems.isEmpty()) {
      Policy policy = Policy.asPublished(city);
      for (PlacedChange placed : changes) {
        try {
          policy = policy.with(placed.change());
        } catch (IllegalArgumentException e) {
          problems.add(placed.at(), "%s", String.valueOf(e.getMessage()));
        }
      }
    }
  }

  private Optional<RunPlan> plan(Yaml.Mapping top, City city) {
    LocalDate end = city.horizonEnd();
    int replications = DEFAULT_REPLICATIONS;
    long seed = 1;
    if (top.has("run")) {
      Optional<Yaml.Mapping> run = values.mapping("run", top.get("run"));
      if (run.isEmpty()) {
        return Optional.empty();
      }
      values.onlyKeys(run.get(), Set.of("end", "replications", "seed"));
      if (run.get().has("end")) {
        end = end(run.get().get("end"), city).orElse(end);
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

  private Optional<LocalDate> end(Yaml at, City city) {
    Optional<LocalDate> end = values.date("end", at);
    if (end.isPresent()
        && (!end.get().isAfter(Timescale.ORIGIN) || end.get().isAfter(city.horizonEnd()))) {
      problems.add(
          at,
          "end is %s, but must lie after %s and not after %s",
          end.get(),
          Timescale.ORIGIN,
          city.horizonEnd());
      return Optional.empty();
    }
    return end;
  }
}
