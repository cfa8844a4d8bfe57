package loam.bench;

import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;

/**
 * The reference model as a user of SSJ would write it: an event object for each firm, which is its
 * own next event, and one for the next registration; a simulator of its own, no static facade.
 */
final class SsjFirms implements Contestant {
  private final Simulator simulator;
  private KeyedDraws draws = new KeyedDraws(0);
  private Census census = new Census();
  private int registered;

  SsjFirms(EventList list) {
    simulator = new Simulator(list);
  }

  @Override
  public void replicate(KeyedDraws draws, Census census) {
    this.draws = draws;
    this.census = census;
    registered = 0;
    simulator.init();
    new Registration().expect();
    new End().schedule(Lifecycle.HORIZON);
    simulator.start();
  }

  private final class Registration extends Event {
    Registration() {
      super(simulator);
    }

    void expect() {
      schedule(draws.gap(registered) * Lifecycle.DAYS_BETWEEN_REGISTRATIONS);
    }

    @Override
    public void actions() {
      census.come(Lifecycle.PLAIN, simulator.time());
      new Firm(registered++).stay();
      expect();
    }
  }

  private final class Firm extends Event {
    private final int number;
    private int stage;

    Firm(int number) {
      super(simulator);
      this.number = number;
    }

    void stay() {
      double delay = draws.stay(number, stage) * Stay.mean(stage);
      if (simulator.time() + delay < Lifecycle.HORIZON) {
        schedule(delay);
      }
    }

    @Override
    public void actions() {
      census.leave(stage, simulator.time());
      if (draws.mark(number, stage) < Stay.chanceToRise(stage)) {
        stage++;
        census.come(stage, simulator.time());
        stay();
      }
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
