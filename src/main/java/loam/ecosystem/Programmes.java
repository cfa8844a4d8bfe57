package loam.ecosystem;

import java.util.List;
import loam.city.City;
import loam.city.Programme;
import loam.city.ProgrammeEffects;
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

  private static final List<Lever> USUAL = List.of(PLATFORMS, HEALTH, SPACE);

  /** What a city can set of its programmes. */
  static List<Lever> levers(Roster city) {
    return city.programmes().stream().map(Programmes::lever).toList();
  }

  /** The lever of a programme; how strongly it acts is an assumption. */
  static Lever lever(Programme programme) {
    return USUAL.stream()
        .filter(usual -> usual.id().equals(programme.lever()))
        .findFirst()
        .orElseGet(() -> own(programme));
  }

  private static Lever own(Programme programme) {
    Lever lever =
        Lever.of(
                programme.lever(),
                LeverType.SWITCH,
                "on/off",
                0,
                1,
                "acts on the firms of its sectors as the parameters of the programme say",
                Lever.Evidence.NONE,
                "the files of the city")
            .neutralAt(0);
    for (String effect : programme.effects()) {
      lever = lever.assuming(effect, 0);
    }
    return programme.isCounted() ? lever.counting(programme.unit(), programme.most()) : lever;
  }

  /** A programme as it acts in one scenario. */
  private record Running(Programme programme, ProgrammeEffects effects, LeverPath path) {
    double dose(double time) {
      return programme.dose(path.at(time), effects);
    }

    boolean isFor(int sector) {
      return programme.sectors().contains(sector);
    }

    double growth(int sector, int day) {
      return (isFor(sector) ? effects.growth() : effects.growthElsewhere()) * dose(day);
    }
  }

  private final List<Running> all;

  /** Those that help the rounds of a sector, by sector. */
  private final Running[][] ofRounds;

  /** By sector: extra log growth per year, summed over the days before each midnight. */
  private final double[][] summed;

  Programmes(City city, Policy policy, Horizon horizon, RdDeduction deduction) {
    this.all =
        city.roster().programmes().stream()
            .map(one -> new Running(one, city.capital().of(one), policy.path(lever(one))))
            .toList();
    int sectors = city.roster().sectors().size();
    this.ofRounds = new Running[sectors][];
    this.summed = new double[sectors][horizon.endOfLastYear() + 1];
    for (int sector = 0; sector < sectors; sector++) {
      int place = sector;
      ofRounds[sector] =
          all.stream()
              .filter(one -> one.isFor(place) && one.effects().rounds() != 0)
              .toArray(Running[]::new);
      double[] sum = summed[sector];
      for (int day = 0; day + 1 < sum.length; day++) {
        sum[day + 1] = sum[day] + ofSector(sector, day) + deduction.drift(day);
      }
    }
  }

  private double ofSector(int sector, int day) {
    double sum = 0;
    for (Running one : all) {
      sum += one.growth(sector, day);
    }
    return sum;
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
    double factor = 1;
    for (Running one : ofRounds[sector]) {
      if (stage >= one.effects().roundsFrom()) {
        factor *= 1 + one.effects().rounds() * one.dose(time);
      }
    }
    return factor;
  }
}
