package loam.ecosystem;

import loam.city.City;
import loam.city.FirmParameters;
import loam.city.RegistrationParameters;
import loam.city.Timescale;
import loam.policy.Policy;
import loam.random.Draws;
import loam.random.Elementary;
import loam.random.PoissonTable;
import loam.random.Purpose;

/** The doubly stochastic process of registrations, dealt out day by day by thinning. */
final class Registrations {
  /** Hears of every registration of the day that begins. */
  interface Expectation {
    void firm(long key, boolean substantive);
  }

  private final RegistrationLaw law;
  private final RegistrationParameters parameters;
  private final FirmParameters firm;
  private final Horizon horizon;
  private final Environment environment;
  private final double coreShare;

  Registrations(City city, Policy policy, Horizon horizon, Environment environment) {
    this.law = new RegistrationLaw(city, policy, horizon);
    this.parameters = city.registration();
    this.firm = city.firm();
    this.horizon = horizon;
    this.environment = environment;
    // substantiveShare is a mean over all registrations at the usual pace of reforms
    double induced = 1 - Elementary.exp(-parameters.reformSemiElasticity());
    this.coreShare =
        firm.substantiveShare()
            / (1 - induced * (1 - parameters.reformMarginalSubstantiveFactor()));
  }

  /** Age in days of an ordinary firm of the initial stock. */
  double initialAge(Draws draws, long key) {
    double years = firm.initialMeanAgeAll() * draws.exponential(Purpose.INITIAL_AGE, key, 0);
    return Timescale.DAYS_PER_YEAR * Math.min(firm.initialAgeCap(), years);
  }

  /** Tells of the registrations of a day, in the order of their keys. */
  void deal(Draws draws, int day, Expectation expectation) {
    double accepted = acceptedBelow(day);
    double withoutReforms = accepted * law.shareWithoutReforms(day);
    PoissonTable candidates = law.candidates(Horizon.yearOf(horizon.monthOf(day)));
    int count = candidates.quantile(draws.uniform(Purpose.REGISTRATION_COUNT, FirmKeys.CITY, day));
    for (int index = 0; index < count; index++) {
      long key = FirmKeys.registration(day, index);
      double mark = draws.uniform(Purpose.REGISTRATION_MARK, key, 0);
      if (mark < accepted) {
        expectation.firm(key, isSubstantive(draws, key, mark >= withoutReforms));
      }
    }
  }

  private double acceptedBelow(int day) {
    double accepted =
        law.level(day)
            * environment.frailty(horizon.monthOf(day))
            * environment.climateOnRegistrations(day);
    if (accepted > 1) {
      throw new IllegalStateException(
          "on %s registrations exceed their bound by a factor %.3f; registration.maximalFactor (%s) is too small"
              .formatted(Timescale.dateOf(day), accepted, parameters.maximalFactor()));
    }
    return accepted;
  }

  private boolean isSubstantive(Draws draws, long key, boolean induced) {
    double chance = induced ? coreShare * parameters.reformMarginalSubstantiveFactor() : coreShare;
    return draws.uniform(Purpose.SUBSTANTIVE, key, 0) < chance;
  }
}
