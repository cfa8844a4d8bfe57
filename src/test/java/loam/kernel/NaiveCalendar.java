package loam.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The oracle: a plain list, searched for its least event each time. */
final class NaiveCalendar implements EventCalendar {
  private record Due(double time, int kind, long key, int entity) {}

  private static final Comparator<Due> ORDER =
      Comparator.comparingDouble(Due::time).thenComparingInt(Due::kind).thenComparingLong(Due::key);

  private final EntityKeys keys;
  private final List<Due> list = new ArrayList<>();
  private double now;
  private long executed;

  NaiveCalendar(EntityKeys keys) {
    this.keys = keys;
  }

  @Override
  public double now() {
    return now;
  }

  @Override
  public void schedule(double time, int kind, int entity) {
    cancel(entity);
    list.add(new Due(time + 0.0, kind, keys.keyOf(entity), entity));
  }

  @Override
  public void cancel(int entity) {
    list.removeIf(due -> due.entity == entity);
  }

  @Override
  public boolean isPending(int entity) {
    return list.stream().anyMatch(due -> due.entity == entity);
  }

  @Override
  public void run(double end, EventHandler handler) {
    while (list.stream().anyMatch(due -> due.time <= end)) {
      Due first = list.stream().min(ORDER).orElseThrow();
      list.remove(first);
      now = first.time;
      executed++;
      handler.happen(first.kind, first.entity);
    }
    now = end + 0.0;
  }

  @Override
  public long executed() {
    return executed;
  }

  @Override
  public void reset(double start) {
    list.clear();
    now = start + 0.0;
    executed = 0;
  }
}
