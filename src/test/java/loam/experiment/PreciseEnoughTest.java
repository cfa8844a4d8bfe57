package loam.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.stats.Clusters;
import loam.stats.Precision;
import loam.stats.Precision.Scale;
import loam.stats.Sample;
import org.junit.jupiter.api.Test;

class PreciseEnoughTest {
  /** A year of months in which only December counts; replications are added one by one. */
  private static final class Growing implements Trajectories {
    private final List<Double> decembers = new ArrayList<>();

    @Override
    public List<LocalDate> dates() {
      return IntStream.rangeClosed(1, 12)
          .mapToObj(month -> LocalDate.of(2030, month, 1).plusMonths(1).minusDays(1))
          .toList();
    }

    @Override
    public int replications() {
      return decembers.size();
    }

    @Override
    public double[][] values(Metric metric) {
      double[][] values = new double[decembers.size()][12];
      for (int replication = 0; replication < values.length; replication++) {
        values[replication][11] = metric.equals(Metric.UNICORNS) ? decembers.get(replication) : 1e4;
      }
      return values;
    }
  }

  private static int replicationsUntilEnough(double halfWidth) {
    Random random = new Random(8);
    Growing growing = new Growing();
    PreciseEnough enough =
        new PreciseEnough(
            growing,
            List.of(
                new Precision("specialised", Scale.RELATIVE, 0.01),
                new Precision("unicorns", Scale.ABSOLUTE, halfWidth)),
            n -> Clusters.NONE);
    do {
      growing.decembers.add(150 + 10 * random.nextGaussian());
    } while (!enough.getAsBoolean());
    double[] values = growing.decembers.stream().mapToDouble(value -> value).toArray();
    assertThat(Sample.of(values).halfWidth(0.95)).isLessThanOrEqualTo(halfWidth);
    assertThat(enough.look().slowest().metric()).isEqualTo("unicorns");
    return values.length;
  }

  @Test
  void a_run_stops_when_the_slowest_metric_is_known_well_enough() {
    // sd 10: 1.96² · 10² / 2² is 96 replications; a quarter more, since looks are few
    assertThat(replicationsUntilEnough(2)).isBetween(70, 150);
    assertThat(replicationsUntilEnough(1)).isBetween(300, 560);
  }

  @Test
  void never_before_thirty() {
    assertThat(replicationsUntilEnough(1000)).isEqualTo(30);
  }
}
