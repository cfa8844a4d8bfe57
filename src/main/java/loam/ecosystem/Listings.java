package loam.ecosystem;

import static loam.ecosystem.Metric.Kind.STOCK;

import java.util.List;
import loam.city.City;
import loam.city.IncumbentParameters;
import loam.city.Roster;
import loam.city.Timescale;
import loam.random.Draws;
import loam.random.Elementary;
import loam.random.Purpose;

/** Firms that are listed or bought, and the market value of listed AI firms. */
final class Listings {
  private final Firms firms;
  private final VentureFirms venture;
  private final Unicorns unicorns;
  private final GovernmentFunds funds;
  private final PrivateCapital pool;
  private final CapitalFlows flows;
  private final Horizon horizon;
  private final FirmEvents lives;
  private final IncumbentParameters parameters;
  private final double usdCny;
  private final double largeExitUsd;
  private final int followed;
  private final int calibrationDay;

  /** By month: index of listed AI firms, 1 at the calibration date. */
  private final double[] index;

  private int listedAi;
  private long listedAiUnits;

  Listings(
      City city,
      Horizon horizon,
      Firms firms,
      VentureFirms venture,
      Unicorns unicorns,
      GovernmentFunds funds,
      PrivateCapital pool,
      CapitalFlows flows,
      FirmEvents lives) {
    this.firms = firms;
    this.venture = venture;
    this.unicorns = unicorns;
    this.funds = funds;
    this.pool = pool;
    this.flows = flows;
    this.horizon = horizon;
    this.lives = lives;
    this.parameters = city.capital().incumbents();
    this.largeExitUsd = city.capital().outputs().largeExitUsd();
    this.usdCny = city.capital().unicorns().usdCny();
    this.followed = city.roster().listed();
    this.calibrationDay = Timescale.dayOf(city.calibrationDate());
    this.index = new double[horizon.months()];
  }

  /** Nothing in a city that follows no sector. */
  static List<Measure<Listings>> measures(Roster city) {
    return city.listed() == Roster.NONE ? List.of() : ALL;
  }

  private static final List<Measure<Listings>> ALL =
      List.of(
          Measure.of(
              "listedAi.count",
              "Listed AI firms",
              "firms",
              STOCK,
              "published number at the calibration date plus AI firms listed since; not known before",
              (listings, month) -> listings.isKnown(month) ? listings.listedAi() : Double.NaN),
          Measure.of(
              "listedAi.capitalisation",
              "Market value of listed AI firms",
              "USD",
              STOCK,
              "published value at the calibration date plus the values of firms listed since, both moved by one random index",
              (listings, month) ->
                  listings.isKnown(month) ? listings.capitalisationUsd(month) : Double.NaN));

  /** Begins a replication: draws the index of the months after the calibration date. */
  void begin(Draws draws) {
    listedAi = 0;
    listedAiUnits = 0;
    double log = 0;
    for (int month = 0; month < index.length; month++) {
      if (horizon.startOfMonth(month) > calibrationDay) {
        double z = draws.normal(Purpose.LISTED_INDEX, FirmKeys.CITY, month);
        log += parameters.listedCapGrowth() / 12 + parameters.listedCapSd() * z / Math.sqrt(12);
      }
      index[month] = Elementary.exp(log);
    }
  }

  void copyFrom(Listings other) {
    listedAi = other.listedAi;
    listedAiUnits = other.listedAiUnits;
    System.arraycopy(other.index, 0, index, 0, index.length);
  }

  /** The firm goes to the market and leaves the venture track; it lives on. */
  void list(int slot, double now) {
    long value = Math.round(parameters.ipoFirstDayFactor() * venture.value(slot));
    unicorns.leave(slot, Unicorns.Departure.LISTED, now);
    venture.leaveTrack(slot);
    sell(slot, value, now);
    flows.listing(now, isLarge(value));
    lives.happened(now, slot, LifeEvent.LISTED, value);
    if (firms.sector[slot] == followed && now > calibrationDay + 1) {
      listedAi++;
      listedAiUnits += Math.round(value / index[horizon.monthOf((int) now)]);
    }
  }

  /** The firm is bought and becomes part of the buyer. */
  void acquire(int slot, double now) {
    long value = venture.value(slot);
    unicorns.leave(slot, Unicorns.Departure.ACQUIRED, now);
    venture.leaveTrack(slot);
    sell(slot, value, now);
    flows.acquisition(now, isLarge(value));
    lives.happened(now, slot, LifeEvent.ACQUIRED, value);
  }

  private void sell(int slot, long value, double now) {
    funds.sell(slot, value, now);
    pool.recycle(value);
  }

  private boolean isLarge(long value) {
    return value > largeExitUsd * usdCny;
  }

  /** Whether listed AI firms are known in a month: from the calibration date on. */
  private boolean isKnown(int month) {
    return horizon.startOfMonth(month + 1) > calibrationDay;
  }

  /** Listed AI firms: those of the calibration date and all listed since. */
  private double listedAi() {
    return parameters.listedAi2024() + listedAi;
  }

  /** Their market value in USD at the end of a month. */
  private double capitalisationUsd(int month) {
    return index[month] * (parameters.listedAiCapUsd2024() + listedAiUnits / usdCny);
  }
}
