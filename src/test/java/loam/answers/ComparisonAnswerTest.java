package loam.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import loam.comparison.AssumedPart;
import loam.comparison.Effect;
import loam.comparison.Outcome;
import loam.comparison.PolicyCase;
import loam.comparison.Study.Findings;
import loam.ecosystem.FirmName;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.language.Language;
import loam.report.ComparisonCharts;
import loam.report.ComparisonText;
import loam.report.MoreReplications;
import loam.report.chart.BarChart;
import loam.report.chart.IntervalChart;
import loam.report.findings.Answer;
import loam.report.findings.AnswerText;
import loam.report.findings.Answers;
import loam.report.findings.ComparisonFindings;
import loam.report.findings.Finding;
import loam.stats.Judgement;
import loam.stats.PairedDifference;
import loam.stats.Verdict;
import loam.store.table.StoredComparison;
import loam.store.table.TableFile;
import loam.study.ComparisonTables;
import loam.study.PathPoint;
import loam.table.Filled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link ComparisonAnswer} in all its forms. */
class ComparisonAnswerTest {
  private static final Findings FINDINGS = ComparisonAnswer.findings();
  private static final PolicyCase POLICY = FINDINGS.cases().get(0);
  private final Path folder;

  ComparisonAnswerTest(@TempDir Path folder) {
    this.folder = folder;
    write(folder);
  }

  static void write(Path folder) {
    for (Filled table : new ComparisonTables(ComparisonAnswer.scenarios(), FINDINGS).all()) {
      TableFile.write(folder.resolve(TableFile.name(table.description())), table);
    }
  }

  @Test
  void the_files_say_what_the_policy_does() {
    Labels.EFFECTS_CSV.check(Read.csv(folder.resolve("comparison.csv")), ComparisonAnswer.EFFECTS);
    Labels.PATH_CSV.checkRows(Read.csv(folder.resolve("path.csv")), ComparisonAnswer.PATH);
    Labels.LEDGER_CSV.check(Read.csv(folder.resolve("ledger.csv")), ComparisonAnswer.ledgerLines());
    Labels.MONEY_CSV.checkRows(Read.csv(folder.resolve("money.csv")), ComparisonAnswer.MONEY);
  }

  /**
   * Fiscal differences are 5 + s bn CNY where unicorns differ by 10 + 2 s: 0.5 bn each in every
   * pair, so that Fieller's interval is that point. Of little giants, whose thirteen extra firms
   * lie in no step with the money, the ratio is 5 / (1/3) = 15 bn CNY.
   */
  @Test
  void the_answer_comes_first_and_has_the_verdicts_of_the_table() {
    Answer answer =
        new Answers(
                ComparisonAnswer.scenarios(), ComparisonAnswer.names(), FINDINGS, Language.ENGLISH)
            .of(POLICY)
            .orElseThrow();

    assertThat(answer.question())
        .isEqualTo("What does more (doubling the funds from 2025-01) change by the end of 2026?");
    assertThat(answer.numbers())
        .extracting(
            Answer.Headline::label,
            Answer.Headline::value,
            Answer.Headline::range,
            Answer.Headline::verdict,
            Answer.Headline::strength)
        .containsExactly(
            tuple(
                "Unicorns",
                "+10 firms",
                "+9.35 to +10.6",
                "virtually certainly higher",
                "60 % of it assumed"),
            tuple("Little giants", "+0.33 firms", "+0.18 to +0.49", "likely higher", ""),
            tuple("Specialised SMEs", "0 firms", "0 to 0", "the same to the bit", ""),
            tuple("Listings", "−0.45 firms", "−0.77 to −0.13", "very likely lower", ""),
            tuple("Exits", "0 firms", "−0.32 to +0.32", "not significant", ""));
    assertThat(answer.costs().get(0))
        .isEqualTo(
            "One more unicorn costs 0.50 bn CNY of public money and taxes forgone"
                + " (95 % confidence interval 0.50 to 0.50).");
    assertThat(answer.costs().get(1)).startsWith("One more little giant costs 15 bn CNY of");
    assertThat(answer.costs()).hasSize(2);
    assertThat(answer.rests()).contains("without them 60 % of the effect on unicorns goes (39 rep");
  }

  @Test
  void objects_for_machines_say_what_the_files_say() {
    Filled path = new ComparisonTables(ComparisonAnswer.scenarios(), FINDINGS).all().get(2);

    assertThat(TableFile.objects(folder, PathPoint.TABLE)).isEqualTo(TableFile.objects(path));
    assertThat(TableFile.objects(folder, ComparisonTables.EFFECTS).get(0))
        .containsEntry("metric", "unicorns")
        .containsEntry("backcast", false)
        .containsEntry("n", 39L)
        .containsEntry("difference", BigDecimal.TEN)
        .containsEntry("verdict", "higher")
        .containsEntry("more", null);
  }

  /**
   * Where an effect cannot be told, neither can its share: then nothing is said to be published.
   */
  @Test
  void an_answer_that_may_rest_on_assumptions_never_says_that_it_rests_on_figures() {
    AssumedPart part = POLICY.restsOn().get(0);

    assertThat(rests(with(part.full(), part.without(), Verdict.TOO_FEW_REPLICATIONS)))
        .startsWith("Strengths of its levers are assumed")
        .contains("it cannot be said how much rests on them");
    // 10 with the strengths and 6 without: 40 % goes, less than half
    assertThat(
            rests(with(part.full(), PairedDifference.of(constant(6), constant(0)), Verdict.HIGHER)))
        .startsWith("Some strengths of its levers are assumed")
        .contains("less than half of any effect that is significant here");
    assertThat(rests(List.of())).startsWith("It rests on published figures and rules");
  }

  /** Two effects are open: seven and thirty more replications would settle them. */
  @Test
  void what_too_few_replications_leave_open_is_counted_with_how_many_more_settle_it() {
    Findings few =
        new Findings(
            FINDINGS.comparison(),
            List.of(open(Metric.UNICORNS, 7), open(Metric.LISTINGS, 30), FINDINGS.effects().get(2)),
            List.of(POLICY));

    assertThat(MoreReplications.of(few, Language.ENGLISH))
        .contains(
            "2 of 3 differences: too few replications to tell. About 30 more would, if means and"
                + " scatter stay as they are: the same command with --replications 69 (those that"
                + " are there are used again).");
    assertThat(MoreReplications.of(FINDINGS, Language.ENGLISH)).isEmpty();
    Answer answer =
        new Answers(ComparisonAnswer.scenarios(), ComparisonAnswer.names(), few, Language.ENGLISH)
            .of(POLICY)
            .orElseThrow();
    assertThat(answer.change())
        .isEqualTo(
            "What would change it: about 30 replications more settle what is too few to tell.");
    assertThat(answer.numbers().get(0))
        .returns("Unicorns", Answer.Headline::label)
        .returns("no interval", Answer.Headline::range)
        .returns("too few replications to tell; about 7 more would", Answer.Headline::verdict);
    assertThat(answer.costs()).isEmpty();
    assertThat(text(ComparisonAnswer.SINCE)).anyMatch(line -> line.startsWith("Intervals hold"));
    assertThat(
            ComparisonText.lines(
                ComparisonAnswer.scenarios(),
                ComparisonAnswer.names(),
                new Findings(
                    FINDINGS.comparison(), List.of(open(Metric.UNICORNS, 7)), List.of(POLICY)),
                Language.ENGLISH))
        .noneMatch(line -> line.startsWith("Intervals hold"));
  }

  /** The first that is significant either way, but for money spent; else unicorns. */
  @Test
  void the_picture_of_an_answer_shows_what_is_significant() {
    Effect fewer = judged(Metric.LISTINGS, Verdict.LOWER, OptionalInt.empty());
    Effect dearer = judged(Metric.FISCAL_TOTAL, Verdict.HIGHER, OptionalInt.empty());

    assertThat(pictured(open(Metric.UNICORNS, 7), fewer)).isEqualTo(Metric.LISTINGS);
    assertThat(pictured(dearer, open(Metric.LISTINGS, 7), open(Metric.UNICORNS, 7)))
        .isEqualTo(Metric.UNICORNS);
  }

  private static Metric pictured(Effect... effects) {
    Findings findings = new Findings(FINDINGS.comparison(), List.of(effects), List.of(POLICY));
    return new Answers(
            ComparisonAnswer.scenarios(), ComparisonAnswer.names(), findings, Language.ENGLISH)
        .of(POLICY)
        .orElseThrow()
        .told();
  }

  private static Effect open(Metric metric, int more) {
    return judged(metric, Verdict.TOO_FEW_REPLICATIONS, OptionalInt.of(more));
  }

  private static Effect judged(Metric metric, Verdict verdict, OptionalInt more) {
    Effect known = FINDINGS.effects().get(0);
    return new Effect(
        1,
        metric,
        known.date(),
        known.since(),
        known.policyMean(),
        known.referenceMean(),
        known.difference(),
        known.synchronisation(),
        new Judgement(verdict, Optional.empty(), 0.95, 0.5, more));
  }

  @Test
  void the_answer_on_a_terminal_has_a_line_for_each_number_and_ends_with_what_would_change_it() {
    List<String> lines =
        AnswerText.lines(
            ComparisonAnswer.scenarios(), ComparisonAnswer.names(), FINDINGS, Language.ENGLISH);

    assertThat(lines.get(0)).startsWith("What does").endsWith("change by the end of 2026?");
    assertThat(lines.get(1))
        .matches(
            "  Unicorns +\\+10 firms +\\+9\\.35 to \\+10\\.6 +virtually certainly higher +60 % of"
                + " it assumed");
    assertThat(lines)
        .anyMatch(line -> line.startsWith("  One more unicorn costs 0.50 bn CNY of public money"))
        .anyMatch(line -> line.startsWith("  What would change it most: a study"));
    assertThat(lines.get(lines.size() - 1)).isEmpty();
  }

  /** A policy that differs from the first day on has no days before it that are the same. */
  @Test
  void what_is_the_same_before_a_policy_is_said_as_it_is() {
    assertThat(text(ComparisonAnswer.SINCE))
        .anyMatch(
            line ->
                line.matches(
                    "The same until it begins on 2025-01-01: all \\d+ metrics to the bit in all 39"
                        + " replications\\."));
    assertThat(text(LocalDate.of(2015, 1, 1)))
        .contains("It may differ from the first day on.")
        .noneMatch(line -> line.startsWith("The same until"));
    assertThat(text(LocalDate.of(2027, 1, 1)))
        .contains("It changes nothing: all values are the same to the bit.");
  }

  private static List<String> text(LocalDate from) {
    PolicyCase policy =
        new PolicyCase(
            POLICY.place(),
            POLICY.scenario(),
            from,
            POLICY.since(),
            POLICY.replication(),
            POLICY.parting(),
            POLICY.striking(),
            POLICY.ledgers(),
            POLICY.additionality(),
            POLICY.restsOn());
    return ComparisonText.lines(
        ComparisonAnswer.scenarios(),
        ComparisonAnswer.names(),
        new Findings(FINDINGS.comparison(), FINDINGS.effects(), List.of(policy)),
        Language.ENGLISH);
  }

  @Test
  void the_page_says_what_the_policy_does() {
    String html =
        ComparisonAnswer.report(StoredComparison.read(folder, MetricCatalogue.STANDARD)).html();

    Labels.EFFECTS_PAGE.check(Read.page(html, "effects-1"), ComparisonAnswer.EFFECTS);
    Labels.LEDGER_PAGE.check(Read.page(html, "ledger-1"), inWords(ComparisonAnswer.ledger()));
    Labels.MONEY_PAGE.check(Read.page(html, "money-1"), ComparisonAnswer.MONEY);
    Labels.REGIMES_PAGE.checkRows(Read.page(html, "regimes-1"), ComparisonAnswer.REGIMES);
    Labels.ASSUMED_PAGE.check(Read.page(html, "assumed-1"), ASSUMED);
    assertThat(Read.caption(html, "effects-1"))
        .isEqualTo("Effects by the end of 2026: more (n = 39)");
    assertThat(Read.caption(html, "ledger-1"))
        .isEqualTo(
            "Ledger of public money by the end of 2026, firms per replication, 10 with twins:"
                + " more");
    Labels.LEVERS_PAGE.check(
        Read.page(html, "levers"),
        Expected.of(
            """
            scenario | change                              | unit | mechanism | evidence
            more     | doubling the funds from 2025-01     | times | multiplies the commitments of all government funds; money beyond a smaller commitment goes back uninvested | fair; F455, F508 (the scale); 37 published estimates: 12 raise, 6 without effect, 16 lower, 3 mixed; 23 of them near (same country and instrument)
            """));
  }

  /** What firms did, as the page and the workbook say it. */
  private static Expected inWords(Expected ledger) {
    return ledger.saying(
        "outcome",
        List.of(
            "were certified as a specialised SME",
            "were certified as a little giant",
            "became a unicorn",
            "were listed",
            "closed their first round",
            "closed their second round",
            "closed their third round",
            "closed their fourth round",
            "closed their fifth round",
            "closed their sixth round"));
  }

  private static final Expected ASSUMED =
      Expected.of(
          """
          metric   | unit  | date       | difference | without | share | share_whole | n  | scenario
          Unicorns | firms | 2026-12-31 | +10        | +4      | 60    | 60 %        | 39 | more
          """);

  @Test
  void the_workbook_says_what_the_policy_does() {
    byte[] workbook =
        ComparisonAnswer.report(StoredComparison.read(folder, MetricCatalogue.STANDARD)).workbook();

    Labels.EFFECTS_SHEET.check(Read.sheet(workbook, "effects"), ComparisonAnswer.EFFECTS);
    Labels.LEDGER_SHEET.check(Read.sheet(workbook, "ledger"), inWords(ComparisonAnswer.ledger()));
    Labels.MONEY_SHEET.check(Read.sheet(workbook, "money"), ComparisonAnswer.MONEY);
    Labels.REGIMES_SHEET.checkRows(Read.sheet(workbook, "regimes"), ComparisonAnswer.REGIMES);
    Labels.ASSUMED_SHEET.check(Read.sheet(workbook, "assumed"), ASSUMED);
    // the policy adds 10 unicorns to a mean of 600; medians are 600 and 610
    Labels.YEARS_SHEET.checkRows(
        Read.sheet(workbook, "projections-0"), RunAnswer.YEARS.where("metric", "vc.total"));
    Map<String, String> unicorns =
        Read.sheet(workbook, "projections-1").where("metric", "unicorns").rows().get(3);
    assertThat(Double.parseDouble(unicorns.getOrDefault("mean", ""))).isCloseTo(610, within(1e-9));
    assertThat(Double.parseDouble(unicorns.getOrDefault("50 %", ""))).isCloseTo(610, within(1e-9));
  }

  @Test
  void the_terminal_says_what_the_policy_does() {
    List<String> lines =
        ComparisonText.lines(
            ComparisonAnswer.scenarios(), ComparisonAnswer.names(), FINDINGS, Language.ENGLISH);

    Labels.EFFECTS_TERMINAL.check(
        Read.terminal(Read.from("by the end of", lines)), ComparisonAnswer.EFFECTS);
    Labels.LEDGER_TERMINAL.check(
        Read.terminal(Read.from("firms that …", lines).subList(0, 11)), ComparisonAnswer.ledger());
    Labels.REGIMES_TERMINAL.checkRows(
        Read.terminal(rest(Read.from("By the capital regime", lines))), BY_REGIME);
    Labels.ASSUMED_TERMINAL.check(
        Read.terminal(rest(Read.from("Rests on assumed strengths", lines))), ASSUMED);
    assertThat(lines)
        .contains(
            "Reference small, 39 replications to 2026-12-31, seed 7; common random numbers in every"
                + " scenario.",
            "Differences are paired. The intervals of one scenario's outcomes hold together with 95"
                + " % confidence (Bonferroni); a difference is significant where its interval"
                + " leaves out 0. Flows are sums, and rates means, from the month on in which the"
                + " scenario begins.",
            "Flows and rates count from 2025-01-01; each interval alone has 95 % confidence.",
            "== more ==",
            "Ledger of public money by 2026-12-31, firms per replication (10 replications with"
                + " twins)",
            // ten outcomes of 3 and 1
            "Placebo, one unit of money more in the private pool: 40 outcomes per replication come"
                + " or go.",
            "  firm %s: only under the policy became a unicorn, listed".formatted(FirmName.of(7)),
            "Money from 2025-01-01 to 2026-12-31",
            "  government money in rounds +4 bn CNY [+3.84, +4.16]; whole fiscal account +5 bn CNY"
                + " [+4.68, +5.32]",
            "  accounting leverage 2.16 [2.15, 2.17] (private per government CNY beside funds; no"
                + " cause)",
            "  deal-level additionality 0.64 (what each round would have had without its fund;"
                + " since the funds began)",
            "  system additionality 0.58 [0.54, 0.63] (private CNY in the city per CNY of"
                + " government money that the policy moves)");
    Labels.PER_MONEY_TERMINAL.check(
        Found.of(
            List.of("what", "value"),
            lines.stream()
                .filter(line -> line.startsWith("  net, "))
                .map(line -> List.of(line.strip().split("\\s{2,}", -1)))
                .toList()),
        Expected.of(
            """
            what                                                                               | value
            net, certified as a specialised SME, per 100 m CNY of the fiscal account           | 0.78 [0.68, 0.90]
            net, certified as a little giant, per 100 m CNY of the fiscal account              | 0.80 [0.70, 0.92]
            net, became a unicorn, per 100 m CNY of the fiscal account                         | 0.82 [0.72, 0.95]
            net, listed, per 100 m CNY of the fiscal account                                   | 0.84 [0.74, 0.97]
            """));
  }

  private static List<String> rest(List<String> lines) {
    return lines.subList(1, lines.size());
  }

  private static final Expected BY_REGIME =
      Expected.of(
          """
          metric                  | unit   | boom                 | normal               | winter
          Unicorns                | firms  | +9.56 [+8.06, +11.0] | +10.1 [+9.06, +11.2] | +10.2 [+8.90, +11.4]
          Specialised SMEs        | firms  | 0 [0, 0]             | 0 [0, 0]             | 0 [0, 0]
          Private money in rounds | bn CNY | +2.33 [+1.95, +2.72] | +2.35 [+2.10, +2.61] | +2.31 [+2.02, +2.60]
          """);

  @Test
  void the_sentences_say_what_the_policy_does() {
    ComparisonFindings sentences =
        new ComparisonFindings(
            ComparisonAnswer.scenarios(), ComparisonAnswer.names(), FINDINGS, Language.ENGLISH);

    assertThat(sentences.effects(POLICY))
        .extracting(Finding::text, Finding::anchor)
        .containsExactly(
            tuple(
                "Doubling the funds from 2025-01 virtually certainly raises unicorns by the end of"
                    + " 2026 (+10 firms on average, 95 % confidence interval +9.35 to +10.6; 80 %"
                    + " interval of the pairs +8 to +12, n = 39).",
                "effect-1-unicorns-2026-12-31"),
            tuple(
                "Doubling the funds from 2025-01 likely raises little giants by the end of 2026"
                    + " (+0.33 firms on average, 95 % confidence interval +0.18 to +0.49; 80 %"
                    + " interval of the pairs 0 to +1, n = 39).",
                "effect-1-littleGiant-2026-12-31"),
            tuple(
                "Doubling the funds from 2025-01 very likely lowers listings by the end of 2026"
                    + " (−0.45 firms on average, 95 % confidence interval −0.77 to −0.13; 80 %"
                    + " interval of the pairs −1.45 to +0.55, n = 39).",
                "effect-1-listings-2026-12-31"),
            tuple(
                "Doubling the funds from 2025-01 virtually certainly raises public money and taxes"
                    + " forgone by the end of 2026 (+5 bn CNY on average, 95 % confidence interval"
                    + " +4.68 to +5.32; 80 % interval of the pairs +4 to +6, n = 39).",
                "effect-1-fiscal.total-2026-12-31"));
    assertThat(sentences.noEffects(POLICY))
        .extracting(Finding::text)
        .containsExactly(
            "Not significant: exits by the end of 2026 (0 firms on average, 95 %"
                + " confidence interval −0.32 to +0.32; 80 % interval of the pairs −1 to +1, n ="
                + " 39); this does not say that there is no difference.",
            "Specialised SMEs by the end of 2026: the same to the bit, difference 0, in all n = 39"
                + " pairs of replications.");
    assertThat(sentences.ledger(POLICY).get(2))
        .isEqualTo(
            new Finding(
                "Firms that became a unicorn by the end of 2026 under more, per replication: 192"
                    + " firms in all, of them 49 additional, 11 brought forward and 102"
                    + " deadweight, while 7 are displaced; net of the placebo +40 firms (95 %"
                    + " confidence interval +39.2 to +40.8, n = 10 with twins).",
                "ledger-1-unicorn-2026-12-31"));
    assertThat(sentences.money(POLICY))
        .extracting(Finding::text, Finding::anchor)
        .containsExactly(
            tuple(
                "Government money in rounds by the end of 2026: +4 bn CNY (95 % confidence"
                    + " interval +3.84 to +4.16, n = 39); whole fiscal account: +5 bn CNY (95 %"
                    + " confidence interval +4.68 to +5.32, n = 39).",
                "money-1-government"),
            tuple(
                "Accounting leverage: 2.16 CNY of private money stand beside each CNY of government"
                    + " money in the same rounds (95 % confidence interval 2.15 to 2.17, n = 39);"
                    + " this says nothing about cause.",
                "money-1-accounting"),
            tuple(
                "Additionality of deals: 0.64 CNY of private money per CNY of government money"
                    + " beyond what each round would have had without its fund, since the funds"
                    + " began (mean, n = 39).",
                "money-1-deal"),
            tuple(
                "Additionality in the whole city: 0.58 CNY of private money per CNY of government"
                    + " money that the policy moves (95 % confidence interval 0.54 to 0.63, n ="
                    + " 39).",
                "money-1-system"));
    assertThat(sentences.assumed(POLICY))
        .extracting(Finding::text, Finding::anchor)
        .containsExactly(
            tuple(
                "60 % of the effect on unicorns by the end of 2026 rests on assumed strengths of"
                    + " levers: +10 firms with them, +4 firms without (n = 39).",
                "assumed-1-unicorns-2026-12-31"));
  }

  @Test
  void the_charts_draw_the_same_numbers() {
    ComparisonCharts charts =
        new ComparisonCharts(
            StoredComparison.read(folder, MetricCatalogue.STANDARD),
            UnaryOperator.identity(),
            UnaryOperator.identity(),
            Language.ENGLISH);

    IntervalChart forest = charts.forest("more", Run.END).orElseThrow();
    BarChart waterfall = charts.waterfall("more", Outcome.UNICORN, Run.END).orElseThrow();
    BarChart leverage = charts.leverage("more", Run.END).orElseThrow();

    Labels.FOREST_CHART.check(
        Found.of(
            List.of("name", "value", "low", "high", "sure", "text"),
            forest.rows().stream()
                .map(
                    row ->
                        List.of(
                            row.name(), row.value(), row.low(), row.high(), row.sure(), row.text()))
                .toList()),
        Expected.of(
            """
            name                          | value         | low           | high          | sure  | text
            Unicorns                      | 1.66666667    | 1.5586125     | 1.77472083    | true  | +10 [+9.35, +10.6] firms
            Little giants                 | 0.555555556   | 0.29754007    | 0.81357104    | true  | +0.33 [+0.18, +0.49] firms
            Specialised SMEs              | 0             | 0             | 0             | false | the same to the bit
            Listings                      | -7.5          | -12.9027083   | -2.09729167   | true  | −0.45 [−0.77, −0.13] firms
            Exits                         | 0             | -5.40270833   | 5.40270833    | false | 0 [−0.32, +0.32] firms
            Public money and taxes forgone | 10           | 9.351675      | 10.648325     | true  | +5 [+4.68, +5.32] bn CNY
            """));
    assertThat(waterfall.rows())
        .extracting(
            BarChart.Row::name, row -> row.bars().get(0).from(), row -> row.bars().get(0).to())
        .startsWith(
            tuple("additional", 0.0, 42.0),
            tuple("additional, by firms that would not be there", 42.0, 49.0),
            tuple("displaced", 49.0, 44.0),
            tuple("displaced, by firms that are not there", 44.0, 42.0),
            tuple("chance alone (placebo)", 42.0, 40.0),
            tuple("net", 0.0, 40.0));
    assertThat(waterfall.rows().subList(5, 10))
        .extracting(BarChart.Row::name, BarChart.Row::text)
        .containsExactly(
            tuple("net", "+40 [+39.2, +40.8]"),
            tuple("deadweight", "102"),
            tuple("unchanged", "17"),
            tuple("brought forward", "11"),
            tuple("delayed", "13"));
    assertThat(leverage.rows())
        .extracting(BarChart.Row::name, BarChart.Row::text)
        .containsExactly(
            tuple("accounting leverage", "2.16 [2.15, 2.17]"),
            tuple("deal-level additionality", "0.64"),
            tuple("system additionality", "0.58 [0.54, 0.63]"));
    assertThat(charts.forest(Metric.FISCAL_TOTAL, Run.END).orElseThrow().rows())
        .extracting(IntervalChart.Row::name, IntervalChart.Row::text)
        .containsExactly(tuple("more", "+5 [+4.68, +5.32] bn CNY"));
  }

  private static double[] constant(double value) {
    double[] values = new double[Paths.N];
    Arrays.fill(values, value);
    return values;
  }

  private static List<AssumedPart> with(
      PairedDifference full, PairedDifference without, Verdict verdict) {
    return List.of(new AssumedPart(Metric.UNICORNS, Run.END, verdict, full, without));
  }

  /** On what an answer rests, the rest being as it is. */
  private static String rests(List<AssumedPart> parts) {
    PolicyCase policy =
        new PolicyCase(
            POLICY.place(),
            POLICY.scenario(),
            POLICY.from(),
            POLICY.since(),
            POLICY.replication(),
            POLICY.parting(),
            POLICY.striking(),
            POLICY.ledgers(),
            POLICY.additionality(),
            parts);
    return new Answers(
            ComparisonAnswer.scenarios(), ComparisonAnswer.names(), FINDINGS, Language.ENGLISH)
        .of(policy)
        .orElseThrow()
        .rests();
  }
}
