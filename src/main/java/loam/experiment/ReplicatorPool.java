package loam.experiment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
import loam.scenario.Scenario;

/**
 * Replicators that wait for their next replication. Each holds tens of megabytes, so there are
 * never more of them than threads, whatever the number of scenarios: whoever finds none of his
 * scenario drops one of another and builds his own in its memory.
 */
final class ReplicatorPool {
  private record Idle(
      int place, Scenario scenario, Replicator replicator, Function<Scenario, Replicator> memory) {}

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
    Idle one = takeFor(place);
    try {
      Trajectory trajectory = one.replicator().run(replication);
      giveBack(one);
      return trajectory;
    } catch (RuntimeException e) {
      throw ReplicationFailedException.of(
          one.scenario(), replication, one.replicator().moment(), e);
    }
  }

  private Idle takeFor(int place) {
    Optional<Idle> waiting = take(place);
    return waiting
        .filter(one -> one.place() == place)
        .orElseGet(
            () ->
                begin(place, waiting.map(Idle::memory).orElseGet(() -> engine.replicators(path))));
  }

  private Idle begin(int place, Function<Scenario, Replicator> memory) {
    Scenario scenario = cases.at(place);
    return new Idle(place, scenario, WorldPerVector.of(scenario, memory), memory);
  }

  /** One of this scenario, or else of another, if any waits. */
  private synchronized Optional<Idle> take(int place) {
    for (Iterator<Idle> all = idle.iterator(); all.hasNext(); ) {
      Idle one = all.next();
      if (one.place() == place) {
        all.remove();
        return Optional.of(one);
      }
    }
    return idle.isEmpty() ? Optional.empty() : Optional.of(idle.remove(0));
  }

  private synchronized void giveBack(Idle one) {
    idle.add(one);
  }
}
