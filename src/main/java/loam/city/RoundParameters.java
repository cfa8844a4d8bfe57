package loam.city;

/**
 * Who seeks equity and how a round goes. Lists by stage have seven entries: 0 before any round, 1
 * seed, 2 to 5 A to D, 6 later; the stage is that before the round.
 *
 * @param trackShare chance of seeking equity at quality 0 in a sector of factor 1; times the factor
 *     of a sector it counts up to 0.95
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
 * @param roundAgeFrom age in years from which {@code roundAgeDecay} acts
 * @param trackMost the most that {@code trackShare} counts in any sector
 * @param fundedYears years for which a round adds to growth
 */
public record RoundParameters(
    @Within(unit = "1", low = 0, high = 100) double trackShare,
    @Within(unit = "1 per unit of q", low = -10, high = 10) double trackQuality,
    @Within(unit = "1", low = 0, high = 100) BySector sectorFactor,
    @Within(unit = "1/year", low = 0, high = 50) Numbers roundRate,
    @Within(unit = "1 per unit of q", low = -1, high = 1) double roundQuality,
    @Within(unit = "1", low = 0, high = 100) ByRegime roundRegime,
    @Within(unit = "1/year", low = 0, high = 10) double roundAgeDecay,
    @Within(unit = "CNY", low = 1, high = 1e12) double seedPostMedian,
    @Within(unit = "1", low = 0, high = 5) double seedPostSigma,
    @Within(unit = "1 per unit of q", low = -5, high = 5) double seedQuality,
    @Within(unit = "1", low = 0, high = 100) Numbers stepMedian,
    @Within(unit = "1", low = 0, high = 5) double stepSigma,
    @Within(unit = "1 per unit of q", low = -5, high = 5) double stepQuality,
    @Within(unit = "1", low = 0, high = 10) double stepQualityLateFactor,
    @Within(unit = "1", low = -5, high = 5) ByRegime stepRegime,
    @Within(unit = "1", low = 0, high = 0.99) Numbers dilution,
    @Within(unit = "USD", low = 1, high = 1e15) double hugeRoundUsd,
    @Within(unit = "1", low = 0.001, high = 100) ByRegime coverMedian,
    @Within(unit = "1", low = 0, high = 5) double coverSigma,
    @Within(unit = "1 per unit of q", low = -5, high = 5) double coverQuality,
    @Within(unit = "1", low = 0, high = 1) double closeShare,
    @Within(unit = "1/year", low = -1, high = 1) double driftFunded,
    @Within(unit = "years", low = 0, high = 1000, otherwise = 6) double roundAgeFrom,
    @Within(unit = "1", low = 0, high = 0.999, otherwise = 0.95) double trackMost,
    @Within(unit = "years", low = 0, high = 100, otherwise = 1.5) double fundedYears) {
  private static final int STAGES = 7;
  private static final double LEAST_STEP = 0.01;

  public RoundParameters {
    Domain domain = new Domain();
    domain.size("roundRate", roundRate, STAGES, "one for each stage");
    domain.size("stepMedian", stepMedian, STAGES, "one for each stage");
    domain.size("dilution", dilution, STAGES, "one for each stage");
    for (int stage = 1; stage < stepMedian.size(); stage++) {
      domain.require(
          stepMedian.get(stage) >= LEAST_STEP,
          "stepMedian." + (stage + 1),
          "is %s, but must be %s or more, as firms of this stage have a value",
          Domain.plain(stepMedian.get(stage)),
          Domain.plain(LEAST_STEP));
    }
    domain.check();
  }
}
