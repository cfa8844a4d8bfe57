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
  private int qualified;
  private final Shortlist due = new Shortlist();
  private final Shortlist applicants = new Shortlist();

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
    qualified = 0;
  }

  @Override
  public void copyFrom(TitleDecision other) {
    qualified = ((TitleBatch) other).qualified;
  }

  @Override
  public void happen(Draws draws, int day) {
    qualified = 0;
    if (day < rule.start()) {
      return;
    }
    award.prepare(rule.criteria(), day);
    keep.prepare(rule.renewal(), day);
    shortlist(day);
    application.ifPresent(
        of -> {
          keepBelow(draws, Purpose.TITLE_APPLICATION, day, chanceToApply(of, day));
          keepBelow(draws, Purpose.TITLE_ASSESSMENT, day, parameters.of(of.passRate()));
        });
    award.keepMet(applicants);
    qualified = applicants.size();
    for (int place = 0; place < due.size(); place++) {
      reexamine(draws, due.at(place), day);
    }
    int places = (int) Math.round(capacity.at(day));
    if (qualified > places) {
      awardBest(draws, day, places);
    } else {
      for (int place = 0; place < qualified; place++) {
        titles.award(tier, applicants.at(place), day, rule.validityYears());
      }
    }
  }

  private void awardBest(Draws draws, int day, int places) {
    ranking.clear();
    for (int place = 0; place < qualified; place++) {
      int slot = applicants.at(place);
      double growth = view.of(slot, day).value(Attribute.GROWTH_TWO_YEARS);
      ranking.add(draws, slot, growth, day);
    }
    for (int slot : ranking.best(places)) {
      titles.award(tier, slot, day, rule.validityYears());
    }
  }

  /** Who is to be re-examined, and who may seek the title. */
  private void shortlist(int day) {
    titles.due(tier, day, firms.slots(), due);
    int[] slots = applicants.begin(firms.slots());
    int asked = award.titlesAsked();
    int seen = asked | Firms.bitOf(tier);
    int[] held = firms.held;
    boolean[] alive = firms.alive;
    boolean[] willing = firms.willing;
    int end = 0;
    for (int slot = 0; slot < firms.slots(); slot++) {
      slots[end] = slot;
      int seeks = (alive[slot] ? 1 : 0) & (willing[slot] ? 1 : 0);
      end += seeks & ~(-((held[slot] & seen) ^ asked) >>> 31); // 0 but where what is held is asked
    }
    applicants.cut(end);
  }

  /** Keeps those applicants whose mark lies below a chance. */
  private void keepBelow(Draws draws, Purpose purpose, int day, double chance) {
    int[] slots = applicants.slots();
    long[] keys = firms.key;
    int size = applicants.size();
    int left = 0;
    for (int place = 0; place < size; place++) {
      int slot = slots[place];
      slots[left] = slot;
      left += draws.uniform(purpose, keys[slot], day) < chance ? 1 : 0;
    }
    applicants.cut(left);
  }

  private double chanceToApply(Application of, int day) {
    double packageFactor = 1 + (parameters.of(of.packageFactor()) - 1) * packageStrength.at(day);
    return Math.min(1, chance.at(day) * packageFactor);
  }

  private void reexamine(Draws draws, int slot, int day) {
    double mark = draws.uniform(Purpose.TITLE_REEXAMINATION, firms.key(slot), day);
    if (mark < reexamPass.at(day) && meets(keep, slot, day)) {
      titles.renew(tier, slot, day, rule.validityYears());
    } else {
      titles.lapse(tier, slot, day);
    }
  }

  @Override
  public int qualified() {
    return qualified;
  }

  private boolean meets(RuleCheck check, int slot, int day) {
    view.of(slot, day);
    return check.isMet();
  }
}
