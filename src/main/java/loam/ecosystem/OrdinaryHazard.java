package loam.ecosystem;

import loam.city.City;
import loam.city.Numbers;
import loam.city.Timescale;

/** Exits per day of an ordinary firm by its age in whole years, in a climate of effect 1. */
final class OrdinaryHazard {
  private final double[] perDay;

  OrdinaryHazard(City city) {
    Numbers byAge = city.firm().ordinaryHazardAge();
    perDay = new double[byAge.size()];
    for (int age = 0; age < perDay.length; age++) {
      perDay[age] = byAge.get(age) / Timescale.DAYS_PER_YEAR;
    }
  }

  double ofAge(int years) {
    return perDay[Math.min(years, perDay.length - 1)];
  }

  /** The age from which on the rate changes no more. */
  int lastAge() {
    return perDay.length - 1;
  }
}
