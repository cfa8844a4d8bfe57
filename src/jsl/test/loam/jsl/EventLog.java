package loam.jsl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import loam.kernel.EventCalendar;
import loam.kernel.EventHandler;
import loam.kernel.SubjectKeys;

/** A calendar that writes down what happens, and leaves all else to another. */
final class EventLog implements EventCalendar {
  /** One event. */
  record Line(double time, int kind, long key) {}

  private final EventCalendar works;
  private final SubjectKeys keys;
  private final List<Line> lines;

  private EventLog(EventCalendar works, SubjectKeys keys, List<Line> lines) {
    this.works = works;
    this.keys = keys;
    this.lines = lines;
  }

  /** Calendars that write into a list. */
  static Function<SubjectKeys, EventCalendar> into(
      List<Line> lines, Function<SubjectKeys, EventCalendar> calendars) {
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
        (kind, subject) -> {
          lines.add(new Line(works.now(), kind, keys.keyOf(subject)));
          handler.happen(kind, subject);
        });
  }

  @Override
  public double now() {
    return works.now();
  }

  @Override
  public void schedule(double time, int kind, int subject) {
    works.schedule(time, kind, subject);
  }

  @Override
  public void cancel(int subject) {
    works.cancel(subject);
  }

  @Override
  public boolean isPending(int subject) {
    return works.isPending(subject);
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
