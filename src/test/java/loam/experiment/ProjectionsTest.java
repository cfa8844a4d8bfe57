package loam.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import org.junit.jupiter.api.Test;

class ProjectionsTest {
  private static final LocalDate JANUARY_2015 = LocalDate.of(2015, 1, 31);

  /** Months 1, 2, 3 … in one replication and ten times as much in another. */
  private static HandMade counting(LocalDate first, int months) {
    double[] ones = IntStream.rangeClosed(1, months).mapToDouble(month -> month).toArray();
    double[] tens = DoubleStream.of(ones).map(value -> 10 * value).toArray();
    return HandMade.from(first, ones, tens);
  }

  @Test
  void monthly_values_are_kept_as_they_are() {
    Projection projection = Projections.monthly(counting(JANUARY_2015, 5), Metric.SPECIALISED);

    assertThat(projection.dates()).hasSize(5).startsWith(JANUARY_2015);
    assertThat(projection.quantile(0)).containsExactly(1, 2, 3, 4, 5);
    assertThat(projection.quantile(1)).containsExactly(10, 20, 30, 40, 50);
    assertThat(projection.mean()).containsExactly(5.5, 11, 16.5, 22, 27.5);
  }

  @Test
  void a_year_of_a_stock_is_its_last_month() {
    Projection yearly = Projections.yearly(counting(JANUARY_2015, 24), Metric.SPECIALISED);

    assertThat(yearly.dates())
        .containsExactly(LocalDate.of(2015, 12, 31), LocalDate.of(2016, 12, 31));
    assertThat(yearly.quantile(0)).containsExactly(12, 24);
    assertThat(yearly.quantile(1)).containsExactly(120, 240);
  }

  @Test
  void a_year_of_a_flow_is_the_sum_of_its_months() {
    Projection yearly = Projections.yearly(counting(JANUARY_2015, 24), Metric.EXITS);

    assertThat(yearly.quantile(0)).containsExactly(78, 222);
  }

  @Test
  void a_year_of_a_rate_is_the_mean_over_its_days() {
    Projection yearly =
        Projections.yearly(counting(JANUARY_2015, 24), Metric.REGISTRATIONS_PER_DAY);

    int[] leapYear = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    double sum = IntStream.range(0, 12).mapToDouble(i -> (13 + i) * leapYear[i]).sum();
    assertThat(yearly.quantile(0)[1]).isCloseTo(sum / 366, within(1e-12));
  }

  @Test
  void a_year_that_is_not_complete_has_no_value() {
    HandMade late = counting(LocalDate.of(2015, 2, 28), 23);
    HandMade cut = counting(JANUARY_2015, 23);

    assertThat(Projections.yearly(late, Metric.EXITS).dates())
        .containsExactly(LocalDate.of(2016, 12, 31));
    assertThat(Projections.yearly(cut, Metric.EXITS).dates())
        .containsExactly(LocalDate.of(2015, 12, 31));
  }

  @Test
  void a_value_that_one_replication_lacks_is_left_out_of_the_sample() {
    HandMade holes = HandMade.from(JANUARY_2015, new double[] {Double.NaN, 2}, new double[] {3, 4});

    Projection projection = Projections.monthly(holes, Metric.SPECIALISED_GROWTH_MEDIAN);

    assertThat(projection.samples().get(0).size()).isEqualTo(1);
    assertThat(projection.mean()).containsExactly(3, 3);
  }
}
