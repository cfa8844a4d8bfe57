package loam.city;

import java.util.List;
import loam.language.RefusedException;

/**
 * One number for each fund of a city, in the order of its {@link Roster}; a date counts as the
 * model time of its midnight.
 */
public record ByFund(List<String> funds, Numbers values) {
  public ByFund {
    funds = List.copyOf(funds);
    if (values.size() != funds.size()) {
      throw new RefusedException("a number for each fund is needed");
    }
  }

  /** The number of a fund by its place. */
  public double of(int fund) {
    return values.get(fund);
  }
}
