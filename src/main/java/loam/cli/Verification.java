package loam.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.experiment.Batch;
import loam.experiment.Engine;
import loam.language.Phrase;
import loam.scenario.Scenario;
import loam.scenariofile.ReadScenario;
import loam.store.Json;
import loam.store.Manifest;
import loam.store.PublishedResult;
import loam.store.PublishedValues;
import loam.store.ResolvedScenario;
import loam.store.Sha256;
import loam.store.StoredValues;

/** Holds results against what the same inputs give here. */
final class Verification {
  private final PublishedResult result;
  private final List<ReadScenario> read;
  private final List<Phrase> differences = new ArrayList<>();

  /**
   * A verification.
   *
   * @param read the resolved scenarios of the results
   */
  Verification(PublishedResult result, List<ReadScenario> read) {
    this.result = result;
    this.read = List.copyOf(read);
  }

  /** All that was found to differ, in order. */
  List<Phrase> differences() {
    return List.copyOf(differences);
  }

  /** The scenario that the results are about. */
  Scenario lastScenario() {
    return read.get(read.size() - 1).scenario();
  }

  /** Whether what the manifest says of the inputs is what its scenarios hold. */
  void checkInputs() {
    for (int place = 0; place < read.size(); place++) {
      String text = text(place);
      Map<?, ?> said = result.inputs(place);
      Map<String, Object> here = Manifest.inputs("", "", read.get(place).scenario(), text);
      for (String part : List.of("scenario", "city", "run")) {
        if (!text(here, part).equals(text(said, part))) {
          differences.add(
              Phrase.of(
                  "%s: the manifest does not fit what the scenario holds: %s",
                  read.get(place).scenario().name(), part));
        }
      }
    }
  }

  /** Copies beside a study say also what people call them, which its inputs are without. */
  private String text(int place) {
    return result.kind() == PublishedResult.Kind.STUDY
        ? ResolvedScenario.text(read.get(place).scenario())
        : result.scenarios().get(place);
  }

  private static String text(Map<?, ?> inputs, String part) {
    Object value = inputs.get(part);
    return value == null ? "" : Json.pretty(value);
  }

  /**
   * Whether the file with all values, if it is at hand, holds what the manifest vouches for.
   *
   * @param toTheByte whether this Loam wrote it, so that it would write the same bytes again
   */
  void checkFile(boolean toTheByte) {
    if (result.kind() != PublishedResult.Kind.RUN || result.trajectories().isEmpty()) {
      return;
    }
    Path file = result.trajectories().get();
    List<Integer> numbers = result.numbers(0);
    List<String> hashes = result.hashes(0);
    try (StoredValues values = new StoredValues(file, Metric.all().size())) {
      for (int index = 0; index < numbers.size(); index++) {
        if (!Sha256.of(values.of(numbers.get(index))).equals(hashes.get(index))) {
          differences.add(
              Phrase.of(
                  "%s is damaged: replication %s is not what the manifest says",
                  file, numbers.get(index)));
          return; // the first says enough
        }
      }
      if (toTheByte) {
        values
            .mismatch(read.get(0).scenario(), numbers)
            .ifPresent(
                place -> differences.add(Phrase.of("%s is damaged at byte %s", file, place)));
      }
    } catch (UncheckedIOException e) {
      differences.add(Phrase.of("%s is damaged and cannot be read", file));
    }
  }

  /**
   * Runs replications again; of a sweep all of some points.
   *
   * @param chosen numbers of the replications, or places of the points
   */
  void runAgain(Set<Integer> chosen, int threads) throws InterruptedException {
    if (result.kind() == PublishedResult.Kind.SWEEP) {
      runPoints(chosen, threads);
      return;
    }
    List<Scenario> scenarios = read.stream().map(ReadScenario::scenario).toList();
    new Batch(scenarios, Engine.LOAM)
        .only(chosen::contains)
        .run(threads, (place, trajectory) -> compare(place, trajectory));
  }

  private void compare(int place, Trajectory trajectory) {
    int index = result.numbers(place).indexOf(trajectory.replication());
    String said = index < 0 ? "" : result.hashes(place).get(index);
    if (!Sha256.of(trajectory.values()).equals(said)) {
      differences.add(
          Phrase.of(
              "%s, replication %s comes out differently here%s",
              read.get(place).scenario().name(),
              trajectory.replication(),
              first(place, trajectory).orElse(Phrase.NOTHING)));
    }
  }

  /** Where the values differ first, if they are at hand. */
  private Optional<Phrase> first(int place, Trajectory here) {
    Scenario scenario = read.get(place).scenario();
    Optional<Path> file = result.values(scenario);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (PublishedValues values = new PublishedValues(file.get())) {
      return first(values, scenario, here);
    } catch (UncheckedIOException e) {
      return Optional.empty(); // it cannot be read, which is said elsewhere
    }
  }

  private static Optional<Phrase> first(
      PublishedValues values, Scenario scenario, Trajectory here) {
    return values
        .first(scenario.name(), here, Ecosystem.recordDates(scenario.plan().end()))
        .map(
            one ->
                Phrase.of(
                    "; first on %s in %s: %s published, %s here",
                    one.date(), one.metric(), one.published(), one.here()));
  }

  private void runPoints(Set<Integer> chosen, int threads) throws InterruptedException {
    Scenario base = read.get(0).scenario();
    List<Scenario> all = new ArrayList<>(List.of(base));
    read.get(0).sweep().ifPresent(sweep -> all.addAll(sweep.scenarios(base)));
    List<Integer> places =
        new TreeSet<>(chosen).stream().filter(place -> place < all.size()).toList();
    Map<Integer, String> chains = new LinkedHashMap<>();
    Map<Integer, Phrase> firsts = new LinkedHashMap<>();
    Set<Integer> missing = result.missing();
    try (PointValues values = PointValues.of(result)) {
      new Batch(places.stream().map(all::get).toList(), Engine.LOAM)
          .only(number -> !missing.contains(number))
          .run(
              threads,
              (index, trajectory) -> {
                int point = places.get(index);
                chains.put(point, link(chains.getOrDefault(point, ""), trajectory));
                if (!firsts.containsKey(point)) {
                  values
                      .difference(all.get(point), trajectory)
                      .ifPresent(where -> firsts.put(point, where));
                }
              });
      values.damage().ifPresent(differences::add);
    }
    for (int point : places) {
      if (!chains.getOrDefault(point, "").equals(result.hashes(0).get(point))
          || firsts.containsKey(point)) {
        differences.add(
            Phrase.of(
                "point %s of the sweep comes out differently here%s",
                point, firsts.getOrDefault(point, Phrase.NOTHING)));
      }
    }
  }

  private static String link(String chain, Trajectory trajectory) {
    return Sha256.of(chain + Sha256.of(trajectory.values()));
  }

  /** All that could be chosen. */
  List<Integer> choice() {
    if (result.kind() == PublishedResult.Kind.SWEEP) {
      List<Integer> places = new ArrayList<>();
      for (int place = 0; place < result.hashes(0).size(); place++) {
        places.add(place);
      }
      return places;
    }
    Set<Integer> numbers = new LinkedHashSet<>();
    for (int place = 0; place < read.size(); place++) {
      numbers.addAll(result.numbers(place));
    }
    return List.copyOf(numbers);
  }
}
