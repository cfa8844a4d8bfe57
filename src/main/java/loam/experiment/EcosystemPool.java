package loam.experiment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
import loam.kernel.EventCalendar;
import loam.kernel.SubjectKeys;
import loam.scenario.Scenario;

/**
 * Ecosystems that wait for their next replication. An ecosystem holds tens of megabytes, so there
 * are never more of them than threads, whatever the number of scenarios: whoever finds none of his
 * scenario drops one of another and builds his own.
 */
final class EcosystemPool {
  private record Idle(int scenario, Ecosystem ecosystem) {}

  private final List<Scenario> scenarios;
  private final Function<SubjectKeys, EventCalendar> calendars;
  private final OrdinaryPath path;
  private final List<Idle> idle = new ArrayList<>();

  EcosystemPool(
      List<Scenario> scenarios, Function<SubjectKeys, EventCalendar> calendars, OrdinaryPath path) {
    this.scenarios = scenarios;
    this.calendars = calendars;
    this.path = path;
  }

  /** One replication of a scenario; may be called by many threads at once. */
  Trajectory run(int scenario, int replication) {
    Ecosystem ecosystem =
        take(scenario).orElseGet(() -> new Ecosystem(scenarios.get(scenario), calendars, path));
    try {
      Trajectory trajectory = ecosystem.run(replication);
      giveBack(new Idle(scenario, ecosystem));
      return trajectory;
    } catch (RuntimeException e) {
      Scenario failed = scenarios.get(scenario);
      throw new ReplicationFailedException(
          failed.name(), failed.plan().seed(), replication, ecosystem.moment(), e);
    }
  }

  private synchronized Optional<Ecosystem> take(int scenario) {
    for (Iterator<Idle> all = idle.iterator(); all.hasNext(); ) {
      Idle one = all.next();
      if (one.scenario() == scenario) {
        all.remove();
        return Optional.of(one.ecosystem());
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
