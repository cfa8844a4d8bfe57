package loam.ecosystem;

import loam.city.City;
import loam.city.RoundParameters;
import loam.city.RouteParameters;
import loam.random.Draws;
import loam.random.Elementary;
import loam.random.Purpose;

/**
 * What firms are worth after a round or a write-down, and how much they ask for (model.md, section
 * Private capital). Shocks belong to the firm and the number of the candidate event.
 */
final class Valuations {
  private final VentureFirms venture;
  private final Anchor anchor;
  private final RoundParameters rounds;
  private final RouteParameters routes;
  private final double huge;

  Valuations(City city, VentureFirms venture, Anchor anchor) {
    this.venture = venture;
    this.anchor = anchor;
    this.rounds = city.capital().rounds();
    this.routes = city.capital().routes();
    this.huge = rounds.hugeRoundUsd() * city.capital().unicorns().usdCny();
  }

  /** CNY that the firm would be worth after its next round. */
  long afterRound(Draws draws, int slot, int regime, double now) {
    if (anchor.isGiven(slot, now)) {
      return anchor.value(now);
    }
    double z = draws.normal(Purpose.ROUND_VALUE, venture.key(slot), venture.occasion(slot));
    double quality = venture.quality(slot);
    int stage = venture.stage(slot);
    if (stage == VentureFirms.NO_ROUND) {
      double log = rounds.seedPostSigma() * z + rounds.seedQuality() * quality;
      return whole(rounds.seedPostMedian() * Elementary.exp(log));
    }
    double late = stage == VentureFirms.LAST_STAGE ? rounds.stepQualityLateFactor() : 1;
    double log =
        rounds.stepSigma() * z
            + late * rounds.stepQuality() * quality
            + rounds.stepRegime().of(regime);
    return whole(venture.value(slot) * rounds.stepMedian().get(stage) * Elementary.exp(log));
  }

  /** CNY that the firm asks for in a round after which it is worth {@code post}. */
  double ask(int slot, long post) {
    return rounds.dilution().get(venture.stage(slot)) * post / Math.max(1, Math.sqrt(post / huge));
  }

  /** CNY that the firm is worth after a down round. */
  long afterDownRound(Draws draws, int slot) {
    double z = draws.normal(Purpose.DOWN_ROUND_FACTOR, venture.key(slot), venture.occasion(slot));
    double factor = routes.downFactorMedian() * Elementary.exp(routes.downFactorSigma() * z);
    return whole(venture.value(slot) * Math.min(routes.downFactorCap(), factor));
  }

  private static long whole(double value) {
    return Math.max(1, Math.round(value));
  }
}
