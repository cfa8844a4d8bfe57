package loam.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
import loam.stats.DecimalText;
import loam.stats.Interval;
import loam.stats.PairedDifference;
import loam.stats.Proportion;
import loam.stats.RatioOfMeans;

/** The tables of a comparison. Every interval is at the level in the column {@code level}. */
public final class ComparisonFiles {
  private final List<Scenario> scenarios;
  private final Findings findings;

  /** Tables of a comparison, the reference first among the scenarios. */
  public ComparisonFiles(List<Scenario> scenarios, Findings findings) {
    this.scenarios = List.copyOf(scenarios);
    this.findings = findings;
  }

  /**
   * {@code comparison.csv}: one row for each scenario, date and metric. Stocks are values on the
   * date, flows sums since the first day, rates means since then, all in the unit of the row. The
   * interval has the level of the row, so that all of one scenario hold together with that of the
   * comparison; p is two-sided, p_family allows for all rows of the scenario that are not
   * identical; more is about how many replications more would settle it, where they are too few;
   * narrower is the factor by which shared random numbers narrow the interval; better is the share
   * of pairs in which the policy does better.
   */
  public void effects(Path file) {
    List<String> header =
        List.of(
            "reference",
            "scenario",
            "backcast",
            "metric",
            "unit",
            "since",
            "date",
            "n",
            "level",
            "reference_mean",
            "scenario_mean",
            "difference",
            "low",
            "high",
            "change",
            "change_low",
            "change_high",
            "better",
            "better_low",
            "better_high",
            "p",
            "p_family",
            "verdict",
            "more",
            "confidence",
            "narrower",
            "correlation");
    CsvFile.write(file, header, findings.effects().stream().map(this::row));
  }

  private List<String> row(Effect effect) {
    Scenario scenario = scenarios.get(effect.policy());
    PairedDifference difference = effect.difference();
    Proportion better =
        Headlines.better(effect.metric()) == Better.LARGER
            ? difference.above()
            : difference.below();
    List<String> row = new ArrayList<>();
    row.add(CsvFile.safe(scenarios.get(0).name()));
    row.add(CsvFile.safe(scenario.name()));
    row.add(Boolean.toString(scenario.backcast()));
    row.add(effect.metric().id());
    row.add(effect.metric().unitOfSum());
    row.add(effect.since().toString());
    row.add(effect.date().toString());
    row.add(Integer.toString(difference.size()));
    row.add(DecimalText.of(effect.judgement().level()));
    row.add(DecimalText.of(effect.referenceMean()));
    row.add(DecimalText.of(effect.policyMean()));
    row.add(DecimalText.of(difference.mean()));
    addInterval(row, effect.judgement().interval());
    row.add(text(difference.relativeChange().estimate()));
    addInterval(row, effect.relativeInterval());
    row.add(DecimalText.of(better.share()));
    addInterval(
        row,
        difference.size() > 1
            ? Optional.of(better.wilson(effect.judgement().level()))
            : Optional.empty());
    row.add(DecimalText.of(difference.pValue()));
    row.add(DecimalText.of(effect.judgement().familyP()));
    row.add(effect.judgement().verdict().name().toLowerCase(Locale.ROOT));
    row.add(more(effect));
    row.add(DecimalText.of(effect.judgement().confidence()));
    row.add(text(effect.narrower()));
    row.add(text(effect.correlation()));
    return row;
  }

  /**
   * {@code ledger.csv}: one row for each scenario, date, outcome and line of the ledger: mean
   * number of firms per replication, and the same of the placebo; the line {@code net} has an
   * interval.
   */
  public void ledgers(Path file) {
    CsvFile.write(
        file,
        List.of(
            "reference",
            "scenario",
            "date",
            "outcome",
            "line",
            "replications",
            "firms",
            "placebo",
            "low",
            "high",
            "level"),
        findings.cases().stream()
            .flatMap(policy -> policy.ledgers().stream().flatMap(of -> rows(policy, of))));
  }

  private Stream<List<String>> rows(PolicyCase policy, LedgerSummary ledger) {
    List<List<String>> rows = new ArrayList<>();
    for (Outcome outcome : Outcome.all()) {
      for (Flow flow : Flow.values()) {
        List<String> row = start(policy, ledger, outcome, flow.id());
        row.add(DecimalText.of(ledger.mean(outcome, flow)));
        row.add(DecimalText.of(ledger.placebo(outcome, flow)));
        row.addAll(List.of("", "", ""));
        rows.add(row);
      }
      List<String> net = start(policy, ledger, outcome, "net");
      net.add(DecimalText.of(ledger.net(outcome).mean()));
      net.add("");
      double level = findings.level(policy.place());
      addInterval(net, ledger.net(outcome).interval(level));
      net.add(DecimalText.of(level));
      rows.add(net);
    }
    return rows.stream();
  }

  private List<String> start(
      PolicyCase policy, LedgerSummary ledger, Outcome outcome, String line) {
    return new ArrayList<>(
        List.of(
            CsvFile.safe(scenarios.get(0).name()),
            CsvFile.safe(policy.scenario().name()),
            ledger.date().toString(),
            outcome.id(),
            line,
            Integer.toString(ledger.replications())));
  }

  /**
   * {@code money.csv}: one row for each scenario, date and number: the three answers of private to
   * public money, the public money that the policy moves, and net outcomes per 100 million CNY.
   */
  public void money(Path file) {
    CsvFile.write(
        file,
        List.of("reference", "scenario", "since", "date", "number", "unit", "value", "low", "high"),
        findings.cases().stream().flatMap(this::moneyRows));
  }

  private Stream<List<String>> moneyRows(PolicyCase policy) {
    List<List<String>> rows = new ArrayList<>();
    Comparison comparison = findings.comparison();
    for (int date = 0; date < policy.additionality().size(); date++) {
      Additionality numbers = policy.additionality().get(date);
      LedgerSummary ledger = policy.ledgers().get(date);
      rows.add(ratio(policy, numbers, "leverage.accounting", "1", numbers.accounting()));
      rows.add(
          row(
              policy,
              numbers,
              "additionality.deal",
              "1",
              DecimalText.of(numbers.deal()),
              Optional.empty()));
      rows.add(ratio(policy, numbers, "additionality.system", "1", numbers.system()));
      rows.add(amount(policy, numbers, "government", numbers.government()));
      rows.add(amount(policy, numbers, "fiscal", numbers.fiscal()));
      for (Outcome outcome : Outcome.all()) {
        rows.add(
            ratio(
                policy,
                numbers,
                "net.%s.per100mCny".formatted(outcome.id()),
                "firms",
                comparison.perHundredMillion(ledger, outcome)));
      }
    }
    return rows.stream();
  }

  private List<String> ratio(
      PolicyCase policy, Additionality numbers, String name, String unit, RatioOfMeans ratio) {
    return row(
        policy,
        numbers,
        name,
        unit,
        text(ratio.estimate()),
        ratio.interval(findings.level(policy.place())));
  }

  private List<String> amount(
      PolicyCase policy, Additionality numbers, String name, PairedDifference amount) {
    return row(
        policy,
        numbers,
        name,
        "CNY",
        DecimalText.of(amount.mean()),
        amount.interval(findings.level(policy.place())));
  }

  private List<String> row(
      PolicyCase policy,
      Additionality numbers,
      String name,
      String unit,
      String value,
      Optional<Interval> interval) {
    List<String> row =
        new ArrayList<>(
            List.of(
                CsvFile.safe(scenarios.get(0).name()),
                CsvFile.safe(policy.scenario().name()),
                policy.since().toString(),
                numbers.date().toString(),
                name,
                unit,
                value));
    addInterval(row, interval);
    return row;
  }

  private static void addInterval(List<String> row, Optional<Interval> interval) {
    row.add(interval.map(i -> DecimalText.of(i.low())).orElse(""));
    row.add(interval.map(i -> DecimalText.of(i.high())).orElse(""));
  }

  private static String more(Effect effect) {
    OptionalInt more = effect.judgement().more();
    return more.isPresent() ? Integer.toString(more.getAsInt()) : "";
  }

  private static String text(OptionalDouble value) {
    return value.isPresent() ? DecimalText.of(value.getAsDouble()) : "";
  }
}
