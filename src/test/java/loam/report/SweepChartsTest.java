package loam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import loam.ecosystem.KnownLevers;
import loam.ecosystem.Metric;
import loam.experiment.Response;
import loam.language.Language;
import loam.policy.Lever;
import loam.report.chart.ResponseChart;
import loam.scenario.Scenario;
import loam.scenario.Sweep;
import loam.scenario.Sweep.Levels;
import loam.scenario.SweptLever;
import loam.scenario.SweptScenarios;
import loam.stats.MeanInterval;
import loam.study.SweepPoint;
import org.junit.jupiter.api.Test;

/**
 * Charts of grids. A point where levers have the values a, b and c has 100 a + 10 b + c unicorns,
 * one less and one more at the ends of its interval.
 */
class SweepChartsTest {
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate END = LocalDate.of(2030, 12, 31);
  private static final Scenario BASE = Reports.scenario("small", 39);

  private static Levels levels(Lever lever, double... values) {
    return new Levels(new SweptLever(lever, FROM), DoubleStream.of(values).boxed().toList());
  }

  private static List<SweepPoint> points(Sweep sweep) {
    SweptScenarios swept = SweptScenarios.of(BASE, sweep);
    List<SweepPoint> points = new ArrayList<>();
    points.add(SweepPoint.of(swept, 0, Metric.UNICORNS, response(1e6)));
    for (int point = 1; point <= sweep.points().size(); point++) {
      double firms = 0;
      for (int lever = 0; lever < sweep.moved().size(); lever++) {
        firms += Math.pow(10, 2 - lever) * sweep.points().get(point - 1).value(lever);
      }
      points.add(SweepPoint.of(swept, point, Metric.UNICORNS, response(firms)));
    }
    return points;
  }

  private static Response response(double firms) {
    return new Response(END, 39, firms, 1, firms - 1, firms, firms + 1, new MeanInterval(0, 0, 0));
  }

  private static ResponseChart chart(Sweep sweep) {
    return new SweepCharts(BASE, "small", sweep, Language.ENGLISH)
        .of(Metric.UNICORNS, END, points(sweep))
        .orElseThrow();
  }

  @Test
  void a_grid_has_the_first_lever_across_a_line_for_the_second_and_a_plot_for_the_others() {
    ResponseChart chart =
        chart(
            Sweep.grid(
                List.of(
                    levels(KnownLevers.FUNDS_SCALE, 2, 1),
                    levels(KnownLevers.EXITS_IPO_WINDOW, 0.5, 1.5, 1),
                    levels(KnownLevers.REFORMS_PER_YEAR, 100, 500))));

    assertThat(chart.title()).isEqualTo("Unicorns on 2030-12-31");
    assertThat(chart.unit()).isEqualTo("firms");
    assertThat(chart.plots()).hasSize(2);
    ResponseChart.Plot few = chart.plots().get(0);
    assertThat(few.header()).isEqualTo("reforms.perYear = 100");
    assertThat(chart.plots().get(1).header()).isEqualTo("reforms.perYear = 500");
    assertThat(few.series())
        .extracting(ResponseChart.Series::label)
        .containsExactly("0.5", "1", "1.5");
    // 100 + 5 + 100 and 200 + 5 + 100; 100 + 15 + 500 and 200 + 15 + 500
    assertThat(few.series().get(0).dots())
        .extracting(ResponseChart.Dot::x, ResponseChart.Dot::y)
        .containsExactly(tuple(1.0, 205.0), tuple(2.0, 305.0));
    assertThat(chart.plots().get(1).series().get(2).dots())
        .containsExactly(
            new ResponseChart.Dot(1, 615, 614, 616), new ResponseChart.Dot(2, 715, 714, 716));
    assertThat(chart.footnote())
        .startsWith(
            "Sweep of scenario small: grid, 12 points, 39 replications each with common random"
                + " numbers, seed 7.")
        .endsWith(
            "Swept: funds.scale (from 2025-01-01), exits.ipoWindow (from 2025-01-01),"
                + " reforms.perYear (from 2025-01-01).");
  }

  /** Of nine values, number 8 i / 6 for i from 0 to 6: 0, 1, 2, 4, 5, 6 and 8. */
  @Test
  void of_more_lines_than_colours_seven_are_drawn_with_both_ends() {
    ResponseChart chart =
        chart(
            Sweep.grid(
                List.of(
                    levels(KnownLevers.FUNDS_SCALE, 1, 2),
                    levels(KnownLevers.EXITS_IPO_WINDOW, .1, .2, .3, .4, .5, .6, .7, .8, .9))));

    assertThat(chart.plots().get(0).series())
        .extracting(ResponseChart.Series::label)
        .containsExactly("0.1", "0.2", "0.3", "0.5", "0.6", "0.7", "0.9");
    assertThat(chart.footnote()).endsWith("Of exits.ipoWindow, 7 values of 9 are drawn.");
  }

  /** Seven lines are all drawn; of thirteen plots twelve are. */
  @Test
  void what_is_not_drawn_is_counted() {
    ResponseChart chart =
        chart(
            Sweep.grid(
                List.of(
                    levels(KnownLevers.FUNDS_SCALE, 1, 2),
                    levels(KnownLevers.EXITS_IPO_WINDOW, .1, .2, .3, .4, .5, .6, .7),
                    levels(
                        KnownLevers.REFORMS_PER_YEAR,
                        10,
                        20,
                        30,
                        40,
                        50,
                        60,
                        70,
                        80,
                        90,
                        100,
                        110,
                        120,
                        130))));

    assertThat(chart.plots()).hasSize(12);
    assertThat(chart.plots().get(0).series()).hasSize(7);
    assertThat(chart.footnote())
        .endsWith("1 more combination is in sweep.csv.")
        .doesNotContain("are drawn");
  }
}
