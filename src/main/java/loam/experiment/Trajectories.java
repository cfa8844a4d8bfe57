package loam.experiment;

import java.time.LocalDate;
import java.util.List;
import loam.ecosystem.Metric;

/** The trajectories of a finished experiment, wherever they are kept. */
public interface Trajectories {
  /** Dates of the observations. */
  List<LocalDate> dates();

  int replications();

  /** The values of a metric: one row per replication, one column per date. */
  double[][] values(Metric metric);
}
