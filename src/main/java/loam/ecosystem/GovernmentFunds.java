package loam.ecosystem;

import static loam.ecosystem.Metric.Kind.FLOW;
import static loam.ecosystem.Metric.Kind.STOCK;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import loam.city.ByRegime;
import loam.city.City;
import loam.city.Fund;
import loam.city.FundParameters;
import loam.city.Roster;
import loam.city.Timescale;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.policy.LeverType;
import loam.policy.Policy;
import loam.random.Draws;
import loam.random.Elementary;
import loam.random.Purpose;

/**
 * The government funds of a city, in whole CNY. Of each fund, at all times, what it got from the
 * treasury and from exits is what it invested, gave to the treasury, or holds.
 */
final class GovernmentFunds {
  /** No fund takes part. */
  static final int NONE = -1;

  static final Lever SCALE =
      resting(
              Lever.of(
                  "funds.scale",
                  LeverType.MULTIPLE,
                  "times",
                  0,
                  4,
                  "multiplies the commitments of all government funds; money beyond a smaller"
                      + " commitment goes back uninvested",
                  Lever.Evidence.FAIR,
                  "F455, F508 (the scale)"))
          .neutralAt(1);

  static final Lever COUNTER_CYCLICAL =
      resting(
              Lever.of(
                  "funds.counterCyclical",
                  LeverType.STRENGTH,
                  "strength",
                  -1,
                  1,
                  "how far pace and choosiness of the funds oppose the capital regime; below 0 they"
                      + " follow it",
                  Lever.Evidence.NONE,
                  "stated purpose, size assumed"))
          .neutralAt(0);

  static final Lever STAKE_MIN =
      resting(
          Lever.of(
              "funds.stakeMin",
              LeverType.SHARE,
              "share",
              0.05,
              0.6,
              "part of a round that a fund wants at least; sets leverage almost alone",
              Lever.Evidence.NONE,
              "S029, S030"));

  static final Lever STAKE_MAX =
      resting(
          Lever.of(
              "funds.stakeMax",
              LeverType.SHARE,
              "share",
              0.05,
              0.6,
              "part of a round that a fund takes at most",
              Lever.Evidence.NONE,
              "assumed"));

  static final Lever EXTERNAL_SHARE =
      resting(
          Lever.of(
              "funds.externalShare",
              LeverType.SHARE,
              "share",
              0,
              0.6,
              "part of the private money beside a fund that does not come out of the city's pool",
              Lever.Evidence.FAIR,
              "F478, F479"));

  static final Lever TERM =
      resting(
          Lever.of(
              "funds.term",
              LeverType.NUMBER,
              "years",
              10,
              20,
              "after so many years a fund gives what it holds to the treasury and invests no more",
              Lever.Evidence.RULE,
              "F459"));

  static final Lever RECYCLE =
      resting(
          Lever.of(
              "funds.recycle",
              LeverType.SHARE,
              "share",
              0,
              1,
              "part of exit proceeds that a fund invests again during its investment period",
              Lever.Evidence.RULE,
              "assumed"));

  /** The strength of every lever of the funds rests on the same assumptions. */
  private static Lever resting(Lever lever) {
    return lever
        .assuming("funds.signal", 0)
        .assuming("venture.driftFunded", 0)
        .assuming("funds.externalShare", 0);
  }

  private static Lever tilt(Fund fund) {
    return resting(
            Lever.of(
                "funds.tilt." + fund.id(),
                LeverType.NUMBER,
                "weight",
                0,
                100,
                "weight of this fund in all commitments; what counts is its share in the sum of the"
                    + " weights",
                Lever.Evidence.NONE,
                "assumed"))
        .neutralAt(1);
  }

  private static Lever scale(Fund fund) {
    return resting(
            Lever.of(
                "funds.scale." + fund.id(),
                LeverType.MULTIPLE,
                "times",
                0,
                4,
                "multiplies the commitment of this fund alone, on top of funds.scale",
                Lever.Evidence.FAIR,
                "as for funds.scale"))
        .neutralAt(1);
  }

  /** What a city can set of its funds. */
  static List<Lever> levers(Roster city) {
    List<Lever> all = new ArrayList<>(List.of(SCALE, COUNTER_CYCLICAL, STAKE_MIN, STAKE_MAX));
    city.funds().forEach(fund -> all.add(tilt(fund)));
    city.funds().forEach(fund -> all.add(scale(fund)));
    all.addAll(List.of(EXTERNAL_SHARE, TERM, RECYCLE));
    return all;
  }

  private final FundParameters parameters;
  private final int usualRegime;
  private final Firms firms;
  private final VentureFirms venture;
  private final Environment environment;
  private final LeverPath scale;
  private final List<String> ids;
  private final LeverPath[] tilt;
  private final LeverPath[] ownScale;
  private final LeverPath counterCyclical;
  private final LeverPath term;
  private final LeverPath recycle;

  private final long[] accrued;
  private final long[] invested;
  private final long[] proceeds;
  private final long[] recycled;
  private final long[] returned;
  private final long[] givenUp;
  private final long[] cash;
  private final boolean[] ended;

  GovernmentFunds(
      City city, Policy policy, Firms firms, VentureFirms venture, Environment environment) {
    this.parameters = city.capital().funds();
    this.firms = firms;
    this.venture = venture;
    this.environment = environment;
    this.usualRegime = city.roster().usualRegime();
    this.ids = city.roster().fundIds();
    int funds = ids.size();
    this.scale = policy.path(SCALE);
    this.tilt = new LeverPath[funds];
    this.ownScale = new LeverPath[funds];
    for (int fund = 0; fund < funds; fund++) {
      tilt[fund] = policy.path(tilt(city.roster().funds().get(fund)));
      ownScale[fund] = policy.path(scale(city.roster().funds().get(fund)));
    }
    this.counterCyclical = policy.path(COUNTER_CYCLICAL);
    this.term = policy.path(TERM);
    this.recycle = policy.path(RECYCLE);
    this.accrued = new long[funds];
    this.invested = new long[funds];
    this.proceeds = new long[funds];
    this.recycled = new long[funds];
    this.returned = new long[funds];
    this.givenUp = new long[funds];
    this.cash = new long[funds];
    this.ended = new boolean[funds];
  }

  static List<Measure<CapitalMarket>> measures() {
    return List.of(
        Measure.of(
            "funds.invested",
            "Government money in rounds",
            "CNY/month",
            FLOW,
            "money that the government funds put into closed rounds",
            (market, month) -> (double) market.flows().fundMoney(month)),
        Measure.of(
            "funds.investedTotal",
            "Government money in rounds so far",
            "CNY",
            STOCK,
            "government money in closed rounds, summed since the start of the funds",
            (market, month) -> (double) market.flows().fundMoneyTo(month)),
        Measure.of(
            "funds.coinvested",
            "Private money beside funds",
            "CNY/month",
            FLOW,
            "private money of closed rounds in which a government fund took part",
            (market, month) -> (double) market.flows().coinvested(month)),
        Measure.of(
            "funds.coinvestedTotal",
            "Private money beside funds so far",
            "CNY",
            STOCK,
            "private money in closed rounds with a fund, summed since the start of the funds",
            (market, month) -> (double) market.flows().coinvestedTo(month)),
        Measure.of(
            "funds.accrued",
            "Money paid into the funds",
            "CNY",
            STOCK,
            "money that the funds got from the treasury since their start",
            (market, month) -> sum(market.funds().accrued)),
        Measure.of(
            "funds.uncommitted",
            "Money the funds hold",
            "CNY",
            STOCK,
            "money from the treasury and from exits that is neither invested nor returned",
            (market, month) -> sum(market.funds().cash)),
        Measure.of(
            "funds.recycled",
            "Exit proceeds kept by the funds",
            "CNY",
            STOCK,
            "exit proceeds that the funds kept to invest again, since their start",
            (market, month) -> sum(market.funds().recycled)),
        Measure.of(
            "funds.returned",
            "Money returned to the treasury",
            "CNY",
            STOCK,
            "exit proceeds, money of ended funds and money of cut commitments that went to the"
                + " treasury, since their start",
            (market, month) -> sum(market.funds().returned)),
        Measure.of(
            "leverage.accounting",
            "Accounting leverage",
            "1",
            STOCK,
            "private over government money, both summed since the start over closed rounds with a"
                + " fund; says nothing about cause",
            (market, month) ->
                market.flows().coinvestedTo(month) / (double) market.flows().fundMoneyTo(month)),
        Measure.of(
            "additionality.deal",
            "Deal-level additionality",
            "1",
            STOCK,
            "private money of these rounds, less what each would have had without its fund at the"
                + " same pool and random numbers, over government money, all summed since the"
                + " start",
            (market, month) ->
                (market.flows().coinvestedTo(month) - market.flows().withoutFundsTo(month))
                    / (double) market.flows().fundMoneyTo(month)));
  }

  private static double sum(long[] ofFunds) {
    return (double) Arrays.stream(ofFunds).sum();
  }

  void reset() {
    for (long[] account :
        new long[][] {accrued, invested, proceeds, recycled, returned, givenUp, cash}) {
      Arrays.fill(account, 0);
    }
    Arrays.fill(ended, false);
  }

  void copyFrom(GovernmentFunds other) {
    System.arraycopy(other.accrued, 0, accrued, 0, accrued.length);
    System.arraycopy(other.invested, 0, invested, 0, invested.length);
    System.arraycopy(other.proceeds, 0, proceeds, 0, proceeds.length);
    System.arraycopy(other.recycled, 0, recycled, 0, recycled.length);
    System.arraycopy(other.returned, 0, returned, 0, returned.length);
    System.arraycopy(other.givenUp, 0, givenUp, 0, givenUp.length);
    System.arraycopy(other.cash, 0, cash, 0, cash.length);
    System.arraycopy(other.ended, 0, ended, 0, ended.length);
  }

  /** CNY that a fund may get from the treasury over its life, as planned at {@code time}. */
  long commitment(int fund, double time) {
    double weights = 0;
    for (LeverPath weight : tilt) {
      weights += weight.at(time);
    }
    double share = weights > 0 ? tilt[fund].at(time) / weights : 0;
    return Math.round(
        parameters.commitmentTotal() * scale.at(time) * share * ownScale[fund].at(time));
  }

  /** The money of the days from {@code from} to {@code until} arrives; funds at their term end. */
  void accrue(int from, int until) {
    for (int fund = 0; fund < ended.length; fund++) {
      if (ended[fund]) {
        continue;
      }
      long due = Math.round(commitment(fund, from) * yearsOfAccrual(fund, from, until));
      // a change on the first of a month belongs to the month that begins
      long open = commitment(fund, until - 1) - (accrued[fund] - givenUp[fund]);
      if (open < 0) {
        long uninvested = Math.max(0, accrued[fund] - givenUp[fund] - invested[fund]);
        giveUp(fund, Math.min(-open, Math.min(uninvested, cash[fund])));
      } else {
        accrued[fund] += Math.min(due, open);
        cash[fund] += Math.min(due, open);
      }
      if (until >= endOf(fund, until)) {
        ended[fund] = true;
        returned[fund] += cash[fund];
        cash[fund] = 0;
      }
    }
  }

  /** The commitment was cut below what has come in; what is not invested goes back. */
  private void giveUp(int fund, long amount) {
    givenUp[fund] += amount;
    returned[fund] += amount;
    cash[fund] -= amount;
  }

  /**
   * Days of a period after the fund's start, each at its pace, as part of the investment period.
   */
  private double yearsOfAccrual(int fund, int from, int until) {
    double paced = 0;
    for (int day = Math.max(from, (int) parameters.start().of(fund)); day < until; day++) {
      paced += byRegime(parameters.paceRegime(), day);
    }
    return paced / Timescale.DAYS_PER_YEAR / parameters.investYears();
  }

  /** A number that opposes the regime at counter-cyclicality 1 and follows it at −1. */
  private double byRegime(ByRegime numbers, int day) {
    double strength = counterCyclical.at(day);
    int regime = environment.regime(day);
    double usual = numbers.of(usualRegime);
    double full = numbers.of(strength < 0 ? opposite(regime, numbers) : regime);
    return usual + Math.abs(strength) * (full - usual);
  }

  /** As scarce as the other is ample. */
  private int opposite(int regime, ByRegime numbers) {
    return regime == usualRegime ? usualRegime : numbers.regimes().size() - 1 - regime;
  }

  private double endOf(int fund, double time) {
    return parameters.start().of(fund) + term.at(time) * Timescale.DAYS_PER_YEAR;
  }

  /** Whether the fund's investment period lasts. */
  boolean invests(int fund, double time) {
    double start = parameters.start().of(fund);
    return time >= start
        && time < start + parameters.investYears() * Timescale.DAYS_PER_YEAR
        && !ended[fund];
  }

  /**
   * The fund that takes part in a round, or {@link #NONE}. Of the funds whose mandate has the
   * firm's sector, the one with most money by mandate looks at it, if it has enough, and takes it
   * by chance.
   *
   * @param desired CNY that a fund would want to invest
   */
  int choose(Draws draws, int slot, double desired, double now) {
    if (venture.stage(slot) < parameters.minStage()) {
      return NONE;
    }
    int chosen = NONE;
    double most = parameters.stakeAvailability() * desired;
    for (int fund = 0; fund < ended.length; fund++) {
      double weight = parameters.mandate().of(fund, firms.sector[slot]);
      double means = weight * cash[fund];
      if (weight > 0 && means > 0 && (chosen == NONE ? means >= most : means > most)) {
        chosen = fund;
        most = means;
      }
    }
    if (chosen == NONE) {
      return NONE;
    }
    double chance =
        byRegime(parameters.pickProb(), (int) now)
            * Elementary.exp(parameters.pickQuality() * venture.quality(slot));
    double mark = draws.uniform(Purpose.FUND_PICK, venture.key(slot), venture.occasion(slot));
    return mark < chance ? chosen : NONE;
  }

  /** Most that a fund can pay into one round. */
  double limit(int fund) {
    return Math.min(parameters.chequeMax(), (double) cash[fund]);
  }

  /** The fund pays its part of a round that has closed and gets its share of the firm. */
  void invest(int fund, int slot, long amount, long post) {
    if (amount < 0 || amount > cash[fund]) {
      throw new IllegalStateException(
          "fund %s invests %d CNY, but holds %d".formatted(ids.get(fund), amount, cash[fund]));
    }
    cash[fund] -= amount;
    invested[fund] += amount;
    venture.stake(fund, slot, venture.stake(fund, slot) + (double) amount / post);
  }

  /** A firm was listed or bought: the funds sell what they hold. */
  void sell(int slot, long exitValue, double now) {
    if (!venture.fundsHold(slot)) {
      return;
    }
    for (int fund = 0; fund < ended.length; fund++) {
      if (venture.stake(fund, slot) > 0) {
        long amount = Math.round(venture.stake(fund, slot) * exitValue);
        long kept = invests(fund, now) ? Math.round(recycle.at(now) * amount) : 0;
        venture.stake(fund, slot, 0);
        proceeds[fund] += amount;
        recycled[fund] += kept;
        cash[fund] += kept;
        returned[fund] += amount - kept;
      }
    }
  }

  /** How many there are. */
  int size() {
    return ids.size();
  }

  /** CNY from the treasury since the start. */
  long accrued(int fund) {
    return accrued[fund];
  }

  /** CNY put into firms since the start. */
  long invested(int fund) {
    return invested[fund];
  }

  /** CNY from sales of stakes since the start. */
  long proceeds(int fund) {
    return proceeds[fund];
  }

  /** The part of them that was kept to be invested again. */
  long recycled(int fund) {
    return recycled[fund];
  }

  /** CNY given to the treasury since the start. */
  long returned(int fund) {
    return returned[fund];
  }

  /** CNY that the fund holds and may invest. */
  long uncommitted(int fund) {
    return cash[fund];
  }
}
