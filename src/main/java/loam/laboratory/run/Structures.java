package loam.laboratory.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import loam.city.City;
import loam.city.Structure;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.policy.PolicyChange;
import loam.scenario.Scenario;
import loam.scenariofile.ParameterChoice;

/**
 * A scenario and, beside it, the same under each structural alternative that was asked for.
 *
 * @param alternatives none if the scenario is run alone
 */
public record Structures(Scenario published, List<Structure> alternatives) {
  public Structures {
    alternatives = List.copyOf(alternatives);
  }

  /** The scenario alone. */
  public static Structures none(Scenario published) {
    return new Structures(published, List.of());
  }

  /**
   * All alternatives but those to something that the scenario itself decides, which are named.
   *
   * @throws RefusedException if none is left
   */
  public static Structures of(Scenario published, Consumer<Phrase> warn) {
    List<Structure> named = published.city().others().structures();
    List<Structure> open = named.stream().filter(one -> isOpen(published, one)).toList();
    if (named.isEmpty()) {
      throw new RefusedException(
          "--structure: city %s names no structural alternatives; structure.yaml would",
          published.city().id());
    }
    List<String> decided =
        named.stream().filter(one -> !open.contains(one)).map(Structure::id).toList();
    if (open.isEmpty()) {
      throw new RefusedException(
          "--structure: the scenario itself decides all that the alternatives change (%s)",
          Phrase.list(decided));
    }
    if (!decided.isEmpty()) {
      warn.accept(
          Phrase.of(
              "the scenario itself decides what these alternatives change, so that they are left out: %s",
              Phrase.list(decided)));
    }
    return new Structures(published, open);
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

  boolean areAsked() {
    return !alternatives.isEmpty();
  }

  /** Names of the alternatives that are run. */
  List<String> names() {
    return alternatives.stream().map(Structure::id).toList();
  }

  /** The scenario first. */
  List<Scenario> scenarios() {
    List<Scenario> all = new ArrayList<>(List.of(published));
    alternatives.forEach(one -> all.add(under(one)));
    return all;
  }

  /** Of all together. */
  int replications() {
    return published.plan().replications() * (1 + alternatives.size());
  }
}
