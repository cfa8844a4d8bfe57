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
 * @param anchorUsd value of one firm, in USD, until the calibration date
 */
public record UnicornParameters(
    double usdCny,
    double unicornUsd,
    double unicornMaxAge,
    double unicornStrictAge,
    double activeMonths,
    double unicornFailureCap,
    DatedSeries anchorUsd) {}
