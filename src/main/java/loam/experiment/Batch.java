package loam.experiment;

import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
import loam.experiment.Replications.Job;
import loam.scenario.Scenario;
import loam.scenario.SweptScenarios;

/**
 * Runs the replications of several scenarios in turns at some {@link Backend}: the first
 * replication of each, then the second of each, and so on, so that what has arrived is balanced
 * whenever one stops. Scenarios that share a seed meet common random numbers. What comes out does
 * not depend on the place.
 */
public final class Batch {
  /** Gets the trajectories, in order, in the thread that runs the batch. */
  @FunctionalInterface
  public interface Arrivals {
    /**
     * One replication has ended.
     *
     * @param scenario its place in the list of scenarios, from 0
     */
    void arrive(int scenario, Trajectory trajectory);

    /**
     * One replication has failed, in its turn. Whoever does not want the others to go on throws.
     *
     * @param scenario its place in the list of scenarios, from 0
     */
    default void fail(int scenario, ReplicationFailedException failure) {
      throw failure;
    }
  }

  private final int scenarios;
  private final IntUnaryOperator first; // replication of each scenario
  private final IntUnaryOperator last;
  private final int most;
  private final Replications replications;
  private Checkpoint checkpoint = Checkpoint.NONE;
  private IntPredicate asked = replication -> true;

  /**
   * Scenarios with as many replications as their plans say, which need not be equally many.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Batch(List<Scenario> scenarios, Engine engine) {
    this(scenarios, scenarios.stream().map(scenario -> 1).toList(), engine);
  }

  /**
   * As above, but the first replications of each scenario are known already and left out.
   *
   * @param first number of the first replication to run, one per scenario, from 1; beyond the
   *     plan's number there is none
   */
  public Batch(List<Scenario> scenarios, List<Integer> first, Engine engine) {
    this(scenarios, first, engine, OrdinaryPath.COUNTED);
  }

  Batch(List<Scenario> scenarios, List<Integer> first, Engine engine, OrdinaryPath path) {
    this(
        new Replications(new Cases.Listed(scenarios), engine, path),
        scenarios.size(),
        first::get,
        place -> scenarios.get(place).plan().replications(),
        scenarios.stream().mapToInt(scenario -> scenario.plan().replications()).max().orElse(0));
  }

  /** The scenario without a sweep and those of all its points, each made when its turn comes. */
  public Batch(SweptScenarios swept, Engine engine) {
    this(
        new Replications(new Cases.OfSweep(swept), engine, OrdinaryPath.COUNTED),
        swept.size(),
        place -> 1,
        place -> swept.base().plan().replications(),
        swept.base().plan().replications());
  }

  private Batch(
      Replications replications,
      int scenarios,
      IntUnaryOperator first,
      IntUnaryOperator last,
      int most) {
    if (scenarios < 1) {
      throw new IllegalArgumentException("no scenario to run");
    }
    this.replications = replications;
    this.scenarios = scenarios;
    this.first = first;
    this.last = last;
    this.most = most;
  }

  /** Runs only replications with some numbers. */
  public Batch only(IntPredicate replications) {
    asked = replications;
    return this;
  }

  /** Keeps each replication there as soon as it ends, and runs none that is there already. */
  public Batch keepingIn(Checkpoint place) {
    checkpoint = place;
    return this;
  }

  /**
   * Runs all replications of all scenarios.
   *
   * @param threads at least 1
   * @param arrivals gets every trajectory, replication by replication, and for each replication
   *     scenario by scenario
   * @throws ReplicationFailedException for the first replication that fails, when all before it
   *     have arrived; if {@code arrivals} does not take it
   * @throws InterruptedException if the caller's thread is interrupted; what replications under way
   *     bring is dropped
   */
  public void run(int threads, Arrivals arrivals) throws InterruptedException {
    run(new Threads(threads), arrivals, () -> false);
  }

  /**
   * As above, wherever it may be, but leaves off once it is enough.
   *
   * @param enough asked in the caller's thread after each arrival
   */
  public void run(Backend place, Arrivals arrivals, BooleanSupplier enough)
      throws InterruptedException {
    replications.run(
        place,
        checkpoint,
        jobs(),
        new Simulations.Arrivals<>() {
          @Override
          public void arrive(Job job, Trajectory trajectory) {
            arrivals.arrive(job.scenario(), trajectory);
          }

          @Override
          public void fail(Job job, ReplicationFailedException failure) {
            arrivals.fail(job.scenario(), failure);
          }
        },
        enough);
  }

  private Iterator<List<Job>> jobs() {
    return IntStream.rangeClosed(1, most)
        .filter(asked)
        .boxed()
        .flatMap(this::groups)
        .filter(group -> !group.isEmpty())
        .iterator();
  }

  /** Scenarios of one replication are simulated together, as far as they are not too many. */
  private Stream<List<Job>> groups(int replication) {
    return IntStream.iterate(0, from -> from < scenarios, from -> from + Replications.TOGETHER)
        .mapToObj(
            from ->
                IntStream.range(from, Math.min(scenarios, from + Replications.TOGETHER))
                    .filter(scenario -> replication >= first.applyAsInt(scenario))
                    .filter(scenario -> replication <= last.applyAsInt(scenario))
                    .mapToObj(scenario -> new Job(scenario, replication))
                    .toList());
  }
}
