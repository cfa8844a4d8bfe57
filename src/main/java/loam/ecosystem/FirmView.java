package loam.ecosystem;

import loam.city.Attribute;
import loam.city.Candidate;
import loam.city.Tier;
import loam.city.Timescale;
import loam.random.Elementary;

/** One firm as reviewers see it; moves from slot to slot. */
final class FirmView implements Candidate {
  private final Firms firms;
  private int slot;
  private double time;

  FirmView(Firms firms) {
    this.firms = firms;
  }

  /** Points at another firm, brought up to date before, as it is at {@code time}. */
  FirmView of(int firmSlot, double atTime) {
    slot = firmSlot;
    time = atTime;
    return this;
  }

  @Override
  public double value(Attribute attribute) {
    return switch (attribute) {
      case AGE_YEARS -> (time - firms.birth[slot]) / Timescale.DAYS_PER_YEAR;
      case REVENUE -> firms.revenue[slot];
      case RD_SHARE -> firms.rdShare[slot];
      case RD_EXPENSE -> firms.rdShare[slot] * firms.revenue[slot];
      case GROWTH_TWO_YEARS -> growthTwoYears();
      // firms raise equity in rounds, which this version does not model
      case EQUITY_TWO_YEARS -> 0;
    };
  }

  /** Mean yearly growth over two years; −1, the least there is, for a firm without such a past. */
  private double growthTwoYears() {
    double before = firms.logRevenueTwoBefore[slot];
    return Double.isNaN(before) ? -1 : Elementary.exp(0.5 * (firms.logRevenue[slot] - before)) - 1;
  }

  @Override
  public boolean holds(Tier tier) {
    return firms.holds(tier, slot);
  }
}
