package loam.ecosystem;

import java.util.Arrays;
import loam.city.City;
import loam.city.Timescale;
import loam.city.UnicornParameters;

/** The roll of unicorns: who entered, who left and how. */
final class Unicorns {
  /** How a unicorn leaves the roll. */
  enum Departure {
    LISTED,
    ACQUIRED,
    /** Written down below the line, closed or moved away. */
    FALLEN
  }

  private static final int DEPARTURES = Departure.values().length;

  private final Firms firms;
  private final VentureFirms venture;
  private final Horizon horizon;
  private final Lives lives;
  private final long line;
  private final double maxAge;
  private final double strictAge;
  private final int[] entered;
  private final int[][] left;
  private int[] roll = new int[256];
  private int count;

  Unicorns(City city, Horizon horizon, Firms firms, VentureFirms venture, Lives lives) {
    UnicornParameters parameters = city.capital().unicorns();
    this.firms = firms;
    this.venture = venture;
    this.horizon = horizon;
    this.lives = lives;
    this.line = Math.round(parameters.unicornUsd() * parameters.usdCny());
    this.maxAge = parameters.unicornMaxAge() * Timescale.DAYS_PER_YEAR;
    this.strictAge = parameters.unicornStrictAge() * Timescale.DAYS_PER_YEAR;
    this.entered = new int[horizon.months()];
    this.left = new int[DEPARTURES][horizon.months()];
  }

  void reset() {
    count = 0;
    Arrays.fill(entered, 0);
    for (int[] ofKind : left) {
      Arrays.fill(ofKind, 0);
    }
  }

  /** Puts a firm of the initial stock on the roll if it is worth enough and young enough. */
  void initial(int slot) {
    if (venture.value(slot) >= line && -firms.birth(slot) <= maxAge) {
      add(slot, 0);
    }
  }

  /** The value of a firm on the venture track has changed. */
  void valueChanged(int slot, double now) {
    if (venture.unicorn(slot)) {
      if (venture.value(slot) < line) {
        leave(slot, Departure.FALLEN, now);
      }
    } else if (venture.value(slot) >= line && now - firms.birth(slot) <= maxAge) {
      add(slot, now);
      entered[horizon.monthOf((int) now)]++;
    }
  }

  private void add(int slot, double now) {
    venture.unicorn(slot, true);
    venture.strict(slot, now - firms.birth(slot) <= strictAge);
    lives.happened(now, slot, LifeEvent.UNICORN, venture.value(slot));
    if (count == roll.length) {
      roll = Arrays.copyOf(roll, 2 * count);
    }
    roll[count++] = slot;
  }

  /** The firm leaves the roll, if it is on it. */
  void leave(int slot, Departure how, double now) {
    if (!venture.unicorn(slot)) {
      return;
    }
    venture.unicorn(slot, false);
    lives.happened(now, slot, LifeEvent.UNICORN_LOST, venture.value(slot));
    left[how.ordinal()][horizon.monthOf((int) now)]++;
    int place = 0;
    while (roll[place] != slot) {
      place++;
    }
    roll[place] = roll[--count];
  }

  int count() {
    return count;
  }

  /** Slot of a unicorn, for {@code place} below {@link #count}; the order means nothing. */
  int slot(int place) {
    return roll[place];
  }

  int entered(int month) {
    return entered[month];
  }

  int left(Departure how, int month) {
    return left[how.ordinal()][month];
  }
}
