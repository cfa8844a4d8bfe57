package loam.bench;

import loam.kernel.BucketCalendar;

/** The hold model on Loam's calendar. */
final class LoamHold implements Hold {
  private static final double EVENTS_IN_A_BUCKET = 16;
  private static final double BUCKETS_AHEAD = 1 << 14;
  private static final double NEARLY_ALL_DELAYS = 8;

  private final Delays delays = new Delays();
  private final BucketCalendar calendar;
  private double last;

  LoamHold(int pending) {
    double narrowest = NEARLY_ALL_DELAYS / BUCKETS_AHEAD;
    double width = Math.max(EVENTS_IN_A_BUCKET / pending, narrowest);
    calendar = new BucketCalendar(entity -> entity, width);
    for (int entity = 0; entity < pending; entity++) {
      calendar.schedule(delays.next(), 0, entity);
    }
  }

  @Override
  public long run(double until) {
    long before = calendar.executed();
    calendar.run(until, this::happen);
    return calendar.executed() - before;
  }

  @Override
  public double last() {
    return last;
  }

  private void happen(int kind, int entity) {
    last = calendar.now();
    calendar.schedule(last + delays.next(), 0, entity);
  }
}
