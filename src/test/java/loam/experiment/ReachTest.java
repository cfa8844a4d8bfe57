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

  private static LocalDate date(Reach.When when) {
    return when.date().orElseThrow();
  }

  /** Ranks 1.2 and 10.8 of eleven, in months 1 to 11: 1.2 and 10.8, so by the ends of 2 and 11. */
  @Test
  void it_tells_the_month_end_by_which_a_stock_is_there() {
    Reach reach = reaching(IntStream.rangeClosed(1, 11).toArray());

    assertThat(date(reach.median())).isEqualTo(LocalDate.of(2025, 7, 31));
    assertThat(date(reach.early().orElseThrow())).isEqualTo(LocalDate.of(2025, 3, 31));
    assertThat(date(reach.late().orElseThrow())).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(reach.never()).isZero();
    assertThat(reach.already()).isZero();
    assertThat(reach.replications()).isEqualTo(11);
  }

  @Test
  void between_two_months_it_tells_the_later() {
    assertThat(date(reaching(3, 4).median())).isEqualTo(LocalDate.of(2025, 5, 31));
  }

  @Test
  void what_is_there_at_the_end_of_the_first_month_has_no_date() {
    Reach reach = reaching(0, 0, 0, 5);

    assertThat(reach.median().isAlready()).isTrue();
    assertThat(reach.median().date()).isEmpty();
    assertThat(reach.already()).isEqualTo(0.75);
    assertThat(reach.start()).isEqualTo(FIRST);
  }

  @Test
  void where_nobody_gets_there_no_date_is_told() {
    Reach reach = reaching(-1, -1, -1, -1);

    assertThat(reach.median().isNever()).isTrue();
    assertThat(reach.median().date()).isEmpty();
    assertThat(reach.never()).isEqualTo(1);
  }

  @Test
  void where_half_never_get_there_there_is_no_median() {
    assertThat(reaching(1, 2, -1, -1).median().isNever()).isTrue();
    assertThat(date(reaching(1, 2, 3, -1, -1).median())).isEqualTo(LocalDate.of(2025, 4, 30));
  }

  @Test
  void fewer_than_nine_have_no_80_per_cent_interval() {
    assertThat(reaching(1, 2, 3, 4, 5, 6, 7, 8).early()).isEmpty();
    assertThat(reaching(1, 2, 3, 4, 5, 6, 7, 8).late()).isEmpty();
    assertThat(date(reaching(1, 2, 3, 4, 5, 6, 7, 8, 9).early().orElseThrow()))
        .isEqualTo(LocalDate.of(2025, 2, 28));
  }

  /** Rank 9.9 of ten lies beside the last, rank 18 of nineteen is the last but one. */
  @Test
  void where_a_tenth_never_get_there_there_is_no_upper_end() {
    int[] nineteen = IntStream.rangeClosed(1, 19).toArray();
    nineteen[18] = -1;

    Reach tenth = reaching(1, 2, 3, 4, 5, 6, 7, 8, 9, -1);

    assertThat(tenth.late().orElseThrow().isNever()).isTrue();
    assertThat(tenth.never()).isEqualTo(0.1);
    assertThat(date(reaching(nineteen).late().orElseThrow())).isEqualTo(LocalDate.of(2026, 7, 31));
  }

  @Test
  void a_stock_that_falls_again_has_been_there() {
    HandMade peak = HandMade.from(FIRST, new double[] {1, 100, 1});

    assertThat(date(Reach.of(peak, Metric.SPECIALISED, 100).median()))
        .isEqualTo(LocalDate.of(2025, 2, 28));
  }
}
