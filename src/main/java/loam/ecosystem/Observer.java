package loam.ecosystem;

import java.util.Arrays;
import loam.city.Sector;
import loam.city.Tier;
import loam.random.Draws;
import loam.random.Elementary;

/** Computes every {@link Metric} at the end of each month. Looks, and changes nothing. */
final class Observer {
  private static final Tier[] TIERS = Tier.values();
  private static final Sector[] SECTORS = Sector.values();
  private static final int METRICS = Metric.all().size();
  private static final double FAST_GROWTH = Elementary.log(1.10);
  private static final double RD_INTENSIVE = 0.15;

  private final Horizon horizon;
  private final Firms firms;
  private final OrdinaryFirms ordinary;
  private final Titles titles;
  private final Flows flows;
  private final NationalBatch nationalBatch;
  private final RevenueLaw revenue;

  private final LowerMedian[] revenues = new LowerMedian[TIERS.length];
  private final LowerMedian growths = new LowerMedian();
  private int growing;
  private int rdIntensive;
  private int closesSeen;
  private long ordinaryStock;
  private long dormantStock;
  private double[] values = new double[0];

  Observer(
      Horizon horizon,
      Firms firms,
      OrdinaryFirms ordinary,
      Titles titles,
      Flows flows,
      NationalBatch nationalBatch,
      RevenueLaw revenue) {
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
    values = new double[METRICS * horizon.months()];
  }

  /** The observations of the replication. */
  double[] values() {
    return values;
  }

  /** Medians and shares of growth are taken at year ends and held until the next. */
  private boolean isYearEnd(int month) {
    return month % 12 == 11 && horizon.isComplete(month);
  }

  void record(Draws draws, int month) {
    ordinaryStock += ordinary.births(month) - ordinary.exits(month);
    dormantStock += ordinary.dormantBirths(month) - ordinary.dormantExits(month);
    lookAtFirms(draws, isYearEnd(month));

    int substantive = 0;
    for (Sector sector : SECTORS) {
      substantive += flows.alive(sector);
      put(after(Metric.SUBSTANTIVE_AI, sector.ordinal()), month, flows.alive(sector));
    }
    int registrations = ordinary.births(month) + flows.births(month);
    put(Metric.REGISTRATIONS_PER_DAY, month, (double) registrations / horizon.daysIn(month));
    put(Metric.REGISTERED, month, (double) (ordinaryStock + substantive));
    put(Metric.ACTIVE, month, (double) (ordinaryStock - dormantStock + substantive));
    put(Metric.EXITS, month, ordinary.exits(month) + flows.exits(month));
    put(Metric.RELOCATIONS, month, flows.relocations(month));
    put(Metric.SUBSTANTIVE, month, substantive);
    for (Tier tier : TIERS) {
      recordTier(tier, month);
    }
    put(Metric.LITTLE_GIANT_QUALIFIED, month, nationalBatch.qualified());
    recordSpecialised(month);
  }

  /** Brings all firms up to a close that was not seen before, and looks at year ends. */
  private void lookAtFirms(Draws draws, boolean yearEnd) {
    if (!yearEnd && !revenue.hasClosedSince(closesSeen)) {
      return;
    }
    closesSeen = revenue.closedYears();
    for (LowerMedian median : revenues) {
      median.clear();
    }
    growths.clear();
    growing = 0;
    rdIntensive = 0;
    for (int slot = 0; slot < firms.slots(); slot++) {
      if (firms.alive[slot]) {
        revenue.bringUpToDate(draws, slot);
        if (yearEnd) {
          lookAtTitles(slot);
        }
      }
    }
  }

  private void lookAtTitles(int slot) {
    for (Tier tier : TIERS) {
      if (firms.holds(tier, slot)) {
        revenues[tier.ordinal()].add((double) firms.revenue[slot]);
      }
    }
    if (firms.holds(Tier.SPECIALISED, slot)) {
      lookAtSpecialised(slot);
    }
  }

  private void lookAtSpecialised(int slot) {
    rdIntensive += firms.rdShare[slot] > RD_INTENSIVE ? 1 : 0;
    double growth = firms.logRevenue[slot] - firms.logRevenueBefore[slot];
    if (!Double.isNaN(growth)) {
      growths.add(growth);
      growing += growth > FAST_GROWTH ? 1 : 0;
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
    put(stock, month, titles.holders(tier));
    put(after(stock, 1), month, titles.awarded(tier, month));
    put(after(stock, 2), month, titles.lost(tier, month));
    put(after(stock, 3), month, (double) titles.revenue(tier));
    putYearly(after(stock, 4), month, revenues[tier.ordinal()].get());
  }

  private void recordSpecialised(int month) {
    double withGrowth = growths.count();
    double median = Elementary.exp(growths.get()) - 1;
    putYearly(Metric.SPECIALISED_GROWTH_MEDIAN, month, median);
    putYearly(Metric.SPECIALISED_GROWING, month, growing / withGrowth);
    putYearly(
        Metric.SPECIALISED_RD_INTENSIVE,
        month,
        (double) rdIntensive / titles.holders(Tier.SPECIALISED));
  }

  private void putYearly(Metric metric, int month, double atYearEnd) {
    if (isYearEnd(month)) {
      put(metric, month, atYearEnd);
    } else {
      put(metric, month, month == 0 ? Double.NaN : at(metric, month - 1));
    }
  }

  private double at(Metric metric, int month) {
    return values[metric.ordinal() * horizon.months() + month];
  }

  private static Metric after(Metric metric, int places) {
    return Metric.all().get(metric.ordinal() + places);
  }

  private void put(Metric metric, int month, double value) {
    values[metric.ordinal() * horizon.months() + month] = value;
  }
}
