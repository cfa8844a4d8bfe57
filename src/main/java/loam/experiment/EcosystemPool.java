package loam.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
import loam.kernel.EventCalendar;
import loam.kernel.SubjectKeys;
import loam.scenario.Scenario;

/**
 * Ecosystems that wait for their next replication. There are never many, whatever the number of
 * scenarios, since each holds some megabytes; where none is waiting a new one is built.
 */
final class EcosystemPool {
  private static final int MOST_IDLE = 16;

  private final List<Scenario> scenarios;
  private final Function<SubjectKeys, EventCalendar> calendars;
  private final OrdinaryPath path;
  private final List<ConcurrentLinkedQueue<Ecosystem>> idle = new ArrayList<>();
  private final AtomicInteger places = new AtomicInteger(MOST_IDLE);

  EcosystemPool(
      List<Scenario> scenarios, Function<SubjectKeys, EventCalendar> calendars, OrdinaryPath path) {
    this.scenarios = scenarios;
    this.calendars = calendars;
    this.path = path;
    scenarios.forEach(scenario -> idle.add(new ConcurrentLinkedQueue<>()));
  }

  /** One replication of a scenario; may be called by many threads at once. */
  Trajectory run(int scenario, int replication) {
    Ecosystem ecosystem = take(scenario);
    try {
      Trajectory trajectory = ecosystem.run(replication);
      giveBack(scenario, ecosystem);
      return trajectory;
    } catch (RuntimeException e) {
      Scenario failed = scenarios.get(scenario);
      throw new ReplicationFailedException(
          failed.name(), failed.plan().seed(), replication, ecosystem.moment(), e);
    }
  }

  private Ecosystem take(int scenario) {
    Ecosystem ready = idle.get(scenario).poll();
    if (ready == null) {
      return new Ecosystem(scenarios.get(scenario), calendars, path);
    }
    places.incrementAndGet();
    return ready;
  }

  private void giveBack(int scenario, Ecosystem ecosystem) {
    if (places.getAndUpdate(free -> Math.max(0, free - 1)) > 0) {
      idle.get(scenario).add(ecosystem);
    }
  }
}
