package loam.jsl;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import jsl.modeling.elements.variable.ResponseVariable;
import jsl.modeling.elements.variable.TimeWeighted;
import jsl.simulation.ModelElement;
import jsl.simulation.SchedulingElement;
import loam.city.Timescale;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.kernel.JslCalendar;
import loam.scenario.Scenario;

/**
 * The ecosystem of a scenario as an element of a JSL model. JSL's clock counts days from
 * 2015-01-01; a replication must last {@link #days()}. JSL's replication n is Loam's replication n
 * of the scenario's seed, whatever else is in the model: Loam draws from no stream of JSL.
 *
 * <p>What is asked for before the simulation runs is collected and reported as JSL collects and
 * reports any response.
 */
public final class EcosystemElement extends SchedulingElement {
  private final List<LocalDate> dates;
  private final int days;
  private final JslCalendar calendar;
  private final Ecosystem ecosystem;
  private final Map<Metric, ResponseVariable> finals = new LinkedHashMap<>();
  private final Map<Metric, TimeWeighted> averages = new LinkedHashMap<>();

  private IntSupplier number = this::getCurrentReplicationNumber;
  private Optional<Trajectory> trajectory = Optional.empty();
  private int observed;

  /**
   * An element that is to run a scenario; its plan's end and seed count, not its number of
   * replications.
   */
  public EcosystemElement(ModelElement parent, String name, Scenario scenario) {
    this(parent, name, scenario, Ecosystem.OrdinaryPath.COUNTED);
  }

  /** As above, with ordinary firms on JSL's calendar where {@code path} says so. */
  public EcosystemElement(
      ModelElement parent, String name, Scenario scenario, Ecosystem.OrdinaryPath path) {
    super(parent, name);
    this.dates = Ecosystem.recordDates(scenario.plan().end());
    this.days = Timescale.dayOf(scenario.plan().end()) + 1;
    OnJsl calendars = new OnJsl(this);
    this.ecosystem = new Ecosystem(scenario, calendars::make, path);
    this.calendar = calendars.made();
  }

  /** Length of a replication. */
  public int days() {
    return days;
  }

  /** The last value of a metric in each replication, as a response of its name. */
  public ResponseVariable atEnd(Metric metric) {
    return finals.computeIfAbsent(
        metric, asked -> new ResponseVariable(this, "%s:%s".formatted(getName(), asked.id())));
  }

  /**
   * The time average of a metric: its value at the end of a month counts until the end of the next,
   * and 0 in the first month. A warm-up of 31 days leaves that month out.
   */
  public TimeWeighted overTime(Metric metric) {
    return averages.computeIfAbsent(
        metric,
        asked -> new TimeWeighted(this, "%s:%s over time".formatted(getName(), asked.id())));
  }

  /** The value of a metric at the last end of a month, for elements beside this; NaN before. */
  public double latest(Metric metric) {
    return observed == 0
        ? Double.NaN
        : ecosystem.trajectory(number.getAsInt()).at(metric, observed - 1);
  }

  /**
   * All observations of the last replication that ended.
   *
   * @throws IllegalStateException if none has
   */
  public Trajectory trajectory() {
    return trajectory.orElseThrow(() -> new IllegalStateException("no replication has ended"));
  }

  /** Counts replications in another way than JSL does. */
  void number(IntSupplier number) {
    this.number = number;
  }

  String moment() {
    return ecosystem.moment();
  }

  @Override
  protected void initialize() {
    double length = getExperiment().getLengthOfReplication();
    if (length != days) {
      throw new IllegalStateException(
          "the length of a replication is %s, but %s runs for %d days"
              .formatted(length, getName(), days));
    }
    calendar.follow(ecosystem.begin(number.getAsInt()), days);
    observed = 0;
    scheduleObservation();
  }

  @Override
  protected void replicationEnded() {
    Trajectory ended = ecosystem.trajectory(number.getAsInt());
    finals.forEach((metric, response) -> response.setValue(ended.at(metric, ended.months() - 1)));
    trajectory = Optional.of(ended);
  }

  private void scheduleObservation() {
    double midnight = Timescale.dayOf(dates.get(observed)) + 1;
    scheduleEvent(event -> observe(), midnight - getTime(), JslCalendar.AFTERWARDS);
  }

  private void observe() {
    observed++;
    averages.forEach((metric, average) -> average.setValue(latest(metric)));
    if (observed < dates.size()) {
      scheduleObservation();
    }
  }
}
