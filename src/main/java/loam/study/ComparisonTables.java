package loam.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import loam.comparison.Additionality;
import loam.comparison.Comparison;
import loam.comparison.Effect;
import loam.comparison.Flow;
import loam.comparison.Headlines;
import loam.comparison.LedgerSummary;
import loam.comparison.Outcome;
import loam.comparison.PolicyCase;
import loam.comparison.Study.Findings;
import loam.scenario.Scenario;
import loam.stats.Better;
import loam.stats.Interval;
import loam.stats.PairedDifference;
import loam.stats.Proportion;
import loam.stats.RatioOfMeans;
import loam.table.Cell;
import loam.table.Described;
import loam.table.Filled;

/** The tables of a comparison. */
public final class ComparisonTables {
  private record EffectRow(Scenario reference, Scenario scenario, Effect effect) {
    String unit() {
      return effect.metric().unitOfSum();
    }

    PairedDifference difference() {
      return effect.difference();
    }

    Proportion better() {
      return Headlines.better(effect.metric()) == Better.LARGER
          ? difference().above()
          : difference().below();
    }

    Optional<Interval> betterInterval() {
      return difference().size() > 1
          ? Optional.of(better().wilson(effect.judgement().level()))
          : Optional.empty();
    }
  }

  /**
   * A line of a ledger.
   *
   * @param firms mean number per replication
   * @param placebo the same of the placebo, NaN of the line {@code net}
   * @param level of the interval, NaN if there is none
   */
  private record Line(
      Scenario reference,
      Scenario scenario,
      LedgerSummary ledger,
      Outcome outcome,
      String line,
      double firms,
      double placebo,
      Optional<Interval> interval,
      double level) {}

  private record Money(
      Scenario reference,
      PolicyCase policy,
      LocalDate date,
      String number,
      String unit,
      double value,
      Optional<Interval> interval) {}

  /** {@code comparison.csv}, in SQL also {@code effects}. */
  public static final Described<?> EFFECTS = effects();

  /** {@code ledger.csv}. */
  public static final Described<?> LEDGER = ledger();

  /** {@code money.csv}. */
  public static final Described<?> MONEY = money();

  /** All of them. */
  public static final List<Described<?>> ALL = List.of(EFFECTS, LEDGER, PathPoint.TABLE, MONEY);

  private final List<Scenario> scenarios;
  private final Findings findings;

  /** Tables of a comparison, the reference first among the scenarios. */
  public ComparisonTables(List<Scenario> scenarios, Findings findings) {
    this.scenarios = List.copyOf(scenarios);
    this.findings = findings;
  }

  private static Described<EffectRow> effects() {
    return Described.<EffectRow>as(
            "comparison",
            "Effects",
            "one scenario, date and metric: stocks are values on the date, flows sums since the first day, rates means since then")
        .key("reference", "reference", "name of the reference", row -> row.reference().name())
        .key("scenario", "scenario", "name of the scenario", row -> row.scenario().name())
        .truth(
            "backcast",
            "backcast",
            "whether it may rewrite the past",
            row -> row.scenario().backcast())
        .key(
            "metric",
            "metric",
            "name of the metric, as in metrics",
            row -> row.effect().metric().id())
        .word("unit", "unit", "unit of the row", EffectRow::unit)
        .day(
            "since",
            "since",
            "first day that counts for flows and rates",
            row -> row.effect().since())
        .day("date", "by", "last day that counts", row -> row.effect().date())
        .whole("n", "n", "1", "pairs of replications", row -> row.difference().size())
        .number(
            "level",
            "level",
            "1",
            "confidence level of each interval alone",
            row -> row.effect().judgement().level())
        .number(
            "reference_mean",
            "reference",
            "mean of the reference",
            EffectRow::unit,
            row -> row.effect().referenceMean())
        .number(
            "scenario_mean",
            "with policy",
            "mean of the scenario",
            EffectRow::unit,
            row -> row.effect().policyMean())
        .difference(
            "difference",
            "difference",
            "mean paired difference",
            EffectRow::unit,
            row -> row.difference().mean())
        .mainInterval(
            "95 % interval",
            row -> Ends.low(row.effect().judgement().interval()),
            row -> Ends.high(row.effect().judgement().interval()))
        .number(
            "change",
            "change",
            "1",
            "relative change",
            row -> Ends.of(row.difference().relativeChange().estimate()))
        .interval(
            "95 % interval",
            row -> Ends.low(row.effect().relativeInterval()),
            row -> Ends.high(row.effect().relativeInterval()))
        .number(
            "better",
            "better in",
            "1",
            "share of pairs in which the scenario does better",
            row -> row.better().share())
        .interval(
            "95 % interval",
            row -> Ends.low(row.betterInterval()), row -> Ends.high(row.betterInterval()))
        .number("p", "p", "1", "two-sided p value", row -> row.difference().pValue())
        .number(
            "p_family",
            "p of the family",
            "1",
            "p value that allows for all rows of the scenario that differ",
            row -> row.effect().judgement().familyP())
        .formerly("p_holm")
        .word(
            "verdict",
            "verdict",
            "higher, lower, higher_in_every_pair, lower_in_every_pair, not_significant, too_few_replications, identical",
            row -> row.effect().judgement().verdict().name().toLowerCase(Locale.ROOT))
        .maybeWhole(
            "more",
            "more",
            "1",
            "replications more that would settle it",
            row -> row.effect().judgement().more())
        .number(
            "confidence",
            "confidence",
            "1",
            "confidence of the verdict",
            row -> row.effect().judgement().confidence())
        .number(
            "narrower",
            "narrower",
            "1",
            "factor by which common random numbers narrow the interval",
            row -> Ends.of(row.effect().narrower()))
        .number(
            "correlation",
            "correlation",
            "1",
            "correlation of the pairs",
            row -> Ends.of(row.effect().correlation()));
  }

  private static Described<Line> ledger() {
    return Described.<Line>as(
            "ledger", "Additionality", "one scenario, date, outcome and line of the ledger")
        .key("reference", "reference", "name of the reference", row -> row.reference().name())
        .key("scenario", "scenario", "name of the scenario", row -> row.scenario().name())
        .day("date", "by", "last day that counts", row -> row.ledger().date())
        .key("outcome", "firms that …", "what firms reached", row -> row.outcome().id())
        .key("line", "line", "line of the ledger: additional, deadweight, …, net", Line::line)
        .whole(
            "replications",
            "replications",
            "1",
            "replications with twins",
            row -> row.ledger().replications())
        .number("firms", "firms", "firms", "mean number per replication", Line::firms)
        .number("placebo", "placebo", "firms", "the same of the placebo", Line::placebo)
        .range(
            "low",
            "high",
            "95 % interval",
            "firms",
            "end of the interval",
            row -> Cell.number(Ends.low(row.interval()), "firms"),
            row -> Cell.number(Ends.high(row.interval()), "firms"))
        .number("level", "level", "1", "confidence level of the interval", Line::level);
  }

  private static Described<Money> money() {
    return Described.<Money>as(
            "money",
            "Public and private money",
            "one scenario, date and number: private to public money, the public money that the policy moves, and net outcomes per 100 million CNY")
        .key("reference", "reference", "name of the reference", row -> row.reference().name())
        .key("scenario", "scenario", "name of the scenario", row -> row.policy().scenario().name())
        .day("since", "since", "first day that counts", row -> row.policy().since())
        .day("date", "by", "last day that counts", Money::date)
        .key("number", "number", "which number", Money::number)
        .word("unit", "unit", "unit of the row", Money::unit)
        .number("value", "estimate", "estimate", Money::unit, Money::value)
        .mainInterval(
            "95 % interval", row -> Ends.low(row.interval()), row -> Ends.high(row.interval()));
  }

  /** All tables, {@link #EFFECTS} first. */
  public List<Filled> all() {
    List<String> names = scenarios.stream().map(Scenario::name).toList();
    return List.of(
        effects().fill(findings.effects().stream().map(this::row).toList()),
        ledger()
            .fill(
                findings.cases().stream()
                    .flatMap(policy -> policy.ledgers().stream().flatMap(of -> lines(policy, of)))
                    .toList()),
        PathPoint.TABLE.fill(PathPoint.of(findings, names.get(0), names)),
        money().fill(findings.cases().stream().flatMap(this::money).toList()));
  }

  private EffectRow row(Effect effect) {
    return new EffectRow(scenarios.get(0), scenarios.get(effect.policy()), effect);
  }

  private Stream<Line> lines(PolicyCase policy, LedgerSummary ledger) {
    List<Line> lines = new ArrayList<>();
    double level = findings.level(policy.place());
    for (Outcome outcome : Outcome.all(policy.scenario().city().roster())) {
      for (Flow flow : Flow.values()) {
        lines.add(
            new Line(
                scenarios.get(0),
                policy.scenario(),
                ledger,
                outcome,
                flow.id(),
                ledger.mean(outcome, flow),
                ledger.placebo(outcome, flow),
                Optional.empty(),
                Double.NaN));
      }
      PairedDifference net = ledger.net(outcome);
      lines.add(
          new Line(
              scenarios.get(0),
              policy.scenario(),
              ledger,
              outcome,
              "net",
              net.mean(),
              Double.NaN,
              net.interval(level),
              level));
    }
    return lines.stream();
  }

  private Stream<Money> money(PolicyCase policy) {
    List<Money> rows = new ArrayList<>();
    Comparison comparison = findings.comparison();
    for (int date = 0; date < policy.additionality().size(); date++) {
      Additionality numbers = policy.additionality().get(date);
      LedgerSummary ledger = policy.ledgers().get(date);
      LocalDate by = numbers.date();
      rows.add(ratio(policy, by, "leverage.accounting", "1", numbers.accounting()));
      rows.add(number(policy, by, "additionality.deal", "1", numbers.deal(), Optional.empty()));
      rows.add(ratio(policy, by, "additionality.system", "1", numbers.system()));
      rows.add(amount(policy, by, "government", numbers.government()));
      rows.add(amount(policy, by, "fiscal", numbers.fiscal()));
      String currency = policy.scenario().city().roster().currency();
      for (Outcome outcome : Outcome.all(policy.scenario().city().roster())) {
        String name = "net.%s.per100m%s".formatted(outcome.id(), inWord(currency));
        rows.add(ratio(policy, by, name, "firms", comparison.perHundredMillion(ledger, outcome)));
      }
    }
    return rows.stream();
  }

  /** A code such as CNY as a part of a name: Cny. */
  private static String inWord(String currency) {
    return currency.charAt(0) + currency.substring(1).toLowerCase(Locale.ROOT);
  }

  private Money ratio(
      PolicyCase policy, LocalDate date, String name, String unit, RatioOfMeans ratio) {
    OptionalDouble value = ratio.estimate();
    Optional<Interval> interval = ratio.interval(findings.level(policy.place()));
    return number(policy, date, name, unit, Ends.of(value), interval);
  }

  private Money amount(PolicyCase policy, LocalDate date, String name, PairedDifference amount) {
    Optional<Interval> interval = amount.interval(findings.level(policy.place()));
    return number(
        policy, date, name, policy.scenario().city().roster().unit("CNY"), amount.mean(), interval);
  }

  private Money number(
      PolicyCase policy,
      LocalDate date,
      String name,
      String unit,
      double value,
      Optional<Interval> interval) {
    return new Money(scenarios.get(0), policy, date, name, unit, value, interval);
  }
}
