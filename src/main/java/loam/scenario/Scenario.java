package loam.scenario;

import loam.city.City;
import loam.city.Timescale;
import loam.policy.Policy;

/**
 * All that one experiment needs to know. Whatever could be built can be run.
 *
 * @param name short name, used for folders and columns
 * @param description what question it answers; may be empty
 * @param city the world and its assumptions
 * @param policy the levers over time
 * @param plan horizon, replications, seed
 */
public record Scenario(String name, String description, City city, Policy policy, RunPlan plan) {
  public Scenario {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a scenario needs a name");
    }
    if (!plan.end().isAfter(Timescale.ORIGIN) || plan.end().isAfter(city.horizonEnd())) {
      throw new IllegalArgumentException(
          "run.end (%s) must lie after %s and not after %s"
              .formatted(plan.end(), Timescale.ORIGIN, city.horizonEnd()));
    }
  }

  /** The same scenario under another plan. */
  public Scenario with(RunPlan other) {
    return new Scenario(name, description, city, policy, other);
  }
}
