package loam.city;

/**
 * What firms are at birth, how they leave, and who is there at the start.
 *
 * @param substantiveShare share of registrations that become R&amp;D-performing firms set on growth
 * @param dormantShare share of registered firms that never opened for business
 * @param ordinaryHazardAge exits per year by year of age, the last for all later ages
 * @param ordinaryExitBound upper bound of an ordinary firm's exit rate per year
 * @param exitBound upper bound of a substantive firm's exit rate per year
 * @param substantiveHazardFactor exit rate of a substantive firm relative to an ordinary one
 * @param hazardQuality d ln(exit rate) per unit of quality
 * @param hazardSize d ln(exit rate) per unit of ln(revenue / 10 m CNY)
 * @param hazardRegime effect of the business climate on exits
 * @param initialTechStock technology firms on the register at the start
 * @param initialSubstantive of these, substantive firms
 * @param initialMeanAgeAll mean age in years of all firms at the start, exponential, cut at the cap
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
    DatedSeries shareAI,
    DatedSeries shareHEALTH,
    DatedSeries shareSPACE,
    DatedSeries shareADVMFG,
    Numbers ordinaryHazardAge,
    double ordinaryExitBound,
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
    double relocationShare) {}
