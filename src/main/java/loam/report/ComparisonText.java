package loam.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import loam.city.Roster;
import loam.comparison.Additionality;
import loam.comparison.AssumedPart;
import loam.comparison.Effect;
import loam.comparison.Flow;
import loam.comparison.Headlines;
import loam.comparison.LedgerSummary;
import loam.comparison.Outcome;
import loam.comparison.PolicyCase;
import loam.comparison.RegimeEffects;
import loam.comparison.Study.Findings;
import loam.comparison.Twin;
import loam.ecosystem.FirmName;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.language.English;
import loam.language.Language;
import loam.scenario.Scenario;
import loam.stats.Interval;
import loam.stats.PairedDifference;
import loam.stats.Proportion;
import loam.stats.RatioOfMeans;
import loam.stats.Verdict;

/** A comparison as lines of text, policy by policy. */
public final class ComparisonText {
  private static final double MOST_NARROWING = 1000;
  private final List<Scenario> scenarios;
  private final Findings findings;
  private final Language language;
  private final List<String> names;
  private final List<String> lines = new ArrayList<>();

  private ComparisonText(
      List<Scenario> scenarios, List<String> names, Findings findings, Language language) {
    this.scenarios = scenarios;
    this.names = names;
    this.findings = findings;
    this.language = language;
  }

  /**
   * All lines.
   *
   * @param scenarios the reference first
   * @param names what people call them in the language
   */
  public static List<String> lines(
      List<Scenario> scenarios, List<String> names, Findings findings, Language language) {
    return new ComparisonText(scenarios, names, findings, language).lines();
  }

  /** The first of all lines. */
  public static String heading(
      Scenario reference, String name, int replications, Language language) {
    return language.say(
        "Reference %s, %d replications to %s, seed %d; common random numbers in every scenario.",
        name, replications, Dates.day(reference.plan().end(), language), reference.plan().seed());
  }

  private List<String> lines() {
    Scenario reference = scenarios.get(0);
    lines.add(heading(reference, names.get(0), findings.comparison().replications(), language));
    say(
        "Differences are paired. The intervals of one scenario's outcomes hold together with %s %%"
            + " confidence (Bonferroni); a difference is significant where its interval leaves out"
            + " 0. Flows are sums, and rates means, from the month on in which the scenario"
            + " begins.",
        percent(findings.comparison().level()));
    if (findings.effects().stream().anyMatch(one -> one.judgement().interval().isPresent())) {
      lines.add(IntervalWords.of(reference, language));
    }
    lines.add(StandingWords.of(reference.city(), language));
    IntervalWords.ofFew(findings, language).ifPresent(lines::add);
    findings.cases().forEach(this::describe);
    MoreReplications.of(findings, language).ifPresent(this::closing);
    return lines;
  }

  private void closing(String sentence) {
    lines.addAll(List.of("", sentence));
  }

  private void describe(PolicyCase policy) {
    say("");
    say("== %s ==", names.get(policy.place()));
    if (policy.scenario().backcast()) {
      say("Backcast: this scenario may rewrite the past; it is no projection from today.");
    }
    shared(policy);
    if (policy.isNeverReached()) {
      return;
    }
    say(
        "Flows and rates count from %s; each interval alone has %s %% confidence.",
        day(policy.since()), Figures.in("1").text(100 * findings.level(policy.place())));
    for (LedgerSummary ledger : policy.ledgers()) {
      say("");
      effects(policy, ledger.date());
    }
    int last = policy.ledgers().size() - 1;
    say("");
    ledger(policy.ledgers().get(last), findings.level(policy.place()));
    striking(policy);
    say("");
    money(policy, policy.additionality().get(last), policy.ledgers().get(last));
    say("");
    byRegime(policy, policy.lastDate());
    if (!policy.restsOn().isEmpty()) {
      say("");
      restsOn(policy, policy.lastDate());
    }
  }

  private void shared(PolicyCase policy) {
    policy.scenario().notSimulated().forEach(phrase -> lines.add(phrase.in(language)));
    if (policy.isNeverReached()) {
      return;
    }
    if (!policy.from().isAfter(policy.scenario().city().start())) {
      say("It may differ from the first day on.");
    } else if (policy.from().isAfter(scenarios.get(0).plan().end())) {
      say("It changes nothing: all values are the same to the bit.");
    } else {
      say(
          "The same until it begins on %s: all %d metrics to the bit in all %d replications.",
          day(policy.from()),
          MetricCatalogue.of(scenarios.get(0).city()).size(),
          findings.comparison().replications());
    }
    policy
        .parting()
        .ifPresent(
            parting ->
                lines.add(
                    new Events(scenarios.get(0).city().roster(), language)
                        .parting(policy.replication(), parting)));
  }

  private void effects(PolicyCase policy, LocalDate date) {
    TextTable table = new TextTable(2);
    table.add(
        List.of(
            language.say("by the end of %s", day(date)),
            "",
            names.get(0),
            language.say("difference"),
            language.say("interval"),
            language.say("change"),
            language.say("better in"),
            language.say("narrower"),
            language.say("verdict")));
    findings.effects(policy.place()).stream()
        .filter(effect -> effect.date().equals(date))
        .forEach(effect -> table.add(row(effect)));
    lines.addAll(table.lines());
  }

  private List<String> row(Effect effect) {
    Figures figures = Figures.in(effect.metric().unitOfSum(), language);
    PairedDifference difference = effect.difference();
    Proportion better =
        switch (Headlines.better(effect.metric())) {
          case LARGER -> difference.above();
          case SMALLER -> difference.below();
        };
    return List.of(
        effect.metric().label(language),
        figures.unit(),
        figures.text(effect.referenceMean()),
        signed(figures, difference.mean()),
        interval(figures, effect.judgement().interval()),
        difference.relativeChange().estimate().isPresent()
            ? signedPercent(difference.relativeChange().estimate().getAsDouble())
            : "—",
        percent(better.share()) + " %",
        narrower(effect),
        VerdictWords.of(effect.judgement(), language));
  }

  /**
   * By what factor common random numbers narrow the interval; where all but nothing is left, no
   * number.
   */
  private static String narrower(Effect effect) {
    double factor = effect.narrower().orElse(Double.NaN);
    return Double.isNaN(factor)
        ? "—"
        : factor > MOST_NARROWING
            ? String.format(Locale.ROOT, ">%,.0f×", MOST_NARROWING)
            : "%s×".formatted(round(factor));
  }

  private Roster city() {
    return scenarios.get(0).city().roster();
  }

  private void ledger(LedgerSummary ledger, double level) {
    say(
        "Ledger of public money by %s, firms per replication (%d replications with twins)",
        day(ledger.date()), ledger.replications());
    TextTable table = new TextTable(1);
    List<String> header =
        new ArrayList<>(List.of(language.say("firms that …"), language.say("in all")));
    for (Flow flow : Flow.values()) {
      header.add(language.name(flow.id()));
    }
    header.addAll(List.of(language.say("net of placebo"), language.say("interval")));
    table.add(header);
    for (Outcome outcome : Outcome.all(city())) {
      Figures figures = Figures.in("1", language);
      List<String> row = new ArrayList<>();
      row.add(language.name(outcome.label()));
      row.add(figures.text(ledger.underPolicy(outcome)));
      for (Flow flow : Flow.values()) {
        row.add(figures.text(ledger.mean(outcome, flow)));
      }
      PairedDifference net = ledger.net(outcome);
      row.add(signed(figures, net.mean()));
      row.add(interval(figures, net.interval(level)));
      table.add(row);
    }
    lines.addAll(table.lines());
    double flips =
        Outcome.all(city()).stream()
            .mapToDouble(
                outcome ->
                    ledger.placebo(outcome, Flow.ADDITIONAL)
                        + ledger.placebo(outcome, Flow.DISPLACED))
            .sum();
    say(
        "Placebo, one unit of money more in the private pool: %s outcomes per replication come or"
            + " go.",
        Figures.in("1", language).text(flips));
  }

  private void striking(PolicyCase policy) {
    if (!policy.striking().isEmpty()) {
      say(
          "Striking twins of replication %s (loam story FIRM --in … --vs … --replication %s shows"
              + " both lives):",
          policy.replication(), policy.replication());
    }
    for (Twin twin : policy.striking()) {
      String firm = FirmName.of(twin.firm());
      if (twin.gained().isEmpty()) {
        say("  firm %s: only in the reference %s", firm, labels(twin.lost()));
      } else {
        say("  firm %s: only under the policy %s", firm, labels(twin.gained()));
      }
    }
  }

  private String labels(List<Outcome> outcomes) {
    return outcomes.stream()
        .map(outcome -> language.name(outcome.label()))
        .collect(Collectors.joining(language.say(", ")));
  }

  private String amount(Figures figures, PairedDifference amount, double level) {
    return "%s %s %s"
        .formatted(
            signed(figures, amount.mean()),
            figures.unit(),
            interval(figures, amount.interval(level)))
        .strip();
  }

  private void money(PolicyCase policy, Additionality numbers, LedgerSummary ledger) {
    Currency currency = new Currency(policy.scenario().city().roster(), language);
    Figures cny = Figures.in(currency.unit("CNY"), language);
    double level = findings.level(policy.place());
    say("Money from %s to %s", day(policy.since()), day(numbers.date()));
    say(
        "  government money in rounds %s; whole fiscal account %s",
        amount(cny, numbers.government(), level), amount(cny, numbers.fiscal(), level));
    lines.add(
        currency.said(
            language.say(
                "  accounting leverage %s (private per government CNY beside funds; no cause)",
                ratio(
                    numbers.accounting().estimate().orElse(Double.NaN),
                    numbers.accounting().interval(level)))));
    say(
        "  deal-level additionality %s (what each round would have had without its fund; since the"
            + " funds began)",
        round(numbers.deal()));
    if (numbers.government().mean() == 0) {
      say("  system additionality — (no difference in government money)");
    } else if (numbers.system().interval(level).isEmpty()) {
      lines.add(
          isOpen(numbers.government(), level)
              ? language.say("  system additionality — (too few replications for an interval)")
              : language.say(
                  "  system additionality — (the change of government money is not significant)"));
    } else {
      lines.add(
          currency.said(
              language.say(
                  "  system additionality %s (private CNY in the city per CNY of government money"
                      + " that the policy moves)",
                  ratio(
                      numbers.system().estimate().orElse(Double.NaN),
                      numbers.system().interval(level)))));
    }
    perHundredMillion(currency, numbers, ledger, level);
  }

  /** Net additional firms per 100 m CNY of the fiscal account. */
  private void perHundredMillion(
      Currency currency, Additionality numbers, LedgerSummary ledger, double level) {
    if (numbers.fiscal().mean() == 0) {
      return;
    }
    TextTable table = new TextTable(1);
    for (Outcome outcome : Outcome.headline(city())) {
      RatioOfMeans ratio = findings.comparison().perHundredMillion(ledger, outcome);
      table.add(
          List.of(
              currency.said(
                  language.say(
                      "  net, %s, per 100 m CNY of the fiscal account",
                      language.name(outcome.label()))),
              ratio
                  .interval(level)
                  .map(i -> ratio(ratio.estimate().orElse(Double.NaN), Optional.of(i)))
                  .orElse(
                      ledger.net(outcome).isIdentical()
                          ? language.say("no firm more or less in any replication")
                          : isOpen(numbers.fiscal(), level)
                              ? language.say("too few replications with twins for an interval")
                              : language.say(
                                  "the change of the fiscal account is not significant"))));
    }
    lines.addAll(table.lines());
  }

  /** Whether a ratio to it has no interval for another reason than that it may be 0. */
  private static boolean isOpen(PairedDifference below, double level) {
    return below.interval(level).map(interval -> !interval.contains(0)).orElse(true);
  }

  private void byRegime(PolicyCase policy, LocalDate date) {
    say("By the capital regime that prevails from %s to %s", day(policy.since()), day(date));
    TextTable table = new TextTable(2);
    double level = findings.level(policy.place());
    RegimeEffects effects =
        RegimeEffects.of(
            findings.comparison(), policy.scenario().city().roster(), policy.place(), date);
    List<String> header = new ArrayList<>(List.of("", ""));
    effects
        .groups()
        .forEach(
            group ->
                header.add(
                    "%s (%d)"
                        .formatted(
                            language.say(group.regime().name()), group.replications().size())));
    table.add(header);
    for (Metric metric : effects.metrics()) {
      Figures figures = Figures.in(metric.unitOfSum(), language);
      List<String> row = new ArrayList<>(List.of(metric.label(language), figures.unit()));
      for (RegimeEffects.Group group : effects.groups()) {
        row.add(
            effects
                .effect(group, metric)
                .map(
                    difference ->
                        signed(figures, difference.mean())
                            + " "
                            + interval(figures, difference.interval(level)))
                .orElse("—"));
      }
      table.add(row);
    }
    lines.addAll(table.lines());
  }

  private void restsOn(PolicyCase policy, LocalDate date) {
    say(
        "Rests on assumed strengths of its levers, by %s (no published effect identifies them)",
        day(date));
    TextTable table = new TextTable(2);
    table.add(
        List.of(
            "",
            "",
            language.say("effect"),
            language.say("without them"),
            language.say("share that rests on them")));
    for (AssumedPart part : policy.restsOn()) {
      Figures figures = Figures.in(part.metric().unitOfSum(), language);
      if (part.date().equals(date) && part.full().mean() != 0) {
        table.add(
            List.of(
                part.metric().label(language),
                figures.unit(),
                signed(figures, part.full().mean()),
                signed(figures, part.without().mean()),
                part.isSignificant()
                    ? percent(part.share()) + " %"
                    : part.verdict() == Verdict.TOO_FEW_REPLICATIONS
                        ? language.say("too few replications to tell")
                        : language.say("effect not significant")));
      }
    }
    lines.addAll(table.lines());
  }

  private void say(@English String format, Object... arguments) {
    lines.add(language.say(format, arguments));
  }

  private String day(LocalDate day) {
    return Dates.day(day, language);
  }

  static String signed(Figures figures, double value) {
    return (value > 0 ? "+" : "") + figures.text(value).replace("-", "−");
  }

  private static String signedPercent(double share) {
    return String.format(Locale.ROOT, "%+.1f %%", 100 * share).replace("-", "−");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f", 100 * share).replace("-", "−");
  }

  private static String round(double value) {
    return Double.isNaN(value) ? "—" : String.format(Locale.ROOT, "%.2f", value).replace("-", "−");
  }

  static String interval(Figures figures, Optional<Interval> interval) {
    return interval
        .map(i -> "[%s, %s]".formatted(signed(figures, i.low()), signed(figures, i.high())))
        .orElse("");
  }

  private static String ratio(double estimate, Optional<Interval> interval) {
    return interval
        .map(i -> "%s [%s, %s]".formatted(round(estimate), round(i.low()), round(i.high())))
        .orElse(round(estimate));
  }
}
