package loam.experiment;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;

/**
 * Replications of several scenarios as work for anybody. What belongs together is done by one
 * thread, one after the other.
 *
 * @param path how ordinary firms live
 */
public record Replications(Cases cases, Engine engine, OrdinaryPath path)
    implements Work<List<Replications.Job>, List<Ended<Trajectory>>> {
  private static final int MEGABYTES = 100; // a replication, and one that goes on from its past

  /** How many scenarios are simulated together at most, before any of them is kept. */
  static final int TOGETHER = 8;

  /**
   * One replication.
   *
   * @param scenario its place among the cases, from 0
   * @param replication its number, from 1
   * @param kept the number under which it is kept, from 1
   */
  public record Job(int scenario, int replication, int kept) {
    /** One that is kept under its own number. */
    public Job(int scenario, int replication) {
      this(scenario, replication, replication);
    }
  }

  /**
   * Runs some of them, in groups that belong together.
   *
   * @param kept where each is kept as soon as its group ends, and none is run that is there already
   */
  public void run(
      Backend place,
      Checkpoint kept,
      Iterator<List<Job>> jobs,
      Simulations.Arrivals<Job, Trajectory> arrivals,
      BooleanSupplier enough)
      throws InterruptedException {
    try (var simulations = new Simulations<>(this, place, new InCheckpoint(kept))) {
      simulations.run(jobs, arrivals, enough);
    }
  }

  private record InCheckpoint(Checkpoint all) implements Simulations.Memory<Job, Trajectory> {
    @Override
    public Optional<Trajectory> recall(Job job) {
      return all.recall(job.scenario(), job.kept());
    }

    @Override
    public void commit(Job job, Trajectory trajectory) {
      all.commit(job.scenario(), trajectory);
    }
  }

  @Override
  public int megabytes() {
    return MEGABYTES;
  }

  @Override
  public Function<List<Job>, List<Ended<Trajectory>>> prepared() {
    ReplicatorPool pool = new ReplicatorPool(cases, engine, path);
    return jobs -> {
      Map<Job, Trajectory> shared = pool.withCommonPasts(jobs);
      return Ended.<Job, Trajectory>each(
              job ->
                  numbered(
                      job.kept(),
                      Optional.ofNullable(shared.get(job))
                          .orElseGet(() -> pool.run(job.scenario(), job.replication()))))
          .apply(jobs);
    };
  }

  private static Trajectory numbered(int number, Trajectory run) {
    return run.replication() == number
        ? run
        : new Trajectory(number, run.months(), run.values(), run.events(), run.metrics());
  }
}
