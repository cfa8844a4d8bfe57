package loam.ecosystem;

import java.util.Optional;
import loam.city.Attribute;
import loam.city.DatedSeries;
import loam.city.Figure;
import loam.city.TierParameters;
import loam.city.TierRule;
import loam.city.TitleProcedure.Application;
import loam.city.TitleProcedure.Batch;
import loam.policy.LeverPath;
import loam.policy.Policy;
import loam.random.Draws;
import loam.random.Purpose;

/** Titles that are due are re-examined, and the best of those who seek a new one get it. */
final class TitleBatch implements TitleDecision {
  private final Firms firms;
  private final FirmView view;
  private final Titles titles;
  private final int tier;
  private final TierRule rule;
  private final RuleCheck award;
  private final RuleCheck keep;
  private final Optional<Application> application;
  private final TierParameters parameters;
  private final DatedSeries chance;
  private final LeverPath capacity;
  private final LeverPath reexamPass;
  private final LeverPath packageStrength;
  private final Ranking ranking;

  TitleBatch(Parts parts, int tier, Batch procedure) {
    this.firms = parts.firms();
    this.view = parts.view();
    this.award = new RuleCheck(view);
    this.keep = new RuleCheck(view);
    this.titles = parts.titles();
    this.tier = tier;
    this.rule = parts.city().rule(tier);
    this.application = procedure.application();
    this.parameters = parts.city().tiers();
    this.chance = parameters.over(application.map(Application::chance).orElse(Figure.of(1)));
    Policy policy = parts.policy();
    this.capacity = policy.path(TitleLevers.capacity(procedure.capacityLever()));
    this.reexamPass = TitleLevers.chanceToKeep(parts.city(), procedure.reexamination(), policy);
    this.packageStrength = TitleLevers.packageStrength(procedure, policy);
    this.ranking = new Ranking(firms, procedure.score().orElse(parameters.giantScore()));
  }

  @Override
  public void begin() {
    ranking.clear();
  }

  @Override
  public void copyFrom(TitleDecision other) {
    ranking.copyFrom(((TitleBatch) other).ranking);
  }

  @Override
  public void happen(Draws draws, int day) {
    ranking.clear();
    if (day < rule.start()) {
      return;
    }
    double applies = chanceToApply(day);
    award.prepare(rule.criteria(), day);
    keep.prepare(rule.renewal(), day);
    int asked = award.titlesAsked();
    int title = Firms.bitOf(tier);
    for (int slot = 0; slot < firms.slots(); slot++) {
      int held = firms.held[slot];
      if ((held & title) != 0) {
        reexamine(draws, slot, day);
      } else if ((held & asked) == asked) {
        consider(draws, slot, day, applies);
      }
    }
    for (int slot : ranking.best((int) Math.round(capacity.at(day)))) {
      titles.award(tier, slot, day, rule.validityYears());
    }
  }

  private void consider(Draws draws, int slot, int day, double applies) {
    if (firms.alive[slot] && firms.willing[slot] && passes(draws, slot, day, applies)) {
      if (meets(award, slot, day)) {
        ranking.add(draws, slot, view.value(Attribute.GROWTH_TWO_YEARS), day);
      }
    }
  }

  private double chanceToApply(int day) {
    if (application.isEmpty()) {
      return 1;
    }
    Application of = application.get();
    double packageFactor = 1 + (parameters.of(of.packageFactor()) - 1) * packageStrength.at(day);
    return Math.min(1, chance.at(day) * packageFactor);
  }

  /** Whether the firm would apply now and pass the assessment, were it qualified. */
  private boolean passes(Draws draws, int slot, int day, double applies) {
    if (application.isEmpty()) {
      return true;
    }
    long key = firms.key(slot);
    return draws.uniform(Purpose.TITLE_APPLICATION, key, day) < applies
        && draws.uniform(Purpose.TITLE_ASSESSMENT, key, day)
            < parameters.of(application.get().passRate());
  }

  private void reexamine(Draws draws, int slot, int day) {
    if (!titles.isDue(tier, slot, day)) {
      return;
    }
    double mark = draws.uniform(Purpose.TITLE_REEXAMINATION, firms.key(slot), day);
    if (mark < reexamPass.at(day) && meets(keep, slot, day)) {
      titles.renew(tier, slot, day, rule.validityYears());
    } else {
      titles.lapse(tier, slot, day);
    }
  }

  @Override
  public int qualified() {
    return ranking.size();
  }

  private boolean meets(RuleCheck check, int slot, int day) {
    view.of(slot, day);
    return check.isMet();
  }
}
