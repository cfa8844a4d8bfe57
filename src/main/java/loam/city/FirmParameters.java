package loam.city;

/**
 * What firms are at birth, how they leave, and who is there at the start.
 *
 * @param substantiveShare share of registrations that become R&amp;D-performing firms set on growth
 * @param dormantShare share of registered firms that never opened for business
 * @param share of the sectors among substantive registrations
 * @param ordinaryHazardAge exits per year by year of age, the last for all later ages
 * @param exitBound upper bound of a substantive firm's exit rate per year
 * @param substantiveHazardFactor exit rate of a substantive firm relative to an ordinary one
 * @param hazardQuality d ln(exit rate) per unit of quality
 * @param hazardSize d ln(exit rate) per unit of ln(revenue / 10 m CNY)
 * @param hazardRegime effect of the business climate on exits
 * @param initialTechStock technology firms on the register at the start
 * @param initialSubstantive of these, substantive firms
 * @param initialMeanAgeAll mean age in years of all firms at the start, exponential, none above the
 *     cap
 * @param initialMeanAge the same for substantive firms
 * @param initialAgeCap largest age at the start, years
 * @param initialRevenueMedian CNY at the reference age
 * @param initialRevenueSigma standard deviation of ln(revenue) at the start
 * @param initialRevenueQuality effect of quality on ln(revenue) at the start
 * @param initialAgeScale three numbers a, b, c: initial revenue is scaled by min(c, a + age / b)
 * @param relocationShare share of substantive exits that are moves out of the city
 * @param hazardSizeReference revenue at which size moves the exit rate of no firm
 */
public record FirmParameters(
    @Within(unit = "1", low = 0, high = 1) double substantiveShare,
    @Within(unit = "1", low = 0, high = 1) double dormantShare,
    @Within(unit = "1", low = 0, high = 1) SectorShares share,
    @Within(unit = "1/year", low = 0, high = 100) Numbers ordinaryHazardAge,
    @Within(unit = "1/year", low = 0.001, high = 10) double exitBound,
    @Within(unit = "1", low = 0, high = 100) double substantiveHazardFactor,
    @Within(unit = "1 per unit of q", low = -10, high = 10) double hazardQuality,
    @Within(unit = "1 per unit of ln revenue", low = -10, high = 10) double hazardSize,
    @Within(unit = "1", low = 0.001, high = 1000) ByRegime hazardRegime,
    @Within(unit = "firms", low = 0, high = 1e8) double initialTechStock,
    @Within(unit = "firms", low = 0, high = 1e7) double initialSubstantive,
    @Within(unit = "years", low = 0, high = 1000) double initialMeanAgeAll,
    @Within(unit = "years", low = 0, high = 1000) double initialMeanAge,
    @Within(unit = "years", low = 0, high = 1000) double initialAgeCap,
    @Within(unit = "CNY", low = 1, high = 1e15) double initialRevenueMedian,
    @Within(unit = "1", low = 0, high = 5) double initialRevenueSigma,
    @Within(unit = "1 per unit of q", low = -5, high = 5) double initialRevenueQuality,
    @Within(unit = "1; years; 1", low = 0.001, high = 1000) Numbers initialAgeScale,
    @Within(unit = "1", low = 0, high = 1) BySector initialSectorShare,
    @Within(unit = "1", low = 0, high = 1) double relocationShare,
    @Within(unit = "CNY", low = 1, high = 1e15, otherwise = 1e7) double hazardSizeReference) {
  public FirmParameters {
    new Domain()
        .require(
            ordinaryHazardAge.size() > 0, "ordinaryHazardAge", "is empty, but must have a number")
        .require(
            initialSubstantive <= initialTechStock,
            "initialSubstantive",
            "is more than initialTechStock, but must be a part of it")
        .size("initialAgeScale", initialAgeScale, 3, "a, b and c")
        .sumsToOne("initialSectorShare", initialSectorShare)
        .check();
    share.checkSums("share");
  }
}
