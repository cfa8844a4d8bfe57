package loam.city;

/**
 * How the revenue of substantive firms grows.
 *
 * @param entryMedian CNY per year, median of the pace of revenue at registration
 * @param entrySigma standard deviation of its logarithm
 * @param driftYoung extra log growth per year at age 0
 * @param driftTau years in which the extra growth fades by a factor e
 * @param driftMature long-run log growth per year
 * @param driftQuality log growth per year and unit of quality
 * @param reversion pull per year towards the logarithm of {@code reversionLevel}
 * @param reversionLevel CNY
 * @param noiseSd standard deviation of the yearly log shock at 10 m CNY
 * @param noiseSizeExponent the standard deviation falls with revenue to this power
 * @param noiseSdCap its upper bound
 * @param sectorDrift extra log growth per year by sector
 * @param macro city-wide log shock by year, as observed
 * @param macroSd its standard deviation in later years
 * @param rdMedian median of R&amp;D expense as a share of revenue
 * @param rdSigma standard deviation of its logarithm
 * @param rdCap largest share
 */
public record RevenueParameters(
    double entryMedian,
    double entrySigma,
    double driftYoung,
    double driftTau,
    double driftMature,
    double driftQuality,
    double reversion,
    double reversionLevel,
    double noiseSd,
    double noiseSizeExponent,
    double noiseSdCap,
    BySector sectorDrift,
    DatedSeries macro,
    double macroSd,
    double rdMedian,
    double rdSigma,
    double rdCap) {
  private static final double MOST_MONEY = 1e15;

  public RevenueParameters {
    new Domain()
        .within("entryMedian", entryMedian, 1, MOST_MONEY)
        .within("entrySigma", entrySigma, 0, 5)
        .within("driftYoung", driftYoung, -3, 3)
        .within("driftTau", driftTau, 0.01, 1000)
        .within("driftMature", driftMature, -1, 1)
        .within("driftQuality", driftQuality, -1, 1)
        .within("reversion", reversion, 0, 1)
        .within("reversionLevel", reversionLevel, 1, MOST_MONEY)
        .within("noiseSd", noiseSd, 0, 5)
        .within("noiseSizeExponent", noiseSizeExponent, 0, 1)
        .within("noiseSdCap", noiseSdCap, 0, 5)
        .within("sectorDrift", sectorDrift, -1, 1)
        .within("macro", macro, -1, 1)
        .within("macroSd", macroSd, 0, 1)
        .within("rdMedian", rdMedian, 1e-6, 1)
        .within("rdSigma", rdSigma, 0, 5)
        .within("rdCap", rdCap, 1e-6, 1)
        .check();
  }
}
