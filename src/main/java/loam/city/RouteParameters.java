package loam.city;

import loam.language.RefusedException;

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
    Numbers ipoRate,
    double ipoSmallRevenue,
    double ipoSmallFactor,
    Numbers maRate,
    Numbers downRate,
    double downFactorMedian,
    double downFactorSigma,
    double downFactorCap,
    Numbers hazardBounds) {
  public RouteParameters {
    for (Numbers byStage : new Numbers[] {ipoRate, maRate, downRate}) {
      if (byStage.size() != 7) {
        throw new RefusedException("lists by stage must have seven numbers");
      }
    }
    if (hazardBounds.size() != 4) {
      throw new RefusedException("hazardBounds must have four numbers");
    }
  }
}
