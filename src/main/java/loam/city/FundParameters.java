package loam.city;

import loam.language.RefusedException;

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
    double commitmentTotal,
    ByFund start,
    Mandates mandate,
    double investYears,
    int minStage,
    ByRegime pickProb,
    double pickQuality,
    ByRegime paceRegime,
    Numbers stakeNoise,
    double stakeAvailability,
    double chequeMax,
    double signal,
    ByRegime displacement) {
  public FundParameters {
    if (stakeNoise.size() != 2) {
      throw new RefusedException("stakeNoise must be two numbers, the lesser first");
    }
  }
}
