package loam.report.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import loam.comparison.Additionality;
import loam.comparison.AssumedPart;
import loam.comparison.Effect;
import loam.comparison.Flow;
import loam.comparison.LedgerSummary;
import loam.comparison.Outcome;
import loam.comparison.PolicyCase;
import loam.comparison.Study.Findings;
import loam.language.Language;
import loam.language.Phrase;
import loam.report.Currency;
import loam.report.Dates;
import loam.report.Figures;
import loam.report.OutcomeWords;
import loam.report.VerdictWords;
import loam.scenario.Scenario;
import loam.stats.Interval;
import loam.stats.Likelihood;
import loam.stats.PairedDifference;
import loam.stats.Verdict;

/**
 * What a comparison says of a policy. Each effect has one sentence by its verdict, which allows for
 * all comparisons of the table: higher and lower with the word of the likelihood, those that cannot
 * be told from chance with their interval, those that are the same to the bit. Then the ledger
 * where it has counts, money, each of the three numbers of public and private money in a sentence
 * of its own, and how much rests on assumed strengths of levers.
 */
public final class ComparisonFindings {
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
  public ComparisonFindings(
      List<Scenario> scenarios, List<String> names, Findings findings, Language language) {
    this.scenarios = List.copyOf(scenarios);
    this.names = List.copyOf(names);
    this.findings = findings;
    this.language = language;
  }

  /** Anchor of an effect's row. */
  public static String anchor(Effect effect) {
    return "effect-%d-%s-%s".formatted(effect.policy(), effect.metric().id(), effect.date());
  }

  /** Anchor of an outcome's row in the ledger. */
  public static String anchor(LedgerSummary ledger, Outcome outcome) {
    return "ledger-%d-%s-%s".formatted(ledger.policy(), outcome.id(), ledger.date());
  }

  /** Anchor of a row of the money of a policy. */
  public static String moneyAnchor(PolicyCase policy, String what) {
    return "money-%d-%s".formatted(policy.place(), what);
  }

  /** Anchor of the row of an effect that rests on assumptions. */
  public static String anchor(PolicyCase policy, AssumedPart part) {
    return "assumed-%d-%s-%s".formatted(policy.place(), part.metric().id(), part.date());
  }

  /** The policy in words. */
  public String name(PolicyCase policy) {
    return PolicyWords.of(policy, names.get(policy.place()), scenarios.get(0), language);
  }

  private String subject(PolicyCase policy) {
    return PolicyWords.subject(policy, scenarios.get(0), language).orElseGet(() -> name(policy));
  }

  /** The effects of a policy by the last date that can be told from chance, or cannot be judged. */
  public List<Finding> effects(PolicyCase policy) {
    List<Finding> all = new ArrayList<>();
    if (policy.scenario().backcast()) {
      all.add(
          new Finding(
              language.say(
                  "Backcast: %s rewrites the past from %s on; its n = %d replications are no"
                      + " projection from today.",
                  names.get(policy.place()),
                  Dates.day(policy.from(), language),
                  findings.comparison().replications()),
              "effects-%d".formatted(policy.place())));
    }
    all.addAll(sentences(policy, verdict -> rank(verdict) < 2));
    return all;
  }

  /** The other effects: not told from chance, or none at all. */
  public List<Finding> noEffects(PolicyCase policy) {
    return sentences(policy, verdict -> rank(verdict) >= 2);
  }

  private List<Finding> sentences(PolicyCase policy, Predicate<Verdict> which) {
    return findings.effects(policy.place()).stream()
        .filter(effect -> effect.date().equals(policy.lastDate()))
        .filter(effect -> which.test(effect.judgement().verdict()))
        .sorted(Comparator.comparingInt(effect -> rank(effect.judgement().verdict())))
        .map(effect -> new Finding(sentence(policy, effect), anchor(effect)))
        .toList();
  }

  private static int rank(Verdict verdict) {
    return switch (verdict) {
      case HIGHER, LOWER, HIGHER_IN_EVERY_PAIR, LOWER_IN_EVERY_PAIR -> 0;
      case TOO_FEW_REPLICATIONS -> 1;
      case NOT_SIGNIFICANT -> 2;
      case IDENTICAL -> 3;
    };
  }

  private String sentence(PolicyCase policy, Effect effect) {
    Amount amount = Amount.in(effect.metric().unitOfSum(), language);
    String metric = OutcomeWords.within(effect.metric(), language);
    String date = Dates.by(effect.date(), language);
    int n = effect.difference().size();
    return switch (effect.judgement().verdict()) {
      case HIGHER ->
          language.say(
              "%s %s raises %s by %s (%s, n = %d).",
              subject(policy), surely(effect), metric, date, numbers(amount, effect), n);
      case LOWER ->
          language.say(
              "%s %s lowers %s by %s (%s, n = %d).",
              subject(policy), surely(effect), metric, date, numbers(amount, effect), n);
      case HIGHER_IN_EVERY_PAIR ->
          language.say(
              "%s raises %s by %s in every one of n = %d pairs of replications; by how much on"
                  + " average is not settled (%s).",
              subject(policy), metric, date, n, numbers(amount, effect));
      case LOWER_IN_EVERY_PAIR ->
          language.say(
              "%s lowers %s by %s in every one of n = %d pairs of replications; by how much on"
                  + " average is not settled (%s).",
              subject(policy), metric, date, n, numbers(amount, effect));
      case TOO_FEW_REPLICATIONS ->
          language.say(
              "%s by %s: %s (%s, n = %d, more in %d and less in %d of the pairs).",
              effect.metric().label(language),
              date,
              VerdictWords.of(effect.judgement(), language),
              numbers(amount, effect),
              n,
              effect.difference().above().successes(),
              effect.difference().below().successes());
      case NOT_SIGNIFICANT ->
          language.say(
              "Not significant: %s by %s (%s, n = %d); this does not say that there is no"
                  + " difference.",
              metric, date, numbers(amount, effect), n);
      case IDENTICAL ->
          language.say(
              "%s by %s: the same to the bit, difference 0, in all n = %d pairs of replications.",
              effect.metric().label(language), date, n);
    };
  }

  /** A likelihood as an adverb; a detected effect is at least likely. */
  private Phrase surely(Effect effect) {
    Likelihood likelihood = effect.judgement().likelihood();
    return switch (likelihood) {
      case VIRTUALLY_CERTAIN -> Phrase.of("virtually certainly");
      case VERY_LIKELY -> Phrase.of("very likely");
      case LIKELY -> Phrase.of("likely");
      case ABOUT_AS_LIKELY_AS_NOT, EXCEPTIONALLY_UNLIKELY, VERY_UNLIKELY, UNLIKELY ->
          Phrase.of("about as likely as not");
    };
  }

  private String numbers(Amount amount, Effect effect) {
    String mean = amount.signed(effect.difference().mean());
    String confidence = confidence(amount, effect.judgement().interval(), effect.policy());
    return effect
        .difference()
        .differences()
        .central(0.8)
        .map(
            pairs ->
                language.say(
                    "%s on average, %s; 80 %% interval of the pairs %s to %s",
                    mean,
                    confidence,
                    amount.bareSigned(pairs.low()),
                    amount.bareSigned(pairs.high())))
        .orElseGet(() -> language.say("%s on average, %s", mean, confidence));
  }

  private String confidence(Amount amount, PairedDifference difference, int policy) {
    return confidence(amount, difference.interval(findings.level(policy)), policy);
  }

  private String confidence(Amount amount, Optional<Interval> interval, int policy) {
    return interval.isEmpty()
        ? language.say("no interval")
        : language.say(
            "%s %% confidence interval %s to %s",
            percent(findings.level(policy)),
            amount.bareSigned(interval.get().low()),
            amount.bareSigned(interval.get().high()));
  }

  private static String percent(double share) {
    return Figures.in("1").text(100 * share);
  }

  /** What the ledger counts of the headline outcomes by the last date. */
  public List<Finding> ledger(PolicyCase policy) {
    LedgerSummary ledger = policy.ledgers().get(policy.ledgers().size() - 1);
    Amount firms = Amount.in("firms", language);
    List<Finding> all = new ArrayList<>();
    for (Outcome outcome : Outcome.headline()) {
      if (ledger.underPolicy(outcome) > 0) {
        PairedDifference net = ledger.net(outcome);
        String text =
            language.say(
                "Firms that %s by %s under %s, per replication: %s in all, of them %s additional,"
                    + " %s brought forward and %s deadweight, while %s are displaced; net of the"
                    + " placebo %s (%s, n = %d with twins).",
                OutcomeWords.of(outcome, language),
                Dates.by(ledger.date(), language),
                names.get(policy.place()),
                firms.text(ledger.underPolicy(outcome)),
                firms.bare(
                    ledger.mean(outcome, Flow.ADDITIONAL) + ledger.mean(outcome, Flow.INDUCED)),
                firms.bare(ledger.mean(outcome, Flow.BROUGHT_FORWARD)),
                firms.bare(ledger.mean(outcome, Flow.DEADWEIGHT)),
                firms.bare(
                    ledger.mean(outcome, Flow.DISPLACED) + ledger.mean(outcome, Flow.DETERRED)),
                firms.signed(net.mean()),
                confidence(firms, net, policy.place()),
                ledger.replications());
        all.add(new Finding(text, anchor(ledger, outcome)));
      }
    }
    return all;
  }

  /** Public money, and how private money answers it: three numbers, never merged. */
  public List<Finding> money(PolicyCase policy) {
    Additionality numbers = policy.additionality().get(policy.additionality().size() - 1);
    double level = findings.level(policy.place());
    Currency currency = new Currency(policy.scenario().city().roster(), language);
    Amount cny = Amount.in(currency.unit("CNY"), language);
    String date = Dates.by(numbers.date(), language);
    List<Finding> all = new ArrayList<>();
    add(
        all,
        policy,
        "government",
        language.say(
            "Government money in rounds by %s: %s (%s, n = %d); whole fiscal account: %s (%s,"
                + " n = %d).",
            date,
            cny.signed(numbers.government().mean()),
            confidence(cny, numbers.government(), policy.place()),
            numbers.government().size(),
            cny.signed(numbers.fiscal().mean()),
            confidence(cny, numbers.fiscal(), policy.place()),
            numbers.fiscal().size()));
    numbers
        .accounting()
        .estimate()
        .ifPresent(
            estimate ->
                add(
                    all,
                    policy,
                    "accounting",
                    currency.said(
                        language.say(
                            "Accounting leverage: %s CNY of private money stand beside each CNY of"
                                + " government money in the same rounds (%s, n = %d); this says nothing"
                                + " about cause.",
                            ratio(estimate),
                            ratio(numbers.accounting().interval(level), level),
                            n()))));
    if (Double.isFinite(numbers.deal())) {
      add(
          all,
          policy,
          "deal",
          currency.said(
              language.say(
                  "Additionality of deals: %s CNY of private money per CNY of government money beyond"
                      + " what each round would have had without its fund, since the funds began"
                      + " (mean, n = %d).",
                  ratio(numbers.deal()), n())));
    }
    boolean told = numbers.system().interval(level).isPresent(); // else its divisor may be 0
    if (numbers.government().mean() != 0 && told && numbers.system().estimate().isPresent()) {
      add(
          all,
          policy,
          "system",
          currency.said(
              language.say(
                  "Additionality in the whole city: %s CNY of private money per CNY of government"
                      + " money that the policy moves (%s, n = %d).",
                  ratio(numbers.system().estimate().getAsDouble()),
                  ratio(numbers.system().interval(level), level),
                  n())));
    }
    return all;
  }

  private static void add(List<Finding> all, PolicyCase policy, String what, String text) {
    all.add(new Finding(text, moneyAnchor(policy, what)));
  }

  private int n() {
    return findings.comparison().replications();
  }

  private static String ratio(double value) {
    return String.format(java.util.Locale.ROOT, "%.2f", value).replace("-", "−");
  }

  private String ratio(Optional<Interval> interval, double level) {
    return interval
        .map(
            i ->
                language.say(
                    "%s %% confidence interval %s to %s",
                    percent(level), ratio(i.low()), ratio(i.high())))
        .orElseGet(() -> language.say("no interval"));
  }

  /** How much of the detected effects rests on assumed strengths of levers. */
  public List<Finding> assumed(PolicyCase policy) {
    List<Finding> all = new ArrayList<>();
    for (AssumedPart part : policy.restsOn()) {
      if (part.date().equals(policy.lastDate()) && part.isSignificant()) {
        Amount amount = Amount.in(part.metric().unitOfSum(), language);
        all.add(
            new Finding(
                language.say(
                    "%s %% of the effect on %s by %s rests on assumed strengths of levers: %s with"
                        + " them, %s without (n = %d).",
                    Long.toString(Math.round(100 * part.share())).replace("-", "−"),
                    OutcomeWords.within(part.metric(), language),
                    Dates.by(part.date(), language),
                    amount.signed(part.full().mean()),
                    amount.signed(part.without().mean()),
                    part.full().size()),
                anchor(policy, part)));
      }
    }
    return all;
  }
}
