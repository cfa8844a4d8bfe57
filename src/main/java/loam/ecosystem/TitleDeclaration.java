package loam.ecosystem;

import loam.city.TierRule;
import loam.random.Draws;

/** On a day all entries lapse, and every firm that meets the rule declares itself. */
final class TitleDeclaration implements TitleDecision {
  private final Firms firms;
  private final FirmView view;
  private final Titles titles;
  private final int tier;
  private final TierRule rule;
  private final RuleCheck award;

  TitleDeclaration(Parts parts, int tier) {
    this.firms = parts.firms();
    this.view = parts.view();
    this.award = new RuleCheck(view);
    this.titles = parts.titles();
    this.tier = tier;
    this.rule = parts.city().rule(tier);
  }

  @Override
  public void happen(Draws draws, int day) {
    boolean open = day >= rule.start();
    award.prepare(rule.criteria(), day);
    for (int slot = 0; slot < firms.slots(); slot++) {
      if (!firms.alive[slot]) {
        continue;
      }
      view.of(slot, day);
      boolean qualifies = open && award.isMet();
      boolean held = firms.holds(tier, slot);
      if (qualifies && !held) {
        titles.award(tier, slot, day, rule.validityYears());
      } else if (held && !qualifies) {
        titles.lapse(tier, slot, day);
      }
    }
  }
}
