package loam.sensitivity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.experiment.Checkpoint;
import loam.experiment.Engine;
import loam.experiment.Projections;
import loam.experiment.ReplicationFailedException;
import loam.experiment.Replicator;
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
   * Values in some replications, one each.
   *
   * @param scenarios one, or a reference and a policy
   * @param first number of the first replication, from 1
   * @param kept the replications that are known, counted from 1 whatever the first one is
   */
  double[] of(
      List<Scenario> scenarios, int first, int replications, Engine engine, Checkpoint kept) {
    double[] values = new double[replications];
    for (int place = 0; place < scenarios.size(); place++) {
      boolean isReference = place < scenarios.size() - 1;
      double[] one = of(scenarios.get(place), first, replications, engine, kept.from(place));
      for (int i = 0; i < replications; i++) {
        values[i] += isReference ? -one[i] : one[i];
      }
    }
    return values;
  }

  private double[] of(
      Scenario scenario, int first, int replications, Engine engine, Checkpoint kept) {
    List<LocalDate> dates = Ecosystem.recordDates(scenario.plan().end());
    Runner runner = new Runner(scenario, engine);
    double[] values = new double[replications];
    for (int i = 0; i < replications; i++) {
      values[i] = Projections.since(runner.run(first + i, i + 1, kept), dates, metric, since, date);
      if (!Double.isFinite(values[i])) {
        throw new MissingValueException(
            "%s has no value on %s in replication %d of %s"
                .formatted(metric.id(), date, first + i, scenario.name()));
      }
    }
    return values;
  }

  /** One scenario's replications, whose machinery is made for the first that is not known yet. */
  private static final class Runner {
    private final Scenario scenario;
    private final Engine engine;
    private Optional<Replicator> made = Optional.empty();

    Runner(Scenario scenario, Engine engine) {
      this.scenario = scenario;
      this.engine = engine;
    }

    /** A replication, as it was kept under a number or from now on is. */
    Trajectory run(int replication, int number, Checkpoint kept) {
      return kept.recall(0, number)
          .orElseGet(
              () -> {
                Trajectory ended = simulate(replication);
                kept.commit(
                    0,
                    new Trajectory(
                        number, ended.months(), ended.values(), ended.events(), ended.metrics()));
                return ended;
              });
    }

    private Trajectory simulate(int replication) {
      Replicator replicator = made.orElseGet(() -> Replicator.inTheirWorlds(scenario, engine));
      made = Optional.of(replicator);
      try {
        return replicator.run(replication);
      } catch (RuntimeException e) {
        throw new ReplicationFailedException(
            scenario.name(), scenario.plan().seed(), replication, replicator.moment(), e);
      }
    }
  }
}
