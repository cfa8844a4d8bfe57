package loam.experiment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import loam.ecosystem.Trajectory;
import loam.scenario.Scenario;

/**
 * Replicators that wait for their next replication. Each holds tens of megabytes, so there are
 * never more of them than threads, whatever the number of scenarios: whoever finds none of his
 * scenario drops one of another and builds his own.
 */
final class ReplicatorPool {
  private record Idle(int scenario, Replicator replicator) {}

  private final List<Scenario> scenarios;
  private final Function<Scenario, Replicator> builder;
  private final List<Idle> idle = new ArrayList<>();

  ReplicatorPool(List<Scenario> scenarios, Function<Scenario, Replicator> builder) {
    this.scenarios = scenarios;
    this.builder = builder;
  }

  /** One replication of a scenario; may be called by many threads at once. */
  Trajectory run(int scenario, int replication) {
    Replicator replicator =
        take(scenario).orElseGet(() -> WorldPerVector.of(scenarios.get(scenario), builder));
    try {
      Trajectory trajectory = replicator.run(replication);
      giveBack(new Idle(scenario, replicator));
      return trajectory;
    } catch (RuntimeException e) {
      Scenario failed = scenarios.get(scenario);
      throw new ReplicationFailedException(
          failed.name(), failed.plan().seed(), replication, replicator.moment(), e);
    }
  }

  private synchronized Optional<Replicator> take(int scenario) {
    for (Iterator<Idle> all = idle.iterator(); all.hasNext(); ) {
      Idle one = all.next();
      if (one.scenario() == scenario) {
        all.remove();
        return Optional.of(one.replicator());
      }
    }
    if (!idle.isEmpty()) {
      idle.remove(0);
    }
    return Optional.empty();
  }

  private synchronized void giveBack(Idle one) {
    idle.add(one);
  }
}
