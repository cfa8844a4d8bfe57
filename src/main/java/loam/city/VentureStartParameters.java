package loam.city;

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
    @Within(unit = "1", low = 0, high = 1) Numbers initialStageCum,
    @Within(unit = "1", low = 0, high = 5) double initialStageValueSd,
    @Within(unit = "firms", low = 0, high = 10000) int initialUnicorns,
    @Within(unit = "1", low = 0.1, high = 100) double initialUnicornAlpha,
    @Within(unit = "USD", low = 1e6, high = 1e15) double initialUnicornCapUsd,
    @Within(unit = "years", low = 0, high = 100) Numbers initialRoundAgeMax) {
  public VentureStartParameters {
    int last = initialStageCum.size() - 1;
    new Domain()
        .size("initialStageCum", initialStageCum, 7, "one for each stage")
        .ascending("initialStageCum", initialStageCum)
        .require(
            last >= 0 && Math.abs(initialStageCum.get(last) - 1) <= 1e-9,
            "initialStageCum." + (last + 1),
            "must be 1, since the shares of all stages sum to 1")
        .size("initialRoundAgeMax", initialRoundAgeMax, 2, "of venture firms, of unicorns")
        .check();
  }
}
