package loam.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import loam.language.Language;
import loam.report.BacktestText;
import loam.report.CalibrationCharts;
import loam.report.chart.IntervalChart;
import loam.report.page.Report;
import loam.store.table.TableFile;
import loam.study.CalibrationTables;
import loam.study.ContestTable;
import org.junit.jupiter.api.Test;

/** The backtest of {@link CalibrationAnswer} in all its forms. */
class BacktestAnswerTest {
  @Test
  void the_file_says_how_projections_did() {
    Labels.BACKTEST_CSV.check(
        Read.csv(TableFile.text(CalibrationTables.backtest(CalibrationAnswer.backtest()))),
        CalibrationAnswer.BACKTEST);
  }

  /** The same for all figures, the only family and the only year; a walk has no CRPS here. */
  @Test
  void the_file_of_benchmarks_says_how_they_did_beside_the_model() {
    List<String> rows =
        TableFile.text(ContestTable.of(CalibrationAnswer.contest())).lines().skip(1).toList();

    assertThat(rows)
        .hasSize(6)
        .startsWith(
            "all figures,the model,1,1,1,0.25,0.125,0.0625,1,0.25,0.125",
            "all figures,random walk with drift,1,0,1,0.5,0.75,,1,0.25,0.125");
  }

  @Test
  void page_and_workbook_say_how_projections_did() {
    Report report = CalibrationAnswer.backtestReport();

    Labels.BACKTEST_PAGE.check(Read.page(report.html(), "backtest"), CalibrationAnswer.BACKTEST);
    Labels.BACKTEST_SHEET.check(
        Read.sheet(report.workbook(), "backtest"), CalibrationAnswer.BACKTEST);
    assertThat(Read.caption(report.html(), "backtest"))
        .isEqualTo("Projections beside what was published later");
    assertThat(Read.findings(report.html())).containsExactlyElementsOf(TOGETHER);
  }

  /**
   * Biases of 2/116, 0.55 and −0.05 are 0.172414 on average. The CRPS of unicorns, 4.5, is below
   * the errors 16 and 10; that of the titles, 300, above 100 and below 700.
   */
  private static final List<String> TOGETHER =
      List.of(
          "The 80 % interval holds 2 of 3 later figures, the 90 % interval 3.",
          "Bias, median less figure as a share of the figure: +17.2 % on average.",
          "Nearer than the last known value: 1 of 2; than a linear trend: 2 of 2; for the others"
              + " nothing comparable had been published.");

  @Test
  void the_terminal_says_how_projections_did() {
    List<String> lines = new BacktestText(CalibrationAnswer.backtest(), Language.ENGLISH).lines();

    Labels.BACKTEST_TERMINAL.check(
        Read.terminal(Read.from("published later", lines)), CalibrationAnswer.BACKTEST);
    assertThat(lines)
        .startsWith(
            "Known on 2022-12-31: 5 figures to fit to; 39 parameter vectors, two replications"
                + " each.")
        .containsAll(TOGETHER);
  }

  @Test
  void the_chart_draws_per_cent_of_the_published() {
    IntervalChart chart =
        new CalibrationCharts(Language.ENGLISH).backtest(CalibrationAnswer.backtest().scores());

    assertThat(chart.rows())
        .extracting(IntervalChart.Row::name, IntervalChart.Row::sure)
        .containsExactly(
            tuple("S010 Unicorns 2024", true),
            tuple("S020 Venture capital invested 2023", false),
            tuple("S006 Specialised SMEs 2023", true));
    IntervalChart.Row money = chart.rows().get(1); // 310, 270 and 350 of 200 bn CNY
    assertThat(money.value()).isCloseTo(155, within(1e-9));
    assertThat(money.low()).isCloseTo(135, within(1e-9));
    assertThat(money.high()).isCloseTo(175, within(1e-9));
  }
}
