package loam.ecosystem;

import loam.city.Attribute;
import loam.city.City;
import loam.city.Tier;
import loam.city.TierParameters;
import loam.city.TierRule;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.policy.LeverType;
import loam.policy.Policy;
import loam.random.Draws;
import loam.random.Purpose;

/** The city re-examines the titles that are due and decides on new specialised SMEs. */
final class MunicipalBatch {
  private static final double NO_CAP = 100_000;

  static final Lever PACKAGE =
      Lever.of(
              "sme.package",
              LeverType.STRENGTH,
              "strength",
              0,
              2,
              "raises the chance that a qualified firm applies for the municipal title, and the growth of"
                  + " title holders",
              Lever.Evidence.NONE,
              "S004, S005")
          .neutralAt(0)
          .assuming("tiers.packageApplyFactor", 1)
          .assuming("tiers.packageDrift", 0);

  static final Lever CAPACITY =
      Lever.of(
              "sme.roundCapacity",
              LeverType.WHOLE,
              "firms/batch",
              0,
              100_000,
              "largest number of new municipal titles in one batch; the best-ranked applicants get them",
              Lever.Evidence.RULE,
              "no cap is published")
          .neutralAt(NO_CAP);

  static final Lever REEXAM_PASS =
      Lever.of(
          "sme.reexamPass",
          LeverType.SHARE,
          "share",
          0,
          1,
          "share of municipal titles that pass the re-examination, among firms that still qualify",
          Lever.Evidence.NONE,
          "assumed");

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
    this.capacity = policy.path(CAPACITY);
    this.reexamPass = policy.path(REEXAM_PASS);
    this.packageStrength = policy.path(PACKAGE);
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
