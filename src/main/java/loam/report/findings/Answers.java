package loam.report.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import loam.comparison.AssumedPart;
import loam.comparison.Effect;
import loam.comparison.Headlines;
import loam.comparison.PolicyCase;
import loam.comparison.Study.Findings;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.policy.Lever;
import loam.policy.PolicyChange;
import loam.report.Dates;
import loam.report.Evidences;
import loam.report.Figures;
import loam.report.OutcomeWords;
import loam.report.VerdictWords;
import loam.scenario.Scenario;
import loam.stats.Interval;
import loam.stats.RatioOfMeans;
import loam.stats.Verdict;

/**
 * The {@link Answer} of each policy of a comparison; its verdicts are those of all other places.
 */
public final class Answers {
  private static final int MOST = 5;
  private static final double MOSTLY = 0.5;

  /** What is shown of the usual outcomes; of outcomes that were asked for, the first ones. */
  private static final List<Metric> FIRST =
      List.of(
          Metric.SPECIALISED,
          Metric.LITTLE_GIANT,
          Metric.UNICORNS,
          Metric.PRIVATE_INVESTED,
          Metric.FISCAL_TOTAL);

  private final List<Scenario> scenarios;
  private final List<String> names;
  private final Findings findings;
  private final Language language;

  /**
   * Of a comparison.
   *
   * @param scenarios the reference first
   * @param names what people call them in the language
   */
  public Answers(
      List<Scenario> scenarios, List<String> names, Findings findings, Language language) {
    this.scenarios = List.copyOf(scenarios);
    this.names = List.copyOf(names);
    this.findings = findings;
    this.language = language;
  }

  /** The answer; nothing for a policy that the run never reaches. */
  public Optional<Answer> of(PolicyCase policy) {
    List<Effect> shown = shown(policy);
    return policy.isNeverReached() || shown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Answer(
                language.say(
                    "What does %s change by %s?",
                    PolicyWords.of(policy, names.get(policy.place()), scenarios.get(0), language),
                    Dates.by(policy.lastDate(), language)),
                shown.stream().map(effect -> number(policy, effect)).toList(),
                shown.stream().flatMap(effect -> cost(policy, effect).stream()).toList(),
                rests(policy, shown),
                change(policy, shown),
                told(shown)));
  }

  private List<Effect> shown(PolicyCase policy) {
    List<Effect> effects =
        findings.effects(policy.place()).stream()
            .filter(effect -> effect.date().equals(policy.lastDate()))
            .toList();
    boolean isUsual = effects.stream().map(Effect::metric).toList().equals(Headlines.metrics());
    return isUsual
        ? effects.stream()
            .filter(effect -> FIRST.contains(effect.metric()))
            .sorted(Comparator.comparingInt(effect -> FIRST.indexOf(effect.metric())))
            .toList()
        : effects.subList(0, Math.min(MOST, effects.size()));
  }

  /** Money spent is no finding while an outcome is there to be told. */
  private static Metric told(List<Effect> shown) {
    List<Effect> outcomes =
        shown.stream().filter(effect -> !effect.metric().equals(Metric.FISCAL_TOTAL)).toList();
    return outcomes.stream()
        .filter(effect -> isHigher(effect) || effect.judgement().verdict() == Verdict.LOWER)
        .findFirst()
        .or(
            () ->
                outcomes.stream()
                    .filter(effect -> effect.metric().equals(Metric.UNICORNS))
                    .findFirst())
        .orElse(outcomes.isEmpty() ? shown.get(0) : outcomes.get(0))
        .metric();
  }

  private Answer.Headline number(PolicyCase policy, Effect effect) {
    Amount amount = Amount.in(effect.metric().unitOfSum(), language);
    return new Answer.Headline(
        effect.metric().label(language),
        amount.signed(effect.difference().mean()),
        effect
            .judgement()
            .interval()
            .map(in -> range(amount, in))
            .orElseGet(() -> language.say("no interval")),
        VerdictWords.of(effect.judgement(), language),
        strength(policy, effect),
        ComparisonFindings.anchor(effect));
  }

  private String range(Amount amount, Interval interval) {
    return language.say(
        "%s to %s", amount.bareSigned(interval.low()), amount.bareSigned(interval.high()));
  }

  private Optional<AssumedPart> part(PolicyCase policy, Metric metric) {
    return policy.restsOn().stream()
        .filter(part -> part.metric().equals(metric) && part.date().equals(policy.lastDate()))
        .filter(AssumedPart::isSignificant)
        .findFirst();
  }

  private String strength(PolicyCase policy, Effect effect) {
    return part(policy, effect.metric())
        .map(part -> Math.round(100 * part.share()))
        .filter(percent -> percent > 0)
        .map(percent -> language.say("%s %% of it assumed", Long.toString(percent)))
        .orElse("");
  }

  /** What one more costs, where both the outcome and public money are significantly more. */
  private Optional<String> cost(PolicyCase policy, Effect effect) {
    Optional<String> one = one(effect.metric());
    Optional<Effect> money =
        findings.effects(policy.place()).stream()
            .filter(other -> other.metric().equals(Metric.FISCAL_TOTAL))
            .filter(other -> other.date().equals(effect.date()) && isHigher(other))
            .findFirst();
    return one.isPresent() && isHigher(effect)
        ? money.flatMap(
            spent ->
                cost(
                    one.get(),
                    spent.difference().per(effect.difference()),
                    effect,
                    spent.metric().unitOfSum()))
        : Optional.empty();
  }

  private Optional<String> cost(String one, RatioOfMeans ratio, Effect effect, String unit) {
    double level = effect.judgement().level();
    Amount money = Amount.in(unit, language);
    Optional<Interval> range = ratio.interval(level);
    return range.isEmpty() || ratio.estimate().isEmpty()
        ? Optional.empty()
        : Optional.of(
            language.say(
                "%s costs %s of public money and taxes forgone (%s %% confidence interval %s to"
                    + " %s).",
                one,
                money.text(ratio.estimate().getAsDouble()),
                Figures.in("1").text(100 * level),
                money.bare(range.get().low()),
                money.bare(range.get().high())));
  }

  private static boolean isHigher(Effect effect) {
    return effect.judgement().verdict() == Verdict.HIGHER;
  }

  private Optional<String> one(Metric metric) {
    if (metric.equals(Metric.UNICORNS)) {
      return Optional.of(language.say("One more unicorn"));
    }
    if (metric.equals(Metric.LITTLE_GIANT)) {
      return Optional.of(language.say("One more little giant"));
    }
    return metric.equals(Metric.SPECIALISED)
        ? Optional.of(language.say("One more specialised SME"))
        : Optional.empty();
  }

  private String rests(PolicyCase policy, List<Effect> shown) {
    Optional<AssumedPart> most = mostlyAssumed(policy, shown);
    if (most.isPresent()) {
      return language.say(
          "It rests mostly on assumed strengths that no published effect identifies: without them"
              + " %s %% of the effect on %s goes (%d replications). The ranges do not hold this.",
          Long.toString(Math.round(100 * most.get().share())),
          OutcomeWords.within(most.get().metric(), language),
          most.get().full().size());
    }
    if (!policy.restsOn().isEmpty()) {
      return isKnownHowMuch(policy)
          ? language.say(
              "Some strengths of its levers are assumed, and no published effect identifies them;"
                  + " less than half of any effect that is significant here rests on them. The"
                  + " ranges do not hold this.")
          : language.say(
              "Strengths of its levers are assumed, and no published effect identifies them; from"
                  + " these replications it cannot be said how much rests on them. The ranges do"
                  + " not hold this.");
    }
    return language.say(
        "It rests on published figures and rules, and on how well the effects of these levers are"
            + " known: %s. The ranges hold chance and what the figures leave open, not other"
            + " equations.",
        known(policy));
  }

  /** Whether all that may rest on assumed strengths is significant, so that its share is known. */
  private static boolean isKnownHowMuch(PolicyCase policy) {
    return policy.restsOn().stream()
        .filter(part -> part.date().equals(policy.lastDate()))
        .allMatch(AssumedPart::isSignificant);
  }

  /** The effect that would lose most; one that is shown, if one of them would lose half. */
  private static Optional<AssumedPart> mostlyAssumed(PolicyCase policy, List<Effect> shown) {
    Set<Metric> first = shown.stream().map(Effect::metric).collect(Collectors.toSet());
    return policy.restsOn().stream()
        .filter(part -> part.date().equals(policy.lastDate()))
        .filter(part -> part.isSignificant() && part.share() >= MOSTLY)
        .max(
            Comparator.comparing((AssumedPart part) -> first.contains(part.metric()))
                .thenComparing(AssumedPart::share));
  }

  /** The levers with their evidence. */
  private String known(PolicyCase policy) {
    Set<Lever> levers =
        policy.scenario().changes().stream()
            .map(PolicyChange::lever)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> all = new ArrayList<>();
    for (Lever lever : levers) {
      all.add(language.say("%s (%s)", lever.id(), Evidences.text(lever, language)));
    }
    return all.isEmpty()
        ? language.say("assumptions alone are changed")
        : String.join(language.say(", "), all);
  }

  private String change(PolicyCase policy, List<Effect> shown) {
    int more =
        shown.stream()
            .filter(effect -> effect.judgement().verdict() == Verdict.TOO_FEW_REPLICATIONS)
            .flatMapToInt(effect -> effect.judgement().more().stream())
            .max()
            .orElse(0);
    if (more > 0) {
      return language.say(
          "What would change it: about %d replications more settle what is too few to tell.", more);
    }
    return mostlyAssumed(policy, shown).isPresent()
        ? language.say(
            "What would change it most: a study of these strengths; loam sensitivity shows how far"
                + " each moves the answer.")
        : language.say(
            "What would change it most: other equations or another capital regime; loam run"
                + " --structure shows how far.");
  }
}
