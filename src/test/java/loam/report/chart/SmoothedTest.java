package loam.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmoothedTest {
  private static final List<LocalDate> MONTHS =
      IntStream.range(0, 24).mapToObj(LocalDate.of(2027, 1, 1)::plusMonths).toList();

  private static double[] step(int at, double before, double after) {
    double[] values = new double[24];
    Arrays.fill(values, 0, at, before);
    Arrays.fill(values, at, 24, after);
    return values;
  }

  /** A step of 7 at month 12 is spread over seven means, one seventh each: 1 at month 9. */
  @Test
  void a_step_is_spread_over_seven_months() {
    Band band = Smoothed.of(new Band(0.8, step(0, -1, -1), step(12, 0, 7)), MONTHS);

    assertThat(Arrays.copyOfRange(band.high(), 8, 16)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void the_ends_and_what_has_no_width_stay_as_they_are() {
    Band band = Smoothed.of(new Band(0.8, step(12, 0, -7), step(12, 0, 7)), MONTHS);

    assertThat(band.high()[11]).isZero();
    assertThat(band.high()[12]).isEqualTo(4);
    assertThat(band.high()[23]).isEqualTo(7);
  }

  @Test
  void years_are_not_smoothed() {
    List<LocalDate> years =
        IntStream.range(0, 24).mapToObj(LocalDate.of(2027, 1, 1)::plusYears).toList();
    Band band = new Band(0.8, step(0, -1, -1), step(12, 0, 7));

    assertThat(Smoothed.of(band, years)).isEqualTo(band);
  }
}
