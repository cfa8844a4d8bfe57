package loam.kernel;

/**
 * The calendar to use: mostly constant time per event, and no object for any.
 *
 * <p>Time ahead is cut into buckets of one width. An event waits unsorted in its bucket, and the
 * bucket is sorted when the clock enters it. Events scheduled into the bucket being executed, and
 * those that share one quantum of it (2<sup>−31</sup> of the width) with a later one, go to a small
 * heap in exact order; the next event is the lesser of the heap's and the bucket's first. Events
 * beyond the last bucket wait in a second heap until the buckets, which glide along with the clock,
 * reach them; if all buckets are empty they leap to the earliest of these, so that idle time costs
 * nothing.
 *
 * <p>Any width gives the same events in the same order. The fastest has some ten to a hundred
 * events to a bucket and nearly all events within {@value Window#BUCKETS} widths; far off that mark
 * the calendar is as fast as its heaps.
 */
public final class BucketCalendar implements EventCalendar {
  private static final int NONE = -1;

  private final Pending pending;
  private final Window window;
  private final Chains ahead;
  private final SortedBucket present;
  private final ExactHeap near;
  private final ExactHeap far;

  private double now;
  private long executed;
  private boolean running;
  private int runningKind;
  private int runningEntity;

  /**
   * A calendar at time 0 without events.
   *
   * @param keys asked only about entities that are pending
   * @param bucketWidth width of a bucket in the unit of time, finite and more than 0
   * @throws IllegalArgumentException if {@code bucketWidth} is out of its range
   */
  public BucketCalendar(EntityKeys keys, double bucketWidth) {
    pending = new Pending(keys);
    window = new Window(bucketWidth);
    ahead = new Chains(pending);
    present = new SortedBucket(pending);
    near = new ExactHeap(pending);
    far = new ExactHeap(pending);
  }

  @Override
  public double now() {
    return now;
  }

  @Override
  public void schedule(double time, int kind, int entity) {
    CalendarRules.requireEvent(time, kind, entity, now);
    if (pending.has(entity)) {
      takeOut(entity);
    }
    pending.put(entity, time, kind);
    putIn(entity);
  }

  @Override
  public void cancel(int entity) {
    CalendarRules.requireEntity(entity, now);
    if (pending.has(entity)) {
      takeOut(entity);
      pending.remove(entity);
    }
  }

  @Override
  public boolean isPending(int entity) {
    CalendarRules.requireEntity(entity, now);
    return pending.has(entity);
  }

  @Override
  public void run(double end, EventHandler handler) {
    CalendarRules.requireRest(running, "run(" + end + ")", runningKind, runningEntity, now);
    CalendarRules.requireEnd(end, now);
    running = true;
    try {
      executeUntil(end, handler);
    } finally {
      running = false;
    }
    now = end + 0.0;
  }

  @Override
  public long executed() {
    return executed;
  }

  @Override
  public void reset(double start) {
    CalendarRules.requireRest(running, "reset(" + start + ")", runningKind, runningEntity, now);
    CalendarRules.requireStart(start);
    pending.clear();
    ahead.clear();
    present.clear();
    near.clear();
    far.clear();
    window.beginAt(start);
    now = start + 0.0;
    executed = 0;
  }

  /**
   * All is as in another calendar: its clock, its events and how many it has executed. Entities
   * keep their numbers; their keys are asked of this calendar's owner, to whom they are the same.
   *
   * @throws IllegalArgumentException if its buckets have another width
   * @throws IllegalStateException if called from a handler of either
   */
  public void copyFrom(BucketCalendar other) {
    CalendarRules.requireRest(running, "copyFrom", runningKind, runningEntity, now);
    CalendarRules.requireRest(
        other.running, "copyFrom", other.runningKind, other.runningEntity, other.now);
    window.copyFrom(other.window);
    pending.copyFrom(other.pending);
    ahead.copyFrom(other.ahead);
    present.copyFrom(other.present);
    near.copyFrom(other.near);
    far.copyFrom(other.far);
    now = other.now;
    executed = other.executed;
  }

  /** Numbers held for the buckets ahead, whatever they hold now. */
  int capacity() {
    return ahead.capacity();
  }

  private void executeUntil(double end, EventHandler handler) {
    for (int entity = earliest(end); entity != NONE; entity = earliest(end)) {
      double time = pending.time(entity);
      if (time > end) {
        return;
      }

      if (pending.place(entity) < 0) {
        near.remove(entity);
      } else {
        present.removeFirst();
      }
      pending.remove(entity);

      now = time;
      executed++;
      runningKind = pending.kind(entity);
      runningEntity = entity;
      handler.happen(runningKind, entity);
    }
  }

  /** The entity whose turn is next, or NONE if no event is due by {@code end}; it may be later. */
  private int earliest(double end) {
    do {
      while (!present.isEmpty()) {
        int entity = present.first();
        if (!present.firstIsLive()) {
          present.removeFirst();
        } else if (present.firstIsTied()) {
          present.removeFirst();
          near.add(entity);
        } else {
          return near.isEmpty() || pending.precedes(entity, near.first()) ? entity : near.first();
        }
      }
      if (!near.isEmpty()) {
        return near.first();
      }
    } while (enterNextBucket(end));
    return NONE;
  }

  /** Enters the next bucket that is not empty, unless all its events are after the end. */
  private boolean enterNextBucket(double end) {
    if (ahead.isEmpty() && !leap(end)) {
      return false;
    }
    int next = ahead.nextOccupied(Window.bucket(window.ahead()));
    if (Window.start(next) > window.position(end)) {
      return false;
    }
    window.enter(next);
    present.clear();
    ahead.drain(next, present);
    present.sort();
    dealOut();
    return true;
  }

  /** Begins the window anew at the earliest far event, if it is due by the end. */
  private boolean leap(double end) {
    if (far.isEmpty() || pending.time(far.first()) > end) {
      return false;
    }
    window.beginAt(pending.time(far.first()));
    dealOut();
    return true;
  }

  /** Gives the far events that now have a bucket to their buckets. */
  private void dealOut() {
    while (!far.isEmpty()) {
      int entity = far.first();
      long position = window.position(pending.time(entity));
      if (position >= window.end()) {
        return;
      }
      far.remove(entity);
      ahead.add(position, entity);
    }
  }

  private void putIn(int entity) {
    long position = window.position(pending.time(entity));
    if (position >= window.end()) {
      far.add(entity);
    } else if (position >= window.ahead()) {
      ahead.add(position, entity);
    } else {
      near.add(entity);
    }
  }

  /**
   * Takes a pending entity from the container that holds it. Only in the bucket being executed does
   * the entry stay: it is dead as soon as the entity has no event, or another one.
   */
  private void takeOut(int entity) {
    long position = window.position(pending.time(entity));
    if (position >= window.end()) {
      far.remove(entity);
    } else if (position >= window.ahead()) {
      ahead.remove(Window.bucket(position), entity);
    } else if (pending.place(entity) < 0) {
      near.remove(entity);
    }
  }
}
