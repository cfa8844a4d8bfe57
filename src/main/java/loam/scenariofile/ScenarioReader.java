package loam.scenariofile;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loam.city.City;
import loam.city.OutOfDomainException;
import loam.city.ParameterNote;
import loam.city.Roster;
import loam.city.Timescale;
import loam.ecosystem.LeverCatalogue;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.ecosystem.Model;
import loam.language.Language;
import loam.language.Phrase;
import loam.policy.Lever;
import loam.policy.PolicyChange;
import loam.scenario.PointRefusedException;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenario.SweptScenarios;
import loam.scenariofile.pack.CityFolder;
import loam.scenariofile.pack.CityReader;
import loam.scenariofile.pack.WhereItLay;
import loam.scenariofile.text.DidYouMean;
import loam.scenariofile.text.InvalidInputException;
import loam.scenariofile.text.Plain;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.TextFile;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;
import loam.stats.DecimalText;
import loam.stats.Precision;

/** Reads a scenario file and everything that it names. */
public final class ScenarioReader {
  private static final Set<String> KEYS = ScenarioKeys.top();
  private static final int DEFAULT_REPLICATIONS = 100;
  private static final int MOST_AUTOMATIC = 2000;
  private static final int LONGEST_CHANGED = 80; // so that points of a sweep can be told apart

  private final Problems problems = new Problems();
  private final Values values = new Values(problems);
  private final ScenarioTarget target;
  private final List<Origin> origins = new ArrayList<>();
  private final Map<String, List<Integer>> originsOf = new HashMap<>(); // places by name
  private Optional<CityReader.Frame> frame = Optional.empty();
  private Optional<Roster> roster = Optional.empty();
  private Optional<SweepReader.Placed> sweep = Optional.empty();
  private Title chinese = new Title("", "");
  private List<ParameterNote> defaults = List.of();
  private List<Precision> precision = List.of();
  private boolean precisionSaid;
  private List<Metric> outputs = List.of();
  private MetricCatalogue catalogue = MetricCatalogue.STANDARD;
  private ParameterChoice parameters = ParameterChoice.DEFAULT;
  private Optional<Yaml> posteriorAsked = Optional.empty();
  private List<Yaml> auto = List.of();
  private Function<String, Optional<Yaml>> placeInCity = name -> Optional.empty();

  private ScenarioReader(ScenarioTarget target) {
    this.target = target;
  }

  /**
   * The scenario of a file and of those that it extends.
   *
   * @param path a file, or {@code FILE#name} for one of the scenarios of a file with several
   * @throws InvalidInputException with all problems of all files at once
   */
  public static Scenario read(Path path) {
    return read(path, List.of()).scenario();
  }

  /**
   * The scenario of a file, with changes from the command line over it.
   *
   * @param path a file, or {@code FILE#name} for one of the scenarios of a file with several
   * @param settings such as {@code funds.scale=2@2027-01-01}
   * @throws InvalidInputException with all problems of all files and settings at once
   */
  public static ReadScenario read(Path path, List<String> settings) {
    return read(ScenarioTarget.of(path), settings);
  }

  /**
   * All scenarios of a file, in its order, with changes from the command line over each.
   *
   * @param path as for {@link #read(Path, List)}; {@code FILE#name} gives the one scenario
   * @throws InvalidInputException with all problems of all scenarios at once
   */
  public static List<ReadScenario> readAll(Path path, List<String> settings) {
    List<ReadScenario> all = new ArrayList<>();
    List<InvalidInputException> refusals = new ArrayList<>();
    for (ScenarioTarget target : targets(ScenarioTarget.of(path))) {
      try {
        all.add(read(target, settings));
      } catch (InvalidInputException e) {
        refusals.add(e);
      }
    }
    if (!refusals.isEmpty()) {
      throw InvalidInputException.joined(refusals);
    }
    return all;
  }

  /**
   * The last of the files that a file extends, one after the other: what it changes something of.
   *
   * @param path as for {@link #read(Path, List)}
   * @return nothing where it extends no other file, or one that cannot be read
   */
  public static Optional<Path> foundation(Path path) {
    Problems unheard = new Problems(); // whoever reads the file says them
    Lineage lineage = Lineage.read(ScenarioTarget.of(path), unheard);
    return lineage.files().stream()
        .map(file -> Path.of(file.file()))
        .distinct()
        .skip(1)
        .reduce((before, last) -> last)
        .filter(last -> lineage.isComplete());
  }

  /**
   * One for each scenario of a file; the file itself where it has not several, or cannot be read.
   */
  private static List<ScenarioTarget> targets(ScenarioTarget target) {
    if (target.member().isPresent()) {
      return List.of(target);
    }
    Problems unheard = new Problems(); // whoever reads the file says them
    List<String> names =
        Lineage.parse(target.file(), unheard)
            .flatMap(top -> Family.of(target.file(), top, unheard))
            .map(Family::names)
            .orElse(List.of());
    return names.isEmpty() || names.size() > Family.MOST_MEMBERS
        ? List.of(target)
        : names.stream().map(name -> new ScenarioTarget(target.file(), Optional.of(name))).toList();
  }

  /**
   * The scenario of a file in a world where some parameters have other values.
   *
   * @param path as for {@link #read(Path, List)}
   * @param assumed by name of the parameter; takes the place of what files assume
   */
  public static Scenario readAssuming(
      Path path, List<String> settings, Map<String, Double> assumed) {
    Map<String, String> texts = new TreeMap<>();
    assumed.forEach((name, value) -> texts.put(name, DecimalText.of(value)));
    return read(ScenarioTarget.of(path), settings, texts).scenario();
  }

  private static ReadScenario read(ScenarioTarget target, List<String> settings) {
    return read(target, settings, Map.of());
  }

  private static ReadScenario read(
      ScenarioTarget target, List<String> settings, Map<String, String> assumed) {
    ScenarioReader reader = new ScenarioReader(target);
    Optional<Scenario> scenario = reader.scenario(settings, assumed);
    reader.problems.throwIfAny();
    return new ReadScenario(
        target.path(),
        scenario.orElseThrow(() -> new IllegalStateException("no scenario and no problem")),
        reader.chinese,
        reader.sweep.map(SweepReader.Placed::sweep),
        reader.precision,
        reader.outputs,
        reader.origins,
        reader.defaults);
  }

  private Optional<Scenario> scenario(List<String> settings, Map<String, String> assumed) {
    Lineage lineage = Lineage.read(target, problems);
    Settings.expect(settings, problems);
    List<String> changesOfLevers = settings.stream().filter(Settings::isLever).toList();
    if (lineage.files().isEmpty()) {
      return Optional.empty();
    }
    Yaml.Mapping own = lineage.files().get(0);
    List<Yaml.Mapping> parentsFirst = new ArrayList<>(lineage.files());
    Collections.reverse(parentsFirst);

    parentsFirst.forEach(file -> values.onlyKeys(file, KEYS));
    parentsFirst.stream()
        .filter(file -> file.has("name") && !file.equals(own))
        .forEach(file -> name(file, "name"));
    Optional<String> name = values.required(own, "name").flatMap(at -> name(own, "name"));
    parentsFirst.stream()
        .filter(file -> file.has("name-zh") && !file.equals(own))
        .forEach(file -> name(file, "name-zh"));
    Optional<String> inChinese = own.has("name-zh") ? name(own, "name-zh") : name;
    String description = "";
    String descriptionInChinese = "";
    boolean backcast = false;
    Optional<Yaml> cityAt = Optional.empty();
    List<CityReader.Assumption> assumptions = new ArrayList<>();
    for (Yaml.Mapping file : parentsFirst) {
      description = description(file, own, "description");
      descriptionInChinese = description(file, own, "description-zh");
      backcast = file.has("backcast") ? flag("backcast", file.get("backcast")) : backcast;
      cityAt = file.has("city") ? Optional.of(file.get("city")) : cityAt;
      assumptions.addAll(assumptions(file));
    }
    Optional<Yaml> said = cityAt;
    cityAt = Settings.city(settings).or(() -> said);
    if (Settings.city(settings).isPresent()) { // what a file says of its own city
      description = "";
      descriptionInChinese = "";
    }
    chinese =
        Title.inChinese(
            inChinese.map(text -> with(settings, text)).orElse(""),
            descriptionInChinese.isEmpty() ? description : descriptionInChinese);
    assumed.forEach((parameter, value) -> assumptions.add(assumption(parameter, value)));
    if (cityAt.isEmpty() && lineage.isComplete() && parentsFirst.stream().noneMatch(this::means)) {
      problems.add(
          own,
          "key \"city\" is missing; write extends: baseline.yaml (the scenario on which this one is"
              + " a difference), or city: beijing");
    }
    Optional<City> city =
        cityAt.flatMap(at -> values.text("city", at).flatMap(id -> city(at, id, assumptions)));
    city.ifPresent(known -> catalogue = MetricCatalogue.of(known));
    LeverCatalogue levers = roster.map(Model.STANDARD::levers).orElse(LeverCatalogue.STANDARD);
    PolicyReader policyReader = new PolicyReader(problems, levers, city);
    Map<Lever, List<PlacedChange>> changes = new TreeMap<>(levers.order());
    for (Yaml.Mapping file : parentsFirst) {
      Map<Lever, List<PlacedChange>> written = policyReader.read(file);
      Optional<MovedPolicies> moved = moved(file, levers, city, written);
      moved.ifPresent(policies -> changes.putAll(noted(policies.changes())));
      changes.putAll(noted(written));
      if (file.equals(own) && description.isEmpty() && moved.isPresent()) {
        Phrase question = moved.get().question();
        description = question.in(Language.ENGLISH);
        chinese = Title.inChinese(chinese.name(), question.in(Language.CHINESE));
      }
    }
    changes.putAll(noted(new Settings(problems, levers, city).read(changesOfLevers)));
    RunPlan plan = plan(parentsFirst);
    if (!precisionSaid) {
      auto.forEach(
          at ->
              problems.add(
                  at,
                  "replications is auto, but there is no precision to reach; write precision:"
                      + " {unicorns: 3 firms} below it"));
    }
    sweep = sweep(own, parentsFirst, levers, city);
    List<PlacedChange> inForce = changes.values().stream().flatMap(List::stream).toList();
    boolean past = backcast;
    frame.ifPresent(known -> policyReader.check(inForce, known, past));
    sweep.ifPresent(placed -> check(placed, inForce, policyReader, past));
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    List<PolicyChange> ordered =
        inForce.stream()
            .map(PlacedChange::change)
            .sorted(Comparator.comparing(PolicyChange::from))
            .toList();
    try {
      Scenario scenario =
          new Scenario(
              with(settings, name.orElseThrow()),
              description,
              city.orElseThrow(),
              ordered,
              backcast,
              plan);
      sweep.ifPresent(placed -> checkPoints(placed, scenario));
      if (posteriorAsked.isPresent() && !parameters.isThere(scenario)) {
        problems.add(
            posteriorAsked.get(),
            "parameters is posterior, but city %s has no posterior.csv; write baseline, or leave it"
                + " out",
            scenario.city().id());
      }
      return Optional.of(parameters.in(scenario));
    } catch (OutOfDomainException e) {
      e.refusals().forEach(refusal -> report(refusal, assumptions, inForce, own));
      return Optional.empty();
    }
  }

  /**
   * Whether a file tries to name its city or its parent and misspells the key, as is said there.
   */
  private boolean means(Yaml.Mapping file) {
    return file.entries().keySet().stream()
        .filter(key -> !KEYS.contains(key))
        .flatMap(key -> DidYouMean.nearest(key, KEYS).stream())
        .anyMatch(key -> key.equals("extends") || key.equals("city"));
  }

  /** Who changes a scenario on the command line has another one, which says so in all tables. */
  private static String with(List<String> settings, String name) {
    if (settings.isEmpty()) {
      return name;
    }
    String changes =
        settings.stream()
            .map(setting -> Plain.shown(setting.strip()))
            .collect(Collectors.joining(", "));
    return Stream.of(
            "%s[%s]".formatted(name, changes), "%s[--set ×%d]".formatted(name, settings.size()))
        .filter(changed -> changed.length() <= LONGEST_CHANGED)
        .findFirst()
        .orElse(name);
  }

  /** A sweep is a file's own, and a parent may not have one. */
  private Optional<SweepReader.Placed> sweep(
      Yaml.Mapping own,
      List<Yaml.Mapping> parentsFirst,
      LeverCatalogue levers,
      Optional<City> city) {
    for (Yaml.Mapping file : parentsFirst) {
      if (file.has(SweepReader.KEY) && !file.equals(own)) {
        problems.add(
            file.placeOf(SweepReader.KEY),
            "%s extends this file, but a sweep is not inherited; put what both share into a file"
                + " without one",
            own.file());
      }
    }
    return own.has(SweepReader.KEY)
        ? new SweepReader(problems, levers, city).read(own)
        : Optional.empty();
  }

  /** A swept lever has one master. */
  private void check(
      SweepReader.Placed placed,
      List<PlacedChange> inForce,
      PolicyReader policyReader,
      boolean past) {
    for (PlacedChange swept : placed.levers()) {
      Lever lever = swept.change().lever();
      inForce.stream()
          .filter(other -> other.change().lever().equals(lever))
          .findFirst()
          .ifPresent(
              other ->
                  problems.add(
                      swept.at(),
                      "%s is swept, but %s changes it as well; keep one (%s: [] under policy undoes"
                          + " a parent's changes)",
                      lever.id(),
                      new Origin(
                              lever.id(),
                              other.at().file(),
                              other.at().line(),
                              Phrase.NOTHING,
                              false)
                          .place(),
                      lever.id()));
    }
    frame.ifPresent(known -> policyReader.check(placed.levers(), known, past));
  }

  private void checkPoints(SweepReader.Placed placed, Scenario scenario) {
    SweptScenarios scenarios = SweptScenarios.of(scenario, placed.sweep());
    try {
      for (int point = 1; point < scenarios.size(); point++) {
        scenarios.at(point);
      }
    } catch (PointRefusedException e) {
      problems.add(placed.at(), "%s", Phrase.of(e));
    }
  }

  /** A description is a file's own: a parent's would describe something else. */
  private String description(Yaml.Mapping file, Yaml.Mapping own, String key) {
    Optional<String> text = file.has(key) ? values.text(key, file.get(key)) : Optional.empty();
    return file.equals(own) ? text.orElse("") : "";
  }

  /** What a file says of published policies; a lever has one master. */
  private Optional<MovedPolicies> moved(
      Yaml.Mapping file,
      LeverCatalogue levers,
      Optional<City> city,
      Map<Lever, List<PlacedChange>> said) {
    if (city.isEmpty() || MovedPolicies.KEYS.stream().noneMatch(file::has)) {
      return Optional.empty();
    }
    MovedPolicies moved = new MovedPolicies(problems, levers, city.get()).read(file);
    moved
        .changes()
        .forEach(
            (lever, changes) -> {
              if (said.containsKey(lever)) {
                problems.add(
                    changes.get(0).at(),
                    "this moves %s, which policy changes as well; keep one",
                    lever.id());
              }
            });
    return Optional.of(moved);
  }

  private Map<Lever, List<PlacedChange>> noted(Map<Lever, List<PlacedChange>> byLever) {
    byLever.forEach(
        (lever, changes) -> {
          replaceOrigins(lever.id());
          changes.forEach(placed -> note(lever.id(), placed.at(), PolicyText.of(placed.change())));
        });
    return byLever;
  }

  private void note(String name, Yaml at, Phrase what) {
    originsOf.computeIfAbsent(name, first -> new ArrayList<>()).add(origins.size());
    origins.add(new Origin(name, at.file(), at.line(), what, false));
  }

  private void replaceOrigins(String name) {
    for (int place : originsOf.getOrDefault(name, List.of())) {
      Origin origin = origins.get(place);
      origins.set(place, new Origin(name, origin.file(), origin.line(), origin.what(), true));
    }
  }

  /** Notes a refusal where the user wrote what led to it, else where the city's files have it. */
  private void report(
      OutOfDomainException.Refusal refusal,
      List<CityReader.Assumption> assumptions,
      List<PlacedChange> changes,
      Yaml.Mapping own) {
    Yaml at =
        Stream.concat(Stream.of(refusal.name()), refusal.causes().stream())
            .flatMap(name -> written(name, assumptions, changes).stream())
            .findFirst()
            .or(() -> placeInCity.apply(refusal.name()))
            .orElse(own);
    problems.add(at, "%s", refusal.phrase());
  }

  /**
   * The last place at which a scenario gives a value to a parameter, or a part of it, or a lever.
   */
  private static Optional<Yaml> written(
      String name, List<CityReader.Assumption> assumptions, List<PlacedChange> changes) {
    Stream<Yaml> assumed =
        assumptions.stream()
            .filter(one -> name.equals(one.name()) || name.startsWith(one.name() + "."))
            .map(CityReader.Assumption::value);
    Stream<Yaml> changed =
        changes.stream()
            .filter(placed -> placed.change().lever().id().equals(name))
            .map(PlacedChange::at);
    return Stream.concat(assumed, changed).reduce((earlier, later) -> later);
  }

  private Optional<String> name(Yaml.Mapping file, String key) {
    Yaml at = file.get(key);
    Optional<String> text = values.text(key, at);
    try {
      text.ifPresent(Scenario::checkName);
      return text;
    } catch (IllegalArgumentException e) {
      problems.add(at, "%s", Phrase.of(e));
      return Optional.empty();
    }
  }

  private boolean flag(String name, Yaml at) {
    String text = at instanceof Yaml.Scalar scalar && !scalar.quoted() ? scalar.text() : "";
    if (!text.equals("true") && !text.equals("false")) {
      problems.add(at, "%s must be true or false, but is %s", name, at.kind());
    }
    return text.equals("true");
  }

  /** A later one of the same name takes the place of an earlier one, of a map entry by entry. */
  private List<CityReader.Assumption> assumptions(Yaml.Mapping file) {
    List<CityReader.Assumption> assumptions = new ArrayList<>();
    if (!file.has("assumptions")) {
      return assumptions;
    }
    Optional<Yaml.Mapping> mapping = values.mapping("assumptions", file.get("assumptions"));
    for (String name : mapping.map(at -> at.entries().keySet()).orElse(Set.of())) {
      Yaml place = mapping.orElseThrow().placeOf(name);
      Yaml value = mapping.orElseThrow().get(name);
      assumptions.add(new CityReader.Assumption(name, place, value));
      if (!(value instanceof Yaml.Mapping)) {
        replaceOrigins(name);
      }
      note(name, place, Phrase.verbatim(Plain.text(value)));
    }
    return assumptions;
  }

  private CityReader.Assumption assumption(String parameter, String value) {
    Yaml at = Assumable.read(parameter, value, problems);
    return new CityReader.Assumption(parameter, at, at);
  }

  private Optional<City> city(Yaml at, String id, List<CityReader.Assumption> assumptions) {
    if (CityFolder.BUILT_IN.contains(id)) {
      return city(new CityFolder.BuiltIn(id), id, assumptions);
    }
    Optional<Path> folder = folder(at, id);
    if (folder.isEmpty()) {
      problems.add(
          at,
          "city is \"%s\", but must be %s, or a folder beside this file or where Loam runs%s",
          id,
          Phrase.list(CityFolder.BUILT_IN),
          DidYouMean.suggest(id, CityFolder.BUILT_IN));
      return Optional.empty();
    }
    return city(new CityFolder.OnDisk(folder.get()), id, assumptions);
  }

  private Optional<City> city(
      CityFolder folder, String id, List<CityReader.Assumption> assumptions) {
    CityReader reader = new CityReader(problems);
    placeInCity = reader::placeOf;
    Optional<City> city = reader.read(folder, id, assumptions);
    frame = reader.frame();
    roster = reader.roster();
    defaults = reader.defaults();
    return city;
  }

  /**
   * The folder of a name at or below the file that says it, if there is one. Results name a city
   * that lies elsewhere: from where they were run, and where it lay then, it is found again.
   */
  private Optional<Path> folder(Yaml at, String id) {
    return CityFolder.below(TextFile.folderOf(Path.of(at.file())), id)
        .or(() -> CityFolder.below(TextFile.folderOf(target.file()), id))
        .or(() -> CityFolder.below(Path.of(""), id))
        .or(() -> WhereItLay.folder(target.file(), id));
  }

  private RunPlan plan(List<Yaml.Mapping> parentsFirst) {
    LocalDate end = frame.map(CityReader.Frame::horizonEnd).orElse(LocalDate.MAX);
    int replications = DEFAULT_REPLICATIONS;
    long seed = 1;
    for (Yaml.Mapping file : parentsFirst) {
      Optional<Yaml.Mapping> found =
          file.has("run") ? values.mapping("run", file.get("run")) : Optional.empty();
      if (found.isEmpty()) {
        continue;
      }
      Yaml.Mapping run = found.get();
      values.onlyKeys(run, ScenarioKeys.names(ScenarioKeys.RUN));
      for (String key : run.entries().keySet()) {
        replaceOrigins("run." + key);
        note("run." + key, run.placeOf(key), Phrase.verbatim(Plain.text(run.get(key))));
      }
      if (run.has(RunFields.END.name())) {
        end = end(run.get(RunFields.END.name())).orElse(end);
      }
      if (run.has(ParameterChoice.KEY)) {
        parameters =
            ParameterChoice.read(run.get(ParameterChoice.KEY), problems).orElse(parameters);
        posteriorAsked = Optional.of(run.get(ParameterChoice.KEY));
      }
      if (run.has(RunFields.REPLICATIONS.name())) {
        replications = replications(run.get(RunFields.REPLICATIONS.name())).orElse(replications);
      }
      if (run.has(PrecisionReader.KEY)) {
        precisionSaid = true;
        precision = new PrecisionReader(problems, catalogue).read(run.get(PrecisionReader.KEY));
      }
      if (run.has(OutputsReader.KEY)) {
        outputs = new OutputsReader(problems, catalogue).read(run.get(OutputsReader.KEY));
      }
      if (run.has(RunFields.SEED.name())) {
        seed =
            values
                .whole(
                    RunFields.SEED.name(),
                    run.get(RunFields.SEED.name()),
                    Long.MIN_VALUE,
                    Long.MAX_VALUE)
                .orElse(seed);
      }
    }
    return new RunPlan(end, replications, seed);
  }

  /** A number, or {@code auto}: as many as the precision takes. */
  private Optional<Integer> replications(Yaml at) {
    auto =
        at instanceof Yaml.Scalar scalar && scalar.text().equals("auto") ? List.of(at) : List.of();
    return auto.isEmpty()
        ? values
            .whole(RunFields.REPLICATIONS.name(), at, 1, RunPlan.MOST_REPLICATIONS)
            .map(Math::toIntExact)
        : Optional.of(MOST_AUTOMATIC);
  }

  private Optional<LocalDate> end(Yaml at) {
    LocalDate latest = frame.map(CityReader.Frame::horizonEnd).orElse(LocalDate.MAX);
    LocalDate first = frame.map(CityReader.Frame::start).orElse(Timescale.ORIGIN);
    Optional<LocalDate> end = values.date(RunFields.END.name(), at);
    if (end.isPresent() && (!end.get().isAfter(first) || end.get().isAfter(latest))) {
      problems.add(
          at,
          "end is %s, but must lie after %s%s",
          end.get(),
          first,
          frame
              .map(known -> Phrase.of(" and not after %s", known.horizonEnd()))
              .orElse(Phrase.NOTHING));
      return Optional.empty();
    }
    return end;
  }
}
