package loam.experiment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;

/** The trajectories of a finished experiment, wherever they are kept. */
public interface Trajectories {
  /** Dates of the observations. */
  List<LocalDate> dates();

  int replications();

  /** The numbers of the replications, from 1 and ascending; one that failed is not among them. */
  default List<Integer> numbers() {
    return IntStream.rangeClosed(1, replications()).boxed().toList();
  }

  /** Whether no replication is missing before the last one that is there. */
  default boolean isWithoutGaps() {
    List<Integer> numbers = numbers();
    return numbers.isEmpty() || numbers.get(numbers.size() - 1) == numbers.size();
  }

  /** What was observed. */
  default MetricCatalogue catalogue() {
    return MetricCatalogue.STANDARD;
  }

  /** The values of a metric: one row per replication, one column per date. */
  double[][] values(Metric metric);
}
