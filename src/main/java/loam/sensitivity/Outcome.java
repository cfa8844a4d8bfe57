package loam.sensitivity;

import java.time.LocalDate;
import java.util.List;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.experiment.Projections;
import loam.scenario.Scenario;

/**
 * The number that is studied: a metric by the end of a day, of one scenario, or of a policy less
 * its reference under common random numbers.
 *
 * @param date a record date
 * @param since first day that counts for flows and rates, the first of a month
 */
public record Outcome(Metric metric, LocalDate date, LocalDate since) {
  /** The metric does not exist somewhere, such as the median of nothing. */
  public static final class MissingValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingValueException(String message) {
      super(message);
    }
  }

  /**
   * Its value in one replication.
   *
   * @param replication its number, from 1
   */
  double of(Trajectory run, Scenario scenario, int replication) {
    List<LocalDate> dates = Ecosystem.recordDates(scenario.plan().end());
    double value = Projections.since(run, dates, metric, since, date);
    if (!Double.isFinite(value)) {
      throw new MissingValueException(
          "%s has no value on %s in replication %d of %s"
              .formatted(metric.id(), date, replication, scenario.name()));
    }
    return value;
  }
}
