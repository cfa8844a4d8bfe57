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
  private final Shortlist qualified = new Shortlist();

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
    qualify(day);
    int next = 0;
    for (int slot = 0; slot < firms.slots(); slot++) {
      boolean qualifies = next < qualified.size() && qualified.at(next) == slot;
      next += qualifies ? 1 : 0;
      if (qualifies != firms.holds(tier, slot)) {
        declare(slot, day, qualifies);
      }
    }
  }

  private void qualify(int day) {
    int[] slots = qualified.begin(firms.slots());
    if (day < rule.start()) {
      return;
    }
    boolean[] alive = firms.alive;
    int end = 0;
    for (int slot = 0; slot < firms.slots(); slot++) {
      slots[end] = slot;
      end += alive[slot] ? 1 : 0;
    }
    qualified.cut(end);
    award.prepare(rule.criteria(), day);
    award.keepMet(qualified);
  }

  private void declare(int slot, int day, boolean qualifies) {
    if (qualifies) {
      titles.award(tier, slot, day, rule.validityYears());
    } else {
      titles.lapse(tier, slot, day);
    }
  }
}
