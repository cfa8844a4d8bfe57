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

  // places in the block of a slot
  private static final int LAST_ROUND = 0;
  private static final int ROUND_BEFORE = 1;
  private static final int FUNDED_FROM = 2;
  private static final int FUNDED_UNTIL = 3;
  private static final int FUNDED_EARLIER = 4;
  private static final int STAKES = 5;

  private static final int VALUE = 0;
  private static final int LAST_AMOUNT = 1;
  private static final int AMOUNT_BEFORE = 2;
  private static final int MONEY_BLOCK = 4;

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
  private final int size;
  private double openFrom;
  private byte[] state = new byte[0];
  private byte[] stage = new byte[0];
  private int[] occasion = new int[0];

  /** In a column of its own, since every candidate asks for it. */
  private double[] pull = new double[0];

  private double[] block = new double[0];
  private long[] money = new long[0];

  /** Room for firms in which so many funds may hold a share, and which a round helps so long. */
  VentureFirms(Firms firms, int funds, double fundedYears) {
    this.firms = firms;
    this.funds = funds;
    this.fundedDays = fundedYears * Timescale.DAYS_PER_YEAR;
    this.size = STAKES + funds;
  }

  /** Whether its arrays suit firms in which so many funds may hold a share. */
  boolean hasRoomFor(int funds) {
    return this.funds == funds;
  }

  /** Takes the arrays of another, which is not used again; what they hold means nothing. */
  void takeOver(VentureFirms before) {
    state = before.state;
    stage = before.stage;
    occasion = before.occasion;
    pull = before.pull;
    block = before.block;
    money = before.money;
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
    System.arraycopy(other.occasion, 0, occasion, 0, slots);
    System.arraycopy(other.pull, 0, pull, 0, slots);
    System.arraycopy(other.block, 0, block, 0, size * slots);
    System.arraycopy(other.money, 0, money, 0, MONEY_BLOCK * slots);
  }

  /** Prepares a slot for a firm without venture history. */
  void enter(int slot) {
    if (slot >= state.length) {
      grow(Math.max(slot + 1, firms.capacity()));
    }
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
    occasion[slot] = 0;
    int at = size * slot;
    this.pull[slot] = pull;
    block[at + LAST_ROUND] = NEVER;
    block[at + ROUND_BEFORE] = NEVER;
    block[at + FUNDED_FROM] = NEVER;
    block[at + FUNDED_UNTIL] = NEVER;
    block[at + FUNDED_EARLIER] = 0;
    Arrays.fill(block, at + STAKES, at + STAKES + funds, 0);
    Arrays.fill(money, MONEY_BLOCK * slot, MONEY_BLOCK * slot + MONEY_BLOCK, 0);
  }

  /** The firm raises so much at a value; its stage rises. */
  void raise(int slot, double time, long amount, long post) {
    int at = size * slot;
    block[at + ROUND_BEFORE] = block[at + LAST_ROUND];
    block[at + LAST_ROUND] = time;
    int account = MONEY_BLOCK * slot;
    money[account + AMOUNT_BEFORE] = money[account + LAST_AMOUNT];
    money[account + LAST_AMOUNT] = amount;
    money[account + VALUE] = post;
    stage[slot] = (byte) Math.min(LAST_STAGE, stage[slot] + 1);
    if (fundsHold(slot)) {
      double kept = 1 - (double) amount / post;
      for (int fund = 0; fund < funds; fund++) {
        block[at + STAKES + fund] *= kept;
      }
    }
    beginFunded(slot, time);
  }

  private void beginFunded(int slot, double time) {
    int at = size * slot;
    mark(slot, FUNDED, true);
    double until = block[at + FUNDED_UNTIL];
    if (time >= until) {
      block[at + FUNDED_EARLIER] +=
          Math.max(0, until - Math.max(block[at + FUNDED_FROM], openYear(slot)));
      block[at + FUNDED_FROM] = time;
    }
    block[at + FUNDED_UNTIL] = time + fundedDays;
  }

  /** A fiscal year begins. */
  void open(double from) {
    openFrom = from;
  }

  private double openYear(int slot) {
    return Math.max(firms.birth(slot), openFrom);
  }

  /**
   * Closes a fiscal year from {@code from} to {@code until}: the part of it within 18 months after
   * a round.
   */
  double closeFundedShare(int slot, double from, double until) {
    if (!has(slot, FUNDED)) {
      return 0;
    }
    int at = size * slot;
    double fundedUntil = block[at + FUNDED_UNTIL];
    double earlier = block[at + FUNDED_EARLIER];
    double days =
        earlier
            + Math.max(0, Math.min(until, fundedUntil) - Math.max(from, block[at + FUNDED_FROM]));
    block[at + FUNDED_EARLIER] = 0;
    mark(slot, FUNDED, fundedUntil > until);
    return days / (until - from);
  }

  /** CNY raised after {@code time} in the last two rounds. */
  long raisedSince(int slot, double time) {
    if (!has(slot, WAS_ON_TRACK)) {
      return 0;
    }
    int at = size * slot;
    int account = MONEY_BLOCK * slot;
    return (block[at + LAST_ROUND] > time ? money[account + LAST_AMOUNT] : 0)
        + (block[at + ROUND_BEFORE] > time ? money[account + AMOUNT_BEFORE] : 0);
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

  /** Number of the next candidate event on the venture track. */
  int occasion(int slot) {
    return occasion[slot];
  }

  int nextOccasion(int slot) {
    return ++occasion[slot];
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
    return pull[slot];
  }

  /** Model time of the last round. */
  double lastRound(int slot) {
    return block[size * slot + LAST_ROUND];
  }

  /** CNY after the last round or write-down, 0 before the first. */
  long value(int slot) {
    return money[MONEY_BLOCK * slot + VALUE];
  }

  void value(int slot, long value) {
    money[MONEY_BLOCK * slot + VALUE] = value;
  }

  /** Whether any fund may hold a share of the firm. */
  boolean fundsHold(int slot) {
    return has(slot, FUNDS_HOLD);
  }

  /** Share of the firm that a fund holds. */
  double stake(int fund, int slot) {
    return block[size * slot + STAKES + fund];
  }

  void stake(int fund, int slot, double share) {
    block[size * slot + STAKES + fund] = share;
    state[slot] |= FUNDS_HOLD;
  }

  private void grow(int slots) {
    state = Arrays.copyOf(state, slots);
    stage = Arrays.copyOf(stage, slots);
    occasion = Arrays.copyOf(occasion, slots);
    pull = Arrays.copyOf(pull, slots);
    block = Arrays.copyOf(block, size * slots);
    money = Arrays.copyOf(money, MONEY_BLOCK * slots);
  }
}
