package loam.ecosystem;

import loam.city.City;
import loam.city.Tier;
import loam.city.TierRule;
import loam.city.Timescale;
import loam.random.Draws;
import loam.random.Elementary;
import loam.random.Purpose;

/**
 * Innovative SMEs, decided at the start of each month: a firm that qualifies is awarded the title
 * at a constant rate per year, and keeps it at its re-examination while it meets the rule.
 */
final class InnovativeReview {
  private final Horizon horizon;
  private final Firms firms;
  private final FirmView view;
  private final RevenueLaw revenue;
  private final Titles titles;
  private final TierRule rule;
  private final double ratePerDay;

  InnovativeReview(
      City city, Horizon horizon, Firms firms, FirmView view, RevenueLaw revenue, Titles titles) {
    this.horizon = horizon;
    this.firms = firms;
    this.view = view;
    this.revenue = revenue;
    this.titles = titles;
    this.rule = city.rule(Tier.INNOVATIVE_SME);
    this.ratePerDay = city.tiers().innovativeScoreRate() / Timescale.DAYS_PER_YEAR;
  }

  void happen(Draws draws, int month) {
    double now = horizon.startOfMonth(month);
    if (month == 0 || now < rule.start()) {
      return;
    }
    double days = Math.min(horizon.daysIn(month - 1), now - rule.start());
    double chance = 1 - Elementary.exp(-ratePerDay * days);
    for (int slot = 0; slot < firms.slots(); slot++) {
      if (!firms.alive[slot]) {
        continue;
      }
      if (firms.holds(Tier.INNOVATIVE_SME, slot)) {
        reexamine(draws, slot, now);
      } else if (draws.uniform(Purpose.INNOVATIVE_AWARD, firms.key[slot], month) < chance) {
        revenue.bringUpToDate(draws, slot);
        if (rule.qualifies(view.of(slot, now), now)) {
          titles.award(Tier.INNOVATIVE_SME, slot, now, rule.validityYears());
        }
      }
    }
  }

  private void reexamine(Draws draws, int slot, double now) {
    if (!titles.isDue(Tier.INNOVATIVE_SME, slot, now)) {
      return;
    }
    revenue.bringUpToDate(draws, slot);
    if (rule.mayKeep(view.of(slot, now), now)) {
      titles.renew(Tier.INNOVATIVE_SME, slot, now, rule.validityYears());
    } else {
      titles.lapse(Tier.INNOVATIVE_SME, slot, now);
    }
  }
}
