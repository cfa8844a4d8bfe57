package loam.city;

/**
 * How government funds invest.
 *
 * @param commitmentTotal CNY committed by all funds at scale 1
 * @param start model time from which a fund's money accrues
 * @param mandate sectors that each fund may enter
 * @param investYears years over which a commitment accrues in the normal regime
 * @param minStage earliest stage of a firm whose next round a fund may enter
 * @param pickProb chance that a fund takes a round it looks at
 * @param pickQuality d ln(that chance) per unit of quality
 * @param paceRegime speed of accrual
 * @param stakeNoise least and greatest factor on the desired stake, uniform
 * @param stakeAvailability part of the desired stake that a fund must hold to look at a round
 * @param chequeMax CNY, largest single investment
 * @param signal rise of private cover beside a fund
 * @param displacement part of the money beyond the ask that private investors take back
 */
public record FundParameters(
    @Within(unit = "CNY", low = 0, high = 1e15) double commitmentTotal,
    @Within(unit = "date") ByFund start,
    @Within(unit = "1", low = 0, high = 1) Mandates mandate,
    @Within(unit = "years", low = 0.1, high = 100) double investYears,
    @Within(unit = "stage", low = 0, high = 6) int minStage,
    @Within(unit = "1", low = 0, high = 1) ByRegime pickProb,
    @Within(unit = "1 per unit of q", low = -10, high = 10) double pickQuality,
    @Within(unit = "1", low = 0, high = 100) ByRegime paceRegime,
    @Within(unit = "1", low = 0, high = 100) Numbers stakeNoise,
    @Within(unit = "1", low = 0, high = 1) double stakeAvailability,
    @Within(unit = "CNY", low = 1, high = 1e15) double chequeMax,
    @Within(unit = "1", low = 0, high = 10) double signal,
    @Within(unit = "1", low = 0, high = 1) ByRegime displacement) {
  public FundParameters {
    new Domain()
        .size("stakeNoise", stakeNoise, 2, "the least and the greatest factor")
        .ascending("stakeNoise", stakeNoise)
        .check();
  }
}
