package loam.ecosystem;

import loam.city.City;
import loam.city.FundParameters;
import loam.city.RoundParameters;
import loam.policy.LeverPath;
import loam.policy.Policy;
import loam.random.Draws;
import loam.random.Elementary;
import loam.random.Purpose;

/**
 * A firm seeks money: private investors offer, a government fund may join, and the round closes or
 * fails (model.md, sections Private capital, Government funds).
 */
final class FundingRound {
  private final VentureFirms venture;
  private final Environment environment;
  private final Valuations valuations;
  private final PrivateCapital pool;
  private final GovernmentFunds funds;
  private final Unicorns unicorns;
  private final CapitalFlows flows;
  private final FirmEvents lives;
  private final RoundParameters rounds;
  private final FundParameters fundRules;
  private final LeverPath stakeMin;
  private final LeverPath stakeMax;
  private final LeverPath externalShare;

  FundingRound(
      City city,
      Policy policy,
      VentureFirms venture,
      Environment environment,
      Valuations valuations,
      PrivateCapital pool,
      GovernmentFunds funds,
      Unicorns unicorns,
      CapitalFlows flows,
      FirmEvents lives) {
    this.venture = venture;
    this.environment = environment;
    this.valuations = valuations;
    this.pool = pool;
    this.funds = funds;
    this.unicorns = unicorns;
    this.flows = flows;
    this.lives = lives;
    this.rounds = city.capital().rounds();
    this.fundRules = city.capital().funds();
    this.stakeMin = policy.path(GovernmentFunds.STAKE_MIN);
    this.stakeMax = policy.path(GovernmentFunds.STAKE_MAX);
    this.externalShare = policy.path(GovernmentFunds.EXTERNAL_SHARE);
  }

  /** The round of a firm. */
  void happen(Draws draws, int slot, double now) {
    int regime = environment.regime((int) now);
    long post = valuations.afterRound(draws, slot, regime, now);
    double ask = valuations.ask(slot, post);
    double cover = cover(draws, slot, regime);

    int fund = funds.choose(draws, slot, stakeMin.at(now) * ask, now);

    if (fund == GovernmentFunds.NONE) {
      closeAlone(slot, now, post, privateAlone(ask, cover));
    } else {
      closeTogether(draws, slot, now, post, ask, cover, fund, regime);
    }
  }

  /** Private money on offer over money asked; more than 1 is not taken. */
  private double cover(Draws draws, int slot, int regime) {
    double z = draws.normal(Purpose.ROUND_COVER, venture.key(slot), venture.occasion(slot));
    double log = rounds.coverSigma() * z + rounds.coverQuality() * venture.quality(slot);
    return rounds.coverMedian().of(regime) * pool.scarcity() * Elementary.exp(log);
  }

  /** What private investors put in without a fund: nothing if the round fails. */
  private long privateAlone(double ask, double cover) {
    long offer = Math.min(pool.dryPowder(), Math.round(ask * Math.min(1, cover)));
    return offer >= rounds.closeShare() * ask ? offer : 0;
  }

  private void closeAlone(int slot, double now, long post, long offer) {
    if (offer > 0) {
      pool.pay(offer);
      flows.round(now, venture.stage(slot), offer);
      raise(slot, now, offer, 0, post);
    }
  }

  private void closeTogether(
      Draws draws,
      int slot,
      double now,
      long post,
      double ask,
      double cover,
      int fund,
      int regime) {
    double certified = ask * Math.min(1, (1 + fundRules.signal()) * cover);
    long stake = stake(draws, slot, now, ask, certified, fund);
    double excess = Math.max(0, certified + stake - ask);
    double offered = certified - fundRules.displacement().of(regime) * excess;
    double external = externalShare.at(now);
    long partners = Math.round(Math.min(Math.max(0, offered), pool.dryPowder() / (1 - external)));
    if (partners + stake < rounds.closeShare() * ask || partners + stake <= 0) {
      return;
    }
    long local = Math.min(pool.dryPowder(), partners - Math.round(external * partners));
    flows.coinvestment(now, venture.stage(slot), partners, stake, privateAlone(ask, cover));
    pool.pay(local);
    raise(slot, now, partners, stake, post);
    funds.invest(fund, slot, stake, post);
  }

  /**
   * CNY that the fund puts in: what is missing or what it wants, whichever is more, within limits.
   */
  private long stake(Draws draws, int slot, double now, double ask, double certified, int fund) {
    double mark = draws.uniform(Purpose.FUND_STAKE, venture.key(slot), venture.occasion(slot));
    double least = fundRules.stakeNoise().get(0);
    double noise = least + mark * (fundRules.stakeNoise().get(1) - least);
    double wanted = Math.max(ask - certified, stakeMin.at(now) * ask * noise);
    double most = Math.min(stakeMax.at(now) * ask, funds.limit(fund));
    return (long) Math.min(Math.rint(wanted), Math.floor(most));
  }

  private void raise(int slot, double now, long partners, long stake, long post) {
    venture.raise(slot, now, partners + stake, post);
    lives.round(now, slot, partners, stake);
    unicorns.valueChanged(slot, now);
  }
}
