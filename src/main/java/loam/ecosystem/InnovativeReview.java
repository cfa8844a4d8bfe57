package loam.ecosystem;

import loam.city.City;
import loam.city.Tier;
import loam.city.TierRule;
import loam.city.Timescale;
import loam.random.Draws;
import loam.random.Purpose;

/**
 * Innovative SMEs, decided on the days of the municipal batches: firms come forward at a constant
 * rate per year, and one that came since the batch before and qualifies is awarded the title; it
 * keeps it at its re-examination while it meets the rule.
 */
final class InnovativeReview {
  private final Firms firms;
  private final FirmView view;
  private final RevenueLaw revenue;
  private final Titles titles;
  private final TierRule rule;
  private final RuleCheck award;
  private final RuleCheck keep;
  private final double ratePerDay;

  InnovativeReview(City city, Firms firms, FirmView view, RevenueLaw revenue, Titles titles) {
    this.firms = firms;
    this.view = view;
    this.award = new RuleCheck(view);
    this.keep = new RuleCheck(view);
    this.revenue = revenue;
    this.titles = titles;
    this.rule = city.rule(Tier.INNOVATIVE_SME);
    this.ratePerDay = city.tiers().innovativeScoreRate() / Timescale.DAYS_PER_YEAR;
  }

  /** Draws the first moment at which a firm that appears at {@code time} may be awarded. */
  void expect(Draws draws, int slot, double time) {
    firms.innovativeCandidate[slot] = Math.max(time, rule.start());
    expectNext(draws, slot);
  }

  private void expectNext(Draws draws, int slot) {
    int occasion = ++firms.innovativeOccasion[slot];
    firms.innovativeCandidate[slot] +=
        draws.exponential(Purpose.INNOVATIVE_AWARD, firms.key(slot), occasion) / ratePerDay;
  }

  void happen(Draws draws, double now) {
    if (now < rule.start()) {
      return;
    }
    award.prepare(rule.criteria(), now);
    keep.prepare(rule.renewal(), now);
    // slots without a firm, and firms without the title, never come up
    for (int slot = 0; slot < firms.slots(); slot++) {
      if (titles.isDue(Tier.INNOVATIVE_SME, slot, now)) {
        reexamine(draws, slot, now);
      }
      if (firms.innovativeCandidate[slot] < now) {
        consider(draws, slot, now);
      }
    }
  }

  private void consider(Draws draws, int slot, double now) {
    while (firms.innovativeCandidate[slot] < now) {
      expectNext(draws, slot);
    }
    if (!firms.holds(Tier.INNOVATIVE_SME, slot)) {
      revenue.bringUpToDate(draws, slot);
      if (meets(award, slot, now)) {
        titles.award(Tier.INNOVATIVE_SME, slot, now, rule.validityYears());
      }
    }
  }

  private void reexamine(Draws draws, int slot, double now) {
    revenue.bringUpToDate(draws, slot);
    if (meets(keep, slot, now)) {
      titles.renew(Tier.INNOVATIVE_SME, slot, now, rule.validityYears());
    } else {
      titles.lapse(Tier.INNOVATIVE_SME, slot, now);
    }
  }

  private boolean meets(RuleCheck check, int slot, double now) {
    view.of(slot, now);
    return check.isMet();
  }
}
