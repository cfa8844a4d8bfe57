package loam.scenario;

import java.time.LocalDate;
import java.util.List;
import loam.city.City;
import loam.city.OutOfDomainException;
import loam.city.OutOfDomainException.Refusal;
import loam.city.RegistrationActivity;
import loam.city.RegistrationParameters;
import loam.language.Phrase;
import loam.policy.Policy;
import loam.random.Distributions;
import loam.random.Elementary;

/**
 * Whether the dominating process of registrations dominates: all factors together must stay below
 * {@code registration.maximalFactor}.
 */
final class RegistrationBound {
  /** The frailty of a month exceeds its bound with this chance; a run draws a few hundred. */
  private static final double NEGLIGIBLE = 1e-9;

  private static final String REFORMS = "reforms.perYear";
  private static final String FACTOR = "registration.maximalFactor";
  private static final List<String> CAUSES =
      List.of(
          "registration.overdispersionCv",
          "registration.regimeFactor",
          "registration.reformSemiElasticity",
          "registration.reformBasePerYear",
          "registration.weekday",
          "registration.newYearReboundFactor",
          REFORMS);

  private RegistrationBound() {}

  static void check(City city, Policy policy, LocalDate end) {
    RegistrationParameters parameters = city.registration();
    double activity = 0;
    for (int year = city.start().getYear(); year <= end.getYear(); year++) {
      for (double ofDay : RegistrationActivity.ofYear(parameters, city.holidays(), year)) {
        activity = Math.max(activity, ofDay);
      }
    }
    double frailty =
        Distributions.meanOneGammaQuantile(1 - NEGLIGIBLE, parameters.overdispersionCv());
    double climate =
        end.isAfter(city.registrationsKnownUntil())
            ? parameters.regimeFactor().max() / parameters.regimeFactor().min()
            : 1;
    double needed = activity * frailty * climate * reforms(parameters, policy);
    if (needed > parameters.maximalFactor()) {
      Phrase what =
          Phrase.of(
              "is %s, but registrations may reach %s times their trend (activity %s, frailty %s, climate %s, reforms %s); it must be no less",
              parameters.maximalFactor(),
              rounded(needed),
              rounded(activity),
              rounded(frailty),
              rounded(climate),
              rounded(reforms(parameters, policy)));
      throw new OutOfDomainException(List.of(new Refusal(FACTOR, what, CAUSES)));
    }
  }

  /** Largest effect of the stock of reforms, which never leaves the range of its inflow. */
  private static double reforms(RegistrationParameters parameters, Policy policy) {
    double most = Math.max(parameters.reformBasePerYear(), policy.path(REFORMS).max());
    double relative = most / parameters.reformBasePerYear();
    return Elementary.exp(parameters.reformSemiElasticity() * (relative - 1));
  }

  /** Upwards, to three decimals. */
  static double rounded(double value) {
    return Math.ceil(value * 1000) / 1000;
  }
}
