package loam.ecosystem;

import java.util.Arrays;
import loam.city.Sector;
import loam.city.Tier;
import loam.random.Draws;
import loam.random.Elementary;

/** Computes every {@link Metric} at the end of each month. Looks, and changes nothing. */
final class Observer {
  private static final Tier[] TIERS = Tier.values();
  private static final int SECTORS = Sector.values().length;
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
  private final int[] bySector = new int[SECTORS];
  private final long[] revenueOfTier = new long[TIERS.length];
  private int growing;
  private int rdIntensive;
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
    values = new double[METRICS * horizon.months()];
  }

  /** The observations of the replication. */
  double[] values() {
    return values;
  }

  void record(Draws draws, int month) {
    ordinaryStock += ordinary.births(month) - ordinary.exits(month);
    dormantStock += ordinary.dormantBirths(month) - ordinary.dormantExits(month);
    lookAtFirms(draws);

    int substantive = Arrays.stream(bySector).sum();
    int registrations = ordinary.births(month) + flows.births(month);
    put(Metric.REGISTRATIONS_PER_DAY, month, (double) registrations / horizon.daysIn(month));
    put(Metric.REGISTERED, month, (double) (ordinaryStock + substantive));
    put(Metric.ACTIVE, month, (double) (ordinaryStock - dormantStock + substantive));
    put(Metric.EXITS, month, ordinary.exits(month) + flows.exits(month));
    put(Metric.RELOCATIONS, month, flows.relocations(month));
    put(Metric.SUBSTANTIVE, month, substantive);
    for (int sector = 0; sector < SECTORS; sector++) {
      put(after(Metric.SUBSTANTIVE_AI, sector), month, bySector[sector]);
    }
    for (Tier tier : TIERS) {
      recordTier(tier, month);
    }
    put(Metric.LITTLE_GIANT_QUALIFIED, month, nationalBatch.qualified());
    recordSpecialised(month);
  }

  private void lookAtFirms(Draws draws) {
    Arrays.fill(bySector, 0);
    Arrays.fill(revenueOfTier, 0);
    for (LowerMedian median : revenues) {
      median.clear();
    }
    growths.clear();
    growing = 0;
    rdIntensive = 0;
    for (int slot = 0; slot < firms.slots(); slot++) {
      if (firms.alive[slot]) {
        revenue.bringUpToDate(draws, slot);
        bySector[firms.sector[slot]]++;
        for (Tier tier : TIERS) {
          if (firms.holds(tier, slot)) {
            revenueOfTier[tier.ordinal()] += firms.revenue[slot];
            revenues[tier.ordinal()].add((double) firms.revenue[slot]);
          }
        }
        if (firms.holds(Tier.SPECIALISED, slot)) {
          lookAtSpecialised(slot);
        }
      }
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
    int holders = revenues[tier.ordinal()].count();
    Metric stock =
        switch (tier) {
          case TECH_SME -> Metric.TECH_SME;
          case INNOVATIVE_SME -> Metric.INNOVATIVE_SME;
          case SPECIALISED -> Metric.SPECIALISED;
          case LITTLE_GIANT -> Metric.LITTLE_GIANT;
        };
    put(stock, month, holders);
    put(after(stock, 1), month, titles.awarded(tier, month));
    put(after(stock, 2), month, titles.lost(tier, month));
    put(after(stock, 3), month, (double) revenueOfTier[tier.ordinal()]);
    put(after(stock, 4), month, revenues[tier.ordinal()].get());
  }

  private void recordSpecialised(int month) {
    int holders = revenues[Tier.SPECIALISED.ordinal()].count();
    int withGrowth = growths.count();
    put(
        Metric.SPECIALISED_GROWTH_MEDIAN,
        month,
        withGrowth == 0 ? Double.NaN : Elementary.exp(growths.get()) - 1);
    put(Metric.SPECIALISED_GROWING, month, (double) growing / withGrowth);
    put(Metric.SPECIALISED_RD_INTENSIVE, month, (double) rdIntensive / holders);
  }

  private static Metric after(Metric metric, int places) {
    return Metric.all().get(metric.ordinal() + places);
  }

  private void put(Metric metric, int month, double value) {
    values[metric.ordinal() * horizon.months() + month] = value;
  }
}
