package loam.bench;

import jsl.calendar.CalendarIfc;
import jsl.simulation.Executive;
import jsl.simulation.JSLEvent;
import jsl.simulation.SchedulingElement;
import jsl.simulation.Simulation;
import loam.jsl.QuietSimulation;

/**
 * The reference model as a user of JSL would write it: a scheduling element whose event actions are
 * methods; a firm is the message of its event, which it uses again; JSL's simulation replicates.
 */
final class JslFirms implements Contestant {
  private final Simulation simulation;
  private final City city;

  JslFirms(CalendarIfc calendar) {
    simulation = QuietSimulation.make("firms", new Executive(calendar));
    city = new City(simulation);
    simulation.setNumberOfReplications(1);
    simulation.setLengthOfReplication(Lifecycle.HORIZON);
  }

  @Override
  public void replicate(KeyedDraws draws, Census census) {
    city.draws = draws;
    city.census = census;
    simulation.run();
  }

  private static final class Firm {
    private final int number;
    private int stage;

    Firm(int number) {
      this.number = number;
    }
  }

  private static final class City extends SchedulingElement {
    private KeyedDraws draws = new KeyedDraws(0);
    private Census census = new Census();
    private int registered;

    City(Simulation simulation) {
      super(simulation.getModel(), "city");
    }

    @Override
    protected void initialize() {
      registered = 0;
      scheduleEvent(this::register, timeToRegistration());
    }

    private double timeToRegistration() {
      return draws.gap(registered) * Lifecycle.DAYS_BETWEEN_REGISTRATIONS;
    }

    private void register(JSLEvent<Object> event) {
      census.come(Lifecycle.PLAIN, getTime());
      Firm firm = new Firm(registered++);
      double stay = stay(firm);
      if (getTime() + stay < Lifecycle.HORIZON) {
        scheduleEvent(this::endOfStay, stay, firm);
      }
      rescheduleEvent(event, timeToRegistration());
    }

    private double stay(Firm firm) {
      return draws.stay(firm.number, firm.stage) * Stay.mean(firm.stage);
    }

    private void endOfStay(JSLEvent<Firm> event) {
      Firm firm = event.getMessage();
      census.leave(firm.stage, getTime());
      if (draws.mark(firm.number, firm.stage) < Stay.chanceToRise(firm.stage)) {
        firm.stage++;
        census.come(firm.stage, getTime());
        double stay = stay(firm);
        if (getTime() + stay < Lifecycle.HORIZON) {
          rescheduleEvent(event, stay);
        }
      }
    }
  }
}
