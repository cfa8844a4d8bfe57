package loam.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import loam.cli.AnswersAsJson;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.report.SweepCharts;
import loam.report.SweepLines;
import loam.report.chart.ResponseChart;
import loam.report.findings.SweepFindings;
import loam.report.page.Report;
import loam.store.table.TableFile;
import loam.study.SweepPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link SweepAnswer} in all its forms. */
class SweepAnswerTest {
  private static final SweepLines LINES =
      new SweepLines("small", SweepAnswer.sweep(), Language.ENGLISH);

  static Path write(Path folder) {
    Path file = folder.resolve("sweep.csv");
    try (TableFile.Rows<SweepPoint> csv =
        TableFile.begin(file, SweepPoint.table(SweepAnswer.sweep().moved()))) {
      SweepAnswer.points().forEach(csv::add);
    }
    return file;
  }

  @Test
  void the_file_says_what_each_point_shows(@TempDir Path folder) {
    Labels.SWEEP_CSV.check(Read.csv(write(folder)), SweepAnswer.POINTS);
  }

  /** The hash is that of {@code sha256sum} for the table of the three points and its head. */
  @Test
  void the_json_says_what_each_point_shows(@TempDir Path folder) {
    String json = AnswersAsJson.sweep(folder);

    Labels.SWEEP_JSON.check(Read.json(json, "tables.sweep"), SweepAnswer.POINTS);
    Labels.SWEEP_QUESTION_JSON.check(
        Read.json(json, "sweep"),
        Expected.of(
            """
            design | points | pointsSha256                                                     | levers                         | observations | metrics | shown      | dates
            list   | 3      | 8fed7e60800892c6fb877ca3f6f55166c826f7ddb65561f670860c4e43004f04 | [funds.scale, exits.ipoWindow] | monthly      | all     | [vc.total] | [2026-12-31]
            """));
  }

  /** Estimates as a script counts them in the file of evidence of the national pack. */
  @Test
  void page_and_workbook_say_what_each_point_shows() {
    Report report = SweepAnswer.report();

    Labels.SWEEP_PAGE.check(Read.page(report.html(), "2026-vc.total"), SweepAnswer.POINTS);
    Labels.SWEEP_SHEET.check(
        Read.sheet(report.workbook(), "Venture capital invested by"), SweepAnswer.POINTS);
    assertThat(Read.caption(report.html(), "2026-vc.total"))
        .isEqualTo("Venture capital invested by 2026-12-31");
    Labels.LEVERS_PAGE.check(
        Read.page(report.html(), "levers"),
        Expected.of(
            """
            scenario | change                                             | unit | mechanism | evidence
            points   | funds.scale = 0.5, 2, 3 from 2025-01               | times | multiplies the commitments of all government funds; money beyond a smaller commitment goes back uninvested | fair; F455, F508 (the scale); 37 published estimates: 12 raise, 6 without effect, 16 lower, 3 mixed; 23 of them near (same country and instrument)
            points   | exits.ipoWindow = 0.25, 0.75, 1.5 from 2025-01     | times | multiplies the rate of listings, whose proceeds flow back to investors | none; F206 to F209, F261; 9 published estimates: 7 raise, 0 without effect, 1 lowers, 1 mixed; 9 of them near (same country and instrument)
            """));
  }

  @Test
  void the_terminal_says_what_each_point_shows() {
    List<String> lines = LINES.of(Metric.VC_TOTAL, SweepAnswer.DATE, SweepAnswer.points());

    Labels.SWEEP_TERMINAL.check(Read.terminal(lines.subList(1, lines.size())), SweepAnswer.POINTS);
    assertThat(lines.get(0)).isEqualTo("Venture capital invested, bn CNY/year, year 2026");
    assertThat(LINES.of(Metric.UNICORNS, SweepAnswer.DATE, List.of()).get(0))
        .isEqualTo("Unicorns, firms, 2026-12-31");
  }

  @Test
  void the_sentence_says_where_the_mean_is_lowest_and_highest() {
    assertThat(
            new SweepFindings(SweepAnswer.sweep(), Language.ENGLISH)
                .of(Metric.VC_TOTAL, SweepAnswer.DATE, SweepAnswer.points()))
        .hasValueSatisfying(
            finding -> {
              assertThat(finding.text())
                  .isEqualTo(
                      "Venture capital invested by the end of 2026 over 3 points: the mean runs"
                          + " from 60 bn CNY/year (funds.scale = 0.5, exits.ipoWindow = 0.25;"
                          + " difference −12 bn CNY/year, 95 % confidence interval −15 to −9) to 80"
                          + " bn CNY/year (funds.scale = 2, exits.ipoWindow = 1.5; difference +8 bn"
                          + " CNY/year, 95 % confidence interval +5 to +11) (n = 38 each).");
              assertThat(finding.anchor()).isEqualTo("point-vc.total-2026-12-31-2");
            });
  }

  @Test
  void the_chart_draws_each_point_over_each_lever() {
    ResponseChart chart =
        new SweepCharts(SweepAnswer.base(), "small", SweepAnswer.sweep(), Language.ENGLISH)
            .of(Metric.VC_TOTAL, SweepAnswer.DATE, SweepAnswer.points())
            .orElseThrow();

    assertThat(chart.unit()).isEqualTo("bn CNY/year");
    assertThat(chart.plots().get(0).series().get(0).dots())
        .containsExactly(
            new ResponseChart.Dot(0.5, 60, 40, 80),
            new ResponseChart.Dot(2, 80, 55, 110),
            new ResponseChart.Dot(3, 76, 76, 76));
    assertThat(chart.plots().get(1).series().get(0).dots())
        .containsExactly(
            new ResponseChart.Dot(0.25, 60, 40, 80),
            new ResponseChart.Dot(0.75, 76, 76, 76),
            new ResponseChart.Dot(1.5, 80, 55, 110));
  }
}
