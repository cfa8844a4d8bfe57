package loam.ecosystem;

import loam.city.City;
import loam.city.IncumbentParameters;
import loam.city.Timescale;
import loam.random.Elementary;

/** Revenue of the large, listed and state firms that the register of startups does not hold. */
final class Incumbents {
  private final IncumbentParameters parameters;
  private final double reference;
  private final double longRunFrom;

  Incumbents(City city) {
    this.parameters = city.capital().incumbents();
    this.reference = Timescale.dayOf(city.calibrationDate()) + 1;
    this.longRunFrom = Timescale.dayOf(parameters.longRun());
  }

  /** CNY per year of a sector's block at a model time. */
  double revenue(int sector, double time) {
    double first = parameters.growth().of(sector);
    double last = parameters.growthLong().of(sector);
    double years = (time - reference) / Timescale.DAYS_PER_YEAR;
    double log = first * years;
    if (years > 0) {
      double fading = (longRunFrom - reference) / Timescale.DAYS_PER_YEAR;
      double within = Math.min(years, fading);
      log = within * (first + (last - first) * within / (2 * fading)) + last * (years - within);
    }
    return parameters.sector2024().of(sector) * Elementary.exp(log);
  }
}
