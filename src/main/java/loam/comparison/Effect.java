package loam.comparison;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import loam.ecosystem.Metric;
import loam.stats.Interval;
import loam.stats.Judgement;
import loam.stats.PairedDifference;
import loam.stats.Synchronisation;

/**
 * What a policy does to one metric by one date: of a stock the difference then, of a flow the
 * difference of the sums since the policy begins, of a daily rate that of the means.
 *
 * @param policy place of the scenario in the comparison, from 1; 0 is the reference
 * @param since first day that counts for flows and rates
 * @param policyMean mean over the replications, in the metric's unit ({@link Metric#unitOfSum})
 * @param referenceMean the same under the reference
 * @param difference pair by pair
 * @param synchronisation how much the shared random numbers narrow the interval; nothing for fewer
 *     than three pairs
 * @param judgement its interval and verdict, which allow for all primary outcomes of the policy
 */
public record Effect(
    int policy,
    Metric metric,
    LocalDate date,
    LocalDate since,
    double policyMean,
    double referenceMean,
    PairedDifference difference,
    Optional<Synchronisation> synchronisation,
    Judgement judgement) {

  /** Change relative to the reference, at the level of the effect's own interval. */
  public Optional<Interval> relativeInterval() {
    return judgement.interval().isEmpty()
        ? Optional.empty()
        : difference.relativeChange().interval(judgement.level());
  }

  /** By what factor shared random numbers narrow the interval, where that can be told. */
  public OptionalDouble narrower() {
    OptionalDouble factor =
        synchronisation.map(Synchronisation::factor).orElse(OptionalDouble.empty());
    return factor.isPresent()
        ? OptionalDouble.of(Math.sqrt(factor.getAsDouble()))
        : OptionalDouble.empty();
  }

  /** Correlation of policy and reference, where that can be told. */
  public OptionalDouble correlation() {
    return synchronisation.map(Synchronisation::correlation).orElse(OptionalDouble.empty());
  }
}
