package loam.comparison;

import java.time.LocalDate;
import loam.ecosystem.Metric;
import loam.stats.PairedDifference;
import loam.stats.RatioOfMeans;
import loam.stats.Sample;

/**
 * The three numbers that tell how private money answers public money. They answer different
 * questions and are never merged.
 *
 * @param date the sums run from the comparison's first day to this one
 * @param accounting private over government money of rounds with a fund under the policy: says
 *     nothing about cause
 * @param deal private money of these rounds, less what each would have had without its fund at the
 *     same pool and random numbers, over government money, since the funds began
 * @param system private money in the whole city under the policy less that of the reference, over
 *     the same difference of government money
 * @param government the difference of government money in rounds, CNY
 * @param fiscal the difference of the whole fiscal account, CNY
 */
public record Additionality(
    LocalDate date,
    RatioOfMeans accounting,
    double deal,
    RatioOfMeans system,
    PairedDifference government,
    PairedDifference fiscal) {

  static Additionality of(Comparison comparison, int policy, LocalDate date) {
    return new Additionality(
        date,
        ratio(
            comparison,
            comparison.values(policy, Metric.FUNDS_COINVESTED, date),
            comparison.values(policy, Metric.FUNDS_INVESTED, date)),
        Sample.of(comparison.values(policy, Metric.ADDITIONALITY_DEAL, date)).mean(),
        ratio(
            comparison,
            comparison.differences(policy, Metric.PRIVATE_INVESTED, date),
            comparison.differences(policy, Metric.FUNDS_INVESTED, date)),
        comparison.paired(policy, Metric.FUNDS_INVESTED, date, comparison.replications()),
        comparison.paired(policy, Metric.FISCAL_TOTAL, date, comparison.replications()));
  }

  private static RatioOfMeans ratio(Comparison comparison, double[] above, double[] below) {
    return RatioOfMeans.of(
        comparison.sharing().independent(above), comparison.sharing().independent(below));
  }
}
