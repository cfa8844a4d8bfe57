package loam.ecosystem;

import loam.city.City;
import loam.city.RegistrationActivity;
import loam.city.RegistrationParameters;
import loam.city.Timescale;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.policy.LeverType;
import loam.policy.Policy;
import loam.random.Elementary;

/**
 * Rates of registration on every day of a run, random factors apart, relative to a bound that is
 * the same on all days of a calendar year.
 */
final class RegistrationLaw {
  static final Lever REFORMS =
      Lever.of(
              "reforms.perYear",
              LeverType.NUMBER,
              "reforms/year",
              0,
              500,
              "a stock of reforms, each fading over the years, raises registrations; the firms it adds are less"
                  + " often substantive",
              Lever.Evidence.WEAK,
              "S003; Klapper and Love 2011; Branstetter et al. 2014")
          .assuming("registration.reformSemiElasticity", 0);

  private final double[] bound;
  private final double[] level;
  private final double[] shareWithoutReforms;

  RegistrationLaw(City city, Policy policy, Horizon horizon) {
    RegistrationParameters parameters = city.registration();
    this.bound = new double[horizon.years()];
    this.level = new double[horizon.days()];
    this.shareWithoutReforms = new double[horizon.days()];
    double[] activity = activity(city, horizon);
    double[] reforms = relativeReformStock(parameters, policy, horizon);
    double elasticity = parameters.reformSemiElasticity();
    for (int year = 0; year < horizon.years(); year++) {
      int start = Horizon.startOfYear(year);
      int end = Math.min(Horizon.startOfYear(year + 1), horizon.days());
      for (int day = start; day < Horizon.startOfYear(year + 1); day++) {
        double ofDay = parameters.maximalFactor() * parameters.trend().at(day + 0.5);
        bound[year] = Math.max(bound[year], ofDay);
      }
      for (int day = start; day < end; day++) {
        double withReforms = Elementary.exp(elasticity * (reforms[day] - 1));
        level[day] = parameters.trend().at(day + 0.5) * activity[day] * withReforms / bound[year];
        shareWithoutReforms[day] = Elementary.exp(-elasticity * reforms[day]);
      }
    }
  }

  private static double[] activity(City city, Horizon horizon) {
    double[] activity = new double[horizon.days()];
    for (int year = 0; year < horizon.years(); year++) {
      double[] ofYear =
          RegistrationActivity.ofYear(
              city.registration(), city.holidays(), Timescale.ORIGIN.getYear() + year);
      int start = Horizon.startOfYear(year);
      System.arraycopy(
          ofYear, 0, activity, start, Math.min(ofYear.length, activity.length - start));
    }
    return activity;
  }

  /**
   * The stock of reforms at the beginning of each day, relative to the one that the trend contains.
   */
  private static double[] relativeReformStock(
      RegistrationParameters parameters, Policy policy, Horizon horizon) {
    LeverPath perYear = policy.path(REFORMS);
    double base = parameters.reformBasePerYear();
    double kept = Elementary.exp(-parameters.reformDepreciationPerYear() / Timescale.DAYS_PER_YEAR);
    double[] stock = new double[horizon.days()];
    double relative = 1;
    for (int day = 0; day < stock.length; day++) {
      stock[day] = relative;
      if (day < horizon.start()) {
        continue;
      }
      relative += (1 - kept) * (perYear.mean(day, day + 1) / base - relative);
    }
    return stock;
  }

  /** The rate, in firms per day, that no day of a year may exceed. */
  double bound(int year) {
    return bound[year];
  }

  /** The rate of a day relative to the bound, frailty and climate apart. */
  double level(int day) {
    return level[day];
  }

  /** The part of the level that would remain without any reforms. */
  double shareWithoutReforms(int day) {
    return shareWithoutReforms[day];
  }
}
