package loam.bench;

import jsl.calendar.CalendarIfc;
import jsl.simulation.Executive;
import jsl.simulation.JSLEvent;
import jsl.simulation.SchedulingElement;
import jsl.simulation.Simulation;
import loam.jsl.QuietSimulation;

/** The hold model on JSL: each entity's event is scheduled again whenever it has happened. */
final class JslHold implements Hold {
  private final Executive executive;
  private final Entities entities;

  JslHold(int pending, CalendarIfc calendar) {
    executive = new Executive(calendar);
    entities = new Entities(QuietSimulation.make("hold", executive));
    executive.initialize();
    entities.begin(pending);
  }

  @Override
  public long run(double until) {
    entities.executed = 0;
    while (executive.peekNextEvent().getTime() <= until) {
      executive.executeNextEvent();
    }
    return entities.executed;
  }

  @Override
  public double last() {
    return executive.getTime();
  }

  private static final class Entities extends SchedulingElement {
    private final Delays delays = new Delays();
    private long executed;

    Entities(Simulation simulation) {
      super(simulation.getModel(), "entities");
    }

    void begin(int pending) {
      for (int entity = 0; entity < pending; entity++) {
        scheduleEvent(this::happen, delays.next());
      }
    }

    private void happen(JSLEvent<Object> event) {
      executed++;
      rescheduleEvent(event, delays.next());
    }
  }
}
