package loam.city;

/**
 * Numbers that drive nothing and only turn results into indicators.
 *
 * @param employeeRevenue CNY of revenue per employee and year
 * @param exemplarGrowth yearly growth of revenue of the firm whose place among all is shown
 * @param marketEntities2024 new market entities of all kinds in 2024
 */
public record OutputParameters(
    double employeeRevenue, double marketEntities2024, double exemplarGrowth) {}
