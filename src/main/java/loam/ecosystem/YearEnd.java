package loam.ecosystem;

import java.util.Arrays;
import loam.city.City;
import loam.city.Roster;
import loam.city.Tier;
import loam.random.Draws;
import loam.random.Elementary;

/** What all firms together show when a year has closed. Looks, and changes nothing. */
final class YearEnd implements Mechanism {
  private final Horizon horizon;
  private final Firms firms;
  private final RdDeduction deduction;
  private final double rdCap;
  private final double exemplarGrowth;
  private final LowerMedian[] revenues;
  private final int followed;
  private final double fastGrowth;
  private final double rdIntensiveFrom;
  private final LowerMedian growths = new LowerMedian();
  private final long[] revenueBySector;
  private int growing;
  private int slowerThanExemplar;
  private int rdIntensive;
  private long rdExpense;

  YearEnd(City city, Horizon horizon, Firms firms, RdDeduction deduction) {
    this.horizon = horizon;
    this.revenueBySector = new long[city.roster().sectors().size()];
    this.firms = firms;
    this.deduction = deduction;
    this.rdCap = city.revenue().rdCap();
    this.exemplarGrowth = Elementary.log(1 + city.capital().outputs().exemplarGrowth());
    this.revenues = new LowerMedian[city.roster().tiers().size()];
    this.followed = city.roster().followed();
    Tier.Following marks = city.roster().following();
    this.fastGrowth = Elementary.log(1 + marks.growth());
    this.rdIntensiveFrom = marks.rdShare();
    Arrays.setAll(revenues, tier -> new LowerMedian());
  }

  /** Looks when a year has ended. */
  @Override
  public void closeMonth(Draws draws, int month) {
    if (!horizon.isYearEnd(month)) {
      return;
    }
    clear();
    double reported = deduction.reportedFactor(horizon.startOfMonth(month + 1) - 1);
    lookAtAll(reported);
    for (int tier = 0; tier < revenues.length; tier++) {
      revenues[tier].addHolders(firms, tier);
    }
    if (followed != Roster.NONE) {
      for (int slot = 0; slot < firms.slots(); slot++) {
        if (firms.holds(followed, slot)) {
          lookAtFollowed(slot, reported);
        }
      }
    }
  }

  private void clear() {
    for (LowerMedian median : revenues) {
      median.clear();
    }
    growths.clear();
    growing = 0;
    slowerThanExemplar = 0;
    rdIntensive = 0;
    Arrays.fill(revenueBySector, 0);
  }

  private void lookAtAll(double reported) {
    boolean[] alive = firms.alive;
    byte[] sector = firms.sector;
    long[] revenue = firms.revenue;
    double[] rdShare = firms.rdShare;
    long spent = 0;
    for (int slot = 0; slot < firms.slots(); slot++) {
      if (alive[slot]) {
        revenueBySector[sector[slot]] += revenue[slot];
        spent += Elementary.round(Math.min(rdCap, reported * rdShare[slot]) * revenue[slot]);
      }
    }
    rdExpense = spent;
  }

  private void lookAtFollowed(int slot, double reported) {
    rdIntensive += reported * firms.rdShare(slot) > rdIntensiveFrom ? 1 : 0;
    double growth = firms.logRevenue(slot) - firms.logRevenueBefore(slot);
    if (!Double.isNaN(growth)) {
      growths.add(growth);
      growing += growth > fastGrowth ? 1 : 0;
      slowerThanExemplar += growth < exemplarGrowth ? 1 : 0;
    }
  }

  /** CNY of revenue of a sector's firms. */
  long revenue(int sector) {
    return revenueBySector[sector];
  }

  /** Number of sectors. */
  int sectors() {
    return revenueBySector.length;
  }

  /** CNY of revenue of all firms. */
  long revenue() {
    return Arrays.stream(revenueBySector).sum();
  }

  /** Lower median of the revenue in CNY of those who hold a title. */
  double medianRevenue(int tier) {
    return revenues[tier].get();
  }

  /** Reported R&amp;D of all firms in CNY if a year ends with the month, else 0. */
  long rdExpense(int month) {
    return horizon.isYearEnd(month) ? rdExpense : 0;
  }

  /** Lower median of the growth of holders of the title that is followed. */
  double medianGrowth() {
    return Elementary.exp(growths.get()) - 1;
  }

  /**
   * Share of holders of the title that is followed with a year before it that grew by more than its
   * mark.
   */
  double shareGrowing() {
    return growing / (double) growths.count();
  }

  /** Share of the same that grew less than the exemplar. */
  double shareSlowerThanExemplar() {
    return slowerThanExemplar / (double) growths.count();
  }

  /**
   * Number of holders of the title that is followed that spend more of revenue on R&amp;D than its
   * mark.
   */
  int rdIntensive() {
    return rdIntensive;
  }
}
