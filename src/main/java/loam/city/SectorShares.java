package loam.city;

import java.util.List;
import loam.language.Phrase;

/**
 * Shares of all sectors of a city but the last, which is the rest, over time.
 *
 * @param sectors ids of all sectors
 * @param shares one series for each but the last
 */
public record SectorShares(List<String> sectors, List<DatedSeries> shares) {
  public SectorShares {
    sectors = List.copyOf(sectors);
    shares = List.copyOf(shares);
    if (shares.size() + 1 != sectors.size()) {
      throw new IllegalArgumentException(
          "%d shares for %d sectors".formatted(shares.size(), sectors.size()));
    }
  }

  /** The share of a sector that is not the last. */
  public DatedSeries of(String sector) {
    return shares.get(sectors.indexOf(sector));
  }

  /** The sector at which the running sum of the shares at a time first exceeds a mark. */
  public int at(double mark, double time) {
    double sum = 0;
    for (int sector = 0; sector < shares.size(); sector++) {
      sum += shares.get(sector).at(time);
      if (mark < sum) {
        return sector;
      }
    }
    return shares.size();
  }

  /** Between knots no sum is above those at the ends, since every interpolation is convex. */
  void checkSums(String name) {
    for (DatedSeries series : shares) {
      for (int knot = 0; knot < series.size(); knot++) {
        checkSum(name, series.day(knot));
        checkSum(name, Math.nextDown((double) series.day(knot)));
      }
    }
  }

  private void checkSum(String name, double time) {
    double sum = 0;
    for (DatedSeries share : shares) {
      sum += share.at(time);
    }
    if (sum > 1) {
      throw new OutOfDomainException(
          name + sectors.get(0),
          "and the shares of %s sum to %s on %s, but must not exceed 1; %s is the rest",
          Phrase.list(sectors.subList(1, shares.size())),
          Domain.plain(sum),
          Timescale.dateOf(time),
          sectors.get(shares.size()));
    }
  }
}
