package loam.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import loam.cli.AnswersAsJson;
import loam.language.Language;
import loam.report.ProjectionTable;
import loam.report.ScoreboardMarkdown;
import loam.report.ScoreboardTable;
import loam.report.findings.Finding;
import loam.report.findings.RunFindings;
import loam.store.file.Json;
import loam.store.table.TableFile;
import loam.study.RunTables;
import loam.study.ScoredFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link RunAnswer} in all its forms. */
class RunAnswerTest {
  private static final RunFindings FINDINGS =
      new RunFindings(RunAnswer.scenario(), RunAnswer.run(), RunAnswer.scores(), Language.ENGLISH);
  private final Path folder;

  RunAnswerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static Expected scored() {
    return RunAnswer.SCOREBOARD.without("mean", "");
  }

  @Test
  void the_files_say_what_came_of_it() {
    Path summary = folder.resolve("summary.csv");
    Path scoreboard = folder.resolve("scoreboard.csv");

    TableFile.write(summary, RunTables.summary(RunAnswer.scenario(), RunAnswer.run()));
    TableFile.write(scoreboard, ScoredFigures.of(RunAnswer.scores(), false));

    Labels.SUMMARY_CSV.checkRows(Read.csv(summary), RunAnswer.SUMMARY);
    Labels.SCOREBOARD_FILE.check(Read.csv(scoreboard), RunAnswer.SCOREBOARD);
    Labels.SCOREBOARD_FILE.check(
        Read.jsonList(Json.pretty(TableFile.objects(ScoredFigures.of(RunAnswer.scores(), false)))),
        RunAnswer.SCOREBOARD);
  }

  @Test
  void the_json_says_what_came_of_it() {
    String json = AnswersAsJson.run(folder);

    Labels.YEARS_JSON.checkRows(Read.json(json, "projections"), RunAnswer.YEARS);
    Labels.SCOREBOARD_FILE.check(Read.json(json, "tables.scoreboard"), RunAnswer.SCOREBOARD);
    Labels.REACH_JSON.check(
        Read.json(json, "reach"),
        Expected.of(
            """
            metric   | level | median     | low        | already | never
            unicorns | 450   | 2025-03-31 | 2024-02-29 | 0       | 0.25
            """));
    assertThat(Json.parse(json))
        .containsEntry("scenario", "small")
        .containsEntry("backcast", false)
        .containsEntry("replications", 39)
        .containsEntry("seed", 7)
        .doesNotContainKey("missing");
  }

  @Test
  void when_a_stock_reaches_a_level_has_a_sentence() {
    assertThat(AnswersAsJson.reached())
        .isEqualTo(
            "Unicorns reach 450 firms: 2025-03 (80 % interval 2024-02 to not by 2026-12); not by"
                + " 2026-12 in 25 % of 39 replications");
  }

  @Test
  void the_workbook_says_what_came_of_it() {
    byte[] workbook = RunAnswer.report().workbook();

    Labels.YEARS_SHEET.checkRows(Read.sheet(workbook, "projections"), RunAnswer.YEARS);
    Labels.SCOREBOARD_SHEET.check(Read.sheet(workbook, "scoreboard"), scored());
    Labels.SECTORS_SHEET.checkRows(Read.sheet(workbook, "sectors"), SECTORS);
  }

  /** Four times 1000 firms, 4 bn and 6 bn CNY, times 1.5, 1.1 and 1.9. */
  private static final Expected SECTORS =
      Expected.of(
          """
          sector                  | year | firms        | firms_low     | firms_high    | revenue           | revenue_low | revenue_high | size | size_low | size_high
          artificial intelligence | 2026 | 6000 ~ 6,000 | 4400 ~ 4,400  | 7600 ~ 7,600  | 24e9 ~ 24         | 17.6e9 ~ 17.6 | 30.4e9 ~ 30.4 | 36e9 ~ 36 | 26.4e9 ~ 26.4 | 45.6e9 ~ 45.6
          """);

  @Test
  void the_page_says_what_came_of_it() {
    String html = RunAnswer.report().html();

    Labels.HEADLINES_PAGE.checkRows(Read.page(html, "headlines"), RunAnswer.HEADLINES);
    Labels.SCOREBOARD_PAGE.check(Read.page(html, "scoreboard"), scored());
    Labels.SECTOR_PAGE.checkRows(Read.page(html, "sector-AI"), SECTORS);
    Labels.yearsBehindChart(", firms")
        .checkRows(
            Read.page(html, "chart-unicorns-table"), RunAnswer.YEARS.where("metric", "unicorns"));
    Labels.yearsBehindChart(", bn CNY/year")
        .checkRows(
            Read.page(html, "chart-vc-total-table"), RunAnswer.YEARS.where("metric", "vc.total"));
    assertThat(Read.all("(?s)<p class=\"subtitle\">(.*?)</p>", html))
        .containsExactly("39 replications to 2026-12-31, seed 7. what if?");
  }

  @Test
  void the_terminal_says_what_came_of_it() {
    List<String> scoreboard = ScoreboardTable.lines(RunAnswer.scores(), Language.ENGLISH);

    Labels.HEADLINES_TERMINAL.checkRows(
        Read.terminal(
            ProjectionTable.lines(
                RunAnswer.run(),
                RunAnswer.scenario().city().calibrationDate(),
                List.of(),
                Language.ENGLISH)),
        RunAnswer.HEADLINES);
    Labels.SCOREBOARD_TERMINAL.check(
        Read.terminal(Read.from("published figure", scoreboard)), scored());
    assertThat(scoreboard)
        .endsWith(
            "0 of 1 tests met; 1 of 1 fitted and 0 of 1 imposed figures agree; 1 input, 1 context"
                + " (scoreboard.csv says why). 1 published figure lies beyond the end of this"
                + " run.");
  }

  @Test
  void the_markdown_says_how_figures_were_met() {
    Labels.SCOREBOARD_MARKDOWN.check(
        Read.markdown(ScoreboardMarkdown.text(RunAnswer.scores(), false, Language.ENGLISH)),
        RunAnswer.SCOREBOARD);
    assertThat(ScoreboardMarkdown.text(RunAnswer.scores(), true, Language.ENGLISH))
        .startsWith("Backcast: this scenario may rewrite the past that these figures describe.\n");
  }

  @Test
  void the_sentences_say_what_is_to_be_expected() {
    assertThat(FINDINGS.projections())
        .extracting(Finding::text, Finding::anchor)
        .contains(
            tuple(
                "Unicorns: 600 firms at the end of 2026 (median of n = 39 replications; 80 %"
                    + " interval 440 to 760), after 300 firms in the last year of the hindcast,"
                    + " 2024.",
                "projection-unicorns"),
            tuple(
                "Venture capital invested: 72 bn CNY/year in the year 2026 (median of n = 39"
                    + " replications; 80 % interval 52.8 to 91.2), after 36 bn CNY/year in the last"
                    + " year of the hindcast, 2024.",
                "projection-vc.total"),
            tuple(
                "Accounting leverage: 3 at the end of 2026 (median of n = 39 replications; 80 %"
                    + " interval 2.20 to 3.80), after 1.50 in the last year of the hindcast, 2024.",
                "projection-leverage.accounting"));
  }

  @Test
  void the_sentences_say_how_figures_were_met() {
    assertThat(FINDINGS.hindcast())
        .extracting(Finding::text, Finding::anchor)
        .containsExactly(
            tuple(
                "Specialised SMEs, 2023-06: published ≈ 8,000 firms (S006), modelled 6,500 firms on"
                    + " average of n = 39 replications (80 % interval 6,200 to 6,800): outside the"
                    + " tolerance.",
                "score-S006"),
            tuple(
                "Unicorns, 2024: published 115 firms (S010), modelled 120 firms on average of n ="
                    + " 39 replications (80 % interval 104 to 136): within the tolerance.",
                "score-S010"),
            tuple(
                "Venture capital invested, 2023: published ≥ 190 bn CNY (S020), modelled 310 bn CNY"
                    + " on average of n = 39 replications (80 % interval 270 to 350): outside the"
                    + " tolerance.",
                "score-S020"));
    assertThat(FINDINGS.scoreboard())
        .extracting(Finding::text, Finding::anchor)
        .containsExactly(
            tuple(
                "Of 3 published figures that the run could miss: 0 of 1 tests met; 1 of 1 fitted"
                    + " and 0 of 1 imposed figures agree (means of n = 39 replications).",
                "scoreboard"),
            tuple(
                "1 published figure lies beyond the end of this run (means of n = 39"
                    + " replications).",
                "scoreboard"),
            tuple(
                "Missed: venture capital (S020, tested), published ≥ 190 bn CNY, modelled 310 bn"
                    + " CNY on average of n = 39 replications, outside the tolerance by +60 bn"
                    + " CNY.",
                "score-S020"),
            tuple(
                "Missed: titles (S006, imposed), published ≈ 8,000 firms, modelled 6,500 firms on"
                    + " average of n = 39 replications, outside the tolerance by −500 firms.",
                "score-S006"));
  }
}
