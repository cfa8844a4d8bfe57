package loam.ecosystem;

import java.util.Arrays;
import loam.city.City;
import loam.city.Sector;
import loam.city.Tier;
import loam.random.Draws;
import loam.random.Elementary;

/** Computes every {@link Metric} at the end of each month. Looks, and changes nothing. */
final class Observer {
  private static final Tier[] TIERS = Tier.values();
  private static final Sector[] SECTORS = Sector.values();
  private static final double FAST_GROWTH = Elementary.log(1.10);
  private static final double RD_INTENSIVE = 0.15;

  private final Horizon horizon;
  private final Firms firms;
  private final OrdinaryCounts ordinary;
  private final Titles titles;
  private final Flows flows;
  private final NationalBatch nationalBatch;
  private final RevenueLaw revenue;

  private final LowerMedian[] revenues = new LowerMedian[TIERS.length];
  private final LowerMedian growths = new LowerMedian();
  private final double rdCap;
  private final double exemplarGrowth;
  private int growing;
  private int slowerThanExemplar;
  private int rdIntensive;
  private int closesSeen;
  private long ordinaryStock;
  private long dormantStock;
  private final Observations observations;
  private final CapitalObserver capital;
  private final FiscalAccount fiscal;
  private final RdDeduction deduction;
  private final long[] revenueBySector = new long[SECTORS.length];
  private long rdExpense;

  Observer(
      City city,
      Horizon horizon,
      Firms firms,
      OrdinaryCounts ordinary,
      Titles titles,
      Flows flows,
      NationalBatch nationalBatch,
      RevenueLaw revenue,
      CapitalObserver capital,
      FiscalAccount fiscal,
      RdDeduction deduction) {
    this.observations = new Observations(horizon);
    this.capital = capital;
    this.fiscal = fiscal;
    this.deduction = deduction;
    this.rdCap = city.revenue().rdCap();
    this.exemplarGrowth = Elementary.log(1 + city.capital().outputs().exemplarGrowth());
    this.horizon = horizon;
    this.firms = firms;
    this.ordinary = ordinary;
    this.titles = titles;
    this.flows = flows;
    this.nationalBatch = nationalBatch;
    this.revenue = revenue;
    Arrays.setAll(revenues, tier -> new LowerMedian());
  }

  /** Begins a replication with a stock of ordinary firms, some of them dormant. */
  void begin(long ordinaryFirms, long dormantFirms) {
    ordinaryStock = ordinaryFirms;
    dormantStock = dormantFirms;
    closesSeen = 0;
    observations.begin();
    capital.begin();
    fiscal.begin();
  }

  /** The observations of the replication. */
  double[] values() {
    return observations.values();
  }

  void record(Draws draws, int month) {
    ordinaryStock += ordinary.births(month) - ordinary.exits(month);
    dormantStock += ordinary.dormantBirths(month) - ordinary.dormantExits(month);
    lookAtFirms(draws, horizon.startOfMonth(month + 1), observations.isYearEnd(month));

    int substantive = 0;
    for (Sector sector : SECTORS) {
      substantive += flows.alive(sector);
      observations.put(
          Observations.after(Metric.SUBSTANTIVE_AI, sector.ordinal()), month, flows.alive(sector));
    }
    int registrations = ordinary.births(month) + flows.births(month);
    observations.put(
        Metric.REGISTRATIONS_PER_DAY, month, (double) registrations / horizon.daysIn(month));
    observations.put(Metric.REGISTERED, month, (double) (ordinaryStock + substantive));
    observations.put(Metric.ACTIVE, month, (double) (ordinaryStock - dormantStock + substantive));
    observations.put(Metric.EXITS, month, ordinary.exits(month) + flows.exits(month));
    observations.put(Metric.RELOCATIONS, month, flows.relocations(month));
    observations.put(Metric.SUBSTANTIVE, month, substantive);
    for (Tier tier : TIERS) {
      recordTier(tier, month);
    }
    observations.put(Metric.LITTLE_GIANT_QUALIFIED, month, nationalBatch.qualified());
    recordSpecialised(month);
    capital.record(observations, month, revenueBySector);
    fiscal.record(observations, month, observations.isYearEnd(month) ? rdExpense : 0);
    if (month + 1 == horizon.months()) {
      capital.recordIndex(observations, flows);
    }
  }

  /** Brings all firms up to a close that was not seen before, and looks at year ends. */
  private void lookAtFirms(Draws draws, int now, boolean yearEnd) {
    if (!yearEnd && !revenue.hasClosedSince(closesSeen)) {
      return;
    }
    closesSeen = revenue.closedYears();
    for (LowerMedian median : revenues) {
      median.clear();
    }
    growths.clear();
    growing = 0;
    slowerThanExemplar = 0;
    rdIntensive = 0;
    rdExpense = 0;
    Arrays.fill(revenueBySector, 0);
    double reported = deduction.reportedFactor(now - 1);
    for (int slot = 0; slot < firms.slots(); slot++) {
      if (firms.alive[slot]) {
        revenue.bringUpToDate(draws, slot);
        if (yearEnd) {
          revenueBySector[firms.sector[slot]] += firms.revenue(slot);
          double share = Math.min(rdCap, reported * firms.rdShare(slot));
          rdExpense += Math.round(share * firms.revenue(slot));
          lookAtTitles(slot, reported);
        }
      }
    }
  }

  private void lookAtTitles(int slot, double reported) {
    int left = firms.held[slot];
    for (int tier = 0; left != 0; tier++, left >>= 1) {
      if ((left & 1) != 0) {
        revenues[tier].add((double) firms.revenue(slot));
      }
    }
    if (firms.holds(Tier.SPECIALISED, slot)) {
      lookAtSpecialised(slot, reported);
    }
  }

  private void lookAtSpecialised(int slot, double reported) {
    rdIntensive += reported * firms.rdShare(slot) > RD_INTENSIVE ? 1 : 0;
    double growth = firms.logRevenue(slot) - firms.logRevenueBefore(slot);
    if (!Double.isNaN(growth)) {
      growths.add(growth);
      growing += growth > FAST_GROWTH ? 1 : 0;
      slowerThanExemplar += growth < exemplarGrowth ? 1 : 0;
    }
  }

  private void recordTier(Tier tier, int month) {
    Metric stock =
        switch (tier) {
          case TECH_SME -> Metric.TECH_SME;
          case INNOVATIVE_SME -> Metric.INNOVATIVE_SME;
          case SPECIALISED -> Metric.SPECIALISED;
          case LITTLE_GIANT -> Metric.LITTLE_GIANT;
        };
    observations.put(stock, month, titles.holders(tier));
    observations.put(Observations.after(stock, 1), month, titles.awarded(tier, month));
    observations.put(Observations.after(stock, 2), month, titles.lost(tier, month));
    observations.put(Observations.after(stock, 3), month, (double) titles.revenue(tier));
    double median = observations.isYearEnd(month) ? revenues[tier.ordinal()].get() : Double.NaN;
    observations.putYearly(Observations.after(stock, 4), month, median);
  }

  private void recordSpecialised(int month) {
    double withGrowth = growths.count();
    double median = observations.isYearEnd(month) ? Elementary.exp(growths.get()) - 1 : Double.NaN;
    observations.putYearly(Metric.SPECIALISED_GROWTH_MEDIAN, month, median);
    observations.putYearly(Metric.SPECIALISED_GROWING, month, growing / withGrowth);
    observations.putYearly(Metric.EXEMPLAR_GROWTH, month, slowerThanExemplar / withGrowth);
    observations.putYearly(
        Metric.SPECIALISED_RD_INTENSIVE,
        month,
        (double) rdIntensive / titles.holders(Tier.SPECIALISED));
  }
}
