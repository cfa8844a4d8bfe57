package loam.ecosystem;

import java.util.Arrays;
import loam.city.Timescale;

/**
 * The venture side of substantive firms, by the slots of {@link Firms}. Only firms that are on the
 * venture track, or were before they listed, have a block of numbers that means anything.
 */
final class VentureFirms {
  /** Stage of a firm before its first round; the last stage repeats. */
  static final byte NO_ROUND = 0;

  static final byte LAST_STAGE = 6;
  private static final double NEVER = Double.NEGATIVE_INFINITY;

  // places in the short row of a slot, which a search for candidates walks through
  private static final int KEY = 0;
  private static final int OCCASION = 1;
  private static final int BIRTH = 2;
  private static final int PULL = 3;
  private static final int SHORT_ROW = 4;

  // places in the long one
  private static final int VALUE = 0;
  private static final int LAST_AMOUNT = 1;
  private static final int AMOUNT_BEFORE = 2;
  private static final int QUALITY = 3;
  private static final int LAST_ROUND = 4;
  private static final int ROUND_BEFORE = 5;
  private static final int FUNDED_FROM = 6;
  private static final int FUNDED_UNTIL = 7;
  private static final int FUNDED_EARLIER = 8;
  private static final int ROW = 9;

  private static final int ON_TRACK = 1;
  private static final int WAS_ON_TRACK = 2;
  private static final int UNICORN = 4;
  private static final int STRICT = 8;
  private static final int FUNDS_HOLD = 16;

  /** A round may help growth in the open year. */
  private static final int FUNDED = 32;

  private final Firms firms;
  private final int funds;
  private final double fundedDays;
  private double openFrom;
  private byte[] state = new byte[0];
  private byte[] stage = new byte[0];
  private byte[] found = new byte[0];

  /**
   * What an event of a firm asks for, side by side, numbers and the bits of fractions: events meet
   * firms in no order.
   */
  private long[] rows = new long[0];

  private long[] shortRows = new long[0];

  private double[] stakes = new double[0];

  /** Room for firms in which so many funds may hold a share, and which a round helps so long. */
  VentureFirms(Firms firms, int funds, double fundedYears) {
    this.firms = firms;
    this.funds = funds;
    this.fundedDays = fundedYears * Timescale.DAYS_PER_YEAR;
  }

  /** Whether its arrays suit firms in which so many funds may hold a share. */
  boolean hasRoomFor(int funds) {
    return this.funds == funds;
  }

  /** Takes the arrays of another, which is not used again; what they hold means nothing. */
  void takeOver(VentureFirms before) {
    state = before.state;
    stage = before.stage;
    found = before.found;
    rows = before.rows;
    shortRows = before.shortRows;
    stakes = before.stakes;
  }

  /** Takes over what another knows of its firms, which stand in the same slots here. */
  void copyFrom(VentureFirms other) {
    int slots = Math.min(firms.slots(), other.state.length);
    if (state.length < slots) {
      grow(other.state.length);
    }
    openFrom = other.openFrom;
    System.arraycopy(other.state, 0, state, 0, slots);
    System.arraycopy(other.stage, 0, stage, 0, slots);
    System.arraycopy(other.found, 0, found, 0, slots);
    System.arraycopy(other.rows, 0, rows, 0, ROW * slots);
    System.arraycopy(other.shortRows, 0, shortRows, 0, SHORT_ROW * slots);
    System.arraycopy(other.stakes, 0, stakes, 0, funds * slots);
  }

  /** Sees to it that all slots may be asked for, those of firms that are not born yet too. */
  void makeRoom() {
    if (state.length < firms.slots()) {
      grow(firms.capacity());
    }
  }

  /** Prepares a slot for a firm without venture history. */
  void enter(int slot) {
    makeRoom();
    state[slot] = 0;
    stage[slot] = NO_ROUND;
  }

  /**
   * Puts a firm without venture history on the track.
   *
   * @param pull exp(quality effect on the rate of rounds)
   */
  void enterTrack(int slot, double pull) {
    state[slot] = ON_TRACK | WAS_ON_TRACK;
    Arrays.fill(rows, ROW * slot, ROW * slot + ROW, 0);
    put(slot, QUALITY, firms.quality(slot));
    put(slot, LAST_ROUND, NEVER);
    put(slot, ROUND_BEFORE, NEVER);
    put(slot, FUNDED_FROM, NEVER);
    put(slot, FUNDED_UNTIL, NEVER);
    Arrays.fill(stakes, funds * slot, funds * slot + funds, 0);
    int at = SHORT_ROW * slot;
    shortRows[at + KEY] = firms.key(slot);
    shortRows[at + OCCASION] = 0;
    shortRows[at + BIRTH] = Double.doubleToRawLongBits(firms.birth(slot));
    shortRows[at + PULL] = Double.doubleToRawLongBits(pull);
  }

  private long number(int slot, int place) {
    return rows[ROW * slot + place];
  }

  private void number(int slot, int place, long value) {
    rows[ROW * slot + place] = value;
  }

  private double get(int slot, int place) {
    return Double.longBitsToDouble(rows[ROW * slot + place]);
  }

  private void put(int slot, int place, double value) {
    rows[ROW * slot + place] = Double.doubleToRawLongBits(value);
  }

  /** The firm raises so much at a value; its stage rises. */
  void raise(int slot, double time, long amount, long post) {
    number(slot, ROUND_BEFORE, number(slot, LAST_ROUND));
    put(slot, LAST_ROUND, time);
    number(slot, AMOUNT_BEFORE, number(slot, LAST_AMOUNT));
    number(slot, LAST_AMOUNT, amount);
    number(slot, VALUE, post);
    stage[slot] = (byte) Math.min(LAST_STAGE, stage[slot] + 1);
    if (fundsHold(slot)) {
      double kept = 1 - (double) amount / post;
      for (int fund = 0; fund < funds; fund++) {
        stakes[funds * slot + fund] *= kept;
      }
    }
    beginFunded(slot, time);
  }

  private void beginFunded(int slot, double time) {
    mark(slot, FUNDED, true);
    double until = get(slot, FUNDED_UNTIL);
    if (time >= until) {
      double earlier = Math.max(0, until - Math.max(get(slot, FUNDED_FROM), openYear(slot)));
      put(slot, FUNDED_EARLIER, get(slot, FUNDED_EARLIER) + earlier);
      put(slot, FUNDED_FROM, time);
    }
    put(slot, FUNDED_UNTIL, time + fundedDays);
  }

  /** A fiscal year begins. */
  void open(double from) {
    openFrom = from;
  }

  private double openYear(int slot) {
    return Math.max(birth(slot), openFrom);
  }

  /**
   * Closes a fiscal year from {@code from} to {@code until}: the part of it within 18 months after
   * a round.
   */
  double closeFundedShare(int slot, double from, double until) {
    if (!has(slot, FUNDED)) {
      return 0;
    }
    double fundedUntil = get(slot, FUNDED_UNTIL);
    double earlier = get(slot, FUNDED_EARLIER);
    double days =
        earlier
            + Math.max(0, Math.min(until, fundedUntil) - Math.max(from, get(slot, FUNDED_FROM)));
    put(slot, FUNDED_EARLIER, 0);
    mark(slot, FUNDED, fundedUntil > until);
    return days / (until - from);
  }

  /** CNY raised after {@code time} in the last two rounds. */
  long raisedSince(int slot, double time) {
    if (!has(slot, WAS_ON_TRACK)) {
      return 0;
    }
    return (get(slot, LAST_ROUND) > time ? number(slot, LAST_AMOUNT) : 0)
        + (get(slot, ROUND_BEFORE) > time ? number(slot, AMOUNT_BEFORE) : 0);
  }

  private boolean has(int slot, int mark) {
    return (state[slot] & mark) != 0;
  }

  private void mark(int slot, int mark, boolean yes) {
    state[slot] = (byte) (yes ? state[slot] | mark : state[slot] & ~mark);
  }

  /** Whether the firm seeks equity; no longer so once it has listed. */
  boolean onTrack(int slot) {
    return has(slot, ON_TRACK);
  }

  void leaveTrack(int slot) {
    mark(slot, ON_TRACK, false);
  }

  byte stage(int slot) {
    return stage[slot];
  }

  void stage(int slot, byte rounds) {
    stage[slot] = rounds;
  }

  /** Number of the firm's next candidate event. */
  long occasion(int slot) {
    return shortRows[SHORT_ROW * slot + OCCASION];
  }

  long nextOccasion(int slot) {
    return ++shortRows[SHORT_ROW * slot + OCCASION];
  }

  /** What the firm's next candidate will be, as whoever searched ahead has left it. */
  byte found(int slot) {
    return found[slot];
  }

  void found(int slot, int outcome) {
    found[slot] = (byte) outcome;
  }

  /** The same as in {@link Firms}, beside what else an event asks for. */
  long key(int slot) {
    return shortRows[SHORT_ROW * slot + KEY];
  }

  /** The same as in {@link Firms}. */
  double birth(int slot) {
    return Double.longBitsToDouble(shortRows[SHORT_ROW * slot + BIRTH]);
  }

  /** The same as in {@link Firms}. */
  double quality(int slot) {
    return get(slot, QUALITY);
  }

  boolean unicorn(int slot) {
    return has(slot, UNICORN);
  }

  void unicorn(int slot, boolean yes) {
    mark(slot, UNICORN, yes);
  }

  /** Whether a unicorn reached its value young enough for the strict roll. */
  boolean strict(int slot) {
    return has(slot, STRICT);
  }

  void strict(int slot, boolean yes) {
    mark(slot, STRICT, yes);
  }

  /** exp(quality effect on the rate of rounds). */
  double pull(int slot) {
    return Double.longBitsToDouble(shortRows[SHORT_ROW * slot + PULL]);
  }

  /** Model time of the last round. */
  double lastRound(int slot) {
    return get(slot, LAST_ROUND);
  }

  /** CNY after the last round or write-down, 0 before the first. */
  long value(int slot) {
    return number(slot, VALUE);
  }

  void value(int slot, long value) {
    number(slot, VALUE, value);
  }

  /** Whether any fund may hold a share of the firm. */
  boolean fundsHold(int slot) {
    return has(slot, FUNDS_HOLD);
  }

  /** Share of the firm that a fund holds. */
  double stake(int fund, int slot) {
    return stakes[funds * slot + fund];
  }

  void stake(int fund, int slot, double share) {
    stakes[funds * slot + fund] = share;
    state[slot] |= FUNDS_HOLD;
  }

  private void grow(int slots) {
    state = Arrays.copyOf(state, slots);
    stage = Arrays.copyOf(stage, slots);
    found = Arrays.copyOf(found, slots);
    rows = Arrays.copyOf(rows, ROW * slots);
    shortRows = Arrays.copyOf(shortRows, SHORT_ROW * slots);
    stakes = Arrays.copyOf(stakes, funds * slots);
  }
}
