package loam.experiment;

import java.util.List;
import java.util.function.Consumer;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
import loam.scenario.Scenario;

/**
 * Runs the replications of a scenario on the threads of this JVM: a {@link Batch} of one. What
 * comes out does not depend on how many threads there are.
 */
public final class Experiment {
  private final Batch batch;

  public Experiment(Scenario scenario, Engine engine) {
    this.batch = new Batch(List.of(scenario), engine);
  }

  /** As above, with ordinary firms one by one where {@code path} says so. */
  public Experiment(Scenario scenario, Engine engine, OrdinaryPath path) {
    this.batch = new Batch(List.of(scenario), List.of(1), engine, path);
  }

  /**
   * Runs all replications of the plan.
   *
   * @param threads at least 1
   * @param inOrder gets every trajectory, in the order of the replications, in the caller's thread
   * @throws ReplicationFailedException for the first replication that fails
   * @throws InterruptedException if the caller's thread is interrupted; what replications under way
   *     bring is dropped
   */
  public void run(int threads, Consumer<Trajectory> inOrder) throws InterruptedException {
    batch.run(threads, (scenario, trajectory) -> inOrder.accept(trajectory));
  }
}
