package loam.ecosystem;

import loam.city.City;
import loam.city.ProgrammeParameters;
import loam.city.Roster;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.policy.LeverType;
import loam.policy.Policy;

/** What sector programmes and the R&amp;D deduction add to growth, and to the search for money. */
final class Programmes {
  static final Lever PLATFORMS =
      Lever.of(
              "aiPlus.platforms",
              LeverType.WHOLE,
              "platforms",
              0,
              60,
              "raises the growth of AI firms, and a little of all others, with the square root of the number",
              Lever.Evidence.NONE,
              "the seed article")
          .neutralAt(0)
          .assuming("programmes.aiPlusDriftAi", 0)
          .assuming("programmes.aiPlusDriftOthers", 0);

  static final Lever HEALTH =
      Lever.of(
              "health.plan",
              LeverType.SWITCH,
              "on/off",
              0,
              1,
              "health firms seek rounds more often from stage B on, and grow faster",
              Lever.Evidence.NONE,
              "the seed article; F302")
          .neutralAt(0)
          .assuming("programmes.healthLateRoundBoost", 0)
          .assuming("programmes.healthDrift", 0);

  static final Lever SPACE =
      Lever.of(
              "space.programme",
              LeverType.SWITCH,
              "on/off",
              0,
              1,
              "space firms grow faster; firms from elsewhere come, if the parameters say so",
              Lever.Evidence.NONE,
              "the seed article; F310")
          .neutralAt(0)
          .assuming("programmes.spaceDrift", 0)
          .assuming("programmes.spaceRelocationPerYear", 0);

  private final ProgrammeParameters parameters;
  private final LeverPath platforms;
  private final LeverPath healthPlan;
  private final LeverPath spaceProgramme;

  private final Roster.ProgrammeSectors sectors;

  /** By sector: extra log growth per year, summed over the days before each midnight. */
  private final double[][] summed;

  Programmes(City city, Policy policy, Horizon horizon, RdDeduction deduction) {
    this.parameters = city.capital().programmes();
    this.platforms = policy.path(PLATFORMS);
    this.healthPlan = policy.path(HEALTH);
    this.spaceProgramme = policy.path(SPACE);
    this.sectors = city.roster().programmes();
    this.summed = new double[city.roster().sectors().size()][horizon.endOfLastYear() + 1];
    for (int sector = 0; sector < summed.length; sector++) {
      double[] sum = summed[sector];
      for (int day = 0; day + 1 < sum.length; day++) {
        sum[day + 1] = sum[day] + ofSector(sector, day) + deduction.drift(day);
      }
    }
  }

  private double ofSector(int sector, int day) {
    double joint = Math.sqrt(platforms.at(day) / parameters.platformsReference());
    double others = parameters.aiPlusDriftOthers() * joint;
    if (sector == sectors.ai()) {
      return parameters.aiPlusDriftAi() * joint;
    }
    if (sector == sectors.health()) {
      return others + parameters.healthDrift() * healthPlan.at(day);
    }
    return sector == sectors.space()
        ? others + parameters.spaceDrift() * spaceProgramme.at(day)
        : others;
  }

  /** Mean extra log growth per year of a sector's firms between two moments of one year. */
  double drift(int sector, double from, double until) {
    double[] sum = summed[sector];
    return (at(sum, until) - at(sum, from)) / (until - from);
  }

  private static double at(double[] sum, double time) {
    int day = (int) time;
    return day + 1 < sum.length
        ? sum[day] + (time - day) * (sum[day + 1] - sum[day])
        : sum[sum.length - 1];
  }

  /** Factor on the rate of round candidates. */
  double roundFactor(int sector, int stage, double time) {
    return sector == sectors.health() && stage >= parameters.healthLateStage()
        ? 1 + parameters.healthLateRoundBoost() * healthPlan.at(time)
        : 1;
  }
}
