package loam.ecosystem;

import java.util.Arrays;

/**
 * All observations of one replication.
 *
 * @param replication its number, from 1
 * @param months number of observations of each metric
 * @param values metric by metric in the order of {@code metrics}, each month by month, in the
 *     metric's unit; every NaN in it becomes the one that files hold
 * @param events number of events executed
 * @param metrics what was observed
 */
public record Trajectory(
    int replication, int months, double[] values, long events, MetricCatalogue metrics) {
  public Trajectory {
    if (values.length != months * metrics.size()) {
      throw new IllegalArgumentException(
          "%d values for %d metrics and %d months"
              .formatted(values.length, metrics.size(), months));
    }
    makeAllNaNOne(values);
  }

  /** The observations of the metrics of the model as it ships. */
  public Trajectory(int replication, int months, double[] values, long events) {
    this(replication, months, values, events, MetricCatalogue.STANDARD);
  }

  /** What is no number has many bit patterns; which one it gets depends on how Java compiled. */
  private static void makeAllNaNOne(double[] values) {
    for (int place = 0; place < values.length; place++) {
      if (Double.isNaN(values[place])) {
        values[place] = Double.NaN;
      }
    }
  }

  /** The value of a metric in a month. */
  public double at(Metric metric, int month) {
    return values[metrics.placeOf(metric) * months + month];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Trajectory that
        && replication == that.replication
        && months == that.months
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * replication + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Trajectory[replication=%d, months=%d]".formatted(replication, months);
  }
}
