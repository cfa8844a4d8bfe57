package loam.ecosystem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import loam.city.City;
import loam.city.Timescale;

/** Who has which title; counts awards and losses by month. */
final class Titles {
  private final Horizon horizon;
  private final Firms firms;
  private final FirmEvents lives;
  private final int tiers;
  private final List<LifeEvent> gained;
  private final List<LifeEvent> gone;

  /** By tier: the tiers that are lost with it. */
  private final int[][] restOnIt;

  private final int[][] awarded;
  private final int[][] lost;
  private final int[] holders;
  private final long[] revenue;

  Titles(City city, Horizon horizon, Firms firms, FirmEvents lives) {
    this.horizon = horizon;
    this.firms = firms;
    this.lives = lives;
    List<String> ids = city.roster().tierIds();
    this.tiers = ids.size();
    this.gained = ids.stream().map(LifeEvent::titled).toList();
    this.gone = ids.stream().map(LifeEvent::lost).toList();
    this.restOnIt = new int[tiers][];
    Arrays.setAll(
        restOnIt,
        tier ->
            IntStream.range(0, tiers)
                .filter(other -> city.rule(other).restsOn().contains(tier))
                .toArray());
    this.awarded = new int[tiers][horizon.months()];
    this.lost = new int[tiers][horizon.months()];
    this.holders = new int[tiers];
    this.revenue = new long[tiers];
  }

  void reset() {
    Arrays.fill(holders, 0);
    Arrays.fill(revenue, 0);
    for (int tier = 0; tier < tiers; tier++) {
      Arrays.fill(awarded[tier], 0);
      Arrays.fill(lost[tier], 0);
    }
  }

  void copyFrom(Titles other) {
    System.arraycopy(other.holders, 0, holders, 0, holders.length);
    System.arraycopy(other.revenue, 0, revenue, 0, revenue.length);
    for (int tier = 0; tier < tiers; tier++) {
      System.arraycopy(other.awarded[tier], 0, awarded[tier], 0, awarded[tier].length);
      System.arraycopy(other.lost[tier], 0, lost[tier], 0, lost[tier].length);
    }
  }

  void award(int tier, int slot, double time, double validityYears) {
    firms.titleSince[tier][slot] = time;
    firms.titleUntil[tier][slot] = time + validityYears * Timescale.DAYS_PER_YEAR;
    awarded[tier][horizon.monthOf((int) time)]++;
    holders[tier]++;
    firms.held[slot] |= Firms.bitOf(tier);
    revenue[tier] += firms.revenue(slot);
    lives.happened(time, slot, gained.get(tier), firms.revenue(slot));
  }

  void renew(int tier, int slot, double time, double validityYears) {
    firms.titleUntil[tier][slot] = time + validityYears * Timescale.DAYS_PER_YEAR;
  }

  /**
   * Whose title must be re-examined on a day, of the firms in the first slots; dates move by a day
   * or two.
   */
  void due(int tier, int day, int firstSlots, Shortlist list) {
    int[] slots = list.begin(firstSlots);
    double[] until = firms.titleUntil[tier];
    int end = 0;
    for (int slot = 0; slot < firstSlots; slot++) {
      slots[end] = slot;
      end += until[slot] < day + 2 ? 1 : 0;
    }
    list.cut(end);
  }

  /** The title is lost, and with it those that rest on it. */
  void lapse(int tier, int slot, double time) {
    lost[tier][horizon.monthOf((int) time)]++;
    holders[tier]--;
    firms.dropTitle(tier, slot);
    revenue[tier] -= firms.revenue(slot);
    lives.happened(time, slot, gone.get(tier), firms.revenue(slot));
    for (int other : restOnIt[tier]) {
      if (firms.holds(other, slot)) {
        lapse(other, slot, time);
      }
    }
  }

  /** The firm leaves and takes its titles with it. */
  void lapseAll(int slot, double time) {
    for (int tier = 0; firms.held[slot] != 0; tier++) {
      if (firms.holds(tier, slot)) {
        lapse(tier, slot, time);
      }
    }
  }

  /** The revenue of firms has changed: that of the holders is added up anew. */
  void revenueChanged() {
    for (int tier = 0; tier < tiers; tier++) {
      long sum = 0;
      for (int slot = 0; slot < firms.slots(); slot++) {
        sum += firms.revenue[slot] & -(long) ((firms.held[slot] >> tier) & 1);
      }
      revenue[tier] = sum;
    }
  }

  int holders(int tier) {
    return holders[tier];
  }

  /** Revenue in CNY of the holders in their last closed years. */
  long revenue(int tier) {
    return revenue[tier];
  }

  int awarded(int tier, int month) {
    return awarded[tier][month];
  }

  /** Titles lost by lapse or exit in a month. */
  int lost(int tier, int month) {
    return lost[tier][month];
  }
}
