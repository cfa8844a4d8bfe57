package loam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.report.chart.Band;
import loam.report.chart.FanChart;
import org.junit.jupiter.api.Test;

class FansInPartsTest {
  /**
   * Three parameter vectors with two replications each: 100, 200 and 300 unicorns, ± 1 by chance.
   */
  private record FiveVectors() implements Trajectories {
    @Override
    public List<LocalDate> dates() {
      return List.of(LocalDate.of(2024, 11, 30), LocalDate.of(2024, 12, 31));
    }

    @Override
    public int replications() {
      return 10;
    }

    @Override
    public double[][] values(Metric metric) {
      double[][] values = new double[10][];
      for (int replication = 0; replication < 10; replication++) {
        double value = 100 * (1 + replication / 2) + (replication % 2 == 0 ? -1 : 1);
        values[replication] = new double[] {value, value};
      }
      return values;
    }
  }

  private static FanChart fan(int each) {
    return RunCharts.inParts(
            Reports.scenario("a", 10),
            "a",
            new FiveVectors(),
            Metric.UNICORNS,
            each,
            Language.ENGLISH)
        .orElseThrow();
  }

  @Test
  void chance_alone_is_drawn_inside_bands_that_hold_parameters_too() {
    Band all = fan(2).bands().get(1);
    Band chance = fan(2).chance().get(0);

    assertThat(all.level()).isEqualTo(chance.level());
    assertThat(all.high()[1] - all.low()[1]).isGreaterThan(190);
    // deviations of 1 from the mean of two, stretched by the root of 2, on both sides of 300
    assertThat(chance.low()[1]).isCloseTo(300 - Math.sqrt(2), within(1e-9));
    assertThat(chance.high()[1]).isCloseTo(300 + Math.sqrt(2), within(1e-9));
  }

  @Test
  void without_shared_parameters_there_are_no_parts() {
    assertThat(fan(1).chance()).isEmpty();
  }
}
