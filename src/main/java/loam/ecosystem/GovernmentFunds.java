package loam.ecosystem;

import static loam.ecosystem.Metric.Kind.FLOW;
import static loam.ecosystem.Metric.Kind.STOCK;

import java.util.Arrays;
import java.util.List;
import loam.city.ByRegime;
import loam.city.City;
import loam.city.Fund;
import loam.city.FundParameters;
import loam.city.Regime;
import loam.city.Timescale;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.policy.Policy;
import loam.random.Draws;
import loam.random.Elementary;
import loam.random.Purpose;

/**
 * The eight government funds, in whole CNY. Of each fund, at all times, what it got from the
 * treasury and from exits is what it invested, gave to the treasury, or holds.
 */
final class GovernmentFunds {
  /** No fund takes part. */
  static final int NONE = -1;

  private static final Fund[] FUNDS = Fund.values();

  private final FundParameters parameters;
  private final Firms firms;
  private final VentureFirms venture;
  private final Environment environment;
  private final LeverPath scale;
  private final LeverPath[] tilt = new LeverPath[FUNDS.length];
  private final LeverPath counterCyclical;
  private final LeverPath term;
  private final LeverPath recycle;

  private final long[] accrued = new long[FUNDS.length];
  private final long[] invested = new long[FUNDS.length];
  private final long[] proceeds = new long[FUNDS.length];
  private final long[] recycled = new long[FUNDS.length];
  private final long[] returned = new long[FUNDS.length];
  private final long[] givenUp = new long[FUNDS.length];
  private final long[] cash = new long[FUNDS.length];
  private final boolean[] ended = new boolean[FUNDS.length];

  GovernmentFunds(
      City city, Policy policy, Firms firms, VentureFirms venture, Environment environment) {
    this.parameters = city.capital().funds();
    this.firms = firms;
    this.venture = venture;
    this.environment = environment;
    this.scale = policy.path(Lever.FUNDS_SCALE);
    for (Fund fund : FUNDS) {
      tilt[fund.ordinal()] = policy.path(Lever.tiltOf(fund));
    }
    this.counterCyclical = policy.path(Lever.FUNDS_COUNTER_CYCLICAL);
    this.term = policy.path(Lever.FUNDS_TERM);
    this.recycle = policy.path(Lever.FUNDS_RECYCLE);
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
            "exit proceeds, money of ended funds and money of cut commitments that went to the treasury, since their start",
            (market, month) -> sum(market.funds().returned)),
        Measure.of(
            "leverage.accounting",
            "Accounting leverage",
            "1",
            STOCK,
            "private over government money, both summed since the start over closed rounds with a fund; says nothing about cause",
            (market, month) ->
                market.flows().coinvestedTo(month) / (double) market.flows().fundMoneyTo(month)),
        Measure.of(
            "additionality.deal",
            "Deal-level additionality",
            "1",
            STOCK,
            "private money of these rounds, less what each would have had without its fund at the same pool and random numbers, over government money, all summed since the start",
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

  /** CNY that a fund may get from the treasury over its life, as planned at {@code time}. */
  long commitment(Fund fund, double time) {
    double weights = 0;
    for (LeverPath weight : tilt) {
      weights += weight.at(time);
    }
    double share = weights > 0 ? tilt[fund.ordinal()].at(time) / weights : 0;
    return Math.round(parameters.commitmentTotal() * scale.at(time) * share);
  }

  /** The money of the days from {@code from} to {@code until} arrives; funds at their term end. */
  void accrue(int from, int until) {
    for (Fund fund : FUNDS) {
      int f = fund.ordinal();
      if (ended[f]) {
        continue;
      }
      long due = Math.round(commitment(fund, from) * yearsOfAccrual(fund, from, until));
      // a change on the first of a month belongs to the month that begins
      long open = commitment(fund, until - 1) - (accrued[f] - givenUp[f]);
      if (open < 0) {
        long uninvested = Math.max(0, accrued[f] - givenUp[f] - invested[f]);
        giveUp(f, Math.min(-open, Math.min(uninvested, cash[f])));
      } else {
        accrued[f] += Math.min(due, open);
        cash[f] += Math.min(due, open);
      }
      if (until >= endOf(fund, until)) {
        ended[f] = true;
        returned[f] += cash[f];
        cash[f] = 0;
      }
    }
  }

  /** The commitment was cut below what has come in; what is not invested goes back. */
  private void giveUp(int f, long amount) {
    givenUp[f] += amount;
    returned[f] += amount;
    cash[f] -= amount;
  }

  /**
   * Days of a period after the fund's start, each at its pace, as part of the investment period.
   */
  private double yearsOfAccrual(Fund fund, int from, int until) {
    double paced = 0;
    for (int day = Math.max(from, (int) parameters.start().of(fund)); day < until; day++) {
      paced += byRegime(parameters.paceRegime(), day);
    }
    return paced / Timescale.DAYS_PER_YEAR / parameters.investYears();
  }

  /** A number that opposes the regime at counter-cyclicality 1 and follows it at −1. */
  private double byRegime(ByRegime numbers, int day) {
    double strength = counterCyclical.at(day);
    Regime regime = environment.regime(day);
    double usual = numbers.normal();
    double full = numbers.of(strength < 0 ? opposite(regime) : regime);
    return usual + Math.abs(strength) * (full - usual);
  }

  private static Regime opposite(Regime regime) {
    return switch (regime) {
      case BOOM -> Regime.WINTER;
      case NORMAL -> Regime.NORMAL;
      case WINTER -> Regime.BOOM;
    };
  }

  private double endOf(Fund fund, double time) {
    return parameters.start().of(fund) + term.at(time) * Timescale.DAYS_PER_YEAR;
  }

  /** Whether the fund's investment period lasts. */
  boolean invests(Fund fund, double time) {
    double start = parameters.start().of(fund);
    return time >= start
        && time < start + parameters.investYears() * Timescale.DAYS_PER_YEAR
        && !ended[fund.ordinal()];
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
    for (Fund fund : FUNDS) {
      double weight = parameters.mandate().of(fund, firms.sector[slot]);
      double means = weight * cash[fund.ordinal()];
      if (weight > 0 && means > 0 && (chosen == NONE ? means >= most : means > most)) {
        chosen = fund.ordinal();
        most = means;
      }
    }
    if (chosen == NONE) {
      return NONE;
    }
    double chance =
        byRegime(parameters.pickProb(), (int) now)
            * Elementary.exp(parameters.pickQuality() * firms.quality(slot));
    double mark = draws.uniform(Purpose.FUND_PICK, firms.key(slot), venture.occasion(slot));
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
          "fund %s invests %d CNY, but holds %d".formatted(FUNDS[fund], amount, cash[fund]));
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
    for (Fund fund : FUNDS) {
      int f = fund.ordinal();
      if (venture.stake(f, slot) > 0) {
        long amount = Math.round(venture.stake(f, slot) * exitValue);
        long kept = invests(fund, now) ? Math.round(recycle.at(now) * amount) : 0;
        venture.stake(f, slot, 0);
        proceeds[f] += amount;
        recycled[f] += kept;
        cash[f] += kept;
        returned[f] += amount - kept;
      }
    }
  }

  /** CNY from the treasury since the start. */
  long accrued(Fund fund) {
    return accrued[fund.ordinal()];
  }

  /** CNY put into firms since the start. */
  long invested(Fund fund) {
    return invested[fund.ordinal()];
  }

  /** CNY from sales of stakes since the start. */
  long proceeds(Fund fund) {
    return proceeds[fund.ordinal()];
  }

  /** The part of them that was kept to be invested again. */
  long recycled(Fund fund) {
    return recycled[fund.ordinal()];
  }

  /** CNY given to the treasury since the start. */
  long returned(Fund fund) {
    return returned[fund.ordinal()];
  }

  /** CNY that the fund holds and may invest. */
  long uncommitted(Fund fund) {
    return cash[fund.ordinal()];
  }
}
