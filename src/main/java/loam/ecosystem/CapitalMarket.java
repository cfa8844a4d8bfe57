package loam.ecosystem;

import static loam.ecosystem.Metric.Kind.FLOW;
import static loam.ecosystem.Metric.Kind.STOCK;

import java.util.List;
import loam.city.City;
import loam.city.Roster;
import loam.language.Phrase;
import loam.policy.Policy;
import loam.random.Draws;

/** The venture market of one replication: who is on the track, and what its candidates lead to. */
final class CapitalMarket {
  private final Horizon horizon;
  private final Environment environment;
  private final VentureFirms venture;
  private final Anchor anchor;
  private final PrivateCapital pool;
  private final GovernmentFunds funds;
  private final CapitalFlows flows;
  private final Unicorns unicorns;
  private final Valuations valuations;
  private final VentureLaw law;
  private final VentureStart start;
  private final FundingRound round;
  private final Listings listings;
  private final FirmEvents lives;

  CapitalMarket(
      City city,
      Policy policy,
      Horizon horizon,
      Environment environment,
      Firms firms,
      VentureFirms venture,
      ExitLaw exits,
      Programmes programmes,
      FirmEvents lives) {
    this.horizon = horizon;
    this.environment = environment;
    this.venture = venture;
    this.lives = lives;
    this.anchor = new Anchor(city);
    this.pool = new PrivateCapital(city, environment);
    this.funds = new GovernmentFunds(city, policy, firms, venture, environment);
    this.flows = new CapitalFlows(horizon);
    this.unicorns = new Unicorns(city, horizon, firms, venture, lives);
    this.valuations = new Valuations(city, venture, anchor);
    this.law = new VentureLaw(city, policy, firms, venture, environment, exits, programmes, anchor);
    this.start = new VentureStart(city, firms, venture, unicorns, anchor);
    this.round =
        new FundingRound(
            city, policy, venture, environment, valuations, pool, funds, unicorns, flows, lives);
    this.listings =
        new Listings(city, horizon, firms, venture, unicorns, funds, pool, flows, lives);
  }

  static List<Measure<CapitalMarket>> ofCapital(Roster city) {
    return List.of(
        Measure.of(
            "pool.dryPowder",
            "Private dry powder",
            "CNY",
            STOCK,
            "private money in the city that waits to be invested",
            (market, month) -> (double) market.pool.dryPowder()),
        Measure.of(
            new Metric(
                "capital.regime",
                Phrase.of("Capital regime"),
                "regime",
                STOCK,
                Phrase.of(
                    "state of the market for private capital on the last day of the month: %s",
                    Phrase.list(city.numberedRegimes()))),
            CapitalMarket::regimeAtEndOf),
        Measure.of(
            "vc.total",
            "Venture capital invested",
            "CNY/month",
            FLOW,
            "private and government money of all closed rounds",
            (market, month) ->
                (double) (market.flows.privateMoney(month) + market.flows.fundMoney(month))));
  }

  /** Number of the capital regime on the last day of a month. */
  int regimeAtEndOf(int month) {
    return environment.regime(horizon.startOfMonth(month + 1) - 1);
  }

  void begin(Draws draws) {
    anchor.reset();
    pool.reset();
    funds.reset();
    flows.reset();
    unicorns.reset();
    start.reset();
    listings.begin(draws);
  }

  void copyFrom(CapitalMarket other) {
    anchor.copyFrom(other.anchor);
    pool.copyFrom(other.pool);
    funds.copyFrom(other.funds);
    flows.copyFrom(other.flows);
    unicorns.copyFrom(other.unicorns);
    start.copyFrom(other.start);
    listings.copyFrom(other.listings);
  }

  /** A firm that has just appeared decides whether it will seek equity. */
  void enter(Draws draws, int slot) {
    venture.enter(slot);
    if (law.takesTrack(draws, slot)) {
      law.enterTrack(slot);
    }
  }

  /** The same for a firm of the initial stock, which may have raised money before. */
  void enterInitial(Draws draws, int slot) {
    enter(draws, slot);
    if (venture.onTrack(slot)) {
      start.enter(draws, slot);
    }
  }

  /** Sees to it that all slots may be asked for, those of firms that are not born yet too. */
  void makeRoom() {
    venture.makeRoom();
  }

  boolean isOnTrack(int slot) {
    return venture.onTrack(slot);
  }

  double nextCandidateAfter(Draws draws, int slot) {
    return law.nextCandidateAfter(draws, slot);
  }

  /** Whether the firm's candidate at {@code time} does anything; what it is is kept for then. */
  boolean takesEffect(Draws draws, int slot, double time) {
    VentureLaw.Outcome outcome = law.outcome(draws, slot, time);
    venture.found(slot, outcome.ordinal());
    return outcome != VentureLaw.Outcome.PHANTOM;
  }

  /** The candidate that was found to take effect does so; what it was. */
  VentureLaw.Outcome happen(Draws draws, int slot, double now) {
    VentureLaw.Outcome outcome = VentureLaw.Outcome.of(venture.found(slot));
    switch (outcome) {
      case EXIT -> unicorns.leave(slot, Unicorns.Departure.FALLEN, now);
      case ROUND -> {
        round.happen(draws, slot, now);
      }
      case LISTING -> listings.list(slot, now);
      case ACQUISITION -> listings.acquire(slot, now);
      case DOWN_ROUND -> {
        venture.value(slot, valuations.afterDownRound(draws, slot));
        lives.happened(now, slot, LifeEvent.DOWN_ROUND, venture.value(slot));
        unicorns.valueChanged(slot, now);
        flows.downRound(now);
      }
      case PHANTOM -> {}
    }
    return outcome;
  }

  /** Money of a month that has ended comes in; the anchor has its given value. */
  void closeMonth(int from, int until) {
    pool.accrue(from, until);
    funds.accrue(from, until);
    anchor.follow(venture, until);
  }

  /** The private pool will get one CNY more in the month of a day. */
  void perturbOn(int day) {
    pool.perturbOn(day);
  }

  PrivateCapital pool() {
    return pool;
  }

  GovernmentFunds funds() {
    return funds;
  }

  CapitalFlows flows() {
    return flows;
  }

  Unicorns unicorns() {
    return unicorns;
  }

  Listings listings() {
    return listings;
  }
}
