package loam.ecosystem;

import java.util.Arrays;

/**
 * The state of all substantive firms. A firm lives in a slot, which is used again after its exit; a
 * slot never enters an order, a sum of fractions or a draw. Numbers that are read together lie
 * together, since waiting for memory is most of what a replication costs.
 */
final class Firms {
  static final double NOT_HELD = Double.NEGATIVE_INFINITY;
  static final double NEVER = Double.POSITIVE_INFINITY;

  // places in the block of a slot
  private static final int BLOCK = 10;
  private static final int KEY = 0;
  private static final int REVENUE = 1;
  private static final int BIRTH = 2;
  private static final int RD_SHARE = 3;
  private static final int QUALITY = 4;
  private static final int LOG_REVENUE = 5;
  private static final int LOG_REVENUE_BEFORE = 6;
  private static final int LOG_REVENUE_TWO_BEFORE = 7;
  private static final int YOUTH = 8;
  private static final int CANDIDATE = 9;

  private final int tiers;
  private int used;
  private int[] free = new int[64];
  private int freeCount;

  /** By slot: whole numbers as they are, others by their bits. */
  private long[] block = new long[0];

  boolean[] alive = new boolean[0];
  byte[] sector = new byte[0];
  boolean[] willing = new boolean[0];

  /** Number of the next candidate event of the firm. */
  int[] occasion = new int[0];

  /** First year after 2015 whose close has not been applied. */
  int[] nextClose = new int[0];

  /** The titles that the firm has, a bit for each tier; written by {@link Titles} alone. */
  int[] held = new int[0];

  /** By tier and slot: model time at which the title was awarded, or {@link #NOT_HELD}. */
  final double[][] titleSince;

  /** By tier and slot: model time of the next re-examination, or {@link #NEVER}. */
  final double[][] titleUntil;

  /** Room for firms that may hold so many titles. */
  Firms(int tiers) {
    this.tiers = tiers;
    this.titleSince = new double[tiers][0];
    this.titleUntil = new double[tiers][0];
  }

  void clear() {
    Arrays.fill(alive, 0, used, false);
    used = 0;
    freeCount = 0;
  }

  /** Slots below this may be in use. */
  int slots() {
    return used;
  }

  /** Slots for which there is room. */
  int capacity() {
    return alive.length;
  }

  /** Takes a slot for a firm that is not alive yet. */
  int take(long firmKey) {
    int slot = freeCount > 0 ? free[--freeCount] : used++;
    if (slot == alive.length) {
      grow(Math.max(1024, 2 * slot));
    }
    block[BLOCK * slot + KEY] = firmKey;
    block[BLOCK * slot + REVENUE] = 0;
    occasion[slot] = 0;
    held[slot] = 0;
    logRevenueBefore(slot, Double.NaN);
    logRevenueTwoBefore(slot, Double.NaN);
    for (int tier = 0; tier < tiers; tier++) {
      titleSince[tier][slot] = NOT_HELD;
      titleUntil[tier][slot] = NEVER;
    }
    return slot;
  }

  /** Gives a slot back. */
  void release(int slot) {
    alive[slot] = false;
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, 2 * freeCount);
    }
    free[freeCount++] = slot;
  }

  static int bitOf(int tier) {
    return 1 << tier;
  }

  boolean holds(int tier, int slot) {
    return (held[slot] & bitOf(tier)) != 0;
  }

  long key(int slot) {
    return block[BLOCK * slot + KEY];
  }

  /** Whole CNY in the last closed fiscal year, 0 before the first close. */
  long revenue(int slot) {
    return block[BLOCK * slot + REVENUE];
  }

  void revenue(int slot, long value) {
    block[BLOCK * slot + REVENUE] = value;
  }

  /** Model time of birth, below 0 in the initial stock. */
  double birth(int slot) {
    return number(slot, BIRTH);
  }

  void birth(int slot, double value) {
    number(slot, BIRTH, value);
  }

  double quality(int slot) {
    return number(slot, QUALITY);
  }

  void quality(int slot, double value) {
    number(slot, QUALITY, value);
  }

  double rdShare(int slot) {
    return number(slot, RD_SHARE);
  }

  void rdShare(int slot, double value) {
    number(slot, RD_SHARE, value);
  }

  /** ln of yearly revenue at the last close, or at birth before the first. */
  double logRevenue(int slot) {
    return number(slot, LOG_REVENUE);
  }

  void logRevenue(int slot, double value) {
    number(slot, LOG_REVENUE, value);
  }

  /** The same one close before; NaN where there was none. */
  double logRevenueBefore(int slot) {
    return number(slot, LOG_REVENUE_BEFORE);
  }

  void logRevenueBefore(int slot, double value) {
    number(slot, LOG_REVENUE_BEFORE, value);
  }

  /** The same two closes before; NaN where there was none. */
  double logRevenueTwoBefore(int slot) {
    return number(slot, LOG_REVENUE_TWO_BEFORE);
  }

  void logRevenueTwoBefore(int slot, double value) {
    number(slot, LOG_REVENUE_TWO_BEFORE, value);
  }

  /** exp(−age/τ) at the last close, or at birth before the first. */
  double youth(int slot) {
    return number(slot, YOUTH);
  }

  void youth(int slot, double value) {
    number(slot, YOUTH, value);
  }

  /** Model time of the first candidate event that nobody has looked at. */
  double candidate(int slot) {
    return number(slot, CANDIDATE);
  }

  void candidate(int slot, double value) {
    number(slot, CANDIDATE, value);
  }

  private double number(int slot, int place) {
    return Double.longBitsToDouble(block[BLOCK * slot + place]);
  }

  private void number(int slot, int place, double value) {
    block[BLOCK * slot + place] = Double.doubleToRawLongBits(value);
  }

  private void grow(int size) {
    block = Arrays.copyOf(block, BLOCK * size);
    alive = Arrays.copyOf(alive, size);
    sector = Arrays.copyOf(sector, size);
    willing = Arrays.copyOf(willing, size);
    occasion = Arrays.copyOf(occasion, size);
    nextClose = Arrays.copyOf(nextClose, size);
    held = Arrays.copyOf(held, size);
    for (int tier = 0; tier < tiers; tier++) {
      titleSince[tier] = Arrays.copyOf(titleSince[tier], size);
      titleUntil[tier] = Arrays.copyOf(titleUntil[tier], size);
    }
  }
}
