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
    for (Sector sector : city.sectors()) {
      all.add(revenueOf(sector));
    }
    for (Sector sector : city.sectors()) {
      all.add(sizeOf(sector));
    }
    all.add(
        Measure.<SectorSizes>of(
                "clusters.trillion",
                "Trillion-level clusters",
                "sectors",
                STOCK,
                "sectors of the model whose size is at least 1,000 bn CNY; five sectors, so not comparable with the published count of clusters",
                (sectors, month) -> sectors.atLeast(0, month))
            .atYearEnds());
    all.add(
        Measure.<SectorSizes>of(
                "clusters.hundredBillion",
                "Hundred-billion-level clusters",
                "sectors",
                STOCK,
                "sectors of the model whose size is at least 100 bn and below 1,000 bn CNY",
                (sectors, month) -> sectors.atLeast(1, month) - sectors.atLeast(0, month))
            .atYearEnds());
    return all;
  }

  private static Measure<SectorSizes> revenueOf(Sector sector) {
    return Measure.<SectorSizes>of(
            new Metric(
                "sector." + sector.name() + ".revenue",
                Phrase.of("%s: revenue of simulated firms", Phrase.name(sector.title())),
                "CNY/year",
                STOCK,
                Phrase.of(
                    "revenue, in the fiscal year that closed on the last 31 December, of the"
                        + " substantive firms in %s that were alive then",
                    Phrase.name(sector.label()))),
            (sectors, month) -> (double) sectors.yearEnd.revenue(sector))
        .atYearEnds();
  }

  private static Measure<SectorSizes> sizeOf(Sector sector) {
    return Measure.<SectorSizes>of(
            new Metric(
                "sector." + sector.name() + ".size",
                Phrase.of("%s: size of the sector", Phrase.name(sector.title())),
                "CNY/year",
                STOCK,
                Phrase.of(
                    "that revenue plus the given block of large, listed and state firms on that"
                        + " day")),
            (sectors, month) -> sectors.size(sector, month))
        .atYearEnds();
  }

  private double size(Sector sector, int month) {
    double now = horizon.startOfMonth(month + 1);
    return yearEnd.revenue(sector) + incumbents.revenue(sector, now);
  }

  private int atLeast(int threshold, int month) {
    int number = 0;
    for (Sector sector : Sector.values()) {
      number += size(sector, month) >= thresholds.get(threshold) ? 1 : 0;
    }
    return number;
  }
}
