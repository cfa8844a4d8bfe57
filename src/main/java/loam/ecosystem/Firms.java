package loam.ecosystem;

import java.util.Arrays;

/**
 * The state of all substantive firms. A firm lives in a slot, which is used again after its exit; a
 * slot never enters an order, a sum of fractions or a draw. Each number of a firm is a column,
 * which whoever walks over all firms reads from one end to the other.
 */
final class Firms {
  static final double NOT_HELD = Double.NEGATIVE_INFINITY;
  static final double NEVER = Double.POSITIVE_INFINITY;

  private final int tiers;
  private int used;
  private int[] free = new int[64];
  private int freeCount;

  // by slot, one column for each number of a firm
  long[] key = new long[0];
  long[] revenue = new long[0];
  double[] birth = new double[0];
  double[] rdShare = new double[0];
  double[] quality = new double[0];
  double[] logRevenue = new double[0];
  double[] logRevenueBefore = new double[0];
  double[] logRevenueTwoBefore = new double[0];
  double[] youth = new double[0];
  double[] candidate = new double[0];
  boolean[] alive = new boolean[0];
  byte[] sector = new byte[0];
  boolean[] willing = new boolean[0];

  /** Number of the next candidate event of the firm. */
  int[] occasion = new int[0];

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

  int tiers() {
    return tiers;
  }

  void clear() {
    Arrays.fill(alive, 0, used, false);
    for (int slot = 0; slot < used; slot++) {
      for (int tier = 0; held[slot] != 0; tier++) {
        dropTitle(tier, slot);
      }
    }
    used = 0;
    freeCount = 0;
  }

  /** Takes over all firms of another, each in its slot; they may hold the same titles. */
  void copyFrom(Firms other) {
    clear();
    used = other.used;
    if (alive.length < used) {
      grow(other.capacity());
    }
    copyColumns(other);
    freeCount = other.freeCount;
    if (free.length < freeCount) {
      free = new int[other.free.length];
    }
    System.arraycopy(other.free, 0, free, 0, freeCount);
  }

  private void copyColumns(Firms other) {
    System.arraycopy(other.key, 0, key, 0, used);
    System.arraycopy(other.revenue, 0, revenue, 0, used);
    System.arraycopy(other.birth, 0, birth, 0, used);
    System.arraycopy(other.rdShare, 0, rdShare, 0, used);
    System.arraycopy(other.quality, 0, quality, 0, used);
    System.arraycopy(other.logRevenue, 0, logRevenue, 0, used);
    System.arraycopy(other.logRevenueBefore, 0, logRevenueBefore, 0, used);
    System.arraycopy(other.logRevenueTwoBefore, 0, logRevenueTwoBefore, 0, used);
    System.arraycopy(other.youth, 0, youth, 0, used);
    System.arraycopy(other.candidate, 0, candidate, 0, used);
    System.arraycopy(other.alive, 0, alive, 0, used);
    System.arraycopy(other.sector, 0, sector, 0, used);
    System.arraycopy(other.willing, 0, willing, 0, used);
    System.arraycopy(other.occasion, 0, occasion, 0, used);
    System.arraycopy(other.held, 0, held, 0, used);
    for (int tier = 0; tier < tiers; tier++) {
      System.arraycopy(other.titleSince[tier], 0, titleSince[tier], 0, used);
      System.arraycopy(other.titleUntil[tier], 0, titleUntil[tier], 0, used);
    }
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
    key[slot] = firmKey;
    revenue[slot] = 0;
    occasion[slot] = 0;
    held[slot] = 0;
    logRevenueBefore(slot, Double.NaN);
    logRevenueTwoBefore(slot, Double.NaN);
    return slot;
  }

  /** The firm has the title no more; whoever leaves has none. */
  void dropTitle(int tier, int slot) {
    held[slot] &= ~bitOf(tier);
    titleSince[tier][slot] = NOT_HELD;
    titleUntil[tier][slot] = NEVER;
  }

  /** Gives a slot back, of a firm without titles. */
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
    return key[slot];
  }

  /** Whole CNY in the last closed fiscal year, 0 before the first close. */
  long revenue(int slot) {
    return revenue[slot];
  }

  void revenue(int slot, long value) {
    revenue[slot] = value;
  }

  /** Model time of birth, below 0 in the initial stock. */
  double birth(int slot) {
    return birth[slot];
  }

  void birth(int slot, double value) {
    birth[slot] = value;
  }

  double quality(int slot) {
    return quality[slot];
  }

  void quality(int slot, double value) {
    quality[slot] = value;
  }

  double rdShare(int slot) {
    return rdShare[slot];
  }

  void rdShare(int slot, double value) {
    rdShare[slot] = value;
  }

  /** ln of yearly revenue at the last close, or at birth before the first. */
  double logRevenue(int slot) {
    return logRevenue[slot];
  }

  void logRevenue(int slot, double value) {
    logRevenue[slot] = value;
  }

  /** The same one close before; NaN where there was none. */
  double logRevenueBefore(int slot) {
    return logRevenueBefore[slot];
  }

  void logRevenueBefore(int slot, double value) {
    logRevenueBefore[slot] = value;
  }

  /** The same two closes before; NaN where there was none. */
  double logRevenueTwoBefore(int slot) {
    return logRevenueTwoBefore[slot];
  }

  void logRevenueTwoBefore(int slot, double value) {
    logRevenueTwoBefore[slot] = value;
  }

  /** exp(−age/τ) at the last close, or at birth before the first. */
  double youth(int slot) {
    return youth[slot];
  }

  void youth(int slot, double value) {
    youth[slot] = value;
  }

  /** Model time of the first candidate event that nobody has looked at. */
  double candidate(int slot) {
    return candidate[slot];
  }

  void candidate(int slot, double value) {
    candidate[slot] = value;
  }

  private void grow(int size) {
    key = Arrays.copyOf(key, size);
    revenue = Arrays.copyOf(revenue, size);
    birth = Arrays.copyOf(birth, size);
    rdShare = Arrays.copyOf(rdShare, size);
    quality = Arrays.copyOf(quality, size);
    logRevenue = Arrays.copyOf(logRevenue, size);
    logRevenueBefore = Arrays.copyOf(logRevenueBefore, size);
    logRevenueTwoBefore = Arrays.copyOf(logRevenueTwoBefore, size);
    youth = Arrays.copyOf(youth, size);
    candidate = Arrays.copyOf(candidate, size);
    alive = Arrays.copyOf(alive, size);
    sector = Arrays.copyOf(sector, size);
    willing = Arrays.copyOf(willing, size);
    occasion = Arrays.copyOf(occasion, size);
    held = Arrays.copyOf(held, size);
    for (int tier = 0; tier < tiers; tier++) {
      int before = titleSince[tier].length;
      titleSince[tier] = Arrays.copyOf(titleSince[tier], size);
      titleUntil[tier] = Arrays.copyOf(titleUntil[tier], size);
      Arrays.fill(titleSince[tier], before, size, NOT_HELD);
      Arrays.fill(titleUntil[tier], before, size, NEVER);
    }
  }
}
