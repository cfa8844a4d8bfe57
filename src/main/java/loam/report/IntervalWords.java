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

  /** Fewest replications from which 80 % intervals exist. */
  public static final int FEWEST = 9;

  /** Why so few replications have no interval of replications; nothing if they have. */
  public static Optional<String> ofTooFew(int replications, Language language) {
    if (replications < 2) {
      return Optional.of(language.say("One replication: no interval can be given."));
    }
    return replications < FEWEST
        ? Optional.of(
            language.say(
                "%d replications: too few for an 80 %% interval, which takes %d.",
                replications, FEWEST))
        : Optional.empty();
  }

  /** A sentence, for replications that are enough. */
  public static String of(Scenario scenario, Language language) {
    if (scenario.vectors() > 1 && scenario.city().others().standing().lender().isPresent()) {
      return language.say(
          "Intervals hold chance and what is not known of the parameters, borrowed from %s and widened (%d vectors).",
          scenario.city().others().standing().lender().get(), scenario.vectors());
    }
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
   * Why differences have no interval though there are several replications; nothing where all have.
   *
   * @param independent vectors, or replications, that the least known of them rests on
   */
  public static Optional<String> ofFew(int independent, double level, Language language) {
    if (independent < 2) {
      return Optional.empty();
    }
    if (independent < Agreement.FEWEST) {
      return Optional.of(
          language.say(
              "No interval of a mean is given from fewer than %d parameter vectors or independent replications; here are %d.",
              Agreement.FEWEST, independent));
    }
    int fewest = Agreement.fewest(level);
    return independent >= fewest
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
    int fewest = ofEffects.min().orElse(0);
    int twins = ofLedgers.min().orElse(fewest);
    if (twins < Agreement.FEWEST && fewest >= Agreement.FEWEST) {
      return Optional.of(
          language.say(
              "The ledger has no intervals: its replications with twins have %d parameter vectors, or are so many, and an interval takes %d.",
              twins, Agreement.FEWEST));
    }
    return ofFew(
        Math.min(twins, fewest),
        findings.cases().stream()
            .mapToDouble(policy -> findings.level(policy.place()))
            .max()
            .orElse(findings.comparison().level()),
        language);
  }
}
