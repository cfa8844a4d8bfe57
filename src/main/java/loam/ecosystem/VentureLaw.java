package loam.ecosystem;

import loam.city.City;
import loam.city.Numbers;
import loam.city.RoundParameters;
import loam.city.RouteParameters;
import loam.city.Timescale;
import loam.city.UnicornParameters;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.policy.LeverType;
import loam.policy.Policy;
import loam.random.Draws;
import loam.random.Elementary;
import loam.random.Purpose;

/**
 * What happens to firms on the venture track and when, by thinning of competing risks. Candidates
 * of a firm come at the sum of the widths of five slots; one mark is read against the slots in
 * their order, and what a slot stands for happens if the mark lies below the rate of the moment.
 * Widths depend on the firm's quality alone, so that no policy moves a candidate and no risk shifts
 * another.
 */
final class VentureLaw {
  static final Lever IPO_WINDOW =
      Lever.of(
              "exits.ipoWindow",
              LeverType.MULTIPLE,
              "times",
              0,
              1.5,
              "multiplies the rate of listings, whose proceeds flow back to investors",
              Lever.Evidence.NONE,
              "F206 to F209, F261")
          .neutralAt(1);

  static final Lever MA_FACTOR =
      Lever.of(
              "exits.maFactor",
              LeverType.MULTIPLE,
              "times",
              0,
              3,
              "multiplies the rate of acquisitions",
              Lever.Evidence.NONE,
              "F208 for the level")
          .neutralAt(1);

  /** What a candidate turns out to be, in the order of the slots. */
  enum Outcome {
    EXIT,
    ROUND,
    LISTING,
    ACQUISITION,
    DOWN_ROUND,
    /** Nothing happens. */
    PHANTOM;

    private static final Outcome[] ALL = values();

    static Outcome of(int ordinal) {
      return ALL[ordinal];
    }
  }

  private final Firms firms;
  private final VentureFirms venture;
  private final Environment environment;
  private final ExitLaw exits;
  private final Programmes programmes;
  private final Anchor anchor;
  private final RoundParameters rounds;
  private final RouteParameters routes;
  private final UnicornParameters unicorns;
  private final LeverPath ipoWindow;
  private final LeverPath maFactor;
  private final double exitWidth;
  private final double roundWidth;
  private final double listingWidth;
  private final double acquisitionWidth;
  private final double downRoundWidth;

  VentureLaw(
      City city,
      Policy policy,
      Firms firms,
      VentureFirms venture,
      Environment environment,
      ExitLaw exits,
      Programmes programmes,
      Anchor anchor) {
    this.firms = firms;
    this.venture = venture;
    this.environment = environment;
    this.exits = exits;
    this.programmes = programmes;
    this.anchor = anchor;
    this.rounds = city.capital().rounds();
    this.routes = city.capital().routes();
    this.unicorns = city.capital().unicorns();
    this.ipoWindow = policy.path(IPO_WINDOW);
    this.maFactor = policy.path(MA_FACTOR);
    Numbers widths = routes.hazardBounds();
    this.exitWidth = city.firm().exitBound();
    this.roundWidth = widths.get(0);
    this.listingWidth = widths.get(1);
    this.acquisitionWidth = widths.get(2);
    this.downRoundWidth = widths.get(3);
  }

  /** Whether a firm is on the venture track from its birth. */
  boolean takesTrack(Draws draws, int slot) {
    double share =
        Math.min(
            rounds.trackMost(), rounds.trackShare() * rounds.sectorFactor().of(firms.sector[slot]));
    double odds = share / (1 - share) * Elementary.exp(rounds.trackQuality() * firms.quality(slot));
    return draws.uniform(Purpose.VENTURE_TRACK, firms.key(slot), 0) < odds / (1 + odds);
  }

  /** Puts a firm on the track. */
  void enterTrack(int slot) {
    venture.enterTrack(slot, Elementary.exp(rounds.roundQuality() * firms.quality(slot)));
  }

  /** Days from one candidate of the firm to its next. */
  double nextCandidateAfter(Draws draws, int slot) {
    long candidate = venture.nextOccasion(slot);
    return draws.exponential(Purpose.VENTURE_CANDIDATE_GAP, venture.key(slot), candidate)
        * (Timescale.DAYS_PER_YEAR / allWidths(slot));
  }

  private double allWidths(int slot) {
    return exitWidth
        + roundWidth * venture.pull(slot)
        + listingWidth
        + acquisitionWidth
        + downRoundWidth;
  }

  /** What the firm's present candidate is. */
  Outcome outcome(Draws draws, int slot, double now) {
    double mark =
        allWidths(slot)
            * draws.uniform(
                Purpose.VENTURE_CANDIDATE_MARK, venture.key(slot), venture.occasion(slot));
    if (mark < exitWidth) {
      return mark < exitRate(slot, now) ? Outcome.EXIT : Outcome.PHANTOM;
    }
    mark -= exitWidth;
    double ofRounds = roundWidth * venture.pull(slot);
    if (mark < ofRounds) {
      return decide(Outcome.ROUND, mark, roundRate(slot, now), ofRounds, slot, now);
    }
    mark -= ofRounds;
    if (mark < listingWidth) {
      return decide(Outcome.LISTING, mark, listingRate(slot, now), listingWidth, slot, now);
    }
    mark -= listingWidth;
    if (mark < acquisitionWidth) {
      double rate = acquisitionRate(slot, now);
      return decide(Outcome.ACQUISITION, mark, rate, acquisitionWidth, slot, now);
    }
    mark -= acquisitionWidth;
    return decide(Outcome.DOWN_ROUND, mark, downRoundRate(slot, now), downRoundWidth, slot, now);
  }

  private Outcome decide(
      Outcome outcome, double mark, double rate, double width, int slot, double now) {
    if (rate > width) {
      throw new IllegalStateException(
          "on %s the rate of %s of firm %d is %.4f a year, above its width %.4f in venture.hazardBounds"
              .formatted(Timescale.dateOf(now), outcome, venture.key(slot), rate, width));
    }
    return mark < rate ? outcome : Outcome.PHANTOM;
  }

  /** Closures per year of the firm; unicorns rarely close. */
  double exitRate(int slot, double now) {
    if (anchor.isGiven(slot, now)) {
      return 0;
    }
    double rate = exits.rate(slot, now);
    return venture.unicorn(slot) ? Math.min(unicorns.unicornFailureCap(), rate) : rate;
  }

  /** Round candidates per year. */
  double roundRate(int slot, double now) {
    double age = (now - venture.birth(slot)) / Timescale.DAYS_PER_YEAR;
    double fading =
        age > rounds.roundAgeFrom()
            ? Elementary.exp(-rounds.roundAgeDecay() * (age - rounds.roundAgeFrom()))
            : 1;
    return venture.pull(slot)
        * rounds.roundRate().get(venture.stage(slot))
        * rounds.roundRegime().of(environment.regime((int) now))
        * fading
        * programmes.roundFactor(firms.sector[slot], venture.stage(slot), now);
  }

  /** Listings per year of the firm. */
  double listingRate(int slot, double now) {
    if (anchor.isGiven(slot, now)) {
      return 0;
    }
    boolean small = firms.revenue(slot) < routes.ipoSmallRevenue() && !venture.unicorn(slot);
    return routes.ipoRate().get(venture.stage(slot))
        * ipoWindow.at(now)
        * (small ? routes.ipoSmallFactor() : 1);
  }

  /** Acquisitions per year. */
  double acquisitionRate(int slot, double now) {
    return anchor.isGiven(slot, now)
        ? 0
        : routes.maRate().get(venture.stage(slot)) * maFactor.at(now);
  }

  /** Down rounds per year. */
  double downRoundRate(int slot, double now) {
    return anchor.isGiven(slot, now) ? 0 : routes.downRate().get(venture.stage(slot));
  }
}
