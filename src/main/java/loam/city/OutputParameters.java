package loam.city;

/**
 * Numbers that drive nothing and only turn results into indicators.
 *
 * @param employeeRevenue CNY of revenue per employee and year
 * @param exemplarGrowth yearly growth of revenue of the firm whose place among all is shown
 * @param marketEntities2024 new market entities of all kinds in 2024
 * @param largeExitUsd value in USD above which an exit counts in the ecosystem index
 */
public record OutputParameters(
    @Within(unit = "CNY/employee/year", low = 1, high = 1e12) double employeeRevenue,
    @Within(unit = "entities/year", low = 1, high = 1e9) double marketEntities2024,
    @Within(unit = "1/year", low = -1, high = 100) double exemplarGrowth,
    @Within(unit = "USD", low = 0, high = 1e15, otherwise = 5e7) double largeExitUsd) {}
