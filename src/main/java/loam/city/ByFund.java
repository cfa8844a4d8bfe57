package loam.city;

import loam.language.RefusedException;

/** One number for each fund; a date counts as the model time of its midnight. */
public record ByFund(Numbers values) {
  public ByFund {
    if (values.size() != Fund.values().length) {
      throw new RefusedException("a number for each of the eight funds is needed");
    }
  }

  public double of(Fund fund) {
    return values.get(fund.ordinal());
  }
}
