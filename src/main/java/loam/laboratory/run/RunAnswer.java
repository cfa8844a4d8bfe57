package loam.laboratory.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.experiment.PreciseEnough;
import loam.experiment.StructuredRun;
import loam.laboratory.Missing;
import loam.scenario.Scenario;
import loam.store.ResolvedScenario;
import loam.store.TrajectorySpool;
import loam.store.file.Sha256;

/**
 * What was simulated.
 *
 * @param others the same under each structural alternative
 * @param othersAreWhole whether no replication of an alternative has failed
 * @param enough how a precision was reached, if one was asked for
 */
public record RunAnswer(
    TrajectorySpool spool,
    List<TrajectorySpool> others,
    boolean othersAreWhole,
    Optional<PreciseEnough> enough,
    Missing missing) {

  /** What was simulated before, as a run. */
  public static RunAnswer of(TrajectorySpool spool) {
    return new RunAnswer(spool, List.of(), true, Optional.empty(), new Missing());
  }

  /** What structure does; nothing if it was not asked for, or runs failed. */
  Optional<StructuredRun> structured(Structures structures) {
    return structures.areAsked() && othersAreWhole && missing.isEmpty()
        ? Optional.of(new StructuredRun(spool, structures.alternatives(), List.copyOf(others)))
        : Optional.empty();
  }

  /** What the alternatives were and what came of each, for a manifest. */
  Map<String, Object> record(List<Scenario> scenarios) {
    Map<String, Object> came = new LinkedHashMap<>();
    for (int place = 1; place < scenarios.size(); place++) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("scenarioSha256", Sha256.of(ResolvedScenario.text(scenarios.get(place))));
      one.put("replicationsSha256", Sha256.of(String.join("", others.get(place - 1).hashes())));
      came.put(scenarios.get(place).name(), one);
    }
    return came;
  }
}
