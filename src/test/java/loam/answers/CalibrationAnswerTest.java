package loam.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import loam.calibration.Fitted;
import loam.calibration.Identified;
import loam.language.Language;
import loam.report.CalibrationCharts;
import loam.report.CalibrationText;
import loam.report.chart.IntervalChart;
import loam.report.page.Report;
import loam.store.table.CalibrationFiles;
import loam.store.table.TableFile;
import loam.study.CalibrationTables;
import org.junit.jupiter.api.Test;

/** {@link CalibrationAnswer} in all its forms. */
class CalibrationAnswerTest {
  @Test
  void the_files_say_what_was_found() {
    Labels.FIGURES_CSV.check(
        Read.csv(TableFile.text(CalibrationTables.figures(CalibrationAnswer.calibrated()))),
        CalibrationAnswer.FIGURES);
    Labels.PARAMETERS_CSV.check(
        Read.csv(TableFile.text(CalibrationTables.parameters(CalibrationAnswer.calibrated()))),
        CalibrationAnswer.PARAMETERS);
  }

  /** Of coordinates 0.75, 0.5 and 0.1: 0.5 + 0.75, 5 + 20 × 0.5, 2 × 0.1. */
  @Test
  void the_best_point_can_be_taken_over_as_assumptions() {
    assertThat(CalibrationFiles.best(CalibrationAnswer.calibrated()))
        .isEqualTo(
            """
            # the best point of the search; × is a factor
            tiers.passRate ×: 1.25
            venture.poolMonths: 15
            exits.ipoWindow: 0.2
            """);
  }

  @Test
  void the_posterior_has_a_row_for_each_vector_in_their_order() {
    String text = CalibrationFiles.posterior(CalibrationAnswer.calibrated(), List.of("made so"));

    assertThat(text).startsWith("# made so\n");
    Found vectors = Read.csv(text.substring(text.indexOf('\n') + 1));
    assertThat(vectors.labels())
        .containsExactly("tiers.passRate ×", "venture.poolMonths", "exits.ipoWindow");
    assertThat(vectors.rows()).hasSize(Paths.N);
    for (int path = 0; path < Paths.N; path++) {
      double x = Paths.of(path);
      assertThat(vectors.rows().get(path).values().stream().map(Double::parseDouble).toList())
          .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
          .containsExactly(0.5 + 0.4 + 0.2 * x, 5 + 20 * (0.1 + 0.8 * x), 2 * x);
    }
  }

  @Test
  void page_and_workbook_say_what_was_found() {
    Report report = CalibrationAnswer.report();

    Labels.FIGURES_PAGE.check(Read.page(report.html(), "figures"), CalibrationAnswer.FIGURES);
    Labels.FIGURES_SHEET.check(Read.sheet(report.workbook(), "figures"), CalibrationAnswer.FIGURES);
    Labels.PARAMETERS_PAGE.check(
        Read.page(report.html(), "parameters"), CalibrationAnswer.PARAMETERS);
    Labels.PARAMETERS_SHEET.check(
        Read.sheet(report.workbook(), "parameters"), CalibrationAnswer.PARAMETERS);
    assertThat(Read.findings(report.html()))
        .containsExactly(
            "Of the figures that were fitted to 1 of 1 is met in the mean, of those held out 0 of"
                + " 1.",
            "Missed: S020 Venture capital invested 2023.",
            "The figures inform tiers.passRate ×.",
            "They inform weakly: venture.poolMonths.",
            "They say next to nothing of: exits.ipoWindow.");
  }

  @Test
  void the_terminal_says_what_was_found() {
    List<String> lines =
        new CalibrationText(CalibrationAnswer.calibrated(), Language.ENGLISH).lines();

    Labels.FIGURES_TERMINAL.check(
        Read.terminal(Read.from("published figure", lines)), CalibrationAnswer.FIGURES);
    Labels.PARAMETERS_TERMINAL.check(
        Read.terminal(Read.from("ratio of widths", lines)), CalibrationAnswer.PARAMETERS);
    Labels.BLOCKS_TERMINAL.check(
        Read.terminal(Read.from("misfit before", lines)),
        Expected.of(
            """
            block   | figures | before | after
            firms   | 1       | 12.5   | 3.25
            venture | 2       | 40     | 8.25
            """));
    assertThat(lines)
        .endsWith(
            "39 of 400 candidate vectors are near all figures when simulated; 1234 points in all, 2"
                + " replications each.");
  }

  /** Shares of the middle of the tolerance, 116 firms and 200 bn CNY. */
  @Test
  void the_chart_of_figures_draws_per_cent_of_the_published() {
    IntervalChart chart =
        new CalibrationCharts(Language.ENGLISH).figures(Fitted.all(CalibrationAnswer.calibrated()));

    IntervalChart.Row unicorns = chart.rows().get(0);
    assertThat(unicorns.name()).isEqualTo("S010 Unicorns 2024");
    assertThat(unicorns.value()).isCloseTo(12000 / 116.0, within(1e-9));
    assertThat(unicorns.low()).isCloseTo(10400 / 116.0, within(1e-9));
    assertThat(unicorns.high()).isCloseTo(13600 / 116.0, within(1e-9));
    assertThat(unicorns.lowest()).isCloseTo(10000 / 116.0, within(1e-9));
    assertThat(unicorns.highest()).isCloseTo(13200 / 116.0, within(1e-9));
    assertThat(chart.rows())
        .extracting(IntervalChart.Row::sure, IntervalChart.Row::text)
        .containsExactly(tuple(true, ""), tuple(false, "held out"));
    assertThat(chart.words())
        .isEqualTo(new IntervalChart.Words("met", "missed", "80 % interval", "tolerance"));
  }

  @Test
  void the_chart_of_parameters_draws_per_cent_of_the_range() {
    IntervalChart chart =
        new CalibrationCharts(Language.ENGLISH)
            .parameters(Identified.all(CalibrationAnswer.calibrated()));

    Labels.PARAMETERS_CHART.check(
        Found.of(
            List.of("name", "value", "low", "high", "lowest", "highest", "sure", "text"),
            chart.rows().stream()
                .map(
                    row ->
                        List.of(
                            row.name(),
                            row.value(),
                            row.low(),
                            row.high(),
                            row.lowest(),
                            row.highest(),
                            row.sure(),
                            row.text()))
                .toList()),
        Expected.of(
            """
            name               | value | low | high | lowest | highest | sure  | text
            tiers.passRate ×   | 50    | 42  | 58   | 10     | 90      | true  | 0.92 … 1.08
            venture.poolMonths | 50    | 18  | 82   | 10     | 90      | false | 8.6 … 21.4
            exits.ipoWindow    | 50    | 10  | 90   | 10     | 90      | false | 0.2 … 1.8
            """));
  }
}
