package loam.bench;

import loam.kernel.BucketCalendar;

/**
 * The reference model with exact marking: the mark that ends the first stay tells at registration
 * whether the firm will ever rise. One that will not is a birth and a life, counted at once; the
 * others are on Loam's calendar. Same draws, same numbers.
 */
final class MarkedFirms implements Contestant {
  private static final double BUCKET_DAYS = 4;
  private static final double RUN_DAYS = 4;
  private static final int EXIT = 0;
  private static final int RISE = EXIT + Lifecycle.STAGES;

  private final BucketCalendar calendar =
      new BucketCalendar(entity -> this.firmAt(entity), BUCKET_DAYS);
  private final Slots slots = new Slots(0);
  private KeyedDraws draws = new KeyedDraws(0);
  private Census census = new Census();

  @Override
  public void replicate(KeyedDraws draws, Census census) {
    this.draws = draws;
    this.census = census;
    slots.clear();
    calendar.reset(0);
    int firm = 0;
    double birth = birthAfter(0, firm);
    while (calendar.now() < Lifecycle.HORIZON) {
      double end = Math.min(calendar.now() + RUN_DAYS, Lifecycle.HORIZON);
      while (birth < end) {
        register(firm, birth);
        firm++;
        birth = birthAfter(birth, firm);
      }
      calendar.run(end, this::happen);
    }
  }

  private long firmAt(int slot) {
    return slots.firm(slot);
  }

  private double birthAfter(double birth, int firm) {
    return birth + draws.gap(firm) * Lifecycle.DAYS_BETWEEN_REGISTRATIONS;
  }

  private void register(int firm, double birth) {
    census.come(Lifecycle.PLAIN, birth);
    double end = birth + draws.stay(firm, Lifecycle.PLAIN) * Stay.mean(Lifecycle.PLAIN);
    if (draws.mark(firm, Lifecycle.PLAIN) >= Stay.chanceToRise(Lifecycle.PLAIN)) {
      census.leave(Lifecycle.PLAIN, end);
    } else if (end < Lifecycle.HORIZON) {
      calendar.schedule(end, RISE + Lifecycle.PLAIN, slots.take(firm));
    }
  }

  private void happen(int kind, int entity) {
    if (kind < RISE) {
      slots.release(entity);
      census.leave(kind - EXIT, calendar.now());
    } else {
      rise(entity, kind - RISE, calendar.now());
    }
  }

  private void stay(int firm, int stage, double now) {
    double end = now + draws.stay(firm, stage) * Stay.mean(stage);
    if (end < Lifecycle.HORIZON) {
      boolean rises = draws.mark(firm, stage) < Stay.chanceToRise(stage);
      calendar.schedule(end, (rises ? RISE : EXIT) + stage, slots.take(firm));
    }
  }

  private void rise(int slot, int stage, double now) {
    int firm = slots.firm(slot);
    slots.release(slot);
    census.leave(stage, now);
    census.come(stage + 1, now);
    stay(firm, stage + 1, now);
  }
}
