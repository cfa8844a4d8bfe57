package loam.answers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import loam.comparison.AssumedPart;
import loam.comparison.Comparison;
import loam.comparison.Effect;
import loam.comparison.Flow;
import loam.comparison.Ledger;
import loam.comparison.LedgerSummary;
import loam.comparison.Outcome;
import loam.comparison.PolicyCase;
import loam.comparison.Study.Findings;
import loam.comparison.Study.Question;
import loam.comparison.Twin;
import loam.ecosystem.KnownLevers;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.policy.PolicyChange;
import loam.report.page.ComparisonReport;
import loam.report.page.Report;
import loam.scenario.Scenario;
import loam.stats.Clusters;
import loam.stats.Judgement;
import loam.stats.PairedDifference;
import loam.stats.Synchronisation;
import loam.stats.Verdict;
import loam.store.table.StoredComparison;

/**
 * Funds that are doubled beside the same city without, 39 pairs: an effect of each verdict, a
 * ledger of ten replications, money, regimes, and an effect that rests on an assumption.
 *
 * <p>Differences are mostly a mean and the signs of {@link Paths#sign}, whose standard deviation is
 * 1: the half-width of their 95 % interval is t(38, 0.975) / √39 = 2.024394 / 6.244998 = 0.3241625.
 */
public final class ComparisonAnswer {
  static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
  private static final int TWINS = 10;

  private ComparisonAnswer() {}

  static List<Scenario> scenarios() {
    PolicyChange change =
        new PolicyChange(
            KnownLevers.FUNDS_SCALE, SINCE, Optional.empty(), PolicyChange.Kind.FACTOR, 2);
    Scenario reference = RunAnswer.scenario();
    return List.of(reference, reference.with("more", List.of(change)));
  }

  static List<String> names() {
    return List.of("small", "more");
  }

  static List<Run> runs() {
    return List.of(new Run("small", 0), new Run("more", 1));
  }

  static Question question() {
    return new Question(1, List.of(Metric.UNICORNS), List.of(Run.END), 0.95, TWINS);
  }

  static Findings findings() {
    Comparison comparison = new Comparison(runs(), SINCE, 0.95);
    return new Findings(comparison, effects(), List.of(policy(comparison)));
  }

  private static PolicyCase policy(Comparison comparison) {
    return new PolicyCase(
        1,
        scenarios().get(1),
        SINCE,
        SINCE,
        1,
        Optional.empty(),
        List.of(
            new Twin(7, List.of(Outcome.UNICORN, Outcome.LISTED), List.of()),
            new Twin(8, List.of(), List.of(Outcome.SPECIALISED))),
        List.of(ledgers()),
        List.of(comparison.additionality(1, Run.END)),
        List.of(
            new AssumedPart(
                Metric.UNICORNS,
                Run.END,
                Verdict.HIGHER,
                PairedDifference.of(paths(path -> 10 + 2 * Paths.sign(path)), paths(path -> 0)),
                PairedDifference.of(paths(path -> 4 + Paths.sign(path)), paths(path -> 0)))));
  }

  private static double[] paths(IntToDoubleFunction value) {
    return IntStream.range(0, Paths.N).mapToDouble(value).toArray();
  }

  /** P-values of families are given, not worked out, to be told apart; each interval has 95 %. */
  private static List<Effect> effects() {
    double[] unicorns = paths(path -> 400 * (1 + Paths.of(path)));
    double[] more = paths(path -> unicorns[path] + 10 + 2 * Paths.sign(path));
    return List.of(
        effect(
            Metric.UNICORNS,
            more,
            unicorns,
            Optional.of(Synchronisation.of(more, unicorns)),
            0.004,
            Verdict.HIGHER),
        effect(Metric.LITTLE_GIANT, path -> path % 3 == 0 ? 61 : 60, 60, 0.6, Verdict.HIGHER),
        effect(Metric.SPECIALISED, path -> 6000, 6000, 1, Verdict.IDENTICAL),
        effect(Metric.LISTINGS, path -> 5.55 + Paths.sign(path), 6, 0.03, Verdict.LOWER),
        effect(Metric.EXITS, path -> 6 + Paths.sign(path), 6, 0.9, Verdict.NOT_SIGNIFICANT),
        effect(
            Metric.FISCAL_TOTAL,
            path -> 55e9 + 1e9 * Paths.sign(path),
            50e9,
            0.002,
            Verdict.HIGHER));
  }

  private static Effect effect(
      Metric metric, IntToDoubleFunction with, double without, double familyP, Verdict verdict) {
    return effect(metric, paths(with), paths(path -> without), Optional.empty(), familyP, verdict);
  }

  private static Effect effect(
      Metric metric,
      double[] with,
      double[] without,
      Optional<Synchronisation> synchronisation,
      double familyP,
      Verdict verdict) {
    PairedDifference difference = PairedDifference.of(with, without);
    return new Effect(
        1,
        metric,
        Run.END,
        SINCE,
        Arrays.stream(with).average().orElseThrow(),
        Arrays.stream(without).average().orElseThrow(),
        difference,
        synchronisation,
        new Judgement(verdict, difference.interval(0.95), 0.95, familyP, OptionalInt.empty()));
  }

  /** Of outcome number o, counted from 0: firms per replication on each line, on average. */
  static int firms(int outcome, Flow flow) {
    return switch (flow) {
      case ADDITIONAL -> 40 + outcome;
      case INDUCED -> 7;
      case DISPLACED -> 5;
      case DETERRED -> 2;
      case BROUGHT_FORWARD -> 11;
      case DELAYED -> 13;
      case UNCHANGED -> 17;
      case DEADWEIGHT -> 100 + outcome;
    };
  }

  /** The same of the placebo. */
  static int placebo(Flow flow) {
    return switch (flow) {
      case ADDITIONAL -> 3;
      case DISPLACED -> 1;
      case DEADWEIGHT -> 9;
      case INDUCED, DETERRED, BROUGHT_FORWARD, DELAYED, UNCHANGED -> 0;
    };
  }

  /** One more and one less in turn are additional. */
  private static LedgerSummary ledgers() {
    return new LedgerSummary(
        1,
        Run.END,
        IntStream.range(0, TWINS)
            .mapToObj(
                twins ->
                    ledger(
                        (outcome, flow) ->
                            firms(outcome, flow)
                                + (flow == Flow.ADDITIONAL ? 1 - 2 * (twins % 2) : 0)))
            .toList(),
        IntStream.range(0, TWINS)
            .mapToObj(twins -> ledger((outcome, flow) -> placebo(flow)))
            .toList(),
        Clusters.NONE);
  }

  private interface Firms {
    int of(int outcome, Flow flow);
  }

  private static Ledger ledger(Firms firms) {
    return Ledger.ofCounts(
        IntStream.range(0, Outcome.all().size())
            .flatMap(
                outcome -> Arrays.stream(Flow.values()).mapToInt(flow -> firms.of(outcome, flow)))
            .toArray());
  }

  static Report report(StoredComparison stored) {
    return new ComparisonReport(scenarios(), names(), findings(), Language.ENGLISH)
        .make(runs(), stored, "loam compare", Map.of("seed", 7), "{}");
  }

  /**
   * Intervals are the mean ± 0.3241625 standard deviations, but of little giants, of which 13 of 39
   * pairs have one more: mean 1/3, standard deviation √((13 · 4/9 + 26 · 1/9) / 38) = 0.4775669,
   * half-width 0.1548093. Changes are these over the reference's mean where that does not vary; of
   * unicorns Fieller's interval, from numpy. p is 2 P(T₃₈ > √39 · mean / deviation); shares of
   * pairs have Wilson's intervals, both from scipy. Of unicorns, differences scatter by 2, and the
   * reference by 400 · 0.33969801 = 135.88: independent runs would scatter 96.77 times as much.
   */
  static final Expected EFFECTS =
      Expected.of(
          """
          reference | scenario | backcast | metric                                            | unit          | since      | date       | n  | level | reference_mean  | scenario_mean   | difference         | low                 | high                | pairs_low    | pairs_high  | change               | change_terminal | change_low     | change_high    | better             | better_terminal | better_low   | better_high  | p              | p_family | more | verdict                  | verdict_page               | verdict_terminal         | confidence | narrower           | correlation
          small     | more     | false    | unicorns ~ Unicorns                               | firms         | 2025-01-01 | 2026-12-31 | 39 | 0.95  | 600             | 610             | 10 ~ +10           | 9.351675 ~ +9.35    | 10.648325 ~ +10.6   | ~ +8         | ~ +12       | 0.0166666667 ~ +1.67 | +1.7 %          | 0.0163559224   | 0.0170035662   | 1 ~ 100            | 100 %           | 0.910333146  | 1            | 1.06262613e-28 | 0.004  | | higher                   | virtually certainly higher | virtually certainly higher | 0.998      | 96.7685791 ~ 96.77× | 0.99999344
          small     | more     | false    | littleGiant ~ Little giants                       | firms         | 2025-01-01 | 2026-12-31 | 39 | 0.95  | 60              | 60.3333333 ~ 60.3 | 0.333333333 ~ +0.33 | 0.178524042 ~ +0.18 | 0.488142624 ~ +0.49 | ~ 0        | ~ +1        | 0.00555555556 ~ +0.56 | +0.6 %         | 0.0029754007   | 0.0081357104   | 0.333333333 ~ 33.3 | 33 %            | 0.206329562  | 0.490226056  | 9.60335459e-05 | 0.6    | | higher                   | likely higher              | likely higher            | 0.7        |                    |
          small     | more     | false    | specialised ~ Specialised SMEs                    | firms         | 2025-01-01 | 2026-12-31 | 39 | 0.95  | 6000 ~ 6,000    | 6000 ~ 6,000    | 0                  | 0                   | 0                   | ~ 0          | ~ 0         | 0                    | +0.0 %          | 0              | 0              | 0                  | 0 %             | 0            | 0.0896668537 | 1              | 1      | | identical                | the same to the bit        | the same to the bit      | 0.5        |                    |
          small     | more     | false    | listings ~ Listings                               | firms         | 2025-01-01 | 2026-12-31 | 39 | 0.95  | 6               | 5.55            | -0.45 ~ −0.45      | -0.7741625 ~ −0.77  | -0.1258375 ~ −0.13  | ~ −1.45      | ~ +0.55     | -0.075 ~ −7.50       | −7.5 %          | -0.129027083   | -0.0209729167  | 0.487179487 ~ 48.7 | 49 %            | 0.338651753  | 0.638006371  | 0.00778172405  | 0.03   | | lower                    | very likely lower          | very likely lower        | 0.985      |                    |
          small     | more     | false    | exits ~ Exits                                     | firms         | 2025-01-01 | 2026-12-31 | 39 | 0.95  | 6               | 6               | 0                  | -0.3241625 ~ −0.32  | 0.3241625 ~ +0.32   | ~ −1         | ~ +1        | 0                    | +0.0 %          | -0.0540270833  | 0.0540270833   | 0.487179487 ~ 48.7 | 49 %            | 0.338651753  | 0.638006371  | 1              | 0.9    | | not_significant | not significant   | not significant | 0.55       |                    |
          small     | more     | false    | fiscal.total ~ Public money and taxes forgone     | CNY ~ bn CNY  | 2025-01-01 | 2026-12-31 | 39 | 0.95  | 50e9 ~ 50       | 55e9 ~ 55       | 5e9 ~ +5           | 4.6758375e9 ~ +4.68 | 5.3241625e9 ~ +5.32 | ~ +4         | ~ +6        | 0.1 ~ +10            | +10.0 %         | 0.09351675     | 0.10648325     | 0                  | 0 %             | 0            | 0.0896668537 | 1.06262613e-28 | 0.002  | | higher                   | virtually certainly higher | virtually certainly higher | 0.999      |                    |
          """);

  /**
   * The policy adds to the last month alone, so that it has added nothing by the end of 2025. The
   * reference has 100 · 3 · 1.5 unicorns then and 100 · 4 · 1.5 a year later, and 12 · 0.4 bn · 3 ·
   * 1.5 = 21.6 bn CNY in 2025, 28.8 bn more in 2026. Half-widths are 0.3241625 · 2 and · 1 bn.
   */
  static final Expected PATH =
      Expected.of(
          """
          reference | scenario | metric                                        | unit         | since      | date                     | n  | level | reference_mean | difference | low                 | high
          small     | more     | unicorns ~ Unicorns                           | firms        | 2025-01-01 | 2025-12-31 ~ the end of 2025 | 39 | 0.95  | 450            | 0          | 0                   | 0
          small     | more     | unicorns ~ Unicorns                           | firms        | 2025-01-01 | 2026-12-31 ~ the end of 2026 | 39 | 0.95  | 600            | 10 ~ +10   | 9.351675 ~ +9.35    | 10.648325 ~ +10.6
          small     | more     | fiscal.total ~ Public money and taxes forgone | CNY ~ bn CNY | 2025-01-01 | 2025-12-31 ~ the end of 2025 | 39 | 0.95  | 21.6e9         | 0          | 0                   | 0
          small     | more     | fiscal.total ~ Public money and taxes forgone | CNY ~ bn CNY | 2025-01-01 | 2026-12-31 ~ the end of 2026 | 39 | 0.95  | 50.4e9         | 5e9 ~ +5   | 4.6758375e9 ~ +4.68 | 5.3241625e9 ~ +5.32
          """);

  /**
   * For outcome o the net of 40 + o + 7 − 5 − 2 less 3 − 1 of the placebo is 38 + o, its standard
   * deviation √(10/9), the half-width t(9, 0.975) · √(10/9) / √10 = 2.262157 / 3 = 0.7540524. Firms
   * in all are those that are neither displaced nor deterred: 188 + 2 o.
   */
  static Expected ledger() {
    StringBuilder table =
        new StringBuilder(
            "reference | scenario | date | outcome | all | net | low | high | replications |"
                + " level");
    for (Flow flow : Flow.values()) {
      table.append(" | %s | %s placebo".formatted(flow.id(), flow.id()));
    }
    for (Outcome outcome : Outcome.all()) {
      int o = outcome.ordinal();
      table.append(
          "\nsmall | more | 2026-12-31 | %s ~ %s | %d | %d ~ +%d | %s ~ +%s | %s ~ +%s | 10 | 0.95"
              .formatted(
                  outcome.id(),
                  outcome.label(),
                  188 + 2 * o,
                  38 + o,
                  38 + o,
                  38 + o - 0.7540524,
                  "%.1f".formatted(38 + o - 0.7540524),
                  38 + o + 0.7540524,
                  "%.1f".formatted(38 + o + 0.7540524)));
      for (Flow flow : Flow.values()) {
        table.append(" | %d | %d".formatted(firms(o, flow), placebo(flow)));
      }
    }
    return Expected.of(table.toString());
  }

  /** The same as the file has it: a row for each line. */
  static Expected ledgerLines() {
    StringBuilder table =
        new StringBuilder(
            "reference | scenario | date | outcome | line | replications | firms | placebo | low |"
                + " high | level");
    for (Outcome outcome : Outcome.all()) {
      int o = outcome.ordinal();
      String start = "\nsmall | more | 2026-12-31 | %s".formatted(outcome.id());
      for (Flow flow : Flow.values()) {
        table.append(
            "%s | %s | 10 | %d | %d | | |"
                .formatted(start, flow.id(), firms(o, flow), placebo(flow)));
      }
      table.append(
          "%s | net | 10 | %d | | %s | %s | 0.95"
              .formatted(start, 38 + o, 38 + o - 0.7540524, 38 + o + 0.7540524));
    }
    return Expected.of(table.toString());
  }

  /**
   * Government money is 4 bn CNY with a standard deviation of 0.5, the account 5 bn with 1. Under
   * the policy, private money of rounds with a fund is 42 bn · 1.5 since 2025, government money
   * 16.8 bn · 1.5 + 4 bn, so that leverage is 63 / 29.2. Private money in the city is 2 1/3 bn
   * more, per CNY of 4 bn 0.5833. The first ten pairs add 4.9 bn to the account: 38 net titles per
   * 49 hundred millions. Fieller's intervals are from numpy.
   */
  static final Expected MONEY =
      Expected.of(
          """
          reference | scenario | since      | date       | number                     | what                                                                                          | unit                | n  | value              | low                  | high | interval
          small     | more     | 2025-01-01 | 2026-12-31 | government                 | government money in rounds                                                                    | CNY ~ bn CNY        | 39 | 4e9 ~ 4            | 3.83791875e9 ~ 3.84  | 4.16208125e9 ~ 4.16 | [3.84, 4.16]
          small     | more     | 2025-01-01 | 2026-12-31 | fiscal                     | whole fiscal account                                                                          | CNY ~ bn CNY        | 39 | 5e9 ~ 5            | 4.6758375e9 ~ 4.68   | 5.3241625e9 ~ 5.32 | [4.68, 5.32]
          small     | more     | 2025-01-01 | 2026-12-31 | leverage.accounting        | accounting leverage (no cause)                                                                | 1 ~                 | 39 | 2.15753425 ~ 2.16  | 2.1462601 ~ 2.15     | 2.16742176 ~ 2.17 | [2.15, 2.17]
          small     | more     | 2025-01-01 | 2026-12-31 | additionality.deal         | additionality of deals                                                                        | 1 ~                 | 39 | 0.64               |                      | |
          small     | more     | 2025-01-01 | 2026-12-31 | additionality.system       | additionality in the whole city                                                               | 1 ~                 | 39 | 0.583333333 ~ 0.58 | 0.537881599 ~ 0.54   | 0.630876879 ~ 0.63 | [0.54, 0.63]
          small     | more     | 2025-01-01 | 2026-12-31 | net.specialised.per100mCny | net firms that were certified as a specialised SME, per 100 m CNY of the fiscal account       | firms ~             | 10 | 0.775510204 ~ 0.78 | 0.683506122 ~ 0.68   | 0.898489236 ~ 0.90 | [0.68, 0.90]
          small     | more     | 2025-01-01 | 2026-12-31 | net.littleGiant.per100mCny | net firms that were certified as a little giant, per 100 m CNY of the fiscal account          | firms ~             | 10 | 0.795918367 ~ 0.80 | 0.701349323 ~ 0.70   | 0.922341154 ~ 0.92 | [0.70, 0.92]
          small     | more     | 2025-01-01 | 2026-12-31 | net.unicorn.per100mCny     | net firms that became a unicorn, per 100 m CNY of the fiscal account                          | firms ~             | 10 | 0.816326531 ~ 0.82 | 0.719191342 ~ 0.72   | 0.946194253 ~ 0.95 | [0.72, 0.95]
          small     | more     | 2025-01-01 | 2026-12-31 | net.listed.per100mCny      | net firms that were listed, per 100 m CNY of the fiscal account                               | firms ~             | 10 | 0.836734694 ~ 0.84 | 0.73703227 ~ 0.74    | 0.970048443 ~ 0.97 | [0.74, 0.97]
          """);

  /**
   * Of the 9, 17 and 13 paths of a regime the signs are −3 + 1, … and the means and Student's
   * intervals from numpy.
   */
  static final Expected REGIMES =
      Expected.of(
          """
          metric                  | unit         | regime | n  | difference   | low    | high | scenario
          Unicorns                | firms        | boom   | 9  | +9.56        | +8.06  | +11.0 | more
          Unicorns                | firms        | normal | 17 | +10.1        | +9.06  | +11.2 | more
          Unicorns                | firms        | winter | 13 | +10.2        | +8.90  | +11.4 | more
          Specialised SMEs        | firms        | boom   | 9  | 0            | 0      | 0 | more
          Private money in rounds | bn CNY       | boom   | 9  | +2.33        | +1.95  | +2.72 | more
          Private money in rounds | bn CNY       | normal | 17 | +2.35        | +2.10  | +2.61 | more
          Private money in rounds | bn CNY       | winter | 13 | +2.31        | +2.02  | +2.60 | more
          """);
}
