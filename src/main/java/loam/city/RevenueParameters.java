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
 * @param noiseSizeReference revenue at which {@code noiseSd} holds
 */
public record RevenueParameters(
    @Within(unit = "CNY", low = 1, high = 1e15) double entryMedian,
    @Within(unit = "1", low = 0, high = 5) double entrySigma,
    @Within(unit = "1/year", low = -3, high = 3) double driftYoung,
    @Within(unit = "years", low = 0.01, high = 1000) double driftTau,
    @Within(unit = "1/year", low = -1, high = 1) double driftMature,
    @Within(unit = "1/year per unit of q", low = -1, high = 1) double driftQuality,
    @Within(unit = "1/year", low = 0, high = 1) double reversion,
    @Within(unit = "CNY", low = 1, high = 1e15) double reversionLevel,
    @Within(unit = "1", low = 0, high = 5) double noiseSd,
    @Within(unit = "1", low = 0, high = 1) double noiseSizeExponent,
    @Within(unit = "1", low = 0, high = 5) double noiseSdCap,
    @Within(unit = "1/year", low = -1, high = 1) BySector sectorDrift,
    @Within(unit = "1/year", low = -1, high = 1) DatedSeries macro,
    @Within(unit = "1/year", low = 0, high = 1) double macroSd,
    @Within(unit = "1", low = 1e-6, high = 1) double rdMedian,
    @Within(unit = "1", low = 0, high = 5) double rdSigma,
    @Within(unit = "1", low = 1e-6, high = 1) double rdCap,
    @Within(unit = "CNY", low = 1, high = 1e15, otherwise = 1e7) double noiseSizeReference) {}
