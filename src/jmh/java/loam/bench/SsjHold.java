package loam.bench;

import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;

/** The hold model on SSJ: one event object per entity, scheduled again whenever it has happened. */
final class SsjHold implements Hold {
  private final Delays delays = new Delays();
  private final Simulator simulator;
  private long executed;
  private double last;

  SsjHold(int pending, EventList list) {
    simulator = new Simulator(list);
    simulator.init();
    for (int entity = 0; entity < pending; entity++) {
      new Entity().schedule(delays.next());
    }
  }

  @Override
  public long run(double until) {
    executed = 0;
    new End().schedule(until - simulator.time());
    simulator.start();
    return executed;
  }

  @Override
  public double last() {
    return last;
  }

  private final class Entity extends Event {
    Entity() {
      super(simulator);
    }

    @Override
    public void actions() {
      executed++;
      last = simulator.time();
      schedule(delays.next());
    }
  }

  private final class End extends Event {
    End() {
      super(simulator);
    }

    @Override
    public void actions() {
      simulator.stop();
    }
  }
}
