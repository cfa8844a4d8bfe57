package loam.ecosystem;

import java.util.List;
import loam.city.City;
import loam.city.Tier;
import loam.city.TitleProcedure.Batch;
import loam.city.TitleProcedure.Declaration;
import loam.city.TitleProcedure.RollingReview;
import loam.policy.Policy;
import loam.random.Draws;

/** How one title is decided on the days of its procedure. */
interface TitleDecision {
  /** A replication begins. */
  default void begin() {}

  /** A firm appears at {@code time}. */
  default void expect(Draws draws, int slot, double time) {}

  /** A firm leaves. */
  default void forget(int slot) {}

  /** All that changes is as in the decision on the same title in another ecosystem. */
  default void copyFrom(TitleDecision other) {}

  /** The title is decided on a day. */
  void happen(Draws draws, int day);

  /** Firms that met the rule on the last day without holding the title, where they are counted. */
  default int qualified() {
    return 0;
  }

  /** What the decisions on all titles look at. */
  record Parts(City city, Policy policy, Firms firms, FirmView view, Titles titles) {}

  /** The decisions on all titles of a city, in their order. */
  static List<TitleDecision> all(Parts parts) {
    List<Tier> tiers = parts.city().roster().tiers();
    return tiers.stream().map(tier -> of(parts, tier, tiers.indexOf(tier))).toList();
  }

  private static TitleDecision of(Parts parts, Tier tier, int place) {
    if (tier.procedure() instanceof Declaration) {
      return new TitleDeclaration(parts, place);
    }
    return tier.procedure() instanceof RollingReview review
        ? new TitleReview(parts, place, review)
        : new TitleBatch(parts, place, (Batch) tier.procedure());
  }
}
