package loam.report;

import java.util.Optional;
import java.util.stream.IntStream;
import loam.comparison.Outcome;
import loam.comparison.Study.Findings;
import loam.language.Language;
import loam.scenario.Scenario;
import loam.stats.Agreement;

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

  /**
   * Why some differences have no interval though there are several replications; nothing where that
   * cannot be.
   *
   * @param independent vectors, or replications, that the least known of them rests on
   */
  public static Optional<String> ofFew(int independent, double level, Language language) {
    int fewest = Agreement.fewest(level);
    return independent < 2 || independent >= fewest
        ? Optional.empty()
        : Optional.of(
            language.say(
                "No interval is given where fewer than %d vectors or replications agree exactly: so few may do so by chance.",
                fewest));
  }

  /** The same for all that a comparison says. */
  public static Optional<String> ofFew(Findings findings, Language language) {
    IntStream ofLedgers =
        findings.cases().stream()
            .flatMap(policy -> policy.ledgers().stream())
            .mapToInt(ledger -> ledger.net(Outcome.all().get(0)).independentSize());
    IntStream ofEffects =
        findings.effects().stream().mapToInt(effect -> effect.difference().independentSize());
    return ofFew(
        IntStream.concat(ofLedgers, ofEffects).min().orElse(0),
        findings.comparison().level(),
        language);
  }
}
