package loam.experiment;

import java.util.Optional;
import java.util.function.Function;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
import loam.ecosystem.Workspace;
import loam.kernel.EntityKeys;
import loam.kernel.EventCalendar;
import loam.scenario.Scenario;

/**
 * An engine that is no more than an event calendar, which the ecosystem runs itself.
 *
 * @param calendars makes a calendar, given the keys of its entities
 */
record CalendarEngine(String id, Function<EntityKeys, EventCalendar> calendars) implements Engine {
  @Override
  public Function<Scenario, Replicator> replicators(OrdinaryPath path) {
    Workspace workspace = new Workspace(calendars);
    return scenario -> of(new Ecosystem(scenario, workspace, path));
  }

  private static Replicator of(Ecosystem ecosystem) {
    return new Replicator() {
      @Override
      public Trajectory run(int replication) {
        return ecosystem.run(replication);
      }

      @Override
      public Optional<Ecosystem> copyable() {
        return Optional.of(ecosystem).filter(Ecosystem::isCopyable);
      }

      @Override
      public String moment() {
        return ecosystem.moment();
      }
    };
  }
}
