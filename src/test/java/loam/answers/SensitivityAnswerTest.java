package loam.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import loam.cli.AnswersAsJson;
import loam.ecosystem.MetricCatalogue;
import loam.language.Language;
import loam.report.SensitivityCharts;
import loam.report.SensitivityText;
import loam.report.chart.BarChart;
import loam.report.chart.IntervalChart;
import loam.report.findings.Finding;
import loam.report.findings.SensitivityFindings;
import loam.report.page.Report;
import loam.sensitivity.Factor;
import loam.sensitivity.SensitivityStudy.Screened;
import loam.sensitivity.SensitivityStudy.Shares;
import loam.sensitivity.Tornado;
import loam.stats.MeanInterval;
import loam.stats.SobolIndices;
import loam.store.table.StoredTornado;
import loam.store.table.TableFile;
import loam.study.SensitivityTables;
import loam.study.SensitivityTables.About;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link SensitivityAnswer} in all its forms. */
class SensitivityAnswerTest {
  private final Path folder;
  private final SensitivityText text =
      new SensitivityText(SensitivityAnswer.about(), Language.ENGLISH);

  SensitivityAnswerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void the_files_say_what_was_found() {
    TableFile.write(
        folder.resolve("screening.csv"),
        SensitivityTables.screening(SensitivityAnswer.screened(), SensitivityAnswer.METRIC));
    TableFile.write(
        folder.resolve("indices.csv"), SensitivityTables.indices(SensitivityAnswer.shares()));
    TableFile.write(
        folder.resolve("ends.csv"),
        SensitivityTables.ends(
            SensitivityAnswer.stored().about(), SensitivityAnswer.stored().tornado()));

    Labels.SCREENING_CSV.check(
        Read.csv(folder.resolve("screening.csv")), SensitivityAnswer.SCREENING);
    Labels.INDICES_CSV.check(Read.csv(folder.resolve("indices.csv")), SensitivityAnswer.indices());
    Labels.ENDS_CSV.check(Read.csv(folder.resolve("ends.csv")), SensitivityAnswer.ENDS);
    assertThat(StoredTornado.read(folder, MetricCatalogue.STANDARD))
        .isEqualTo(SensitivityAnswer.stored());
  }

  @Test
  void the_json_says_what_was_found() throws IOException {
    String json = AnswersAsJson.sensitivity(folder);

    Labels.SCREENING_JSON.check(Read.json(json, "tables.screening"), SensitivityAnswer.SCREENING);
    Labels.INDICES_JSON.check(Read.json(json, "tables.indices"), SensitivityAnswer.indices());
    Labels.ENDS_JSON.check(Read.json(json, "tables.ends"), SensitivityAnswer.ends("small", ""));
    // 4 trajectories of 4 points, 64 rows of 5, 7 ends: 4·4·2 + 64·5·2 + 7·30 = 882
    Labels.STUDY_JSON.check(
        Read.json(json, "sensitivity"),
        Expected.of(
            """
            metric           | unit | since      | date       | seed | trajectories | replications | leading | rows | atEnds | simulations
            private.invested | CNY  | 2025-01-01 | 2030-12-31 | 7    | 4            | 2            | 3       | 64   | 30     | 882
            """));
    Labels.FACTORS_JSON.check(Read.json(json, "sensitivity.factors"), SensitivityAnswer.SCREENING);
  }

  @Test
  void page_and_workbook_say_what_was_found() {
    Report report = SensitivityAnswer.report();
    String html = report.html();
    byte[] workbook = report.workbook();

    Labels.SCREENING_PAGE.check(Read.page(html, "screening"), SensitivityAnswer.SCREENING);
    Labels.INDICES_PAGE.check(Read.page(html, "indices"), SensitivityAnswer.indices());
    Labels.ENDS_PAGE.check(Read.page(html, "ends"), SensitivityAnswer.ENDS);
    Labels.SCREENING_SHEET.check(Read.sheet(workbook, "screening"), SensitivityAnswer.SCREENING);
    Labels.INDICES_SHEET.check(Read.sheet(workbook, "indices"), SensitivityAnswer.indices());
    Labels.ENDS_SHEET.check(Read.sheet(workbook, "ends"), SensitivityAnswer.ENDS);
    assertThat(Read.caption(html, "screening"))
        .isEqualTo("Size of the effect of each factor over its full range (Morris)");
    assertThat(Read.caption(html, "ends"))
        .isEqualTo("Each assumption alone at the ends of its range");
    assertThat(Read.caption(html, "indices"))
        .isEqualTo("Shares of the variance over all these ranges together (Sobol)");
  }

  @Test
  void the_terminal_says_what_was_found() {
    List<String> screening = text.screening(SensitivityAnswer.screened(), 4, 2);
    List<String> ends = text.ends(SensitivityAnswer.tornado(), 30);
    List<String> shares = text.shares(SensitivityAnswer.shares());

    Labels.SCREENING_TERMINAL.check(
        Read.terminal(screening.subList(1, screening.size())), SensitivityAnswer.SCREENING);
    Labels.ENDS_TERMINAL.check(
        Read.terminal(Read.from("end of its range", ends.subList(1, ends.size()))),
        SensitivityAnswer.ENDS);
    Labels.INDICES_TERMINAL.check(
        Read.terminal(shares.subList(1, shares.size())), SensitivityAnswer.indices());
    assertThat(screening.get(0))
        .isEqualTo(
            "Screening (Morris): 3 factors over their ranges, 4 trajectories, 2 replications a"
                + " point; per full range, bn CNY");
    assertThat(ends.get(0))
        .isEqualTo(
            "One at a time to the ends of its range, 30 replications; as in the files: 8 [6, 10]");
    assertThat(text.opening())
        .isEqualTo("Effect of policy against baseline on Private money in rounds by 2030-12-31");
    // 4 a + 2 b + c of uniform numbers: mean 3.5, variance 21/12, without chance
    assertThat(shares.get(0))
        .matches(
            "Shares of variance \\(Sobol\\) of the leading 3, 64 rows: mean over their ranges"
                + " 3\\.[45]\\d* bn CNY, standard deviation 1\\.3\\d by them, 0 by chance in one"
                + " replication");
  }

  /** Told from 0 as in the files; at 6 months of the other sign; at half the pass rate unclear. */
  @Test
  void the_sentences_say_which_assumption_turns_the_conclusion() {
    assertThat(text.verdicts(SensitivityAnswer.tornado()))
        .containsExactly(
            "With venture.poolMonths at 6 instead of 12 the effect turns round: −3 [−5, −1].",
            "With tiers.passRate at ×0.5 instead of — the effect is no longer significant: 2"
                + " [−1, 5].",
            "Not significant at either end: exits.ipoWindow.");
    assertThat(
            new SensitivityFindings(text, Language.ENGLISH)
                .of(
                    SensitivityAnswer.screened(),
                    Optional.empty(),
                    Optional.of(SensitivityAnswer.tornado())))
        .extracting(Finding::text, Finding::anchor)
        .containsExactly(
            tuple(
                "venture.poolMonths alone moves it to −3 [−5, −1] at 6 and to 14 [11, 17] at 24; as"
                    + " in the files it is 8 [6, 10].",
                "ends-1"),
            tuple(
                "tiers.passRate alone moves it to 2 [−1, 5] at ×0.5 and to 9 [7, 11] at ×2; as in"
                    + " the files it is 8 [6, 10].",
                "ends-3"),
            tuple(
                "With venture.poolMonths at 6 instead of 12 the effect turns round: −3 [−5, −1].",
                "ends-1"),
            tuple(
                "With tiers.passRate at ×0.5 instead of — the effect is no longer significant: 2"
                    + " [−1, 5].",
                "ends-3"),
            tuple("Not significant at either end: exits.ipoWindow.", "ends-5"),
            tuple(
                "Of 3 factors that were varied over their ranges, 1 move it by more than chance.",
                "screening-0"));
  }

  private static Tornado one(
      MeanInterval usual, MeanInterval low, MeanInterval moveLow, MeanInterval high) {
    MeanInterval still = SensitivityAnswer.billions(0, -1, 1);
    return new Tornado(
        usual,
        List.of(
            new Tornado.Bar(
                "venture.poolMonths",
                false,
                12,
                new Tornado.Side(6, low, moveLow),
                new Tornado.Side(24, high, still))));
  }

  /**
   * Each way in which an end may turn what is said of an effect, and the two in which none does.
   */
  @Test
  void each_turn_of_a_conclusion_has_its_sentence() {
    MeanInterval clear = SensitivityAnswer.billions(8, 6, 10);
    MeanInterval open = SensitivityAnswer.billions(1, -2, 4);
    MeanInterval still = SensitivityAnswer.billions(0, -1, 1);

    assertThat(text.verdicts(one(clear, open, still, clear)))
        .containsExactly(
            "With venture.poolMonths at 6 instead of 12 the effect is not significant, 1 [−2, 4],"
                + " nor is the change.",
            "Not significant at either end: venture.poolMonths.");
    assertThat(text.verdicts(one(open, clear, clear, open)))
        .containsExactly(
            "With venture.poolMonths at 6 instead of 12 the effect is significant, which it is not"
                + " otherwise: 8 [6, 10].");
    assertThat(text.verdicts(one(clear, clear, clear, clear)))
        .containsExactly(
            "None of these alone turns the conclusion: the effect is significant and keeps its sign"
                + " at both ends of every range.");
    assertThat(text.verdicts(one(open, open, clear, open)))
        .containsExactly(
            "As in the files the effect is not significant, and none of these alone changes that.");
  }

  /** Of a scenario alone there is no conclusion to turn. */
  @Test
  void of_a_scenario_alone_is_said_what_does_not_move_it() {
    SensitivityText alone =
        new SensitivityText(
            new About("policy", "", SensitivityAnswer.METRIC, SensitivityAnswer.about().date()),
            Language.ENGLISH);

    assertThat(alone.opening()).isEqualTo("Private money in rounds by 2030-12-31 in policy");
    assertThat(alone.verdicts(SensitivityAnswer.tornado()))
        .containsExactly("Not significant at either end: exits.ipoWindow.");
  }

  /** Where nothing varies there is nothing to share. */
  @Test
  void shares_of_what_is_not_significant_are_not_given() {
    double[][] same = new double[32][2];
    for (double[] row : same) {
      Arrays.fill(row, 7e9);
    }
    Shares nothing =
        new Shares(
            List.of(SensitivityAnswer.screened().get(0).factor()),
            SobolIndices.of(same, same, new double[][][] {same}, 1));

    assertThat(text.shares(nothing))
        .containsExactly(
            "Shares of variance (Sobol) of the leading 1, 32 rows: mean over their ranges 7 bn CNY,"
                + " standard deviation 0 by them, 0 by chance in one replication",
            "What they do together is not significant with so few runs, so that no shares are"
                + " given; --rows and --replications make more.");
  }

  /** Twelve rows are shown, the others counted. */
  @Test
  void a_long_screening_is_cut_and_says_so() {
    Screened first = SensitivityAnswer.screened().get(0);
    List<Screened> many =
        IntStream.rangeClosed(1, 13)
            .mapToObj(
                number ->
                    new Screened(
                        new Factor("factor." + number, Factor.Kind.LEVER, "1", 0, 1, 1, false),
                        first.effects(),
                        first.p()))
            .toList();

    assertThat(text.screening(many, 4, 2)).endsWith("1 more are in screening.csv").hasSize(15);
    assertThat(text.screening(many.subList(0, 12), 4, 2)).hasSize(14);
  }

  /** The strongest comes first, though it is the second in the list. */
  @Test
  void the_leading_share_is_that_of_the_strongest() {
    assertThat(text.leadingShare(SensitivityAnswer.shares()))
        .startsWith("Of the variance over the ranges of the leading 3 together, 7")
        .contains(" comes from venture.poolMonths alone, and 7");
    assertThat(Read.page(SensitivityAnswer.report().html(), "indices").rows())
        .extracting(row -> row.get("factor"))
        .containsExactly("venture.poolMonths", "tiers.passRate", "exits.ipoWindow");
  }

  @Test
  void the_charts_draw_the_same_numbers() {
    SensitivityCharts charts = new SensitivityCharts(Language.ENGLISH, UnaryOperator.identity());

    BarChart tornado = charts.tornado(SensitivityAnswer.about(), SensitivityAnswer.tornado());
    IntervalChart shares = charts.shares(SensitivityAnswer.about(), SensitivityAnswer.shares());

    assertThat(tornado.unit()).isEqualTo("bn CNY");
    assertThat(tornado.rows())
        .extracting(BarChart.Row::name, BarChart.Row::text)
        .containsExactly(
            tuple("as in the files", "8 [6, 10]"),
            tuple("venture.poolMonths", "6: −3 [−5, −1] · 24: 14 [11, 17]"),
            tuple("tiers.passRate", "×0.5: 2 [−1, 5] · ×2: 9 [7, 11]"),
            tuple("exits.ipoWindow", "0: 7.50 [5.50, 9.50] · 1.5: 8.25 [6.25, 10.2]"));
    assertThat(tornado.rows().get(0).low()).isEqualTo(6);
    assertThat(tornado.rows().get(0).high()).isEqualTo(10);
    assertThat(tornado.rows().get(1).bars())
        .extracting(BarChart.Bar::from, BarChart.Bar::to, BarChart.Bar::tone)
        .containsExactly(
            tuple(8.0, -3.0, BarChart.Tone.PALE), tuple(8.0, 14.0, BarChart.Tone.PLAIN));
    assertThat(tornado.keys())
        .extracting(BarChart.Key::tone, BarChart.Key::name)
        .containsExactly(
            tuple(BarChart.Tone.PALE, "at the lower end"),
            tuple(BarChart.Tone.PLAIN, "at the upper end"));
    Labels.INDICES_CHART.check(
        Found.of(
            List.of("name", "value", "low", "high", "sure"),
            shares.rows().stream()
                .map(
                    row ->
                        List.of(
                            row.name(),
                            row.value() / 100,
                            row.low() / 100,
                            row.high() / 100,
                            row.sure()))
                .toList()),
        SensitivityAnswer.indices());
  }
}
