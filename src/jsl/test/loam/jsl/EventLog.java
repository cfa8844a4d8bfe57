package loam.jsl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import loam.kernel.EntityKeys;
import loam.kernel.EventCalendar;
import loam.kernel.EventHandler;

/** A calendar that writes down what happens, and leaves all else to another. */
final class EventLog implements EventCalendar {
  /** One event. */
  record Line(double time, int kind, long key) {}

  private final EventCalendar works;
  private final EntityKeys keys;
  private final List<Line> lines;

  private EventLog(EventCalendar works, EntityKeys keys, List<Line> lines) {
    this.works = works;
    this.keys = keys;
    this.lines = lines;
  }

  /** Calendars that write into a list. */
  static Function<EntityKeys, EventCalendar> into(
      List<Line> lines, Function<EntityKeys, EventCalendar> calendars) {
    return keys -> new EventLog(calendars.apply(keys), keys, lines);
  }

  /** An empty log. */
  static List<Line> empty() {
    return new ArrayList<>();
  }

  @Override
  public void run(double end, EventHandler handler) {
    works.run(
        end,
        (kind, entity) -> {
          lines.add(new Line(works.now(), kind, keys.keyOf(entity)));
          handler.happen(kind, entity);
        });
  }

  @Override
  public double now() {
    return works.now();
  }

  @Override
  public void schedule(double time, int kind, int entity) {
    works.schedule(time, kind, entity);
  }

  @Override
  public void cancel(int entity) {
    works.cancel(entity);
  }

  @Override
  public boolean isPending(int entity) {
    return works.isPending(entity);
  }

  @Override
  public long executed() {
    return works.executed();
  }

  @Override
  public void reset(double start) {
    works.reset(start);
  }
}
