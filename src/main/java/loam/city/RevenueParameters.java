package loam.city;

/**
 * How the revenue of substantive firms grows.
 *
 * @param entryMedian CNY, median of the first full-year revenue
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
    double rdCap) {}
