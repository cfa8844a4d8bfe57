package loam.city;

import java.util.List;
import loam.language.RefusedException;

/**
 * The published rule of one tier.
 *
 * @param start model time of the first day on which the title exists, days
 * @param criteria conditions that must all be met when the title is awarded
 * @param renewal conditions that must all be met when it is re-examined
 * @param validityYears years until a re-examination, above 0
 * @param restsOn places of the titles without which it is lost
 * @param grant money that its award costs, in the city's currency
 */
public record TierRule(
    double start,
    List<Criterion> criteria,
    List<Criterion> renewal,
    double validityYears,
    List<Integer> restsOn,
    Figure grant) {
  public TierRule {
    criteria = List.copyOf(criteria);
    renewal = List.copyOf(renewal);
    restsOn = List.copyOf(restsOn);
    if (!(validityYears > 0 && validityYears <= 100)) {
      throw new RefusedException("validityYears (%s) must lie in (0, 100]", validityYears);
    }
  }

  /** Whether the firm would be awarded the title at {@code time}, assessment and capacity apart. */
  public boolean qualifies(Candidate firm, double time) {
    return time >= start && Criterion.allMet(criteria, firm, time);
  }

  /** Whether a holder may keep the title at {@code time}, assessment apart. */
  public boolean mayKeep(Candidate firm, double time) {
    return Criterion.allMet(renewal, firm, time);
  }
}
