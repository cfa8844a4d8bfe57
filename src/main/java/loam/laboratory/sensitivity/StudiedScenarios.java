package loam.laboratory.sensitivity;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import loam.city.Posterior;
import loam.city.Timescale;
import loam.comparison.Study;
import loam.language.Language;
import loam.language.RefusedException;
import loam.policy.Lever;
import loam.policy.PolicyChange;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.ParameterChoice;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import loam.sensitivity.Factor;
import loam.sensitivity.VariedFactor;
import loam.sensitivity.VariedScenarios;
import loam.sensitivity.World;

/**
 * The scenario in question and the reference that it is held against, if there is one.
 *
 * @param file of the scenario in question
 * @param reference the other file
 */
public record StudiedScenarios(
    Path file, ReadScenario read, Optional<Path> reference, Optional<ReadScenario> other) {
  /**
   * Reads the files, all of whose problems are said.
   *
   * @param settings changes of the first file's levers
   * @param parameters of both scenarios, by the first
   * @throws RefusedException if there is no effect between them
   */
  public static StudiedScenarios read(
      Path file,
      List<String> settings,
      Optional<Path> reference,
      Function<Scenario, ParameterChoice> parameters) {
    ReadScenario first = ScenarioReader.read(file, settings);
    ParameterChoice choice = parameters.apply(first.scenario());
    ReadScenario read = first.with(choice);
    Optional<ReadScenario> other =
        reference.map(path -> ScenarioReader.read(path, List.of()).with(choice));
    if (other.isPresent()) {
      String here = read.scenario().city().id();
      String there = other.get().scenario().city().id();
      if (!here.equals(there)) {
        throw new RefusedException(
            "%s cannot be compared with %s: city is %s there and %s here; compare scenarios of one city",
            file, reference.orElseThrow(), there, here);
      }
      if (read.scenario().policy().equals(other.get().scenario().policy())
          && read.scenario().city().isTheWorldOf(other.get().scenario().city())) {
        throw new RefusedException(
            "%s and %s do not differ, so that there is no effect", file, reference.orElseThrow());
      }
    }
    return new StudiedScenarios(file, read, reference, other);
  }

  /** How many replications in a row share their parameters where others have other ones. */
  public int each() {
    return scenario().city().posterior().isPresent() ? Posterior.REPLICATIONS_EACH : 1;
  }

  public Scenario scenario() {
    return read.scenario();
  }

  public boolean isEffect() {
    return other.isPresent();
  }

  /** The one in question first. */
  public List<ReadScenario> reads() {
    List<ReadScenario> reads = new ArrayList<>(List.of(read));
    other.ifPresent(reads::add);
    return reads;
  }

  /** These scenarios, in which some factors are otherwise. */
  public World world(List<VariedFactor> factors, RunPlan plan) {
    return new VariedScenarios(
        inOrder().stream().map(read -> read.scenario().with(plan)).toList(), factors);
  }

  /** The reference first. */
  public List<ReadScenario> inOrder() {
    List<ReadScenario> reads = new ArrayList<>(reads());
    Collections.reverse(reads);
    return reads;
  }

  public String name(Language language) {
    return read.title(language).name();
  }

  public String referenceName(Language language) {
    return other.map(one -> one.title(language).name()).orElse("");
  }

  /** First day of the projection, or on which the policy differs from its reference. */
  public LocalDate begin() {
    LocalDate projection = scenario().city().calibrationDate().plusDays(1);
    return other
        .map(one -> Study.firstDifference(scenario(), one.scenario()))
        .filter(day -> day.isAfter(scenario().city().start()))
        .orElse(projection);
  }

  /** Whether the policy in question moves a lever, or the lever is the world of both. */
  public Factor.Kind kindOf(Lever lever) {
    boolean moved =
        other.isPresent()
            && !scenario().policy().path(lever).equals(other.get().scenario().policy().path(lever));
    return moved ? Factor.Kind.POLICY : Factor.Kind.LEVER;
  }

  /** The first day of values that take the place of a lever's own changes. */
  public LocalDate from(Lever lever) {
    LocalDate projection = scenario().city().calibrationDate().plusDays(1);
    LocalDate usual =
        scenario().changes().stream()
            .filter(change -> change.lever().equals(lever))
            .map(PolicyChange::from)
            .findFirst()
            .orElse(begin());
    boolean inAll = kindOf(lever) == Factor.Kind.LEVER;
    return (inAll || !scenario().backcast()) && usual.isBefore(projection) ? projection : usual;
  }

  /** The value of a lever on that day, as the files have it. */
  public double usual(Lever lever) {
    return scenario().policy().path(lever).at(Timescale.dayOf(from(lever)));
  }
}
