package loam.ecosystem;

import static loam.ecosystem.Metric.Kind.FLOW;
import static loam.ecosystem.Metric.Kind.STOCK;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import loam.city.City;
import loam.city.Timescale;
import loam.city.UnicornParameters;
import loam.language.Phrase;

/** The roll of unicorns: who entered, who left and how. */
final class Unicorns {
  /** How a unicorn leaves the roll. */
  enum Departure {
    LISTED,
    ACQUIRED,
    /** Written down below the line, closed or moved away. */
    FALLEN
  }

  /** Of the line: how many are above so many times it is observed. */
  private static final List<Integer> MULTIPLES = List.of(5, 10, 20, 50);

  private static final int DEPARTURES = Departure.values().length;

  private final Firms firms;
  private final VentureFirms venture;
  private final Horizon horizon;
  private final FirmEvents lives;
  private final UnicornParameters parameters;
  private final double exactLine;
  private final long line;
  private final double maxAge;
  private final double strictAge;
  private final int[] entered;
  private final int[][] left;
  private final LowerMedian values = new LowerMedian();
  private int[] roll = new int[256];
  private int count;

  Unicorns(City city, Horizon horizon, Firms firms, VentureFirms venture, FirmEvents lives) {
    this.parameters = city.capital().unicorns();
    this.firms = firms;
    this.venture = venture;
    this.horizon = horizon;
    this.lives = lives;
    this.exactLine = parameters.unicornUsd() * parameters.usdCny();
    this.line = Math.round(exactLine);
    this.maxAge = parameters.unicornMaxAge() * Timescale.DAYS_PER_YEAR;
    this.strictAge = parameters.unicornStrictAge() * Timescale.DAYS_PER_YEAR;
    this.entered = new int[horizon.months()];
    this.left = new int[DEPARTURES][horizon.months()];
  }

  static List<Measure<Unicorns>> measures() {
    List<Measure<Unicorns>> all = new ArrayList<>();
    all.add(
        Measure.of(
            "unicorns",
            "Unicorns",
            "firms",
            STOCK,
            "unlisted firms that their last priced round or write-down puts at or above the city's"
                + " line, reached while young enough",
            (unicorns, month) -> unicorns.count));
    all.add(
        Measure.of(
            "unicorns.strict",
            "Unicorns, strict list",
            "firms",
            STOCK,
            "unicorns that reached the value at the age of venture.unicornStrictAge or younger",
            (unicorns, month) -> unicorns.count(unicorns.venture::strict)));
    all.add(
        Measure.of(
            "unicorns.active",
            "Active unicorns",
            "firms",
            STOCK,
            "unicorns with a priced round within the last months, as many as the pack of the city"
                + " says; write-downs do not count as rounds",
            Unicorns::active));
    all.add(
        Measure.of(
            "unicorns.value",
            "Value of unicorns",
            "USD",
            STOCK,
            "sum of the values of all unicorns; until the calibration date one of them has a value"
                + " given from press reports",
            (unicorns, month) -> unicorns.usd(unicorns.sum())));
    all.add(
        Measure.of(
            "unicorns.valueWithoutLargest",
            "Value of unicorns without the largest",
            "USD",
            STOCK,
            "the same without the most valuable one",
            (unicorns, month) -> unicorns.usd(unicorns.sum() - unicorns.largest())));
    all.add(
        Measure.of(
            "unicorns.valueMedian",
            "Median value of unicorns",
            "USD",
            STOCK,
            "lower median of their values",
            (unicorns, month) -> unicorns.median()));
    all.add(
        Measure.of(
            "unicorns.small",
            "Unicorns worth 1 to 2 bn USD",
            "fraction",
            STOCK,
            "share of unicorns worth less than twice the line",
            (unicorns, month) -> unicorns.below(2) / (double) unicorns.count));
    for (int times : MULTIPLES) {
      all.add(worthAtLeast(times));
    }
    all.add(
        Measure.of(
            "unicorns.entered",
            "New unicorns",
            "firms/month",
            FLOW,
            "firms that entered the roll of unicorns, returns included",
            (unicorns, month) -> unicorns.entered[month]));
    all.add(
        Measure.of(
            "unicorns.ipo",
            "Unicorns listed",
            "firms/month",
            FLOW,
            "unicorns that left the roll by a listing",
            (unicorns, month) -> unicorns.left(Departure.LISTED, month)));
    all.add(
        Measure.of(
            "unicorns.acquired",
            "Unicorns acquired",
            "firms/month",
            FLOW,
            "unicorns that left the roll because they were bought",
            (unicorns, month) -> unicorns.left(Departure.ACQUIRED, month)));
    all.add(
        Measure.of(
            "unicorns.fallen",
            "Unicorns fallen",
            "firms/month",
            FLOW,
            "unicorns that left the roll by a write-down below the line, closure or relocation",
            (unicorns, month) -> unicorns.left(Departure.FALLEN, month)));
    return all;
  }

  private static Measure<Unicorns> worthAtLeast(int times) {
    return Measure.of(
        new Metric(
            "unicorns.over" + times,
            Phrase.of("Unicorns worth %s bn USD or more", times),
            "firms",
            STOCK,
            Phrase.of("unicorns worth at least %s times the line", times)),
        (unicorns, month) -> unicorns.count - unicorns.below(times));
  }

  private int count(IntPredicate which) {
    int number = 0;
    for (int place = 0; place < count; place++) {
      number += which.test(roll[place]) ? 1 : 0;
    }
    return number;
  }

  private int below(int times) {
    return count(slot -> venture.value(slot) < times * exactLine);
  }

  private int active(int month) {
    double recent =
        horizon.startOfMonth(month + 1) - parameters.activeMonths() * Timescale.DAYS_PER_YEAR / 12;
    return count(slot -> venture.lastRound(slot) > recent);
  }

  private long sum() {
    long sum = 0;
    for (int place = 0; place < count; place++) {
      sum += venture.value(roll[place]);
    }
    return sum;
  }

  private long largest() {
    long largest = 0;
    for (int place = 0; place < count; place++) {
      largest = Math.max(largest, venture.value(roll[place]));
    }
    return largest;
  }

  private double median() {
    values.clear();
    for (int place = 0; place < count; place++) {
      values.add(usd(venture.value(roll[place])));
    }
    return values.get();
  }

  private double usd(long cny) {
    return cny / parameters.usdCny();
  }

  void reset() {
    count = 0;
    Arrays.fill(entered, 0);
    for (int[] ofKind : left) {
      Arrays.fill(ofKind, 0);
    }
  }

  void copyFrom(Unicorns other) {
    count = other.count;
    roll = Arrays.copyOf(other.roll, other.roll.length);
    System.arraycopy(other.entered, 0, entered, 0, entered.length);
    for (int kind = 0; kind < DEPARTURES; kind++) {
      System.arraycopy(other.left[kind], 0, left[kind], 0, left[kind].length);
    }
  }

  /** Puts a firm of the initial stock on the roll if it is worth enough and young enough. */
  void initial(int slot) {
    if (venture.value(slot) >= line && horizon.start() - firms.birth(slot) <= maxAge) {
      add(slot, horizon.start());
    }
  }

  /** The value of a firm on the venture track has changed. */
  void valueChanged(int slot, double now) {
    if (venture.unicorn(slot)) {
      if (venture.value(slot) < line) {
        leave(slot, Departure.FALLEN, now);
      }
    } else if (venture.value(slot) >= line && now - venture.birth(slot) <= maxAge) {
      add(slot, now);
      entered[horizon.monthOf((int) now)]++;
    }
  }

  private void add(int slot, double now) {
    venture.unicorn(slot, true);
    venture.strict(slot, now - venture.birth(slot) <= strictAge);
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

  private int left(Departure how, int month) {
    return left[how.ordinal()][month];
  }
}
