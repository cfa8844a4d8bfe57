package loam.ecosystem;

import loam.city.Attribute;
import loam.city.Candidate;
import loam.city.City;
import loam.city.Timescale;
import loam.random.Elementary;

/** One firm as reviewers see it; moves from slot to slot. */
final class FirmView implements Candidate {
  private static final double TWO_YEARS = 2 * Timescale.DAYS_PER_YEAR;

  private final Firms firms;
  private final VentureFirms venture;
  private final RdDeduction deduction;
  private final double rdCap;
  private int slot;
  private double time;

  FirmView(City city, Firms firms, VentureFirms venture, RdDeduction deduction) {
    this.firms = firms;
    this.venture = venture;
    this.deduction = deduction;
    this.rdCap = city.revenue().rdCap();
  }

  /** Points at another firm as it is at {@code time}. */
  FirmView of(int firmSlot, double atTime) {
    slot = firmSlot;
    time = atTime;
    return this;
  }

  @Override
  public double value(Attribute attribute) {
    return value(attribute, slot, time, deduction.reportedFactor(time));
  }

  private double value(Attribute attribute, int slot, double time, double reported) {
    return switch (attribute) {
      case AGE_YEARS -> (time - firms.birth[slot]) / Timescale.DAYS_PER_YEAR;
      case REVENUE -> firms.revenue[slot];
      case RD_SHARE -> rdShare(slot, reported);
      case RD_EXPENSE -> rdShare(slot, reported) * firms.revenue[slot];
      case GROWTH_TWO_YEARS -> growthTwoYears(slot);
      case EQUITY_TWO_YEARS -> venture.raisedSince(slot, time - TWO_YEARS);
    };
  }

  /** An attribute of all firms of a list at a moment, by their places. */
  void values(Attribute attribute, Shortlist list, double atTime, double[] into) {
    double reported = deduction.reportedFactor(atTime);
    int[] slots = list.slots();
    int size = list.size();
    for (int place = 0; place < size; place++) {
      into[place] = value(attribute, slots[place], atTime, reported);
    }
  }

  /** 1 for those firms of a list that have one of some titles, else 0, by their places. */
  void titles(int any, Shortlist list, double[] into) {
    int[] slots = list.slots();
    int size = list.size();
    for (int place = 0; place < size; place++) {
      into[place] = (firms.held[slots[place]] & any) == 0 ? 0 : 1;
    }
  }

  /** R&amp;D expense as reported, which a change of its tax deduction moves. */
  private double rdShare(int slot, double reported) {
    return Math.min(rdCap, firms.rdShare[slot] * reported);
  }

  /** Mean yearly growth over two years; −1, the least there is, for a firm without such a past. */
  private double growthTwoYears(int slot) {
    double before = firms.logRevenueTwoBefore(slot);
    return Double.isNaN(before) ? -1 : Elementary.exp(0.5 * (firms.logRevenue(slot) - before)) - 1;
  }

  /** Its titles, a bit for each tier. */
  int titles() {
    return firms.held[slot];
  }

  @Override
  public boolean holds(int tier) {
    return firms.holds(tier, slot);
  }
}
