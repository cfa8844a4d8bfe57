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
 */
public record FirmParameters(
    double substantiveShare,
    double dormantShare,
    SectorShares share,
    Numbers ordinaryHazardAge,
    double exitBound,
    double substantiveHazardFactor,
    double hazardQuality,
    double hazardSize,
    ByRegime hazardRegime,
    double initialTechStock,
    double initialSubstantive,
    double initialMeanAgeAll,
    double initialMeanAge,
    double initialAgeCap,
    double initialRevenueMedian,
    double initialRevenueSigma,
    double initialRevenueQuality,
    Numbers initialAgeScale,
    BySector initialSectorShare,
    double relocationShare) {
  private static final double MOST_MONEY = 1e15;

  public FirmParameters {
    Domain domain = new Domain();
    share.check(domain, "share");
    domain
        .share("substantiveShare", substantiveShare)
        .share("dormantShare", dormantShare)
        .require(
            ordinaryHazardAge.size() > 0, "ordinaryHazardAge", "is empty, but must have a number")
        .within("ordinaryHazardAge", ordinaryHazardAge, 0, 100)
        .within("exitBound", exitBound, 0.001, 10)
        .within("substantiveHazardFactor", substantiveHazardFactor, 0, 100)
        .within("hazardQuality", hazardQuality, -10, 10)
        .within("hazardSize", hazardSize, -10, 10)
        .within("hazardRegime", hazardRegime, 0.001, 1000)
        .within("initialTechStock", initialTechStock, 0, 1e8)
        .within("initialSubstantive", initialSubstantive, 0, 1e7)
        .require(
            initialSubstantive <= initialTechStock,
            "initialSubstantive",
            "is more than initialTechStock, but must be a part of it")
        .within("initialMeanAgeAll", initialMeanAgeAll, 0, 1000)
        .within("initialMeanAge", initialMeanAge, 0, 1000)
        .within("initialAgeCap", initialAgeCap, 0, 1000)
        .within("initialRevenueMedian", initialRevenueMedian, 1, MOST_MONEY)
        .within("initialRevenueSigma", initialRevenueSigma, 0, 5)
        .within("initialRevenueQuality", initialRevenueQuality, -5, 5)
        .size("initialAgeScale", initialAgeScale, 3, "a, b and c")
        .within("initialAgeScale", initialAgeScale, 0.001, 1000)
        .within("initialSectorShare", initialSectorShare, 0, 1)
        .require(
            Math.abs(initialSectorShare.sum() - 1) <= 1e-9,
            "initialSectorShare",
            "sums to %s, but must sum to 1",
            Domain.plain(initialSectorShare.sum()))
        .share("relocationShare", relocationShare)
        .check();
    share.checkSums("share");
  }
}
