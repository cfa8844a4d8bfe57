package loam.experiment;

import java.util.List;
import java.util.function.Function;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
import loam.scenario.Scenario;

/**
 * Replications of several scenarios as work for anybody.
 *
 * @param path how ordinary firms live
 */
public record Replications(List<Scenario> scenarios, Engine engine, OrdinaryPath path)
    implements Work<Replications.Job, Replications.Arrival> {
  private static final int MEGABYTES = 60;

  public Replications {
    scenarios = List.copyOf(scenarios);
  }

  /**
   * One replication.
   *
   * @param scenario its place in the list of scenarios, from 0
   * @param replication its number, from 1
   */
  public record Job(int scenario, int replication) {}

  /** One replication that has ended. */
  public record Arrival(int scenario, Trajectory trajectory) {}

  @Override
  public int megabytes() {
    return MEGABYTES;
  }

  @Override
  public Function<Job, Arrival> prepared() {
    ReplicatorPool pool =
        new ReplicatorPool(scenarios, scenario -> engine.replicator(scenario, path));
    return job -> new Arrival(job.scenario(), pool.run(job.scenario(), job.replication()));
  }
}
