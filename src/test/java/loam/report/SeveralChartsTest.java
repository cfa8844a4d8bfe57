package loam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.report.chart.DateMark;
import loam.report.chart.FanChart;
import loam.report.chart.ScenariosChart;
import loam.scenario.Scenario;
import loam.scenariofile.ScenarioReader;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SeveralChartsTest {
  private static final Scenario BASELINE = ScenarioReader.read(Path.of("scenarios/baseline.yaml"));

  /**
   * Replication r differs by letters × (m + 1) × (1 + r / 10); of nineteen the median is r = 9, and
   * the ends of 80 % are r = 1 and r = 17.
   */
  @Test
  void a_difference_is_taken_replication_by_replication() {
    FanChart chart = charts(19).difference(Metric.UNICORNS, 1).orElseThrow();

    int letters = Metric.UNICORNS.id().length();
    assertThat(chart.median()[0]).isCloseTo(letters * 1.9, within());
    assertThat(chart.median()[11]).isCloseTo(letters * 12 * 1.9, within());
    assertThat(chart.bands()).hasSize(3);
    assertThat(chart.bands().get(1).low()[0]).isCloseTo(letters * 1.1, within());
  }

  @Test
  void one_replication_has_no_bands() {
    FanChart chart = charts(1).difference(Metric.UNICORNS, 1).orElseThrow();

    assertThat(chart.bands()).isEmpty();
    assertThat(chart.footnote())
        .isEqualTo(
            "One replication: no interval can be given. Beijing is calibrated and backtested.");
  }

  @Test
  void scenarios_share_a_frame_with_a_band_of_eighty_per_cent_each() {
    ScenariosChart chart = charts(9).together(Metric.UNICORNS).orElseThrow();

    assertThat(chart.scenarios()).extracting(ScenariosChart.Line::label).containsExactly("a", "b");
    assertThat(chart.scenarios().get(1).median()[0])
        .isEqualTo(2 * chart.scenarios().get(0).median()[0]);
    assertThat(chart.scenarios().get(0).bands().get(0).level()).isEqualTo(0.8);
  }

  @Test
  void with_fewer_than_nine_replications_each_is_drawn_and_no_band() {
    ScenariosChart together = charts(8).together(Metric.UNICORNS).orElseThrow();
    FanChart difference = charts(8).difference(Metric.UNICORNS, 1).orElseThrow();

    assertThat(together.scenarios().get(0).bands()).isEmpty();
    assertThat(together.scenarios().get(0).paths()).hasSize(8);
    assertThat(together.subtitle()).isEqualTo("Median and each replication of each scenario");
    assertThat(difference.bands()).isEmpty();
    assertThat(difference.paths()).hasSize(8);
    int letters = Metric.UNICORNS.id().length();
    assertThat(difference.paths().get(7)[0]).isCloseTo(letters * 1.7, within());
    assertThat(difference.footnote()).contains("8 replications").doesNotContain("Bands");
  }

  @Test
  void what_tells_most_stands_side_by_side() {
    assertThat(charts(9).multiples())
        .hasValueSatisfying(
            chart -> {
              assertThat(chart.title()).isEqualTo("2 scenarios at a glance");
              assertThat(chart.subtitle())
                  .isEqualTo(
                      "Lines are medians, bars at the end hold 80 % of the replications of each"
                          + " scenario; each plot has a scale of its own");
              assertThat(chart.charts()).hasSize(RunCharts.IN_BRIEF.size());
            });
    assertThat(charts(8).multiples().orElseThrow().subtitle())
        .startsWith("Median and each replication of each scenario");
  }

  /** From 2023 to 2030; the policy is of 2027. */
  @Test
  void the_day_on_which_a_policy_begins_is_marked() {
    SeveralCharts charts = withPolicy(96);

    assertThat(charts.together(Metric.UNICORNS).orElseThrow().dating().marks())
        .containsExactly(new DateMark(LocalDate.of(2027, 1, 1), "from 2027-01"));
    assertThat(charts.difference(Metric.UNICORNS, 1).orElseThrow().dating().marks()).hasSize(1);
    assertThat(charts.together(Metric.UNICORNS).orElseThrow().dating().projectionFrom())
        .contains(LocalDate.of(2025, 1, 1));
    assertThat(withPolicy(24).together(Metric.UNICORNS).orElseThrow().dating().marks()).isEmpty();
  }

  @Test
  void of_one_date_there_is_no_chart() {
    assertThat(charts(9, 2).together(Metric.UNICORNS)).isPresent();
    assertThat(charts(9, 1).together(Metric.UNICORNS)).isEmpty();
    assertThat(charts(9, 1).difference(Metric.UNICORNS, 1)).isEmpty();
    assertThat(charts(9, 1).multiples()).isEmpty();
  }

  private static SeveralCharts withPolicy(int months) {
    return new SeveralCharts(
        List.of(
            new Ran(Reports.scenario("a", 9), "usual", new HandMade(months, 9, 1)),
            new Ran(Reports.doubled("b", 9), "twice", new HandMade(months, 9, 2))),
        Language.ENGLISH);
  }

  private static SeveralCharts charts(int replications) {
    return charts(replications, 24);
  }

  private static SeveralCharts charts(int replications, int months) {
    return new SeveralCharts(
        List.of(
            new Ran(BASELINE, "a", new HandMade(months, replications, 1)),
            new Ran(BASELINE, "b", new HandMade(months, replications, 2))),
        Language.ENGLISH);
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-9);
  }
}
