package loam.city;

import loam.language.RefusedException;

/**
 * Venture firms of the initial stock.
 *
 * @param initialStageCum cumulative shares of the seven stages
 * @param initialStageValueSd standard deviation of ln(value) within a stage
 * @param initialUnicorns how many unicorns there are
 * @param initialUnicornAlpha Pareto exponent of their values
 * @param initialUnicornCapUsd largest of these values in USD
 * @param initialRoundAgeMax most years since the last round: of venture firms, of unicorns
 */
public record VentureStartParameters(
    Numbers initialStageCum,
    double initialStageValueSd,
    int initialUnicorns,
    double initialUnicornAlpha,
    double initialUnicornCapUsd,
    Numbers initialRoundAgeMax) {
  public VentureStartParameters {
    if (initialStageCum.size() != 7 || initialRoundAgeMax.size() != 2) {
      throw new RefusedException("seven stages and two ages are needed");
    }
  }
}
