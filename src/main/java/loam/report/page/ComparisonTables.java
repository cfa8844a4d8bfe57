package loam.report.page;

import static loam.report.table.Table.Column.key;
import static loam.report.table.Table.Column.keyNumber;
import static loam.report.table.Table.Column.low;
import static loam.report.table.Table.Column.number;
import static loam.report.table.Table.Column.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
import loam.ecosystem.Metric;
import loam.language.English;
import loam.language.Language;
import loam.report.Currency;
import loam.report.Dates;
import loam.report.Figures;
import loam.report.OutcomeWords;
import loam.report.VerdictWords;
import loam.report.findings.ComparisonFindings;
import loam.report.table.Cell;
import loam.report.table.Table;
import loam.report.table.Table.Column;
import loam.report.table.Table.Row;
import loam.stats.Interval;
import loam.stats.PairedDifference;
import loam.stats.Proportion;
import loam.stats.RatioOfMeans;
import loam.stats.Sample;

/** The tables of a comparison; each is of one policy or, for the workbook, of all. */
final class ComparisonTables {
  private final Findings findings;
  private final List<String> called;
  private final Language language;

  ComparisonTables(Findings findings, List<String> called, Language language) {
    this.findings = findings;
    this.called = List.copyOf(called);
    this.language = language;
  }

  private double level(PolicyCase policy) {
    return findings.level(policy.place());
  }

  /** The level of each interval, where that is one. */
  private String confidence(List<PolicyCase> policies) {
    List<Double> levels = policies.stream().map(this::level).distinct().toList();
    return levels.size() == 1
        ? language.say("%s %% confidence", Figures.in("1").text(100 * levels.get(0)))
        : language.say("confidence");
  }

  /** Effects by all dates. */
  Table effects(String id, List<PolicyCase> policies) {
    return effects(id, language.say("Effects: %s", names(policies)), policies, findings.effects());
  }

  /** Effects of a policy by one date. */
  Table effects(String id, PolicyCase policy, LocalDate date) {
    return effects(
        id,
        language.say(
            "Effects by %s: %s (n = %d)",
            Dates.by(date, language), names(List.of(policy)), findings.comparison().replications()),
        List.of(policy),
        findings.effects().stream().filter(effect -> effect.date().equals(date)).toList());
  }

  private Table effects(
      String id, String caption, List<PolicyCase> policies, List<Effect> effects) {
    List<Row> rows = new ArrayList<>();
    for (PolicyCase policy : policies) {
      effects.stream()
          .filter(effect -> effect.policy() == policy.place())
          .forEach(effect -> rows.add(row(policy, effect)));
    }
    return new Table(
        id,
        caption,
        List.of(
            words(say("metric")),
            words(say("unit")),
            key(say("by")),
            number(say("reference")),
            number(say("with policy")),
            number(say("difference")),
            low(say("confidence from"), confidence(policies)),
            number(say("to")),
            low(say("pairs 10 %%"), say("80 %% of pairs")),
            number(say("90 %%")),
            number(say("change, %%")),
            number(say("better in, %%")),
            words(say("verdict")),
            keyNumber("n"),
            key(say("scenario"))),
        rows);
  }

  private Row row(PolicyCase policy, Effect effect) {
    Figures figures = Figures.in(effect.metric().unitOfSum(), language);
    Figures share = Figures.in("fraction", language);
    PairedDifference difference = effect.difference();
    Sample pairs = difference.differences();
    Proportion better =
        switch (Headlines.better(effect.metric())) {
          case LARGER -> difference.above();
          case SMALLER -> difference.below();
        };
    Optional<Interval> interval = effect.judgement().interval();
    return new Row(
        ComparisonFindings.anchor(effect),
        5,
        List.of(
            Cell.words(effect.metric().label(language)),
            Cell.words(figures.unit()),
            Cell.words(effect.date().toString()),
            Cell.of(figures, effect.referenceMean()),
            Cell.of(figures, effect.policyMean()),
            Cell.signed(figures, difference.mean()),
            Cell.signed(figures, interval.map(Interval::low).orElse(Double.NaN)),
            Cell.signed(figures, interval.map(Interval::high).orElse(Double.NaN)),
            Cell.signed(figures, pairs.quantile(0.1)),
            Cell.signed(figures, pairs.quantile(0.9)),
            Cell.signed(share, difference.relativeChange().estimate().orElse(Double.NaN)),
            Cell.of(share, better.share()),
            Cell.words(VerdictWords.of(effect.judgement(), language)),
            Cell.count(difference.size()),
            Cell.words(called.get(policy.place()))));
  }

  /** What became of firms beside their twins, by all dates. */
  Table ledger(String id, List<PolicyCase> policies) {
    return ledger(
        id,
        language.say("Ledger of public money, firms per replication: %s", names(policies)),
        policies,
        ledger -> true);
  }

  /** The same of a policy by one date. */
  Table ledger(String id, PolicyCase policy, LocalDate date) {
    return ledger(
        id,
        language.say(
            "Ledger of public money by %s, firms per replication, %d with twins: %s",
            Dates.by(date, language),
            policy.ledgers().get(0).replications(),
            names(List.of(policy))),
        List.of(policy),
        ledger -> ledger.date().equals(date));
  }

  private Table ledger(
      String id, String caption, List<PolicyCase> policies, Predicate<LedgerSummary> which) {
    List<Column> columns =
        new ArrayList<>(List.of(words(say("firms that …")), key(say("by")), number(say("in all"))));
    for (Flow flow : Flow.values()) {
      columns.add(number(OutcomeWords.of(flow, language)));
    }
    columns.addAll(
        List.of(
            number(say("net of placebo")),
            low(say("confidence from"), confidence(policies)),
            number(say("to")),
            keyNumber("n"),
            key(say("scenario"))));
    List<Row> rows = new ArrayList<>();
    for (PolicyCase policy : policies) {
      for (LedgerSummary ledger : policy.ledgers().stream().filter(which).toList()) {
        for (Outcome outcome : Outcome.all(policy.scenario().city().roster())) {
          rows.add(row(policy, ledger, outcome));
        }
      }
    }
    return new Table(id, caption, columns, rows);
  }

  private Row row(PolicyCase policy, LedgerSummary ledger, Outcome outcome) {
    Figures figures = Figures.in("1", language);
    PairedDifference net = ledger.net(outcome);
    Optional<Interval> interval = net.interval(level(policy));
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.words(OutcomeWords.of(outcome, language)));
    cells.add(Cell.words(ledger.date().toString()));
    cells.add(Cell.of(figures, ledger.underPolicy(outcome)));
    for (Flow flow : Flow.values()) {
      cells.add(Cell.of(figures, ledger.mean(outcome, flow)));
    }
    int told = cells.size();
    cells.add(Cell.signed(figures, net.mean()));
    cells.add(Cell.signed(figures, interval.map(Interval::low).orElse(Double.NaN)));
    cells.add(Cell.signed(figures, interval.map(Interval::high).orElse(Double.NaN)));
    cells.add(Cell.count(ledger.replications()));
    cells.add(Cell.words(called.get(policy.place())));
    return new Row(ComparisonFindings.anchor(ledger, outcome), told, cells);
  }

  /** Public and private money by the last date. */
  Table money(String id, List<PolicyCase> policies) {
    List<Row> rows = new ArrayList<>();
    policies.forEach(policy -> money(rows, policy));
    return new Table(
        id,
        language.say("Money: %s", names(policies)),
        List.of(
            words(say("what")),
            words(say("unit")),
            key(say("by")),
            number(say("estimate")),
            low(say("confidence from"), confidence(policies)),
            number(say("to")),
            number("n"),
            key(say("scenario"))),
        rows);
  }

  private void money(List<Row> rows, PolicyCase policy) {
    Additionality numbers = policy.additionality().get(policy.additionality().size() - 1);
    LedgerSummary ledger = policy.ledgers().get(policy.ledgers().size() - 1);
    LocalDate date = numbers.date();
    int n = findings.comparison().replications();
    Currency currency = new Currency(policy.scenario().city().roster(), language);
    Figures cny = Figures.in(currency.unit("CNY"), language);
    Figures plain = Figures.in("1", language);
    rows.add(
        money(
            policy,
            "government",
            say("government money in rounds"),
            cny,
            date,
            numbers.government().mean(),
            numbers.government().interval(level(policy)),
            n));
    rows.add(
        money(
            policy,
            "fiscal",
            say("whole fiscal account"),
            cny,
            date,
            numbers.fiscal().mean(),
            numbers.fiscal().interval(level(policy)),
            n));
    rows.add(
        money(
            policy,
            "accounting",
            say("accounting leverage (no cause)"),
            plain,
            date,
            numbers.accounting().estimate().orElse(Double.NaN),
            numbers.accounting().interval(level(policy)),
            n));
    rows.add(
        money(
            policy,
            "deal",
            say("additionality of deals"),
            plain,
            date,
            numbers.deal(),
            Optional.empty(),
            n));
    boolean moved = numbers.government().mean() != 0;
    rows.add(
        money(
            policy,
            "system",
            say("additionality in the whole city"),
            plain,
            date,
            moved && numbers.system().interval(level(policy)).isPresent()
                ? numbers.system().estimate().orElse(Double.NaN)
                : Double.NaN,
            moved ? numbers.system().interval(level(policy)) : Optional.empty(),
            n));
    if (numbers.fiscal().mean() != 0) {
      for (Outcome outcome : Outcome.headline(policy.scenario().city().roster())) {
        RatioOfMeans ratio = findings.comparison().perHundredMillion(ledger, outcome);
        Optional<Interval> interval = ratio.interval(level(policy));
        String what =
            currency.said(
                language.say(
                    "net firms that %s, per 100 m CNY of the fiscal account",
                    OutcomeWords.of(outcome, language)));
        rows.add(
            money(
                policy,
                outcome.id(),
                what,
                plain,
                date,
                interval.isEmpty() ? Double.NaN : ratio.estimate().orElse(Double.NaN),
                interval,
                ledger.replications()));
      }
    }
  }

  private Row money(
      PolicyCase policy,
      String id,
      String what,
      Figures figures,
      LocalDate date,
      double estimate,
      Optional<Interval> interval,
      int n) {
    return new Row(
        ComparisonFindings.moneyAnchor(policy, id),
        3,
        List.of(
            Cell.words(what),
            Cell.words(figures.unit()),
            Cell.words(date.toString()),
            Cell.of(figures, estimate),
            Cell.of(figures, interval.map(Interval::low).orElse(Double.NaN)),
            Cell.of(figures, interval.map(Interval::high).orElse(Double.NaN)),
            Cell.count(n),
            Cell.words(called.get(policy.place()))));
  }

  /** Effects apart by the regime that prevails, by the last date. */
  Table regimes(String id, List<PolicyCase> policies) {
    List<Row> rows = new ArrayList<>();
    for (PolicyCase policy : policies) {
      LocalDate date = policy.ledgers().get(policy.ledgers().size() - 1).date();
      RegimeEffects effects =
          RegimeEffects.of(
              findings.comparison(), policy.scenario().city().roster(), policy.place(), date);
      for (Metric metric : effects.metrics()) {
        for (RegimeEffects.Group group : effects.groups()) {
          effects
              .effect(group, metric)
              .ifPresent(effect -> rows.add(row(policy, metric, group, effect)));
        }
      }
    }
    return new Table(
        id,
        language.say("Effects by the capital regime that prevails: %s", names(policies)),
        List.of(
            words(say("metric")),
            words(say("unit")),
            words(say("regime")),
            number(say("difference")),
            low(say("confidence from"), confidence(policies)),
            number(say("to")),
            number("n"),
            key(say("scenario"))),
        rows);
  }

  private Row row(
      PolicyCase policy, Metric metric, RegimeEffects.Group group, PairedDifference effect) {
    Figures figures = Figures.in(metric.unitOfSum(), language);
    Optional<Interval> interval = effect.interval(level(policy));
    return new Row(
        "",
        List.of(
            Cell.words(metric.label(language)),
            Cell.words(figures.unit()),
            Cell.words(group.regime().name().in(language)),
            Cell.signed(figures, effect.mean()),
            Cell.signed(figures, interval.map(Interval::low).orElse(Double.NaN)),
            Cell.signed(figures, interval.map(Interval::high).orElse(Double.NaN)),
            Cell.count(effect.size()),
            Cell.words(called.get(policy.place()))));
  }

  /** Effects with and without the assumed strengths of levers. */
  Table assumed(String id, List<PolicyCase> policies) {
    List<Row> rows = new ArrayList<>();
    for (PolicyCase policy : policies) {
      for (AssumedPart part : policy.restsOn()) {
        Figures figures = Figures.in(part.metric().unitOfSum(), language);
        rows.add(
            new Row(
                ComparisonFindings.anchor(policy, part),
                5,
                List.of(
                    Cell.words(part.metric().label(language)),
                    Cell.words(figures.unit()),
                    Cell.words(part.date().toString()),
                    Cell.signed(figures, part.full().mean()),
                    Cell.signed(figures, part.without().mean()),
                    Cell.of(
                        Figures.in("fraction", language),
                        part.isSignificant() ? part.share() : Double.NaN),
                    Cell.count(part.full().size()),
                    Cell.words(called.get(policy.place())))));
      }
    }
    return new Table(
        id,
        language.say("What rests on assumed strengths of levers: %s", names(policies)),
        List.of(
            words(say("metric")),
            words(say("unit")),
            key(say("by")),
            number(say("difference")),
            number(say("without them")),
            number(say("share that rests on them, %%")),
            number("n"),
            key(say("scenario"))),
        rows);
  }

  private String names(List<PolicyCase> policies) {
    return String.join(", ", policies.stream().map(policy -> called.get(policy.place())).toList());
  }

  private String say(@English String english) {
    return language.say(english);
  }
}
