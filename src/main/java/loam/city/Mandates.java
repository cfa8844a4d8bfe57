package loam.city;

import java.util.List;
import loam.language.RefusedException;

/** How far each sector lies within the mandate of each fund of a city, 0 to 1. */
public record Mandates(List<String> funds, List<BySector> byFund) {
  public Mandates {
    funds = List.copyOf(funds);
    byFund = List.copyOf(byFund);
    if (byFund.size() != funds.size()) {
      throw new RefusedException("a mandate for each fund is needed");
    }
  }

  /** Of a fund and a sector by their places. */
  public double of(int fund, int sector) {
    return byFund.get(fund).of(sector);
  }
}
