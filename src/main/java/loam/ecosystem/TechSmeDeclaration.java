package loam.ecosystem;

import loam.city.City;
import loam.city.Tier;
import loam.city.TierRule;
import loam.random.Draws;

/** Once a year all tech-SME entries lapse, and every firm that meets the rule declares itself. */
final class TechSmeDeclaration {
  private final Firms firms;
  private final FirmView view;
  private final RevenueLaw revenue;
  private final Titles titles;
  private final TierRule rule;
  private final RuleCheck award;

  TechSmeDeclaration(City city, Firms firms, FirmView view, RevenueLaw revenue, Titles titles) {
    this.firms = firms;
    this.view = view;
    this.award = new RuleCheck(view);
    this.revenue = revenue;
    this.titles = titles;
    this.rule = city.rule(Tier.TECH_SME);
  }

  void happen(Draws draws, double now) {
    boolean open = now >= rule.start();
    award.prepare(rule.criteria(), now);
    for (int slot = 0; slot < firms.slots(); slot++) {
      if (!firms.alive[slot]) {
        continue;
      }
      revenue.bringUpToDate(draws, slot);
      view.of(slot, now);
      boolean qualifies = open && award.isMet();
      boolean held = firms.holds(Tier.TECH_SME, slot);
      if (qualifies && !held) {
        titles.award(Tier.TECH_SME, slot, now, rule.validityYears());
      } else if (held && !qualifies) {
        titles.lapse(Tier.TECH_SME, slot, now);
      }
    }
  }
}
