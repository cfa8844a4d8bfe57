package loam.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * A random course of events, made to be hard: times from a coarse grid, so that most events have
 * company; subjects that schedule and cancel each other, now and later; slots that take a new key;
 * several runs with changes in between; sometimes a second life after a reset. Calendars that keep
 * the same order tell the same story, line by line.
 */
final class Story {
  /** Kind of the line that tells the end of a run. */
  static final int END_OF_RUN = -1;

  /** Kind of the line that tells a reset. */
  static final int RESET = -2;

  /** One event executed, or a line of the kinds above, and whether its subject is pending. */
  record Line(double time, int kind, int subject, long key, boolean pending, long executed) {}

  private final SplittableRandom random;
  private final int subjects;
  private final double grid;
  private final double horizon;
  private final long[] keys;
  private final Set<Long> taken = new HashSet<>();
  private final EventCalendar calendar;
  private final List<Line> lines = new ArrayList<>();
  private int acts;

  private Story(
      long seed,
      int subjects,
      double grid,
      double horizon,
      Function<SubjectKeys, EventCalendar> calendar) {
    this.random = new SplittableRandom(seed);
    this.subjects = subjects;
    this.grid = grid;
    this.horizon = horizon;
    this.keys = random.longs(subjects, -4L * subjects, 4L * subjects).map(this::unused).toArray();
    this.calendar = calendar.apply(subject -> keys[subject]);
  }

  static List<Line> told(
      long seed,
      int subjects,
      double grid,
      double horizon,
      Function<SubjectKeys, EventCalendar> calendar) {
    var story = new Story(seed, subjects, grid, horizon, calendar);
    story.tell(0);
    story.calendar.reset(-horizon / 2);
    story.write(RESET, 0);
    story.tell(-horizon / 2);
    return story.lines;
  }

  private void tell(double start) {
    acts = 12 * subjects;
    for (int subject = 0; subject < subjects; subject++) {
      calendar.schedule(start + random.nextDouble(horizon), random.nextInt(3), subject);
      schedule(random.nextInt(subjects));
    }
    for (int part = 1; part <= 4; part++) {
      calendar.run(Math.max(calendar.now(), start + part * horizon / 4), this::happen);
      write(END_OF_RUN, random.nextInt(subjects));
      if (part < 4) {
        act();
      }
    }
  }

  private void happen(int kind, int subject) {
    write(kind, subject);
    if (random.nextInt(4) == 0) {
      keys[subject] = unused(keys[subject]);
    }
    if (acts-- > 0) {
      calendar.schedule(timeAhead(), random.nextInt(3), subject);
      act();
    }
  }

  private void act() {
    for (int times = random.nextInt(4); times > 0; times--) {
      int subject = random.nextInt(subjects);
      if (random.nextInt(3) == 0) {
        calendar.cancel(subject);
      } else {
        schedule(subject);
      }
    }
  }

  private void schedule(int subject) {
    calendar.schedule(timeAhead(), random.nextInt(3), subject);
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

  private void write(int kind, int subject) {
    lines.add(
        new Line(
            calendar.now(),
            kind,
            subject,
            keys[subject],
            calendar.isPending(subject),
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
