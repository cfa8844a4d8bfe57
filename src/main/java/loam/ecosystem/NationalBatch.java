package loam.ecosystem;

import java.util.Optional;
import loam.city.Attribute;
import loam.city.City;
import loam.city.Tier;
import loam.city.TierRule;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.policy.Policy;
import loam.random.Draws;
import loam.random.Purpose;

/**
 * The nation re-examines little giants that are due and ranks the qualified firms for new titles.
 */
final class NationalBatch {
  private final Firms firms;
  private final FirmView view;
  private final RevenueLaw revenue;
  private final Titles titles;
  private final TierRule rule;
  private final LeverPath capacity;
  private final double reexamPass;
  private final Ranking pool;

  NationalBatch(
      City city, Policy policy, Firms firms, FirmView view, RevenueLaw revenue, Titles titles) {
    this.firms = firms;
    this.view = view;
    this.revenue = revenue;
    this.titles = titles;
    this.rule = city.rule(Tier.LITTLE_GIANT);
    this.capacity = policy.path(Lever.GIANT_CAPACITY);
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
    Optional<Tier> asked = rule.askedFor(day).stream().findFirst();
    if (asked.isPresent()) {
      SlotList holders = titles.holders(asked.get());
      for (int place = 0; place < holders.size(); place++) {
        consider(draws, holders.get(place), day);
      }
    } else {
      for (int slot = 0; slot < firms.slots(); slot++) {
        consider(draws, slot, day);
      }
    }
    reexamine(draws, day);
    for (int slot : pool.best((int) Math.round(capacity.at(day)))) {
      titles.award(Tier.LITTLE_GIANT, slot, day, rule.validityYears());
    }
  }

  private void consider(Draws draws, int slot, int day) {
    if (firms.alive[slot] && firms.willing[slot] && !firms.holds(Tier.LITTLE_GIANT, slot)) {
      revenue.bringUpToDate(draws, slot);
      if (rule.qualifies(view.of(slot, day), day)) {
        pool.add(draws, slot, view.value(Attribute.GROWTH_TWO_YEARS), day);
      }
    }
  }

  /** From the last place on, since a title that lapses moves the last holder. */
  private void reexamine(Draws draws, int day) {
    SlotList holders = titles.holders(Tier.LITTLE_GIANT);
    for (int place = holders.size() - 1; place >= 0; place--) {
      if (titles.isDue(Tier.LITTLE_GIANT, holders.get(place), day)) {
        reexamine(draws, holders.get(place), day);
      }
    }
  }

  private void reexamine(Draws draws, int slot, int day) {
    revenue.bringUpToDate(draws, slot);
    double mark = draws.uniform(Purpose.TITLE_REEXAMINATION, firms.key(slot), day);
    if (mark < reexamPass && rule.mayKeep(view.of(slot, day), day)) {
      titles.renew(Tier.LITTLE_GIANT, slot, day, rule.validityYears());
    } else {
      titles.lapse(Tier.LITTLE_GIANT, slot, day);
    }
  }

  /** Firms that qualified in the last batch and did not hold the title. */
  int qualified() {
    return pool.size();
  }
}
