package loam.comparison;

import java.util.List;

/**
 * A firm whose life differs under a policy.
 *
 * @param firm its key
 * @param gained outcomes that it reaches under the policy only
 * @param lost outcomes that it reaches under the reference only
 */
public record Twin(long firm, List<Outcome> gained, List<Outcome> lost) {
  public Twin {
    gained = List.copyOf(gained);
    lost = List.copyOf(lost);
  }

  /** How much it tells: rare outcomes weigh more. */
  int weight() {
    return gained.stream().mapToInt(Outcome::weight).sum()
        + lost.stream().mapToInt(Outcome::weight).sum();
  }
}
