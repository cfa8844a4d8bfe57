package loam.ecosystem;

import loam.city.City;
import loam.city.Fund;
import loam.city.IncumbentParameters;
import loam.city.OutputParameters;
import loam.city.Regime;
import loam.city.Sector;
import loam.city.Timescale;
import loam.city.UnicornParameters;
import loam.random.Elementary;

/** Computes the metrics of capital, unicorns, sectors and money at the end of each month. */
final class CapitalObserver {
  /** Of the line of a unicorn; above them are as many metrics from {@code UNICORNS_OVER_5} on. */
  private static final int[] MULTIPLES = {5, 10, 20, 50};

  private static final Sector[] SECTORS = Sector.values();
  private static final Fund[] FUNDS = Fund.values();
  private static final int STAGES = VentureFirms.LAST_STAGE + 1;
  private static final int FIVE_YEARS = 60;
  private static final double BASE = 100;

  private final Horizon horizon;
  private final Environment environment;
  private final VentureFirms venture;
  private final CapitalMarket market;
  private final Incumbents incumbents;
  private final IncumbentParameters blocks;
  private final OutputParameters outputs;
  private final UnicornParameters rules;
  private final double line;
  private final int baseMonth;
  private final LowerMedian values = new LowerMedian();
  private long invested;
  private long coinvested;
  private long withoutFunds;

  CapitalObserver(
      City city,
      Horizon horizon,
      Environment environment,
      VentureFirms venture,
      CapitalMarket market) {
    this.horizon = horizon;
    this.environment = environment;
    this.venture = venture;
    this.market = market;
    this.incumbents = new Incumbents(city);
    this.blocks = city.capital().incumbents();
    this.outputs = city.capital().outputs();
    this.rules = city.capital().unicorns();
    this.line = rules.unicornUsd() * rules.usdCny();
    int calibration = Timescale.dayOf(city.calibrationDate());
    this.baseMonth = calibration < horizon.days() ? horizon.monthOf(calibration) : -1;
  }

  void begin() {
    invested = 0;
    coinvested = 0;
    withoutFunds = 0;
  }

  /**
   * Observes a month that has ended.
   *
   * @param revenueBySector CNY of the year that closes with the month, else not read
   */
  void record(Observations observations, int month, long[] revenueBySector) {
    recordUnicorns(observations, month);
    recordRounds(observations, month);
    recordFunds(observations, month);
    recordSectors(observations, month, revenueBySector);
    recordListedAi(observations, month);
    int lastDay = horizon.startOfMonth(month + 1) - 1;
    observations.put(Metric.REGIME, month, environment.regime(lastDay).ordinal());
    observations.put(Metric.REGISTRATIONS_SHARE, month, shareOfEntities(observations, month));
  }

  private void recordUnicorns(Observations observations, int month) {
    Unicorns unicorns = market.unicorns();
    double now = horizon.startOfMonth(month + 1);
    double recent = now - rules.activeMonths() * Timescale.DAYS_PER_YEAR / 12;
    long sum = 0;
    long largest = 0;
    int strict = 0;
    int active = 0;
    int small = 0;
    int[] over = new int[MULTIPLES.length];
    values.clear();
    for (int place = 0; place < unicorns.count(); place++) {
      int slot = unicorns.slot(place);
      long value = venture.value(slot);
      sum += value;
      largest = Math.max(largest, value);
      strict += venture.strict(slot) ? 1 : 0;
      active += venture.lastRound(slot) > recent ? 1 : 0;
      small += value < 2 * line ? 1 : 0;
      for (int level = 0; level < over.length; level++) {
        over[level] += value >= MULTIPLES[level] * line ? 1 : 0;
      }
      values.add(value / rules.usdCny());
    }
    double count = unicorns.count();
    observations.put(Metric.UNICORNS, month, count);
    observations.put(Metric.UNICORNS_STRICT, month, strict);
    observations.put(Metric.UNICORNS_ACTIVE, month, active);
    observations.put(Metric.UNICORNS_VALUE, month, sum / rules.usdCny());
    observations.put(
        Metric.UNICORNS_VALUE_WITHOUT_LARGEST, month, (sum - largest) / rules.usdCny());
    observations.put(Metric.UNICORNS_VALUE_MEDIAN, month, values.get());
    observations.put(Metric.UNICORNS_SMALL, month, small / count);
    for (int level = 0; level < over.length; level++) {
      observations.put(Observations.after(Metric.UNICORNS_OVER_5, level), month, over[level]);
    }
    observations.put(Metric.UNICORNS_ENTERED, month, unicorns.entered(month));
    for (Unicorns.Departure how : Unicorns.Departure.values()) {
      Metric metric = Observations.after(Metric.UNICORNS_IPO, how.ordinal());
      observations.put(metric, month, unicorns.left(how, month));
    }
  }

  private void recordRounds(Observations observations, int month) {
    CapitalFlows flows = market.flows();
    int rounds = 0;
    for (int stage = 0; stage < STAGES; stage++) {
      rounds += flows.rounds(stage, month);
      Metric metric = Observations.after(Metric.ROUNDS_SEED, stage);
      observations.put(metric, month, flows.rounds(stage, month));
    }
    observations.put(Metric.ROUNDS, month, rounds);
    observations.put(Metric.PRIVATE_INVESTED, month, (double) flows.privateMoney(month));
    observations.put(
        Metric.VC_TOTAL, month, (double) (flows.privateMoney(month) + flows.fundMoney(month)));
    observations.put(Metric.POOL_DRY_POWDER, month, (double) market.pool().dryPowder());
    observations.put(Metric.CAPITAL_REGIME, month, regimeAtEndOf(month).ordinal());
    observations.put(Metric.LISTINGS, month, flows.listings(month));
    observations.put(Metric.ACQUISITIONS, month, flows.acquisitions(month));
    observations.put(Metric.DOWN_ROUNDS, month, flows.downRounds(month));
  }

  private Regime regimeAtEndOf(int month) {
    return environment.regime(Math.min(horizon.startOfMonth(month + 1), horizon.days()) - 1);
  }

  private void recordFunds(Observations observations, int month) {
    CapitalFlows flows = market.flows();
    invested += flows.fundMoney(month);
    coinvested += flows.coinvested(month);
    withoutFunds += flows.withoutFunds(month);
    observations.put(Metric.FUNDS_INVESTED, month, (double) flows.fundMoney(month));
    observations.put(Metric.FUNDS_INVESTED_TOTAL, month, (double) invested);
    observations.put(Metric.FUNDS_COINVESTED, month, (double) flows.coinvested(month));
    observations.put(Metric.FUNDS_COINVESTED_TOTAL, month, (double) coinvested);
    observations.put(Metric.LEVERAGE_ACCOUNTING, month, (double) coinvested / invested);
    observations.put(
        Metric.ADDITIONALITY_DEAL, month, (double) (coinvested - withoutFunds) / invested);

    GovernmentFunds funds = market.funds();
    long accrued = 0;
    long uncommitted = 0;
    long recycled = 0;
    long returned = 0;
    for (Fund fund : FUNDS) {
      accrued += funds.accrued(fund);
      uncommitted += funds.uncommitted(fund);
      recycled += funds.recycled(fund);
      returned += funds.returned(fund);
    }
    observations.put(Metric.FUNDS_ACCRUED, month, (double) accrued);
    observations.put(Metric.FUNDS_UNCOMMITTED, month, (double) uncommitted);
    observations.put(Metric.FUNDS_RECYCLED, month, (double) recycled);
    observations.put(Metric.FUNDS_RETURNED, month, (double) returned);
  }

  private void recordSectors(Observations observations, int month, long[] revenueBySector) {
    double now = horizon.startOfMonth(month + 1);
    int trillions = 0;
    int hundredBillions = 0;
    long all = 0;
    for (Sector sector : SECTORS) {
      long micro = revenueBySector[sector.ordinal()];
      double size = micro + incumbents.revenue(sector, now);
      all += micro;
      if (size >= blocks.clusterThresholds().get(0)) {
        trillions++;
      } else if (size >= blocks.clusterThresholds().get(1)) {
        hundredBillions++;
      }
      Metric revenue = Observations.after(Metric.SECTOR_AI_REVENUE, sector.ordinal());
      observations.putYearly(revenue, month, (double) micro);
      observations.putYearly(Observations.after(revenue, SECTORS.length), month, size);
    }
    observations.putYearly(Metric.CLUSTERS_TRILLION, month, trillions);
    observations.putYearly(Metric.CLUSTERS_HUNDRED_BILLION, month, hundredBillions);
    observations.putYearly(Metric.JOBS, month, all / outputs.employeeRevenue());
  }

  private void recordListedAi(Observations observations, int month) {
    Listings listings = market.listings();
    boolean known = listings.isKnown(month);
    observations.put(Metric.LISTED_AI_COUNT, month, known ? listings.listedAi() : Double.NaN);
    observations.put(
        Metric.LISTED_AI_CAPITALISATION,
        month,
        known ? listings.capitalisationUsd(month) : Double.NaN);
  }

  private double shareOfEntities(Observations observations, int month) {
    if (month < 11) {
      return Double.NaN;
    }
    double sum = 0;
    for (int past = month - 11; past <= month; past++) {
      sum += observations.at(Metric.REGISTRATIONS_PER_DAY, past) * horizon.daysIn(past);
    }
    return sum / outputs.marketEntities2024();
  }

  /** Puts the index into the months from its base on of a replication that has ended. */
  void recordIndex(Observations observations, Flows flows) {
    int[] births = new int[horizon.months()];
    int[] largeExits = new int[horizon.months()];
    for (int month = 0; month < births.length; month++) {
      births[month] = flows.births(month);
      largeExits[month] = market.flows().largeExits(month);
    }
    for (int month = 0; month < horizon.months(); month++) {
      double log = 0;
      for (int part = 0; part < 4 && isAfterBase(month); part++) {
        log +=
            Elementary.log(part(observations, part, month, births, largeExits))
                - Elementary.log(part(observations, part, baseMonth, births, largeExits));
      }
      double index = isAfterBase(month) ? BASE * Elementary.exp(log / 4) : Double.NaN;
      observations.put(Metric.ECOSYSTEM_INDEX, month, index);
    }
  }

  private boolean isAfterBase(int month) {
    return baseMonth >= 0 && month >= baseMonth;
  }

  private static double part(
      Observations observations, int part, int month, int[] births, int[] largeExits) {
    return switch (part) {
      case 0 -> observations.at(Metric.UNICORNS_VALUE, month);
      case 1 -> observations.sum(Metric.VC_TOTAL, month, FIVE_YEARS);
      case 2 -> sum(largeExits, month, FIVE_YEARS);
      default -> sum(births, month, 12);
    };
  }

  private static double sum(int[] counts, int month, int months) {
    if (month + 1 < months) {
      return Double.NaN;
    }
    int sum = 0;
    for (int past = month + 1 - months; past <= month; past++) {
      sum += counts[past];
    }
    return sum;
  }
}
