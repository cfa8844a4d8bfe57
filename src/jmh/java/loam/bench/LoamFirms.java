package loam.bench;

import loam.kernel.BucketCalendar;

/**
 * The reference model on Loam's calendar, every firm on it: one event for the next registration,
 * one for each firm whose stay ends before the horizon.
 */
final class LoamFirms implements Contestant {
  private static final double BUCKET_DAYS = 0.5;
  private static final int REGISTRATION = 0;
  private static final int EXIT = 1;
  private static final int RISE = EXIT + Lifecycle.STAGES;
  private static final int REGISTER = 0;

  private final BucketCalendar calendar =
      new BucketCalendar(entity -> this.firmAt(entity), BUCKET_DAYS);
  private final Slots slots = new Slots(1);
  private KeyedDraws draws = new KeyedDraws(0);
  private Census census = new Census();
  private int registered;

  @Override
  public void replicate(KeyedDraws draws, Census census) {
    this.draws = draws;
    this.census = census;
    registered = 0;
    slots.clear();
    calendar.reset(0);
    expectRegistration(0);
    calendar.run(Lifecycle.HORIZON, this::happen);
  }

  private long firmAt(int slot) {
    return slots.firm(slot);
  }

  private void expectRegistration(double now) {
    double time = now + draws.gap(registered) * Lifecycle.DAYS_BETWEEN_REGISTRATIONS;
    if (time < Lifecycle.HORIZON) {
      calendar.schedule(time, REGISTRATION, REGISTER);
    }
  }

  private void happen(int kind, int entity) {
    double now = calendar.now();
    if (kind == REGISTRATION) {
      int firm = registered++;
      census.come(Lifecycle.PLAIN, now);
      stay(firm, Lifecycle.PLAIN, now);
      expectRegistration(now);
    } else if (kind < RISE) {
      slots.release(entity);
      census.leave(kind - EXIT, now);
    } else {
      rise(entity, kind - RISE, now);
    }
  }

  /** The mark is read as the stay begins, so that an exit need not look its firm up. */
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
