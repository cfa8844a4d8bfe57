package loam.report;

import loam.language.Language;
import loam.scenario.Scenario;

/** What the intervals of a scenario's results hold: chance, or what is not known of it as well. */
public final class IntervalWords {
  private IntervalWords() {}

  /** A sentence, for at least two replications. */
  public static String of(Scenario scenario, Language language) {
    if (scenario.vectors() > 1) {
      return language.say(
          "Intervals hold chance and what published figures leave open of the parameters (%d vectors).",
          scenario.vectors());
    }
    if (scenario.city().posterior().isPresent()) {
      return language.say("Intervals hold chance only, given the first parameter vector.");
    }
    return scenario.city().others().posterior().isPresent()
        ? language.say("Intervals hold chance only, given the parameters.")
        : language.say(
            "Intervals hold chance only, given the parameters; this city has no posterior of them.");
  }
}
