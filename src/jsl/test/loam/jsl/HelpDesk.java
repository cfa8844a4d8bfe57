package loam.jsl;

import java.nio.file.Path;
import jsl.modeling.elements.variable.Counter;
import jsl.modeling.elements.variable.RandomVariable;
import jsl.simulation.JSLEvent;
import jsl.simulation.ModelElement;
import jsl.simulation.SchedulingElement;
import jsl.simulation.Simulation;
import jsl.utilities.random.rvariable.ExponentialRV;
import loam.ecosystem.Metric;
import loam.scenario.Scenario;
import loam.scenariofile.ScenarioReader;

/**
 * A help desk for firms that do research: the more there are in the city, the more of them call.
 */
public final class HelpDesk extends SchedulingElement {
  private static final double CALLS_PER_FIRM_AND_DAY = 1e-5;

  private final EcosystemElement city;
  private final RandomVariable patience = new RandomVariable(this, new ExponentialRV(1));
  private final Counter calls = new Counter(this, "calls for help");

  HelpDesk(ModelElement parent, EcosystemElement city) {
    super(parent, "help desk");
    this.city = city;
  }

  @Override
  protected void initialize() {
    scheduleEvent(this::open, 32); // the city counts its firms at the end of each month
  }

  /** How many called in each replication. */
  Counter calls() {
    return calls;
  }

  private void open(JSLEvent<Object> event) {
    scheduleEvent(this::call, timeToNextCall());
  }

  private void call(JSLEvent<Object> event) {
    calls.increment();
    scheduleEvent(this::call, timeToNextCall());
  }

  private double timeToNextCall() {
    return patience.getValue() / (CALLS_PER_FIRM_AND_DAY * city.latest(Metric.SUBSTANTIVE));
  }

  /** Arguments: a scenario file, and a folder for what JSL writes. */
  public static void main(String[] arguments) {
    Scenario scenario = ScenarioReader.read(Path.of(arguments[0]));
    Simulation simulation = new Simulation("HelpDesk", Path.of(arguments[1]));
    EcosystemElement city = new EcosystemElement(simulation.getModel(), "city", scenario);
    new HelpDesk(simulation.getModel(), city);
    city.atEnd(Metric.SPECIALISED);
    city.atEnd(Metric.LITTLE_GIANT);
    city.overTime(Metric.SUBSTANTIVE);

    simulation.setNumberOfReplications(3);
    simulation.setLengthOfReplication(city.days());
    simulation.run();
    simulation.printHalfWidthSummaryReport();
  }
}
