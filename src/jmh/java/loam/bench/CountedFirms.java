package loam.bench;

import loam.kernel.BucketCalendar;

/**
 * The reference model with silent firms counted. By marking, firms that will rise register in a
 * Poisson process of their own, independent of those that will not. The former are on Loam's
 * calendar; of the latter, those that register in one year and exit in another, or never, are a
 * Poisson number, independent of all others, whose mean is a double integral. Same law, other
 * draws.
 */
final class CountedFirms implements Contestant {
  private static final double BUCKET_DAYS = 8;
  private static final double RUN_DAYS = 8;
  private static final int EXIT = 0;
  private static final int RISE = EXIT + Lifecycle.STAGES;
  private static final double DAYS_BETWEEN_REGISTRATIONS =
      Lifecycle.DAYS_BETWEEN_REGISTRATIONS / Lifecycle.chanceToRise(Lifecycle.PLAIN);

  private final BucketCalendar calendar =
      new BucketCalendar(entity -> this.firmAt(entity), BUCKET_DAYS);
  private final Slots slots = new Slots(0);
  private KeyedDraws draws = new KeyedDraws(0);
  private Census census = new Census();

  @Override
  public void replicate(KeyedDraws draws, Census census) {
    this.draws = draws;
    this.census = census;
    countSilent();
    slots.clear();
    calendar.reset(0);
    int firm = 0;
    double birth = birthAfter(0, firm);
    while (calendar.now() < Lifecycle.HORIZON) {
      double end = Math.min(calendar.now() + RUN_DAYS, Lifecycle.HORIZON);
      while (birth < end) {
        census.come(Lifecycle.PLAIN, birth);
        stay(firm, Lifecycle.PLAIN, birth);
        firm++;
        birth = birthAfter(birth, firm);
      }
      calendar.run(end, this::happen);
    }
  }

  private void countSilent() {
    int cell = 0;
    for (int birth = 0; birth < Lifecycle.YEARS; birth++) {
      for (int exit = birth; exit <= Lifecycle.YEARS; exit++) {
        long firms = LargePoisson.draw(draws, cell++, Lifecycle.silent(birth, exit));
        census.come(Lifecycle.PLAIN, birth, firms);
        census.leave(Lifecycle.PLAIN, exit, firms);
      }
    }
  }

  private long firmAt(int slot) {
    return slots.firm(slot);
  }

  private double birthAfter(double birth, int firm) {
    return birth + draws.gap(firm) * DAYS_BETWEEN_REGISTRATIONS;
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
      calendar.schedule(end, (rises(firm, stage) ? RISE : EXIT) + stage, slots.take(firm));
    }
  }

  private boolean rises(int firm, int stage) {
    return stage == Lifecycle.PLAIN || draws.mark(firm, stage) < Stay.chanceToRise(stage);
  }

  private void rise(int slot, int stage, double now) {
    int firm = slots.firm(slot);
    slots.release(slot);
    census.leave(stage, now);
    census.come(stage + 1, now);
    stay(firm, stage + 1, now);
  }
}
