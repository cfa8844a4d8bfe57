package loam.ecosystem;

import loam.city.Attribute;
import loam.city.City;
import loam.city.Tier;
import loam.city.TierRule;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.policy.LeverType;
import loam.policy.Policy;
import loam.random.Draws;
import loam.random.Purpose;

/**
 * The nation re-examines little giants that are due and ranks the qualified firms for new titles.
 */
final class NationalBatch {
  static final Lever CAPACITY =
      Lever.of(
          "giant.capacity",
          LeverType.WHOLE,
          "firms/batch",
          0,
          1000,
          "new little-giant titles for the city in the national batch; the best-ranked firms get them",
          Lever.Evidence.RULE,
          "S008; batch sizes from published stocks");

  private static final int TITLE = Firms.bitOf(Tier.LITTLE_GIANT);

  private final Firms firms;
  private final FirmView view;
  private final RevenueLaw revenue;
  private final Titles titles;
  private final TierRule rule;
  private final RuleCheck award;
  private final RuleCheck keep;
  private final LeverPath capacity;
  private final double reexamPass;
  private final Ranking pool;

  NationalBatch(
      City city, Policy policy, Firms firms, FirmView view, RevenueLaw revenue, Titles titles) {
    this.firms = firms;
    this.view = view;
    this.award = new RuleCheck(view);
    this.keep = new RuleCheck(view);
    this.revenue = revenue;
    this.titles = titles;
    this.rule = city.rule(Tier.LITTLE_GIANT);
    this.capacity = policy.path(CAPACITY);
    this.reexamPass = city.tiers().giantReexamPass();
    this.pool = new Ranking(firms, city.tiers().giantScore());
  }

  void reset() {
    pool.clear();
  }

  void happen(Draws draws, int day) {
    pool.clear();
    if (day < rule.start()) {
      return;
    }
    award.prepare(rule.criteria(), day);
    keep.prepare(rule.renewal(), day);
    int asked = award.titlesAsked();
    for (int slot = 0; slot < firms.slots(); slot++) {
      int held = firms.held[slot];
      if ((held & TITLE) != 0) {
        reexamine(draws, slot, day);
      } else if ((held & asked) == asked) {
        consider(draws, slot, day);
      }
    }
    for (int slot : pool.best((int) Math.round(capacity.at(day)))) {
      titles.award(Tier.LITTLE_GIANT, slot, day, rule.validityYears());
    }
  }

  private void consider(Draws draws, int slot, int day) {
    if (firms.alive[slot] && firms.willing[slot]) {
      revenue.bringUpToDate(draws, slot);
      if (meets(award, slot, day)) {
        pool.add(draws, slot, view.value(Attribute.GROWTH_TWO_YEARS), day);
      }
    }
  }

  private void reexamine(Draws draws, int slot, int day) {
    if (!titles.isDue(Tier.LITTLE_GIANT, slot, day)) {
      return;
    }
    revenue.bringUpToDate(draws, slot);
    double mark = draws.uniform(Purpose.TITLE_REEXAMINATION, firms.key(slot), day);
    if (mark < reexamPass && meets(keep, slot, day)) {
      titles.renew(Tier.LITTLE_GIANT, slot, day, rule.validityYears());
    } else {
      titles.lapse(Tier.LITTLE_GIANT, slot, day);
    }
  }

  /** Firms that qualified in the last batch and did not hold the title. */
  int qualified() {
    return pool.size();
  }

  private boolean meets(RuleCheck check, int slot, int day) {
    view.of(slot, day);
    return check.isMet();
  }
}
