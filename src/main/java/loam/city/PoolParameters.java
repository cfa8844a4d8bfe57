package loam.city;

/**
 * The city's private dry powder.
 *
 * @param poolFlow CNY per year that become available
 * @param poolMonths months of normal flow that count as a normal pool
 * @param poolElasticity d ln(cover) per unit of ln(pool / normal pool)
 * @param poolStartShare pool at the start in years of boom flow
 * @param poolCapYears years of normal flow beyond which money expires
 * @param scarcityBounds least and greatest factor on cover
 * @param recycleShare part of exit values that comes back to the pool
 */
public record PoolParameters(
    @Within(unit = "CNY/year", low = 1, high = 1e15) ByRegime poolFlow,
    @Within(unit = "months", low = 0.1, high = 1200) double poolMonths,
    @Within(unit = "1", low = 0, high = 10) double poolElasticity,
    @Within(unit = "years", low = 0, high = 100) double poolStartShare,
    @Within(unit = "years", low = 0.01, high = 100) double poolCapYears,
    @Within(unit = "1", low = 0.001, high = 1000) Numbers scarcityBounds,
    @Within(unit = "1", low = 0, high = 1) double recycleShare) {
  public PoolParameters {
    new Domain()
        .size("scarcityBounds", scarcityBounds, 2, "the least and the greatest factor")
        .ascending("scarcityBounds", scarcityBounds)
        .check();
  }
}
