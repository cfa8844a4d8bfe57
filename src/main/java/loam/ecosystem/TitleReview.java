package loam.ecosystem;

import java.util.Arrays;
import loam.city.TierRule;
import loam.city.Timescale;
import loam.city.TitleProcedure.RollingReview;
import loam.random.DrawKey;
import loam.random.Draws;
import loam.random.Purpose;

/**
 * Firms come forward at a constant rate per year, and one that came since the day before and
 * qualifies is awarded the title; it keeps it at its re-examination while it meets the rule.
 */
final class TitleReview implements TitleDecision {
  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final String FIRST = "innovativeSme";

  private final Firms firms;
  private final FirmView view;
  private final Titles titles;
  private final int tier;
  private final TierRule rule;
  private final RuleCheck award;
  private final RuleCheck keep;
  private final double ratePerDay;
  private final DrawKey comes;

  /**
   * By slot: a moment at which the firm came or comes forward, not later than the next one that
   * counts, and its number, 0 when it was there first. Those that follow are found when they can
   * matter.
   */
  private double[] candidate = new double[0];

  private int[] occasion = new int[0];

  private final Shortlist due = new Shortlist();
  private final Shortlist eligible = new Shortlist();
  private double lastDay;

  TitleReview(Parts parts, int tier, RollingReview procedure) {
    this.firms = parts.firms();
    this.view = parts.view();
    this.award = new RuleCheck(view);
    this.keep = new RuleCheck(view);
    this.titles = parts.titles();
    this.tier = tier;
    this.rule = parts.city().rule(tier);
    this.ratePerDay = parts.city().tiers().of(procedure.ratePerYear()) / Timescale.DAYS_PER_YEAR;
    String id = parts.city().roster().tiers().get(tier).id();
    this.comes = id.equals(FIRST) ? Purpose.INNOVATIVE_AWARD : DrawKey.named("titles." + id);
  }

  @Override
  public void begin() {
    Arrays.fill(candidate, NEVER);
    lastDay = Double.NEGATIVE_INFINITY;
  }

  @Override
  public void copyFrom(TitleDecision other) {
    TitleReview review = (TitleReview) other;
    int slots = review.candidate.length;
    if (candidate.length < slots) {
      grow(slots);
    }
    System.arraycopy(review.candidate, 0, candidate, 0, slots);
    System.arraycopy(review.occasion, 0, occasion, 0, slots);
    Arrays.fill(candidate, slots, candidate.length, NEVER);
    lastDay = review.lastDay;
  }

  @Override
  public void expect(Draws draws, int slot, double time) {
    if (slot >= candidate.length) {
      grow(Math.max(slot + 1, firms.capacity()));
    }
    occasion[slot] = 0;
    candidate[slot] = Math.max(time, rule.start());
  }

  private void grow(int size) {
    int before = candidate.length;
    candidate = Arrays.copyOf(candidate, size);
    Arrays.fill(candidate, before, size, NEVER);
    occasion = Arrays.copyOf(occasion, size);
  }

  @Override
  public void forget(int slot) {
    candidate[slot] = NEVER;
  }

  private void expectNext(Draws draws, int slot) {
    int number = ++occasion[slot];
    candidate[slot] += draws.exponential(comes, firms.key(slot), number) / ratePerDay;
  }

  @Override
  public void happen(Draws draws, int day) {
    if (day < rule.start()) {
      return;
    }
    award.prepare(rule.criteria(), day);
    keep.prepare(rule.renewal(), day);
    shortlist(day);
    award.keepMet(eligible);
    int next = 0;
    for (int place = 0; place < due.size(); place++) {
      int slot = due.at(place);
      for (; next < eligible.size() && eligible.at(next) < slot; next++) {
        consider(draws, eligible.at(next), day);
      }
      reexamine(slot, day);
      if (!firms.holds(tier, slot) && meets(award, slot, day)) {
        consider(draws, slot, day);
      }
    }
    for (; next < eligible.size(); next++) {
      consider(draws, eligible.at(next), day);
    }
    lastDay = day;
  }

  /** Who is to be re-examined, and who may have come forward without having the title. */
  private void shortlist(int day) {
    // slots without a firm have no moment, and firms without the title are never due
    int known = Math.min(firms.slots(), candidate.length);
    titles.due(tier, day, known, due);
    int[] slots = eligible.begin(known);
    int[] held = firms.held;
    double[] moment = candidate;
    int end = 0;
    for (int slot = 0; slot < known; slot++) {
      slots[end] = slot;
      end += (moment[slot] < day ? 1 : 0) & ~(held[slot] >> tier);
    }
    eligible.cut(end);
  }

  /** Awards the title to a firm that qualifies, if it has come forward since the last review. */
  private void consider(Draws draws, int slot, int day) {
    while (occasion[slot] == 0 || candidate[slot] < lastDay) {
      expectNext(draws, slot);
    }
    if (candidate[slot] < day) {
      titles.award(tier, slot, day, rule.validityYears());
    }
  }

  private void reexamine(int slot, int day) {
    if (meets(keep, slot, day)) {
      titles.renew(tier, slot, day, rule.validityYears());
    } else {
      titles.lapse(tier, slot, day);
    }
  }

  private boolean meets(RuleCheck check, int slot, int day) {
    view.of(slot, day);
    return check.isMet();
  }
}
