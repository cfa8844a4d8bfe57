package loam.store.table;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;

/** The trajectories of one scenario, replication by replication, so that they never all meet. */
public interface TrajectorySource {
  /** Name of the scenario. */
  String scenario();

  /** Whether the scenario rewrites the past, so that it is no projection from today. */
  boolean backcast();

  /** The metrics, in the order of the columns of a report. */
  List<Metric> metrics();

  /** The unit of the values of a metric. */
  default String unit(Metric metric) {
    return metric.unit();
  }

  /** Dates of observation, ascending. */
  List<LocalDate> dates();

  /** Number of replications, ≥ 0. */
  int replications();

  /** The numbers of the replications, from 1 and ascending; one that failed is not among them. */
  default List<Integer> numbers() {
    return IntStream.rangeClosed(1, replications()).boxed().toList();
  }

  /**
   * Values of one replication, metric-major: the value of metric {@code m} at date {@code d} is at
   * {@code m * dates + d}, in the metric's unit.
   *
   * @param index from 0 to {@code replications() - 1}; asked once each, in ascending order
   */
  double[] replication(int index);
}
