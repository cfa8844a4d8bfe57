package loam.ecosystem;

import java.util.Arrays;
import loam.city.Tier;
import loam.city.Timescale;

/** Who has which title; counts awards and losses by month. */
final class Titles {
  private static final int TIERS = Tier.values().length;
  private static final LifeEvent[] AWARDED = {
    LifeEvent.TECH_SME, LifeEvent.INNOVATIVE_SME, LifeEvent.SPECIALISED, LifeEvent.LITTLE_GIANT
  };
  private static final LifeEvent[] LOST = {
    LifeEvent.TECH_SME_LOST,
    LifeEvent.INNOVATIVE_SME_LOST,
    LifeEvent.SPECIALISED_LOST,
    LifeEvent.LITTLE_GIANT_LOST
  };

  private final Horizon horizon;
  private final Firms firms;
  private final FirmEvents lives;
  private final int[][] awarded;
  private final int[][] lost;
  private final int[] holders = new int[TIERS];
  private final long[] revenue = new long[TIERS];

  Titles(Horizon horizon, Firms firms, FirmEvents lives) {
    this.horizon = horizon;
    this.firms = firms;
    this.lives = lives;
    this.awarded = new int[TIERS][horizon.months()];
    this.lost = new int[TIERS][horizon.months()];
  }

  void reset() {
    Arrays.fill(holders, 0);
    Arrays.fill(revenue, 0);
    for (int tier = 0; tier < TIERS; tier++) {
      Arrays.fill(awarded[tier], 0);
      Arrays.fill(lost[tier], 0);
    }
  }

  void award(Tier tier, int slot, double time, double validityYears) {
    firms.titleSince[tier.ordinal()][slot] = time;
    firms.titleUntil[tier.ordinal()][slot] = time + validityYears * Timescale.DAYS_PER_YEAR;
    awarded[tier.ordinal()][horizon.monthOf((int) time)]++;
    holders[tier.ordinal()]++;
    firms.held[slot] |= (byte) Firms.bitOf(tier);
    revenue[tier.ordinal()] += firms.revenue(slot);
    lives.happened(time, slot, AWARDED[tier.ordinal()], firms.revenue(slot));
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
    firms.titleUntil[tier.ordinal()][slot] = Firms.NEVER;
    lost[tier.ordinal()][horizon.monthOf((int) time)]++;
    holders[tier.ordinal()]--;
    firms.held[slot] &= (byte) ~Firms.bitOf(tier);
    revenue[tier.ordinal()] -= firms.revenue(slot);
    lives.happened(time, slot, LOST[tier.ordinal()], firms.revenue(slot));
  }

  /** The firm leaves and takes its titles with it. */
  void lapseAll(int slot, double time) {
    for (int tier = 0; firms.held[slot] != 0; tier++) {
      if (firms.holds(TIER_LIST[tier], slot)) {
        lapse(TIER_LIST[tier], slot, time);
      }
    }
  }

  private static final Tier[] TIER_LIST = Tier.values();

  /** The yearly revenue of a firm is about to change by so many CNY. */
  void revenueChanges(int slot, long by) {
    int left = firms.held[slot];
    for (int tier = 0; left != 0; tier++, left >>= 1) {
      revenue[tier] += (left & 1) * by;
    }
  }

  int holders(Tier tier) {
    return holders[tier.ordinal()];
  }

  /** Revenue in CNY of the holders in their last closed years, as far as they are up to date. */
  long revenue(Tier tier) {
    return revenue[tier.ordinal()];
  }

  int awarded(Tier tier, int month) {
    return awarded[tier.ordinal()][month];
  }

  /** Titles lost by lapse or exit in a month. */
  int lost(Tier tier, int month) {
    return lost[tier.ordinal()][month];
  }
}
