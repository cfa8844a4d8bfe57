package loam.city;

/**
 * What counts as a unicorn, and the one whose value is given.
 *
 * @param usdCny CNY for one USD, at all times
 * @param unicornUsd value in USD from which an unlisted firm is a unicorn
 * @param unicornMaxAge greatest age in years at which it may enter the roll
 * @param unicornStrictAge the same for the strict roll
 * @param activeMonths months since the last priced round within which a unicorn is active
 * @param unicornFailureCap greatest closures per year of a unicorn
 * @param anchorUsd value of one named firm, in USD, until the calibration date; 0 if none is named
 */
public record UnicornParameters(
    @Within(unit = "CNY/USD", low = 0.01, high = 1000) double usdCny,
    @Within(unit = "USD", low = 1e6, high = 1e15) double unicornUsd,
    @Within(unit = "years", low = 0, high = 1000) double unicornMaxAge,
    @Within(unit = "years", low = 0, high = 1000) double unicornStrictAge,
    @Within(unit = "months", low = 0, high = 1200) double activeMonths,
    @Within(unit = "1/year", low = 0, high = 10) double unicornFailureCap,
    @Within(unit = "USD", low = 0, high = 1e15, otherwise = 0) DatedSeries anchorUsd) {
  public UnicornParameters {
    new Domain()
        .require(
            unicornStrictAge <= unicornMaxAge,
            "unicornStrictAge",
            "is %s, but must not exceed unicornMaxAge, which is %s",
            Domain.plain(unicornStrictAge),
            Domain.plain(unicornMaxAge))
        .check();
  }
}
