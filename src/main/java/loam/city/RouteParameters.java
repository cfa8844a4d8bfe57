package loam.city;

/**
 * How firms leave the venture market, and down rounds; lists by stage as in {@link
 * RoundParameters}.
 *
 * @param ipoRate listings per year with the window at 1, by stage
 * @param ipoSmallRevenue CNY below which a firm that is no unicorn rarely lists
 * @param ipoSmallFactor factor on its rate
 * @param maRate acquisitions per year, by stage
 * @param downRate down rounds per year, by stage
 * @param downFactorMedian median of the value after over the value before
 * @param downFactorSigma standard deviation of its logarithm
 * @param downFactorCap largest such factor
 * @param hazardBounds widths per year of the slots round (at quality 0), listing, acquisition, down
 *     round
 */
public record RouteParameters(
    @Within(unit = "1/year", low = 0, high = 50) Numbers ipoRate,
    @Within(unit = "CNY", low = 0, high = 1e15) double ipoSmallRevenue,
    @Within(unit = "1", low = 0, high = 10) double ipoSmallFactor,
    @Within(unit = "1/year", low = 0, high = 50) Numbers maRate,
    @Within(unit = "1/year", low = 0, high = 50) Numbers downRate,
    @Within(unit = "1", low = 0.001, high = 1) double downFactorMedian,
    @Within(unit = "1", low = 0, high = 5) double downFactorSigma,
    @Within(unit = "1", low = 0.001, high = 1) double downFactorCap,
    @Within(unit = "1/year", low = 0.001, high = 50) Numbers hazardBounds) {
  public RouteParameters {
    new Domain()
        .size("ipoRate", ipoRate, 7, "one for each stage")
        .size("maRate", maRate, 7, "one for each stage")
        .size("downRate", downRate, 7, "one for each stage")
        .size("hazardBounds", hazardBounds, 4, "round, listing, acquisition, down round")
        .check();
  }
}
