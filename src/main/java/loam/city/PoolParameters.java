package loam.city;

import loam.language.RefusedException;

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
    ByRegime poolFlow,
    double poolMonths,
    double poolElasticity,
    double poolStartShare,
    double poolCapYears,
    Numbers scarcityBounds,
    double recycleShare) {
  public PoolParameters {
    if (scarcityBounds.size() != 2 || scarcityBounds.get(0) > scarcityBounds.get(1)) {
      throw new RefusedException("scarcityBounds must be two numbers, the lesser first");
    }
  }
}
