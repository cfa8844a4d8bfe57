package loam.kernel;

import java.util.ArrayList;
import java.util.List;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/**
 * The same calendar on SSJ's simulator and its splay tree, for comparison: one event object per
 * entity, used again and again.
 *
 * <p>Events enter the list directly, at the exact time asked for. SSJ's own {@code schedule} takes
 * a delay, and {@code now + (time - now)} need not be {@code time}; it also reads any time above −1
 * in an event at rest as "already scheduled".
 */
public final class SsjCalendar implements EventCalendar {
  private final EntityKeys keys;
  private final Clock clock = new Clock();
  private final List<EntityEvent> events = new ArrayList<>();
  private final EndOfRun endOfRun = new EndOfRun(clock);

  private EventHandler handler = (kind, entity) -> {};
  private long executed;
  private int runningKind;
  private int runningEntity;

  /**
   * A calendar at time 0 without events.
   *
   * @param keys asked once for each event scheduled
   */
  public SsjCalendar(EntityKeys keys) {
    this.keys = keys;
  }

  @Override
  public double now() {
    return clock.time();
  }

  @Override
  public void schedule(double time, int kind, int entity) {
    CalendarRules.requireEvent(time, kind, entity, now());
    cancel(entity);
    while (events.size() <= entity) {
      events.add(new EntityEvent(events.size()));
    }
    EntityEvent event = events.get(entity);
    event.pending = true;
    event.enter(time, kind, keys.keyOf(entity));
  }

  @Override
  public void cancel(int entity) {
    if (isPending(entity)) {
      EntityEvent event = events.get(entity);
      event.pending = false;
      event.leave();
    }
  }

  @Override
  public boolean isPending(int entity) {
    CalendarRules.requireEntity(entity, now());
    return entity < events.size() && events.get(entity).pending;
  }

  @Override
  public void run(double end, EventHandler handler) {
    requireRest("run(" + end + ")");
    CalendarRules.requireEnd(end, now());
    this.handler = handler;
    endOfRun.enter(end, CalendarRules.KINDS, 0);
    try {
      clock.start();
    } finally {
      endOfRun.leave(); // it is still there if the handler failed
    }
  }

  @Override
  public long executed() {
    return executed;
  }

  @Override
  public void reset(double start) {
    requireRest("reset(" + start + ")");
    CalendarRules.requireStart(start);
    clock.init();
    clock.set(start + 0.0);
    events.forEach(event -> event.pending = false);
    executed = 0;
  }

  private void requireRest(String wish) {
    CalendarRules.requireRest(clock.isSimulating(), wish, runningKind, runningEntity, now());
  }

  private void execute(int kind, int entity) {
    executed++;
    runningKind = kind;
    runningEntity = entity;
    handler.happen(kind, entity);
  }

  /** SSJ's simulator, with a clock that can begin anywhere. */
  private static final class Clock extends Simulator {
    void set(double time) {
      currentTime = time;
    }
  }

  /** What can be in the list, ordered by time, kind and key. */
  private abstract static class OrderedEvent extends Event {
    private int kind;
    private long key;

    OrderedEvent(Simulator simulator) {
      super(simulator);
    }

    final void enter(double time, int kind, long key) {
      eventTime = time + 0.0; // makes −0 plain 0
      this.kind = kind;
      this.key = key;
      sim.getEventList().add(this);
    }

    final void leave() {
      sim.getEventList().remove(this);
    }

    final int kind() {
      return kind;
    }

    @Override
    public final int compareTo(Event event) {
      OrderedEvent other = (OrderedEvent) event;
      int byTime = Double.compare(eventTime, other.eventTime);
      if (byTime != 0) {
        return byTime;
      }
      int byKind = Integer.compare(kind, other.kind);
      return byKind != 0 ? byKind : Long.compare(key, other.key);
    }
  }

  /** The one event of an entity. */
  private final class EntityEvent extends OrderedEvent {
    private final int entity;
    private boolean pending;

    EntityEvent(int entity) {
      super(clock);
      this.entity = entity;
    }

    @Override
    public void actions() {
      pending = false;
      execute(kind(), entity);
    }
  }

  /** Comes after every other event of its time, and stops the simulator. */
  private static final class EndOfRun extends OrderedEvent {
    EndOfRun(Simulator simulator) {
      super(simulator);
    }

    @Override
    public void actions() {
      sim.stop();
    }
  }
}
