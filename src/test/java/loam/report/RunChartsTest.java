package loam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.report.chart.Band;
import loam.report.chart.FanChart;
import org.junit.jupiter.api.Test;

/** What the fan of a run shows: from when on, with which bands, and what its caption says. */
class RunChartsTest {
  /**
   * Months from November 2024 on; replication r (from 1) has nothing in the first three, then r
   * firms more each month.
   */
  private record Growing(int replications, int months) implements Trajectories {
    @Override
    public List<LocalDate> dates() {
      return IntStream.range(0, months)
          .mapToObj(month -> YearMonth.of(2024, 11).plusMonths(month).atEndOfMonth())
          .toList();
    }

    @Override
    public double[][] values(Metric metric) {
      double[][] values = new double[replications][months];
      for (int r = 0; r < replications; r++) {
        for (int month = 3; month < months; month++) {
          values[r][month] = (r + 1.0) * (month - 2);
        }
      }
      return values;
    }
  }

  private static Optional<FanChart> fan(int replications, int months) {
    return RunCharts.of(
        Reports.scenario("small", replications),
        "small",
        new Growing(replications, months),
        Metric.UNICORNS,
        Language.ENGLISH);
  }

  /** Nothing until January: the fan begins with it, the last month of nothing. */
  @Test
  void an_empty_beginning_is_cut_but_for_its_last_month() {
    FanChart fan = fan(9, 6).orElseThrow();

    assertThat(fan.dates().get(0)).isEqualTo(LocalDate.of(2025, 1, 31));
    assertThat(fan.dates()).hasSize(4);
    assertThat(fan.median()).containsExactly(new double[] {0, 5, 10, 15}, within(1e-12));
    assertThat(fan.title())
        .isEqualTo("Unicorns: 15 firms by 2025-04-30 (80 % of replications: 3–27)");
    assertThat(fan.unit()).isEqualTo("firms");
  }

  @Test
  void of_fewer_than_two_dates_there_is_no_fan() {
    assertThat(fan(9, 4)).isPresent();
    assertThat(fan(9, 3)).isEmpty();
  }

  /** Of nine paths 80 % lie between the first and the last, and there is no wider band. */
  @Test
  void nine_replications_have_a_band_and_a_caption_that_says_what_it_holds() {
    FanChart fan = fan(9, 6).orElseThrow();

    assertThat(fan.paths()).isEmpty();
    assertThat(fan.bands()).extracting(Band::level).contains(0.8).doesNotContain(0.9);
    Band band = fan.bands().stream().filter(one -> one.level() == 0.8).findFirst().orElseThrow();
    assertThat(band.low()).containsExactly(new double[] {0, 1, 2, 3}, within(1e-12));
    assertThat(band.high()).containsExactly(new double[] {0, 9, 18, 27}, within(1e-12));
    assertThat(fan.footnote())
        .startsWith(
            "Scenario small, 9 replications, seed 7. Bands are pointwise and hold chance only,"
                + " given the parameters.");
  }

  @Test
  void fewer_are_drawn_one_by_one_and_the_caption_says_why() {
    assertThat(fan(8, 6).orElseThrow().bands()).isEmpty();
    assertThat(fan(8, 6).orElseThrow().paths()).hasSize(8);
    assertThat(fan(8, 6).orElseThrow().footnote())
        .startsWith("Scenario small, seed 7. 8 replications: too few for bands.");
    assertThat(fan(2, 6).orElseThrow().footnote())
        .startsWith("Scenario small, seed 7. 2 replications: too few for bands.");
    assertThat(fan(1, 6).orElseThrow().footnote())
        .startsWith("Scenario small, seed 7. One replication: no interval can be given.");
  }

  /** The projection begins on the day after the calibration date, 2024-12-31. */
  @Test
  void the_beginning_of_the_projection_is_marked_where_there_is_one() {
    assertThat(fan(9, 6).orElseThrow().dating().projectionFrom())
        .contains(LocalDate.of(2025, 1, 1));
  }

  @Test
  void the_fans_that_tell_most_stand_together() {
    Growing run = new Growing(9, 26);

    var together =
        RunCharts.multiples(Reports.scenario("small", 9), "small", run, Language.ENGLISH)
            .orElseThrow();

    assertThat(together.title()).isEqualTo("small at a glance");
    assertThat(
            RunCharts.multiples(
                Reports.scenario("small", 9), "small", new Growing(9, 3), Language.ENGLISH))
        .isEmpty();
  }
}
