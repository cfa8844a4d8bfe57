package loam.ecosystem;

import static loam.ecosystem.Metric.Kind.STOCK;

import java.util.ArrayList;
import java.util.List;
import loam.city.Numbers;
import loam.city.Roster;
import loam.city.Sector;
import loam.language.Phrase;

/** Size of the sectors: their substantive firms, and the large firms beside them. */
final class SectorSizes {
  private final Horizon horizon;
  private final YearEnd yearEnd;
  private final Incumbents incumbents;
  private final Numbers thresholds;

  SectorSizes(World world) {
    this.horizon = world.horizon();
    this.yearEnd = world.parts().yearEnd();
    this.incumbents = new Incumbents(world.city());
    this.thresholds = world.city().capital().incumbents().clusterThresholds();
  }

  static List<Measure<SectorSizes>> measures(Roster city) {
    List<Measure<SectorSizes>> all = new ArrayList<>();
    for (int sector = 0; sector < city.sectors().size(); sector++) {
      all.add(revenueOf(sector, city.sectors().get(sector)));
    }
    for (int sector = 0; sector < city.sectors().size(); sector++) {
      all.add(sizeOf(sector, city.sectors().get(sector)));
    }
    all.add(
        Measure.<SectorSizes>of(
                "clusters.trillion",
                "Trillion-level clusters",
                "sectors",
                STOCK,
                "sectors of the model whose size is at least the first of incumbents.clusterThresholds; so few sectors that it is not comparable with a published count of clusters",
                (sectors, month) -> sectors.atLeast(0, month))
            .atYearEnds());
    all.add(
        Measure.<SectorSizes>of(
                "clusters.hundredBillion",
                "Hundred-billion-level clusters",
                "sectors",
                STOCK,
                "sectors of the model whose size is at least the second of incumbents.clusterThresholds and below the first",
                (sectors, month) -> sectors.atLeast(1, month) - sectors.atLeast(0, month))
            .atYearEnds());
    return all;
  }

  private static Measure<SectorSizes> revenueOf(int place, Sector sector) {
    return Measure.<SectorSizes>of(
            new Metric(
                "sector." + sector.id() + ".revenue",
                Phrase.of("%s: revenue of simulated firms", sector.title()),
                "CNY/year",
                STOCK,
                Phrase.of(
                    "revenue, in the fiscal year that closed on the last 31 December, of the"
                        + " substantive firms in %s that were alive then",
                    sector.label())),
            (sectors, month) -> (double) sectors.yearEnd.revenue(place))
        .atYearEnds();
  }

  private static Measure<SectorSizes> sizeOf(int place, Sector sector) {
    return Measure.<SectorSizes>of(
            new Metric(
                "sector." + sector.id() + ".size",
                Phrase.of("%s: size of the sector", sector.title()),
                "CNY/year",
                STOCK,
                Phrase.of(
                    "that revenue plus the given block of large, listed and state firms on that"
                        + " day")),
            (sectors, month) -> sectors.size(place, month))
        .atYearEnds();
  }

  private double size(int sector, int month) {
    double now = horizon.startOfMonth(month + 1);
    return yearEnd.revenue(sector) + incumbents.revenue(sector, now);
  }

  private int atLeast(int threshold, int month) {
    int number = 0;
    for (int sector = 0; sector < yearEnd.sectors(); sector++) {
      number += size(sector, month) >= thresholds.get(threshold) ? 1 : 0;
    }
    return number;
  }
}
