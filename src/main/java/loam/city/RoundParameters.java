package loam.city;

import loam.language.RefusedException;

/**
 * Who seeks equity and how a round goes. Lists by stage have seven entries: 0 before any round, 1
 * seed, 2 to 5 A to D, 6 later; the stage is that before the round.
 *
 * @param trackShare chance of seeking equity at quality 0 in a sector of factor 1
 * @param trackQuality d logit of that chance per unit of quality
 * @param sectorFactor odds of seeking equity by sector
 * @param roundRate round candidates per year by stage
 * @param roundQuality d ln(rate) per unit of quality
 * @param roundRegime factor on the rate
 * @param roundAgeDecay fall of ln(rate) per year of age beyond six
 * @param seedPostMedian CNY, median value after a first round
 * @param seedPostSigma standard deviation of its logarithm
 * @param seedQuality d ln(that value) per unit of quality
 * @param stepMedian median value after a later round over the value before, by stage
 * @param stepSigma standard deviation of ln(step)
 * @param stepQuality d ln(step) per unit of quality
 * @param stepQualityLateFactor factor on it in the last stage
 * @param stepRegime added to ln(step)
 * @param dilution part of the firm on offer, by stage
 * @param hugeRoundUsd value in USD beyond which a firm offers less
 * @param coverMedian median of private money over money asked
 * @param coverSigma standard deviation of ln(cover)
 * @param coverQuality d ln(cover) per unit of quality
 * @param closeShare part of the money asked without which a round fails
 * @param driftFunded log growth per year that a round adds for 18 months
 */
public record RoundParameters(
    double trackShare,
    double trackQuality,
    BySector sectorFactor,
    Numbers roundRate,
    double roundQuality,
    ByRegime roundRegime,
    double roundAgeDecay,
    double seedPostMedian,
    double seedPostSigma,
    double seedQuality,
    Numbers stepMedian,
    double stepSigma,
    double stepQuality,
    double stepQualityLateFactor,
    ByRegime stepRegime,
    Numbers dilution,
    double hugeRoundUsd,
    ByRegime coverMedian,
    double coverSigma,
    double coverQuality,
    double closeShare,
    double driftFunded) {
  public RoundParameters {
    for (Numbers byStage : new Numbers[] {roundRate, stepMedian, dilution}) {
      if (byStage.size() != 7) {
        throw new RefusedException("lists by stage must have seven numbers");
      }
    }
  }
}
