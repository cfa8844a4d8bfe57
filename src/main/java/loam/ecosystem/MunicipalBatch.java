package loam.ecosystem;

import loam.city.Attribute;
import loam.city.City;
import loam.city.Tier;
import loam.city.TierParameters;
import loam.city.TierRule;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.policy.Policy;
import loam.random.Draws;
import loam.random.Purpose;

/** The city re-examines the titles that are due and decides on new specialised SMEs. */
final class MunicipalBatch {
  private static final int TITLE = Firms.bitOf(Tier.SPECIALISED);

  private final Firms firms;
  private final FirmView view;
  private final RevenueLaw revenue;
  private final Titles titles;
  private final TierRule rule;
  private final RuleCheck award;
  private final RuleCheck keep;
  private final TierParameters parameters;
  private final LeverPath capacity;
  private final LeverPath reexamPass;
  private final LeverPath packageStrength;
  private final Ranking applicants;

  MunicipalBatch(
      City city, Policy policy, Firms firms, FirmView view, RevenueLaw revenue, Titles titles) {
    this.firms = firms;
    this.view = view;
    this.award = new RuleCheck(view);
    this.keep = new RuleCheck(view);
    this.revenue = revenue;
    this.titles = titles;
    this.rule = city.rule(Tier.SPECIALISED);
    this.parameters = city.tiers();
    this.capacity = policy.path(Lever.SME_ROUND_CAPACITY);
    this.reexamPass = policy.path(Lever.SME_REEXAM_PASS);
    this.packageStrength = policy.path(Lever.SME_PACKAGE);
    this.applicants = new Ranking(firms, parameters.giantScore());
  }

  void happen(Draws draws, int day) {
    if (day < rule.start()) {
      return;
    }
    double applies = chanceToApply(day);
    applicants.clear();
    award.prepare(rule.criteria(), day);
    keep.prepare(rule.renewal(), day);
    int asked = award.titlesAsked();
    for (int slot = 0; slot < firms.slots(); slot++) {
      int held = firms.held[slot];
      if ((held & TITLE) != 0) {
        reexamine(draws, slot, day);
      } else if ((held & asked) == asked) {
        consider(draws, slot, day, applies);
      }
    }
    for (int slot : applicants.best((int) Math.round(capacity.at(day)))) {
      titles.award(Tier.SPECIALISED, slot, day, rule.validityYears());
    }
  }

  private void consider(Draws draws, int slot, int day, double applies) {
    if (firms.alive[slot] && firms.willing[slot] && passes(draws, slot, day, applies)) {

      revenue.bringUpToDate(draws, slot);
      if (meets(award, slot, day)) {
        applicants.add(draws, slot, view.value(Attribute.GROWTH_TWO_YEARS), day);
      }
    }
  }

  private double chanceToApply(int day) {
    double packageFactor = 1 + (parameters.packageApplyFactor() - 1) * packageStrength.at(day);
    return Math.min(1, parameters.applyProb().at(day) * packageFactor);
  }

  /** Whether the firm would apply now and pass the assessment, were it qualified. */
  private boolean passes(Draws draws, int slot, int day, double applies) {
    long key = firms.key(slot);
    return draws.uniform(Purpose.TITLE_APPLICATION, key, day) < applies
        && draws.uniform(Purpose.TITLE_ASSESSMENT, key, day) < parameters.passRate();
  }

  private void reexamine(Draws draws, int slot, int day) {
    if (!titles.isDue(Tier.SPECIALISED, slot, day)) {
      return;
    }
    revenue.bringUpToDate(draws, slot);
    double mark = draws.uniform(Purpose.TITLE_REEXAMINATION, firms.key(slot), day);
    if (mark < reexamPass.at(day) && meets(keep, slot, day)) {
      titles.renew(Tier.SPECIALISED, slot, day, rule.validityYears());
      return;
    }
    titles.lapse(Tier.SPECIALISED, slot, day);
    if (firms.holds(Tier.LITTLE_GIANT, slot)) {
      titles.lapse(Tier.LITTLE_GIANT, slot, day);
    }
  }

  private boolean meets(RuleCheck check, int slot, int day) {
    view.of(slot, day);
    return check.isMet();
  }
}
