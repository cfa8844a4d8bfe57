package loam.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import loam.stats.Clusters;
import loam.stats.PairedDifference;

/**
 * The ledgers of a policy at one date over all replications, beside those of its placebo.
 *
 * @param policy place of the scenario in the comparison, from 1
 * @param date the ledgers count what happened by the end of this day
 * @param ledgers one per replication
 * @param placebos the same for the placebo
 * @param sharing which of the replications share their parameters
 */
public record LedgerSummary(
    int policy, LocalDate date, List<Ledger> ledgers, List<Ledger> placebos, Clusters sharing) {
  public LedgerSummary {
    ledgers = List.copyOf(ledgers);
    placebos = List.copyOf(placebos);
    if (ledgers.isEmpty() || ledgers.size() != placebos.size()) {
      throw new IllegalArgumentException(
          "%d ledgers, %d placebos".formatted(ledgers.size(), placebos.size()));
    }
  }

  public int replications() {
    return ledgers.size();
  }

  /** Mean number of firms. */
  public double mean(Outcome outcome, Flow flow) {
    return mean(ledgers, ledger -> ledger.count(outcome, flow));
  }

  /** The same of the placebo: what chance alone makes of it. */
  public double placebo(Outcome outcome, Flow flow) {
    return mean(placebos, ledger -> ledger.count(outcome, flow));
  }

  /** Mean number of firms that reach an outcome under the policy. */
  public double underPolicy(Outcome outcome) {
    return mean(ledgers, ledger -> ledger.underPolicy(outcome));
  }

  /** What the policy adds, net of what it takes and of what the placebo shows, pair by pair. */
  public PairedDifference net(Outcome outcome) {
    return PairedDifference.of(values(ledgers, outcome), values(placebos, outcome), sharing);
  }

  private static double[] values(List<Ledger> ledgers, Outcome outcome) {
    return ledgers.stream().mapToDouble(ledger -> ledger.net(outcome)).toArray();
  }

  private static double mean(List<Ledger> ledgers, ToDoubleFunction<Ledger> value) {
    return ledgers.stream().mapToDouble(value).sum() / ledgers.size();
  }
}
