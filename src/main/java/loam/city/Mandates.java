package loam.city;

import java.util.List;
import loam.language.RefusedException;

/** How far each sector lies within the mandate of each fund, 0 to 1. */
public record Mandates(List<BySector> byFund) {
  public Mandates {
    byFund = List.copyOf(byFund);
    if (byFund.size() != Fund.values().length) {
      throw new RefusedException("a mandate for each of the eight funds is needed");
    }
  }

  public double of(Fund fund, int sector) {
    return byFund.get(fund.ordinal()).of(sector);
  }
}
