package loam.scenario;

import java.util.List;
import loam.city.City;
import loam.city.Timescale;
import loam.policy.Policy;
import loam.policy.PolicyChange;

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
    if (name.isBlank()) {
      throw new IllegalArgumentException("a scenario needs a name");
    }
    for (PolicyChange change : changes) {
      if (!backcast && !change.from().isAfter(city.calibrationDate())) {
        throw new IllegalArgumentException(
            "%s changes on %s, but the projection begins after %s; say backcast: true to rewrite the past"
                .formatted(change.lever().id(), change.from(), city.calibrationDate()));
      }
    }
    if (!plan.end().isAfter(Timescale.ORIGIN) || plan.end().isAfter(city.horizonEnd())) {
      throw new IllegalArgumentException(
          "run.end (%s) must lie after %s and not after %s"
              .formatted(plan.end(), Timescale.ORIGIN, city.horizonEnd()));
    }
  }

  /** A value for every lever at every date. */
  public Policy policy() {
    Policy policy = Policy.asPublished(city);
    for (PolicyChange change : changes) {
      policy = policy.with(change);
    }
    return policy;
  }

  /** The same scenario under another plan. */
  public Scenario with(RunPlan other) {
    return new Scenario(name, description, city, changes, backcast, other);
  }
}
