package loam.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.city.City;
import loam.city.Structure;
import loam.ecosystem.Trajectory;
import loam.experiment.ReplicationFailedException;
import loam.experiment.StructuredRun;
import loam.language.Phrase;
import loam.policy.PolicyChange;
import loam.scenario.Scenario;
import loam.scenariofile.ParameterChoice;
import loam.store.FolderTables;
import loam.store.Journal;
import loam.store.ResolvedScenario;
import loam.store.ResultFolder;
import loam.store.Sha256;
import loam.store.TrajectorySpool;
import loam.store.TrajectoryTable;
import loam.study.RunTables;

/** A scenario and, beside it, the same under each structural alternative that was asked for. */
final class StructuralRuns {
  private final Scenario published;
  private final List<Structure> alternatives;
  private final List<Scenario> scenarios;
  private final List<TrajectorySpool> spools = new ArrayList<>();
  private boolean whole = true;

  private StructuralRuns(Scenario published, List<Structure> alternatives) {
    this.published = published;
    this.alternatives = List.copyOf(alternatives);
    this.scenarios = new ArrayList<>(List.of(published));
    alternatives.forEach(one -> scenarios.add(under(one)));
  }

  /** The scenario alone. */
  static StructuralRuns none(Scenario published) {
    return new StructuralRuns(published, List.of());
  }

  /**
   * All alternatives but those to something that the scenario itself decides, which are named.
   *
   * @throws Refusal if none is left
   */
  static StructuralRuns of(Scenario published, Terminal terminal) {
    List<Structure> named = published.city().others().structures();
    List<Structure> open = named.stream().filter(one -> isOpen(published, one)).toList();
    if (named.isEmpty()) {
      throw terminal.refusal(
          "--structure: city %s names no structural alternatives; structure.yaml would",
          published.city().id());
    }
    List<String> decided =
        named.stream().filter(one -> !open.contains(one)).map(Structure::id).toList();
    if (open.isEmpty()) {
      throw terminal.refusal(
          "--structure: the scenario itself decides all that the alternatives change (%s)",
          Phrase.list(decided));
    }
    if (!decided.isEmpty()) {
      terminal.warn(
          "the scenario itself decides what these alternatives change, so that they are left out: %s",
          Phrase.list(decided));
    }
    return new StructuralRuns(published, open);
  }

  private static boolean isOpen(Scenario scenario, Structure structure) {
    List<String> levers =
        scenario.changes().stream().map(PolicyChange::lever).map(lever -> lever.id()).toList();
    return structure.sets().stream()
        .noneMatch(name -> levers.contains(name) || scenario.city().others().departs(name));
  }

  private Scenario under(Structure structure) {
    City city = published.city().others().under(structure);
    Scenario other =
        new Scenario(
            structure.id(),
            published.description(),
            city,
            published.changes(),
            published.backcast(),
            published.plan());
    return ParameterChoice.of(published).in(other);
  }

  /** Names of the alternatives that are run. */
  List<String> names() {
    return alternatives.stream().map(Structure::id).toList();
  }

  /** The scenario first. */
  List<Scenario> scenarios() {
    return List.copyOf(scenarios);
  }

  /** Of all together. */
  int replications() {
    return published.plan().replications() * scenarios.size();
  }

  /** Where the replications of the alternatives go. */
  void keepIn(Journal journal, List<LocalDate> dates) {
    for (int place = 1; place < scenarios.size(); place++) {
      Scenario scenario = scenarios.get(place);
      spools.add(new TrajectorySpool(journal, place, scenario.name(), scenario.backcast(), dates));
    }
  }

  /** The next replication of an alternative, by its place from 1. */
  void add(int place, Trajectory trajectory) {
    spools.get(place - 1).add(trajectory);
  }

  /** A replication of an alternative has failed: then nothing is said about structure. */
  void fail(int place, ReplicationFailedException failure, Terminal terminal) {
    spools.get(place - 1).skip(failure.replication());
    whole = false;
    terminal.warn("%s", Phrase.of(failure));
    terminal.warn("the others go on; nothing will be said about structure");
  }

  /** Whether no replication of an alternative has failed. */
  boolean isWhole() {
    return whole;
  }

  /** Whether each alternative has the replications of the scenario. */
  boolean areLevelWith(TrajectorySpool spool) {
    return spools.stream().allMatch(one -> one.next() == spool.next());
  }

  /** Writes what structure does, and gives it; nothing if it was not asked for, or runs failed. */
  Optional<StructuredRun> write(
      ResultFolder folder, TrajectorySpool spool, Missing missing, FolderTables tables) {
    if (alternatives.isEmpty() || !whole || !missing.isEmpty()) {
      return Optional.empty();
    }
    StructuredRun run = new StructuredRun(spool, alternatives, List.copyOf(spools));
    tables
        .add(RunTables.variance(run, published.city().posterior()))
        .add(RunTables.structure(run, published.city().posterior()));
    TrajectoryTable.write(folder.file("structure.parquet"), spools);
    return Optional.of(run);
  }

  /**
   * The inputs of a manifest, which also say what the alternatives were and what came of each; the
   * same if nothing is said about structure.
   */
  Map<String, Object> recordedIn(Map<String, Object> inputs, Missing missing) {
    if (alternatives.isEmpty() || !whole || !missing.isEmpty()) {
      return inputs;
    }
    Map<String, Object> came = new LinkedHashMap<>();
    for (int place = 1; place < scenarios.size(); place++) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("scenarioSha256", Sha256.of(ResolvedScenario.text(scenarios.get(place))));
      one.put("replicationsSha256", Sha256.of(String.join("", spools.get(place - 1).hashes())));
      came.put(scenarios.get(place).name(), one);
    }
    Map<String, Object> all = new LinkedHashMap<>(inputs);
    all.put("structure", came);
    return all;
  }
}
