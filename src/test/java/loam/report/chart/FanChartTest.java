package loam.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FanChartTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  @Test
  void an_empty_chart_is_refused() {
    assertThatThrownBy(() -> chart(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the chart \"Firms\" is empty: no dates");
    assertThatThrownBy(() -> chart(List.of(MONDAY), 1)).hasMessageContaining("has one date");
  }

  @Test
  void dates_must_ascend() {
    assertThatThrownBy(() -> chart(List.of(TUESDAY, MONDAY), 1, 2))
        .hasMessageContaining("2026-06-02 is followed by 2026-06-01");
  }

  @Test
  void every_date_needs_a_finite_median() {
    assertThatThrownBy(() -> chart(List.of(MONDAY, TUESDAY), 1)).hasMessageContaining("[1.0]");
    assertThatThrownBy(() -> chart(List.of(MONDAY, TUESDAY), 1, Double.NaN))
        .hasMessageContaining("NaN");
  }

  @Test
  void a_band_must_be_an_interval_at_every_date() {
    assertThatThrownBy(() -> new Band(80, new double[] {1}, new double[] {2}))
        .hasMessage("level is 80.0, but must lie in (0, 1)");
    assertThatThrownBy(() -> new Band(0.8, new double[] {1}, new double[] {0.5}))
        .hasMessageContaining("from 1.0 to 0.5 at date 0");
  }

  @Test
  void a_chart_keeps_copies_of_what_it_is_given() {
    double[] median = {1, 2};
    FanChart chart = chart(List.of(MONDAY, TUESDAY), median);

    median[0] = 5;
    chart.median()[1] = 5;

    assertThat(chart.median()).containsExactly(1, 2);
  }

  private static FanChart chart(List<LocalDate> dates, double... median) {
    return new FanChart("Firms", "", "", dates, median, List.of(), Optional.empty(), List.of(), "");
  }
}
