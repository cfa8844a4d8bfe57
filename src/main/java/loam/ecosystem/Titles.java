package loam.ecosystem;

import java.util.Arrays;
import loam.city.Tier;
import loam.city.Timescale;

/** Who has which title; counts awards and losses by month. */
final class Titles {
  private static final int TIERS = Tier.values().length;

  private final Horizon horizon;
  private final Firms firms;
  private final int[][] awarded;
  private final int[][] lost;

  Titles(Horizon horizon, Firms firms) {
    this.horizon = horizon;
    this.firms = firms;
    this.awarded = new int[TIERS][horizon.months()];
    this.lost = new int[TIERS][horizon.months()];
  }

  void reset() {
    for (int tier = 0; tier < TIERS; tier++) {
      Arrays.fill(awarded[tier], 0);
      Arrays.fill(lost[tier], 0);
    }
  }

  void award(Tier tier, int slot, double time, double validityYears) {
    firms.titleSince[tier.ordinal()][slot] = time;
    firms.titleUntil[tier.ordinal()][slot] = time + validityYears * Timescale.DAYS_PER_YEAR;
    awarded[tier.ordinal()][horizon.monthOf((int) time)]++;
  }

  void renew(Tier tier, int slot, double time, double validityYears) {
    firms.titleUntil[tier.ordinal()][slot] = time + validityYears * Timescale.DAYS_PER_YEAR;
  }

  /** Whether the title must be re-examined on the day {@code time}; dates move by a day or two. */
  boolean isDue(Tier tier, int slot, double time) {
    return firms.titleUntil[tier.ordinal()][slot] < time + 2;
  }

  void lapse(Tier tier, int slot, double time) {
    firms.titleSince[tier.ordinal()][slot] = Firms.NOT_HELD;
    lost[tier.ordinal()][horizon.monthOf((int) time)]++;
  }

  /** The firm leaves and takes its titles with it. */
  void lapseAll(int slot, double time) {
    for (Tier tier : TIER_LIST) {
      if (firms.holds(tier, slot)) {
        lapse(tier, slot, time);
      }
    }
  }

  private static final Tier[] TIER_LIST = Tier.values();

  int awarded(Tier tier, int month) {
    return awarded[tier.ordinal()][month];
  }

  /** Titles lost by lapse or exit in a month. */
  int lost(Tier tier, int month) {
    return lost[tier.ordinal()][month];
  }
}
