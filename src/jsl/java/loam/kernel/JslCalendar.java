package loam.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import jsl.simulation.Executive;
import jsl.simulation.JSLEvent;
import jsl.simulation.ModelElement;

/**
 * The same calendar on JSL's executive and event list: one {@code JSLEvent} per entity, used again
 * and again.
 *
 * <p>JSL takes delays, and {@code now + (time - now)} need not be {@code time}; among simultaneous
 * events of one priority it goes by the order of scheduling. So its clock shows Loam's time rounded
 * down to an instant, a multiple of 2<sup>−30</sup> units since the reset, in which sums and
 * differences are exact. All events of an instant are gathered as JSL brings them, at JSL's default
 * priority; then they are executed in a row, by exact time, kind and key, with those that join
 * meanwhile. Events later than 2<sup>22</sup> units share the last instant.
 */
public final class JslCalendar implements EventCalendar {
  /** JSL's priority of what observes Loam at an instant, after its last event there. */
  public static final int AFTERWARDS = JSLEvent.DEFAULT_PRIORITY + 2;

  private static final int GATHER = JSLEvent.DEFAULT_PRIORITY;
  private static final int EXECUTE = JSLEvent.DEFAULT_PRIORITY + 1;
  private static final double INSTANTS_PER_UNIT = 0x1p30;
  private static final double LAST_INSTANT = 0x1p22;

  private final EntityKeys keys;
  private final ModelElement owner;
  private final Executive executive;
  private final boolean alone;
  private final List<Appointment> appointments = new ArrayList<>();
  private final TreeSet<Appointment> present = new TreeSet<>();

  private EventHandler handler = (kind, entity) -> {};
  private double start;
  private double now;
  private double end;
  private long executed;
  private boolean askedToExecute;
  private boolean executing;
  private int runningKind;
  private int runningEntity;

  private JslCalendar(EntityKeys keys, ModelElement owner, boolean alone) {
    this.keys = keys;
    this.owner = owner;
    this.executive = owner.getExecutive();
    this.alone = alone;
  }

  /**
   * A calendar for a model that JSL's simulation runs: {@link #reset} belongs into the element's
   * {@code initialize()}, {@link #follow} says who handles the events, and {@link #run} is refused.
   *
   * @param keys asked once for each event scheduled
   * @param owner on whose behalf events are scheduled
   */
  public static JslCalendar within(EntityKeys keys, ModelElement owner) {
    return new JslCalendar(keys, owner, false);
  }

  /** A calendar at time 0 without events, which runs the executive of an idle simulation itself. */
  public static JslCalendar alone(EntityKeys keys, ModelElement owner) {
    JslCalendar calendar = new JslCalendar(keys, owner, true);
    calendar.executive.initialize();
    return calendar;
  }

  /** From now on events up to {@code end} go to this handler, when JSL brings them. */
  public void follow(EventHandler handler, double end) {
    CalendarRules.requireEnd(end, now);
    this.handler = handler;
    this.end = end;
  }

  @Override
  public double now() {
    return now;
  }

  @Override
  public void schedule(double time, int kind, int entity) {
    CalendarRules.requireEvent(time, kind, entity, now);
    cancel(entity);
    Appointment appointment = appointment(entity);
    appointment.agree(time, kind, keys.keyOf(entity));
    double delay = instant(time) - executive.getTime();
    if (executing && delay == 0) {
      join(appointment);
    } else {
      enter(appointment, delay);
    }
  }

  @Override
  public void cancel(int entity) {
    if (isPending(entity)) {
      Appointment appointment = appointments.get(entity);
      if (appointment.place == Place.PRESENT) {
        present.remove(appointment);
      } else {
        appointment.event.filter(JSLEvent::isScheduled).ifPresent(event -> leave(appointment));
      }
      appointment.place = Place.NOWHERE;
    }
  }

  @Override
  public boolean isPending(int entity) {
    CalendarRules.requireEntity(entity, now);
    return entity < appointments.size() && appointments.get(entity).place != Place.NOWHERE;
  }

  @Override
  public void run(double end, EventHandler handler) {
    requireRest("run(" + end + ")");
    if (!alone) {
      throw new IllegalStateException("JSL's simulation runs this calendar");
    }
    follow(handler, end);
    if (!present.isEmpty()) {
      askToExecute(); // left by a run that ended amid their instant, or failed there
    }
    double last = instant(end);
    while (executive.hasNextEvent() && executive.peekNextEvent().getTime() <= last) {
      executive.executeNextEvent();
    }
    now = end + 0.0;
  }

  @Override
  public long executed() {
    return executed;
  }

  @Override
  public void reset(double start) {
    requireRest("reset(" + start + ")");
    CalendarRules.requireStart(start);
    if (alone) {
      executive.end();
      executive.initialize();
    }
    appointments.forEach(Appointment::forget);
    present.clear();
    askedToExecute = false;
    this.start = start;
    now = start + 0.0;
    executed = 0;
  }

  private void requireRest(String wish) {
    CalendarRules.requireRest(executing, wish, runningKind, runningEntity, now);
  }

  private Appointment appointment(int entity) {
    while (appointments.size() <= entity) {
      appointments.add(new Appointment(appointments.size()));
    }
    return appointments.get(entity);
  }

  /** The instant to which a time belongs; it never falls as time grows. */
  private double instant(double time) {
    double instants = Math.floor((time - start) * INSTANTS_PER_UNIT);
    return Math.min(instants / INSTANTS_PER_UNIT, LAST_INSTANT);
  }

  /** Gives an appointment to JSL; one after the end of JSL's replication JSL does not keep. */
  private void enter(Appointment appointment, double delay) {
    appointment.place = Place.AHEAD;
    if (appointment.event.isPresent()) {
      executive.reschedule(appointment.event.get(), delay);
    } else {
      appointment.event =
          Optional.of(
              executive.scheduleEvent(this::gather, delay, GATHER, appointment, "Loam", owner));
    }
  }

  /** A cancelled event stays in JSL's list until its time, and cannot be used meanwhile. */
  private void leave(Appointment appointment) {
    appointment.event.ifPresent(executive::cancel);
    appointment.event = Optional.empty();
  }

  private void join(Appointment appointment) {
    appointment.place = Place.PRESENT;
    present.add(appointment);
  }

  private void gather(JSLEvent<Appointment> event) {
    join(event.getMessage());
    if (executive.hasNextEvent() && executive.peekNextEvent().getTime() <= executive.getTime()) {
      askToExecute();
    } else {
      executePresent();
    }
  }

  private void askToExecute() {
    if (!askedToExecute) {
      askedToExecute = true;
      executive.scheduleEvent(event -> executePresent(), 0, EXECUTE, this, "Loam's instant", owner);
    }
  }

  private void executePresent() {
    askedToExecute = false;
    executing = true;
    try {
      while (!present.isEmpty() && present.first().time <= end) {
        Appointment next = present.first();
        present.remove(next);
        next.place = Place.NOWHERE;
        execute(next);
      }
    } finally {
      executing = false;
    }
  }

  private void execute(Appointment appointment) {
    now = appointment.time;
    executed++;
    runningKind = appointment.kind;
    runningEntity = appointment.entity;
    handler.happen(runningKind, runningEntity);
  }

  /** Where an entity's event is. */
  private enum Place {
    NOWHERE,
    /** In JSL's list, or after the end of JSL's replication. */
    AHEAD,
    /** Among those of the instant that JSL's clock shows. */
    PRESENT
  }

  /** The one event of an entity, ordered by time, kind and key. */
  private static final class Appointment implements Comparable<Appointment> {
    private final int entity;
    private double time;
    private int kind;
    private long key;
    private Place place = Place.NOWHERE;
    private Optional<JSLEvent<Appointment>> event = Optional.empty();

    Appointment(int entity) {
      this.entity = entity;
    }

    void agree(double time, int kind, long key) {
      this.time = time + 0.0; // makes −0 plain 0
      this.kind = kind;
      this.key = key;
    }

    void forget() {
      place = Place.NOWHERE;
      event = Optional.empty();
    }

    @Override
    public int compareTo(Appointment other) {
      int byTime = Double.compare(time, other.time);
      if (byTime != 0) {
        return byTime;
      }
      int byKind = Integer.compare(kind, other.kind);
      return byKind != 0 ? byKind : Long.compare(key, other.key);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return entity;
    }
  }
}
