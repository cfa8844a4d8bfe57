package loam.kernel;

/** What every calendar refuses, in the same words. */
final class CalendarRules {
  static final int KINDS = 128;

  private CalendarRules() {}

  /** Refuses an event in the past, at no time at all, of no kind or of no entity. */
  static void requireEvent(double time, int kind, int entity, double now) {
    boolean valid =
        time >= now && time < Double.POSITIVE_INFINITY && kind >= 0 && kind < KINDS && entity >= 0;
    if (!valid) {
      throw new IllegalArgumentException(
          "event (kind %s, entity %s, time %s) at now %s: ".formatted(kind, entity, time, now)
              + "time must be finite and not before now, kind in 0..127, entity not negative");
    }
  }

  static void requireEntity(int entity, double now) {
    if (entity < 0) {
      throw new IllegalArgumentException(
          "entity %s at now %s must not be negative".formatted(entity, now));
    }
  }

  static void requireEnd(double end, double now) {
    if (!(end >= now && end < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "end (%s) must be finite and not before now (%s)".formatted(end, now));
    }
  }

  static void requireStart(double start) {
    if (!Double.isFinite(start)) {
      throw new IllegalArgumentException("start (%s) must be finite".formatted(start));
    }
  }

  /** Refuses what only a calendar at rest can do; the event is the one being executed. */
  static void requireRest(boolean running, String wish, int kind, int entity, double now) {
    if (running) {
      throw new IllegalStateException(
          "%s from inside a run, by the handler of event (kind %s, entity %s, time %s)"
              .formatted(wish, kind, entity, now));
    }
  }
}
