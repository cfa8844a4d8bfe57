package loam.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;

/**
 * Trajectories that can be worked out by hand: at month m (from 0) replication r (from 0) has
 * {@code scale × (letters of the metric's id) × (m + 1) × (1 + r / 10)}, money ten million times
 * that.
 */
record HandMade(int months, int replications, double scale) implements Trajectories {
  @Override
  public List<LocalDate> dates() {
    return IntStream.range(0, months)
        .mapToObj(month -> YearMonth.of(2023, 1).plusMonths(month).atEndOfMonth())
        .toList();
  }

  @Override
  public double[][] values(Metric metric) {
    double unit = metric.unit().startsWith("CNY") ? 1e7 * scale : scale;
    double[][] values = new double[replications][months];
    for (int replication = 0; replication < replications; replication++) {
      for (int month = 0; month < months; month++) {
        values[replication][month] =
            unit * metric.id().length() * (month + 1) * (1 + replication / 10.0);
      }
    }
    return values;
  }
}
