package loam.experiment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
import loam.scenario.Scenario;

/**
 * Replicators that wait for their next replication. Each holds tens of megabytes, so there are
 * never more of them than threads, whatever the number of scenarios: whoever finds none of his
 * scenario drops one of another and builds his own.
 */
final class ReplicatorPool {
  private record Idle(int place, Scenario scenario, Replicator replicator) {}

  private final Cases cases;
  private final Engine engine;
  private final OrdinaryPath path;
  private final List<Idle> idle = new ArrayList<>();

  ReplicatorPool(Cases cases, Engine engine, OrdinaryPath path) {
    this.cases = cases;
    this.engine = engine;
    this.path = path;
  }

  /** One replication of a scenario; may be called by many threads at once. */
  Trajectory run(int place, int replication) {
    Idle one = take(place).orElseGet(() -> begin(place));
    try {
      Trajectory trajectory = one.replicator().run(replication);
      giveBack(one);
      return trajectory;
    } catch (RuntimeException e) {
      throw ReplicationFailedException.of(
          one.scenario(), replication, one.replicator().moment(), e);
    }
  }

  private Idle begin(int place) {
    Scenario scenario = cases.at(place);
    return new Idle(
        place, scenario, WorldPerVector.of(scenario, world -> engine.replicator(world, path)));
  }

  private synchronized Optional<Idle> take(int place) {
    for (Iterator<Idle> all = idle.iterator(); all.hasNext(); ) {
      Idle one = all.next();
      if (one.place() == place) {
        all.remove();
        return Optional.of(one);
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
