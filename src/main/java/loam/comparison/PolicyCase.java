package loam.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import loam.scenario.Scenario;

/**
 * All that a comparison found out about one policy, its {@link Effect}s apart.
 *
 * @param place of the scenario in the comparison, from 1
 * @param from the first day on which the policy, or the world, differs from the reference
 * @param since first day that counts for flows and rates
 * @param replication number of the replication that {@code parting} and {@code striking} are of:
 *     the first that came to its end
 * @param parting the first event that differs in it, if any does
 * @param striking the firms in it whose lives differ most by the last date
 * @param ledgers one per date, over the replications with twins
 * @param additionality private and government money that the policy adds, one per date
 * @param restsOn for each effect that was asked for, how much of it rests on assumed strengths
 */
public record PolicyCase(
    int place,
    Scenario scenario,
    LocalDate from,
    LocalDate since,
    int replication,
    Optional<EventLog.Parting> parting,
    List<Twin> striking,
    List<LedgerSummary> ledgers,
    List<Additionality> additionality,
    List<AssumedPart> restsOn) {
  public PolicyCase {
    striking = List.copyOf(striking);
    ledgers = List.copyOf(ledgers);
    additionality = List.copyOf(additionality);
    restsOn = List.copyOf(restsOn);
  }

  /** Whether the run ends before anything of it begins. */
  public boolean isNeverReached() {
    return scenario.neverReaches(from);
  }

  /** The last date of its effects. */
  public LocalDate lastDate() {
    return ledgers.get(ledgers.size() - 1).date();
  }
}
