package loam.scenario;

import java.util.List;
import java.util.stream.Collectors;
import loam.policy.Lever;
import loam.policy.PolicyChange;
import loam.stats.DecimalText;

/**
 * One point of a sweep.
 *
 * @param changes one for each lever of the sweep, in the order of the sweep
 */
public record DesignPoint(List<PolicyChange> changes) {
  public DesignPoint {
    changes = List.copyOf(changes);
  }

  /** The value of a lever of the sweep. */
  public double value(Lever lever) {
    return changes.stream()
        .filter(change -> change.lever().equals(lever))
        .mapToDouble(PolicyChange::number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("%s is not swept".formatted(lever.id())));
  }

  /** Such as {@code funds.scale=2, funds.stakeMax=0.4}. */
  public String label() {
    return changes.stream()
        .map(change -> change.lever().id() + "=" + DecimalText.of(change.number()))
        .collect(Collectors.joining(", "));
  }
}
