package loam.comparison;

import java.time.LocalDate;
import loam.ecosystem.Metric;
import loam.stats.Judgement;
import loam.stats.PairedDifference;
import loam.stats.Synchronisation;

/**
 * What a policy does to one metric by one date: of a stock the difference then, of a flow the
 * difference of the sums since the comparison begins to count, of a daily rate that of the means.
 *
 * @param policy place of the scenario in the comparison, from 1; 0 is the reference
 * @param policyMean mean over the replications, in the metric's unit ({@link Metric#unitOfSum})
 * @param referenceMean the same under the reference
 * @param difference pair by pair
 * @param synchronisation how much the shared random numbers narrow the interval
 * @param familyP p-value adjusted after Holm for all effects of the comparison's table
 * @param judgement verdict at the comparison's level, by the adjusted p-value
 */
public record Effect(
    int policy,
    Metric metric,
    LocalDate date,
    double policyMean,
    double referenceMean,
    PairedDifference difference,
    Synchronisation synchronisation,
    double familyP,
    Judgement judgement) {}
