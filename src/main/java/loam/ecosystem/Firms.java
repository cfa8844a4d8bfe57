package loam.ecosystem;

import java.util.Arrays;
import loam.city.Tier;

/**
 * The state of all substantive firms, one array per attribute. A firm lives in a slot, which is
 * used again after its exit; a slot never enters an order, a sum of fractions or a draw.
 */
final class Firms {
  static final double NOT_HELD = Double.NEGATIVE_INFINITY;
  static final double NEVER = Double.POSITIVE_INFINITY;
  private static final int TIERS = Tier.values().length;

  private int used;
  private int[] free = new int[64];
  private int freeCount;

  long[] key = new long[0];
  boolean[] alive = new boolean[0];
  double[] birth = new double[0];
  byte[] sector = new byte[0];
  boolean[] dormant = new boolean[0];
  boolean[] willing = new boolean[0];
  double[] quality = new double[0];
  double[] rdShare = new double[0];

  /** Number of the next candidate event of the firm. */
  int[] occasion = new int[0];

  /** ln of yearly revenue at the last close and at the two before; NaN where there was none. */
  double[] logRevenue = new double[0];

  double[] logRevenueBefore = new double[0];
  double[] logRevenueTwoBefore = new double[0];

  /** Whole CNY in the last closed fiscal year, 0 before the first close. */
  long[] revenue = new long[0];

  /** exp(−age/τ) at the last close, or at birth before the first. */
  double[] youth = new double[0];

  /**
   * Model time of the next moment at which the innovative title may be awarded, or {@link #NEVER}
   * in an empty slot; its number.
   */
  double[] innovativeCandidate = new double[0];

  int[] innovativeOccasion = new int[0];

  /** First year after 2015 whose close has not been applied. */
  int[] nextClose = new int[0];

  /** The titles that the firm has, a bit for each tier; written by {@link Titles} alone. */
  byte[] held = new byte[0];

  /** By tier and slot: model time at which the title was awarded, or {@link #NOT_HELD}. */
  double[][] titleSince = new double[TIERS][0];

  /** By tier and slot: model time of the next re-examination, or {@link #NEVER}. */
  double[][] titleUntil = new double[TIERS][0];

  void clear() {
    Arrays.fill(alive, 0, used, false);
    used = 0;
    freeCount = 0;
  }

  /** Slots below this may be in use. */
  int slots() {
    return used;
  }

  /** Takes a slot for a firm that is not alive yet. */
  int take(long firmKey) {
    int slot = freeCount > 0 ? free[--freeCount] : used++;
    if (slot == key.length) {
      grow(Math.max(1024, 2 * slot));
    }
    key[slot] = firmKey;
    occasion[slot] = 0;
    innovativeOccasion[slot] = 0;
    innovativeCandidate[slot] = NEVER;
    revenue[slot] = 0;
    held[slot] = 0;
    logRevenueBefore[slot] = Double.NaN;
    logRevenueTwoBefore[slot] = Double.NaN;
    for (int tier = 0; tier < TIERS; tier++) {
      titleSince[tier][slot] = NOT_HELD;
      titleUntil[tier][slot] = NEVER;
    }
    return slot;
  }

  /** Gives a slot back. */
  void release(int slot) {
    alive[slot] = false;
    innovativeCandidate[slot] = NEVER;
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, 2 * freeCount);
    }
    free[freeCount++] = slot;
  }

  boolean holds(Tier tier, int slot) {
    return (held[slot] & (1 << tier.ordinal())) != 0;
  }

  private void grow(int size) {
    key = Arrays.copyOf(key, size);
    alive = Arrays.copyOf(alive, size);
    birth = Arrays.copyOf(birth, size);
    sector = Arrays.copyOf(sector, size);
    dormant = Arrays.copyOf(dormant, size);
    willing = Arrays.copyOf(willing, size);
    quality = Arrays.copyOf(quality, size);
    rdShare = Arrays.copyOf(rdShare, size);
    occasion = Arrays.copyOf(occasion, size);
    logRevenue = Arrays.copyOf(logRevenue, size);
    logRevenueBefore = Arrays.copyOf(logRevenueBefore, size);
    logRevenueTwoBefore = Arrays.copyOf(logRevenueTwoBefore, size);
    revenue = Arrays.copyOf(revenue, size);
    youth = Arrays.copyOf(youth, size);
    innovativeCandidate = Arrays.copyOf(innovativeCandidate, size);
    innovativeOccasion = Arrays.copyOf(innovativeOccasion, size);
    nextClose = Arrays.copyOf(nextClose, size);
    held = Arrays.copyOf(held, size);
    for (int tier = 0; tier < TIERS; tier++) {
      titleSince[tier] = Arrays.copyOf(titleSince[tier], size);
      titleUntil[tier] = Arrays.copyOf(titleUntil[tier], size);
    }
  }
}
