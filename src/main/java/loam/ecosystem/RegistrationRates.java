package loam.ecosystem;

import loam.city.City;
import loam.city.RegistrationParameters;
import loam.city.Timescale;
import loam.policy.Policy;
import loam.random.Elementary;

/**
 * How many firms are expected to register on each day of a replication, and how many of them are
 * substantive: those that reforms induce are less often so than the others.
 */
final class RegistrationRates {
  private final RegistrationLaw law;
  private final RegistrationParameters parameters;
  private final Horizon horizon;
  private final Environment environment;
  private final double usualChance;
  private final double inducedChance;

  RegistrationRates(City city, Policy policy, Horizon horizon, Environment environment) {
    this.law = new RegistrationLaw(city, policy, horizon);
    this.parameters = city.registration();
    this.horizon = horizon;
    this.environment = environment;
    // substantiveShare is a mean over all registrations at the usual pace of reforms
    double induced = 1 - Elementary.exp(-parameters.reformSemiElasticity());
    double factor = parameters.reformMarginalSubstantiveFactor();
    double core = city.firm().substantiveShare() / (1 - induced * (1 - factor));
    this.usualChance = Math.min(1, core);
    this.inducedChance = Math.min(1, core * factor);
  }

  /** The rate, in firms per day, that no day of a year may exceed. */
  double bound(int year) {
    return law.bound(year);
  }

  /** The rate of a day relative to the bound of its year. */
  double accepted(int day) {
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

  /** The part of {@link #accepted} that would remain without any reforms. */
  double withoutReforms(int day) {
    return accepted(day) * law.shareWithoutReforms(day);
  }

  /** Chance that a registration is substantive. */
  double substantiveChance(boolean induced) {
    return induced ? inducedChance : usualChance;
  }

  /** Ordinary firms that are expected to register on a day. */
  double ordinaryPerDay(int day) {
    double accepted = accepted(day);
    double usual = accepted * law.shareWithoutReforms(day);
    return bound(Horizon.yearOf(horizon.monthOf(day)))
        * (usual * (1 - usualChance) + (accepted - usual) * (1 - inducedChance));
  }
}
