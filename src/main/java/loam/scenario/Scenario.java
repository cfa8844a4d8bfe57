package loam.scenario;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loam.city.City;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.policy.Policy;
import loam.policy.PolicyChange;
import loam.stats.Clusters;

/**
 * All that one experiment needs to know. Whatever could be built can be run.
 *
 * @param name short name, used for folders and columns
 * @param description what question it answers; may be empty
 * @param city the world and its assumptions
 * @param changes what differs from published policy, in order of their dates
 * @param backcast whether changes may begin before the projection does
 * @param plan horizon, replications, seed
 */
public record Scenario(
    String name,
    String description,
    City city,
    List<PolicyChange> changes,
    boolean backcast,
    RunPlan plan) {
  public Scenario {
    changes = List.copyOf(changes);
    checkName(name);
    for (PolicyChange change : changes) {
      if (!backcast && !change.from().isAfter(city.calibrationDate())) {
        throw new RefusedException(
            "%s changes on %s, but the projection begins after %s; say backcast: true to rewrite"
                + " the past",
            change.lever().id(), change.from(), city.calibrationDate());
      }
    }
    if (!plan.end().isAfter(city.start()) || plan.end().isAfter(city.horizonEnd())) {
      throw new RefusedException(
          "run.end (%s) must lie after %s and not after %s",
          plan.end(), city.start(), city.horizonEnd());
    }
    Policy policy = policy(city, changes);
    RegistrationBound.check(city, policy, plan.end());
    VentureBound.check(city, policy);
    Stakes.check(policy);
  }

  /**
   * A name becomes a cell of tables and, without its odd characters, a folder.
   *
   * @throws IllegalArgumentException if it cannot
   */
  public static void checkName(String name) {
    ScenarioName.check(name);
  }

  /** A value for every lever at every date. */
  public Policy policy() {
    return policy(city, changes);
  }

  private static Policy policy(City city, List<PolicyChange> changes) {
    Policy policy = Policy.asPublished(city);
    for (PolicyChange change : changes) {
      policy = policy.with(change);
    }
    return policy;
  }

  /** Whether a change on a day lies behind the last day, so that nothing of it is simulated. */
  public boolean neverReaches(LocalDate day) {
    return isAfterEnd(day) && endsBeforeAChange();
  }

  /** Whether the run ends before a change begins. */
  public boolean endsBeforeAChange() {
    return changes.stream().anyMatch(change -> isAfterEnd(change.from()));
  }

  /** A sentence for each change that is not simulated, or not from its beginning. */
  public List<Phrase> notSimulated() {
    return changes.stream()
        .filter(change -> isAfterEnd(change.from()) || change.from().isBefore(city.start()))
        .map(this::notSimulated)
        .toList();
  }

  private boolean isAfterEnd(LocalDate day) {
    return day.isAfter(plan.end());
  }

  private Phrase notSimulated(PolicyChange change) {
    return isAfterEnd(change.from())
        ? Phrase.of(
            "%s changes on %s, after the last day %s: nothing of it is simulated",
            change.lever().id(), change.from(), plan.end())
        : Phrase.of(
            "%s changes on %s, before the first day %s: it is simulated from the first day on only",
            change.lever().id(), change.from(), city.start());
  }

  /** The same scenario under another name and with more changes, which may be in any order. */
  public Scenario with(String otherName, List<PolicyChange> more) {
    List<PolicyChange> all =
        Stream.concat(changes.stream(), more.stream())
            .sorted(Comparator.comparing(PolicyChange::from))
            .toList();
    return new Scenario(otherName, description, city, all, backcast, plan);
  }

  /** The same scenario under another plan. */
  public Scenario with(RunPlan other) {
    return new Scenario(name, description, city, changes, backcast, other);
  }

  /** The same scenario in another city. */
  public Scenario in(City other) {
    return new Scenario(name, description, other, changes, backcast, plan);
  }

  /** The same scenario in the world of a replication, counted from 1. */
  public Scenario inReplication(int replication) {
    return in(city.inReplication(replication));
  }

  /**
   * How many parameter vectors its replications have; 1 if one value for each parameter is used.
   */
  public int vectors() {
    return city.posterior().map(posterior -> posterior.vectorsOf(plan.replications())).orElse(1);
  }

  /**
   * How many parameter vectors some of its replications have.
   *
   * @param numbers of the replications that are there, from 1
   */
  public int vectors(List<Integer> numbers) {
    return city.posterior()
        .map(of -> (int) numbers.stream().map(of::vectorOf).distinct().count())
        .orElse(1);
  }

  /** Which of the replications, in their order from the first, share their parameter vector. */
  public Clusters sharing(int replications) {
    return sharing(IntStream.rangeClosed(1, replications).boxed().toList());
  }

  /**
   * As above, where some may be missing.
   *
   * @param numbers of the replications that are there, from 1
   */
  public Clusters sharing(List<Integer> numbers) {
    return city.posterior()
        .map(
            posterior ->
                Clusters.of(
                    numbers.stream().mapToInt(posterior::vectorOf).toArray(),
                    posterior.vectors().size()))
        .orElse(Clusters.NONE);
  }
}
