package loam.city;

/**
 * What the extra deduction of R&amp;D expense from taxable income does.
 *
 * @param taxRate corporate income tax rate
 * @param profitableShare share of substantive firms with taxable profit
 * @param userCostElasticity percent of real R&amp;D per percent of its user cost, taken positive
 * @param relabelShare part of a rise of reported R&amp;D that is no R&amp;D
 * @param productivityElasticity d ln(revenue) per unit of ln(real R&amp;D)
 * @param phaseYears years over which a change of R&amp;D reaches revenue
 */
public record RdDeductionParameters(
    @Within(unit = "1", low = 0, high = 0.45) double taxRate,
    @Within(unit = "1", low = 0, high = 1) double profitableShare,
    @Within(unit = "1", low = 0, high = 10) double userCostElasticity,
    @Within(unit = "1", low = 0, high = 0.99) double relabelShare,
    @Within(unit = "1", low = 0, high = 2) double productivityElasticity,
    @Within(unit = "years", low = 0.01, high = 100, otherwise = 3) double phaseYears) {}
