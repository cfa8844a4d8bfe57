package loam.experiment;

import java.util.function.Function;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
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
  public Replicator replicator(Scenario scenario, OrdinaryPath path) {
    Ecosystem ecosystem = new Ecosystem(scenario, calendars, path);
    return new Replicator() {
      @Override
      public Trajectory run(int replication) {
        return ecosystem.run(replication);
      }

      @Override
      public String moment() {
        return ecosystem.moment();
      }
    };
  }
}
