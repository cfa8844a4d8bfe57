package loam.bench;

import jsl.calendar.CalendarIfc;
import jsl.simulation.Executive;
import jsl.simulation.JSLEvent;
import jsl.simulation.SchedulingElement;
import jsl.simulation.Simulation;
import loam.jsl.QuietSimulation;

/** The hold model on JSL: each subject's event is scheduled again whenever it has happened. */
final class JslHold implements Hold {
  private final Executive executive;
  private final Subjects subjects;

  JslHold(int pending, CalendarIfc calendar) {
    executive = new Executive(calendar);
    subjects = new Subjects(QuietSimulation.make("hold", executive));
    executive.initialize();
    subjects.begin(pending);
  }

  @Override
  public long run(double until) {
    subjects.executed = 0;
    while (executive.peekNextEvent().getTime() <= until) {
      executive.executeNextEvent();
    }
    return subjects.executed;
  }

  @Override
  public double last() {
    return executive.getTime();
  }

  private static final class Subjects extends SchedulingElement {
    private final Delays delays = new Delays();
    private long executed;

    Subjects(Simulation simulation) {
      super(simulation.getModel(), "subjects");
    }

    void begin(int pending) {
      for (int subject = 0; subject < pending; subject++) {
        scheduleEvent(this::happen, delays.next());
      }
    }

    private void happen(JSLEvent<Object> event) {
      executed++;
      rescheduleEvent(event, delays.next());
    }
  }
}
