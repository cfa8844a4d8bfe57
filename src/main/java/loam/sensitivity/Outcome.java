package loam.sensitivity;

import java.time.LocalDate;
import java.util.List;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Metric;
import loam.experiment.Engine;
import loam.experiment.Projections;
import loam.experiment.ReplicationFailedException;
import loam.experiment.Replicator;
import loam.scenario.Scenario;

/**
 * The number that is studied: a metric by the end of a day, of one scenario, or of a policy less
 * its reference under the same luck.
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
   * Values in some replications, one each.
   *
   * @param scenarios one, or a reference and a policy
   * @param first number of the first replication, from 1
   */
  double[] of(List<Scenario> scenarios, int first, int replications, Engine engine) {
    double[] values = new double[replications];
    for (int place = 0; place < scenarios.size(); place++) {
      boolean isReference = place < scenarios.size() - 1;
      double[] one = of(scenarios.get(place), first, replications, engine);
      for (int i = 0; i < replications; i++) {
        values[i] += isReference ? -one[i] : one[i];
      }
    }
    return values;
  }

  private double[] of(Scenario scenario, int first, int replications, Engine engine) {
    List<LocalDate> dates = Ecosystem.recordDates(scenario.plan().end());
    Replicator replicator = engine.replicator(scenario, OrdinaryPath.COUNTED);
    double[] values = new double[replications];
    for (int i = 0; i < replications; i++) {
      values[i] = run(scenario, replicator, first + i, dates);
      if (!Double.isFinite(values[i])) {
        throw new MissingValueException(
            "%s has no value on %s in replication %d of %s"
                .formatted(metric.id(), date, first + i, scenario.name()));
      }
    }
    return values;
  }

  private double run(
      Scenario scenario, Replicator replicator, int replication, List<LocalDate> dates) {
    try {
      return Projections.since(replicator.run(replication), dates, metric, since, date);
    } catch (RuntimeException e) {
      throw new ReplicationFailedException(
          scenario.name(), scenario.plan().seed(), replication, replicator.moment(), e);
    }
  }
}
