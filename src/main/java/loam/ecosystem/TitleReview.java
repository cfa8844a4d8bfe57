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

  /** By slot: model time at which the firm comes forward next; its number. */
  private double[] candidate = new double[0];

  private int[] occasion = new int[0];

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
  }

  @Override
  public void expect(Draws draws, int slot, double time) {
    if (slot >= candidate.length) {
      grow(Math.max(slot + 1, firms.capacity()));
    }
    occasion[slot] = 0;
    candidate[slot] = Math.max(time, rule.start());
    expectNext(draws, slot);
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
    // slots without a firm, and firms without the title, never come up
    for (int slot = 0; slot < Math.min(firms.slots(), candidate.length); slot++) {
      if (titles.isDue(tier, slot, day)) {
        reexamine(slot, day);
      }
      if (candidate[slot] < day) {
        consider(draws, slot, day);
      }
    }
  }

  private void consider(Draws draws, int slot, int day) {
    while (candidate[slot] < day) {
      expectNext(draws, slot);
    }
    if (!firms.holds(tier, slot)) {
      if (meets(award, slot, day)) {
        titles.award(tier, slot, day, rule.validityYears());
      }
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
