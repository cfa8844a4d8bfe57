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
  private static final int REGISTRATION = 0;
  private static final int EXIT = 1;
  private static final int RISE = EXIT + Lifecycle.STAGES;
  private static final int REGISTER = 0;
  private static final double DAYS_BETWEEN_REGISTRATIONS =
      Lifecycle.DAYS_BETWEEN_REGISTRATIONS / Lifecycle.chanceToRise(Lifecycle.PLAIN);

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
    countSilent();
    registered = 0;
    slots.clear();
    calendar.reset(0);
    expectRegistration(0);
    calendar.run(Lifecycle.HORIZON, this::happen);
  }

  private void countSilent() {
    int cell = 0;
    for (int birth = 0; birth < Lifecycle.YEARS; birth++) {
      for (int exit = birth; exit <= Lifecycle.YEARS; exit++) {
        long firms = LargePoisson.draw(luck, cell++, Lifecycle.silent(birth, exit));
        census.come(Lifecycle.PLAIN, birth, firms);
        census.leave(Lifecycle.PLAIN, exit, firms);
      }
    }
  }

  private long firmAt(int slot) {
    return slots.firm(slot);
  }

  private void expectRegistration(double now) {
    double time = now + luck.gap(registered) * DAYS_BETWEEN_REGISTRATIONS;
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
    } else if (kind < RISE) {
      slots.release(subject);
      census.leave(kind - EXIT, now);
    } else {
      rise(subject, kind - RISE, now);
    }
  }

  private void stay(int firm, int stage, double now) {
    double end = now + luck.stay(firm, stage) * Stay.mean(stage);
    if (end < Lifecycle.HORIZON) {
      calendar.schedule(end, (rises(firm, stage) ? RISE : EXIT) + stage, slots.take(firm));
    }
  }

  private boolean rises(int firm, int stage) {
    return stage == Lifecycle.PLAIN || luck.mark(firm, stage) < Stay.chanceToRise(stage);
  }

  private void rise(int slot, int stage, double now) {
    int firm = slots.firm(slot);
    slots.release(slot);
    census.leave(stage, now);
    census.come(stage + 1, now);
    stay(firm, stage + 1, now);
  }
}
