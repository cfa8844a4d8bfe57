package loam.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import org.junit.jupiter.api.Test;

class ReachTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 31);

  /** Replications that reach 100 in these months, counted from 0; a negative one never does. */
  private static Reach reaching(int... months) {
    double[][] rows = new double[months.length][24];
    for (int replication = 0; replication < months.length; replication++) {
      int reached = months[replication];
      for (int month = 0; month < 24; month++) {
        rows[replication][month] = reached >= 0 && month >= reached ? 100 : 99.9;
      }
    }
    return Reach.of(HandMade.from(FIRST, rows), Metric.SPECIALISED, 100);
  }

  @Test
  void it_tells_the_month_end_by_which_a_stock_is_there() {
    Reach reach = reaching(IntStream.rangeClosed(0, 10).toArray());

    assertThat(reach.median()).contains(LocalDate.of(2025, 6, 30));
    assertThat(reach.early()).contains(LocalDate.of(2025, 2, 28));
    assertThat(reach.late()).contains(LocalDate.of(2025, 10, 31));
    assertThat(reach.never()).isZero();
    assertThat(reach.replications()).isEqualTo(11);
  }

  @Test
  void between_two_months_it_tells_the_later() {
    assertThat(reaching(3, 4).median()).contains(LocalDate.of(2025, 5, 31));
  }

  @Test
  void a_stock_may_be_there_from_the_start() {
    assertThat(reaching(0, 0, 0).median()).contains(FIRST);
  }

  @Test
  void where_nobody_gets_there_no_date_is_told() {
    Reach reach = reaching(-1, -1, -1, -1);

    assertThat(reach.median()).isEmpty();
    assertThat(reach.early()).isEmpty();
    assertThat(reach.late()).isEmpty();
    assertThat(reach.never()).isEqualTo(1);
  }

  @Test
  void where_half_never_get_there_there_is_no_median() {
    assertThat(reaching(1, 2, -1, -1).median()).isEmpty();
    assertThat(reaching(1, 2, 3, -1, -1).median()).contains(LocalDate.of(2025, 4, 30));
  }

  @Test
  void where_a_tenth_never_get_there_there_is_no_upper_end() {
    Reach tenth = reaching(1, 2, 3, 4, 5, 6, 7, 8, 9, -1);
    Reach less = reaching(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, -1);

    assertThat(tenth.late()).isEmpty();
    assertThat(tenth.never()).isEqualTo(0.1);
    assertThat(less.late()).contains(LocalDate.of(2025, 11, 30));
  }

  @Test
  void a_stock_that_falls_again_has_been_there() {
    HandMade peak = HandMade.from(FIRST, new double[] {1, 100, 1});

    assertThat(Reach.of(peak, Metric.SPECIALISED, 100).median())
        .contains(LocalDate.of(2025, 2, 28));
  }
}
