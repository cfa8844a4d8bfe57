package loam.answers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import loam.city.Posterior;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;

/**
 * The months of 2025 in forty replications, two for each of twenty parameter vectors. Vector v is
 * {@code away} above 100 if v is even and as far below if not, 5 for unicorns and 2 for all else;
 * its first replication is 1 above that, its second 1 below. What an alternative adds comes on top.
 *
 * @param added by vector
 */
record Nested(IntToDoubleFunction added) implements Trajectories {
  static final int VECTORS = 20;

  /** As published. */
  static Nested published() {
    return new Nested(vector -> 0);
  }

  /** Vectors whose numbers do not matter. */
  static Posterior posterior() {
    return new Posterior(
        "posterior.csv",
        "00ff",
        List.of(),
        IntStream.range(0, VECTORS).mapToObj(vector -> List.<Double>of()).toList());
  }

  @Override
  public List<LocalDate> dates() {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(month -> YearMonth.of(2025, month).atEndOfMonth())
        .toList();
  }

  @Override
  public int replications() {
    return 2 * VECTORS;
  }

  @Override
  public double[][] values(Metric metric) {
    double away = metric.equals(Metric.UNICORNS) ? 5 : 2;
    double[][] values = new double[replications()][12];
    for (int replication = 0; replication < values.length; replication++) {
      int vector = replication / 2;
      for (int month = 0; month < 12; month++) {
        values[replication][month] =
            100
                + (vector % 2 == 0 ? away : -away)
                + (replication % 2 == 0 ? 1 : -1)
                + added.applyAsDouble(vector);
      }
    }
    return values;
  }
}
