package loam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.ecosystem.Beijing;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.report.chart.TailChart;
import loam.report.chart.TailChart.Dot;
import org.junit.jupiter.api.Test;

class UnicornTailTest {
  private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

  /** Nine replications, evenly from the first to the last of two values. */
  private record Told(Map<Metric, double[]> byMetric) implements Trajectories {
    @Override
    public List<LocalDate> dates() {
      return List.of(DAY);
    }

    @Override
    public int replications() {
      return 9;
    }

    @Override
    public double[][] values(Metric metric) {
      double[] told = byMetric.getOrDefault(metric, new double[] {0, 0});
      double[][] values = new double[9][1];
      for (int replication = 0; replication < 9; replication++) {
        values[replication][0] = told[0] + (told[1] - told[0]) * replication / 8;
      }
      return values;
    }
  }

  private static Optional<TailChart> chart(double unicorns, Language language) {
    var told =
        new Told(
            Map.of(
                Metric.UNICORNS, new double[] {unicorns, unicorns},
                Metric.UNICORNS_SMALL, new double[] {0.6, 0.6},
                Metric.UNICORNS_OVER_5, new double[] {20, 30},
                Metric.UNICORNS_OVER_10, new double[] {10, 10},
                Metric.UNICORNS_OVER_20, new double[] {0, 0},
                Metric.UNICORNS_VALUE_MEDIAN, new double[] {1.5e9, 1.5e9},
                Metric.UNICORNS_VALUE, new double[] {500e9, 600e9},
                Metric.UNICORNS_VALUE_WITHOUT_LARGEST, new double[] {300e9, 300e9}));
    return UnicornTail.of(new Ran(Reports.scenario("a", 9), "a", told), DAY, language);
  }

  @Test
  void multiples_of_the_line_the_median_and_the_largest_are_points_of_the_tail() {
    List<Dot> dots = chart(100, Language.ENGLISH).orElseThrow().series().get(0).dots();

    assertThat(dots).extracting(Dot::size).containsExactly(1.0, 1.5, 2.0, 5.0, 10.0, 250.0);
    assertThat(dots)
        .extracting(Dot::above)
        .satisfiesExactly(
            all -> assertThat(all).isEqualTo(100),
            half -> assertThat(half).isEqualTo(50),
            large -> assertThat(large).isCloseTo(40, within(1e-9)),
            five -> assertThat(five).isCloseTo(25, within(1e-9)),
            ten -> assertThat(ten).isCloseTo(10, within(1e-9)),
            one -> assertThat(one).isCloseTo(1, within(1e-9)));
    assertThat(dots.get(5).sizes().low()).isCloseTo(200, within(1e-9)); // of nine the least;
  }

  @Test
  void chinese_values_are_in_yi() {
    TailChart chart = chart(100, Language.CHINESE).orElseThrow();

    assertThat(chart.across()).contains("亿美元");
    assertThat(chart.series().get(0).dots().get(0).size()).isEqualTo(10);
  }

  @Test
  void published_bands_become_shares_above_their_ends() {
    List<PublishedTail> tails = PublishedTail.of(Beijing.CITY);

    assertThat(tails).extracting(PublishedTail::region).contains("Zhongguancun, Beijing", "China");
    // F153 and F160, F162, F164: 65 in all, of them 3 over 10, 4 from 5 and 15 from 2 bn USD
    assertThat(tails.get(0).shares())
        .containsExactly(
            Map.entry(1e9, 1.0),
            Map.entry(2e9, 22.0 / 65),
            Map.entry(5e9, 7.0 / 65),
            Map.entry(10e9, 3.0 / 65));
  }

  @Test
  void without_unicorns_there_is_no_chart() {
    assertThat(chart(0, Language.ENGLISH)).isEmpty();
  }
}
