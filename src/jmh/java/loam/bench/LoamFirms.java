package loam.bench;

import loam.kernel.BucketCalendar;

/**
 * The reference model on Loam's calendar, every firm on it: one event for the next registration,
 * one for each firm whose stay ends before the horizon.
 */
final class LoamFirms implements Contestant {
  private static final double BUCKET_DAYS = 0.5;
  private static final int REGISTRATION = 0;
  private static final int END_OF_STAY = 1;
  private static final int REGISTER = 0;

  private final BucketCalendar calendar =
      new BucketCalendar(subject -> this.firmAt(subject), BUCKET_DAYS);
  private final Slots slots = new Slots(1);
  private Luck luck = new Luck(0);
  private Census census = new Census();
  private int registered;

  @Override
  public void replicate(Luck luck, Census census) {
    this.luck = luck;
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
    double time = now + luck.gap(registered) * Lifecycle.DAYS_BETWEEN_REGISTRATIONS;
    if (time < Lifecycle.HORIZON) {
      calendar.schedule(time, REGISTRATION, REGISTER);
    }
  }

  private void happen(int kind, int subject) {
    double now = calendar.now();
    if (kind == REGISTRATION) {
      int firm = registered++;
      census.come(Lifecycle.PLAIN, now);
      stay(firm, Lifecycle.PLAIN, now);
      expectRegistration(now);
    } else {
      endOfStay(subject, now);
    }
  }

  private void stay(int firm, int stage, double now) {
    double end = now + luck.stay(firm, stage) * Stay.mean(stage);
    if (end < Lifecycle.HORIZON) {
      calendar.schedule(end, END_OF_STAY, slots.take(firm, stage));
    }
  }

  private void endOfStay(int slot, double now) {
    int firm = slots.firm(slot);
    int stage = slots.stage(slot);
    slots.release(slot);
    census.leave(stage, now);
    if (luck.mark(firm, stage) < Stay.chanceToRise(stage)) {
      census.come(stage + 1, now);
      stay(firm, stage + 1, now);
    }
  }
}
