package loam.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * A random course of events, made to be hard: times from a coarse grid, so that most events have
 * company; entities that schedule and cancel each other, now and later; slots that take a new key;
 * several runs with changes in between; sometimes a second life after a reset. Calendars that keep
 * the same order tell the same story, line by line.
 */
final class Story {
  /** Kind of the line that tells the end of a run. */
  static final int END_OF_RUN = -1;

  /** Kind of the line that tells a reset. */
  static final int RESET = -2;

  /** One event executed, or a line of the kinds above, and whether its entity is pending. */
  record Line(double time, int kind, int entity, long key, boolean pending, long executed) {}

  private final SplittableRandom random;
  private final int entities;
  private final double grid;
  private final double horizon;
  private final long[] keys;
  private final Set<Long> taken = new HashSet<>();
  private final EventCalendar calendar;
  private final List<Line> lines = new ArrayList<>();
  private int acts;

  private Story(
      long seed,
      int entities,
      double grid,
      double horizon,
      Function<EntityKeys, EventCalendar> calendar) {
    this.random = new SplittableRandom(seed);
    this.entities = entities;
    this.grid = grid;
    this.horizon = horizon;
    this.keys = random.longs(entities, -4L * entities, 4L * entities).map(this::unused).toArray();
    this.calendar = calendar.apply(entity -> keys[entity]);
  }

  static List<Line> told(
      long seed,
      int entities,
      double grid,
      double horizon,
      Function<EntityKeys, EventCalendar> calendar) {
    var story = new Story(seed, entities, grid, horizon, calendar);
    story.tell(0);
    story.calendar.reset(-horizon / 2);
    story.write(RESET, 0);
    story.tell(-horizon / 2);
    return story.lines;
  }

  private void tell(double start) {
    acts = 12 * entities;
    for (int entity = 0; entity < entities; entity++) {
      calendar.schedule(start + random.nextDouble(horizon), random.nextInt(3), entity);
      schedule(random.nextInt(entities));
    }
    for (int part = 1; part <= 4; part++) {
      calendar.run(Math.max(calendar.now(), start + part * horizon / 4), this::happen);
      write(END_OF_RUN, random.nextInt(entities));
      if (part < 4) {
        act();
      }
    }
  }

  private void happen(int kind, int entity) {
    write(kind, entity);
    if (random.nextInt(4) == 0) {
      keys[entity] = unused(keys[entity]);
    }
    if (acts-- > 0) {
      calendar.schedule(timeAhead(), random.nextInt(3), entity);
      act();
    }
  }

  private void act() {
    for (int times = random.nextInt(4); times > 0; times--) {
      int entity = random.nextInt(entities);
      if (random.nextInt(3) == 0) {
        calendar.cancel(entity);
      } else {
        schedule(entity);
      }
    }
  }

  private void schedule(int entity) {
    calendar.schedule(timeAhead(), random.nextInt(3), entity);
  }

  /** Now, a few steps of the grid ahead, or anywhere up to the horizon and beyond. */
  private double timeAhead() {
    double now = calendar.now();
    return switch (random.nextInt(4)) {
      case 0 -> now;
      case 1 -> now + random.nextDouble(horizon);
      default -> Math.max(now, grid * Math.rint(now / grid + random.nextInt(5)));
    };
  }

  private void write(int kind, int entity) {
    lines.add(
        new Line(
            calendar.now(),
            kind,
            entity,
            keys[entity],
            calendar.isPending(entity),
            calendar.executed()));
  }

  private long unused(long wish) {
    long key = wish;
    while (!taken.add(key)) {
      key++;
    }
    return key;
  }
}
