package loam.experiment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
import loam.kernel.EventCalendar;
import loam.kernel.SubjectKeys;
import loam.scenario.Scenario;

/**
 * Runs the replications of several scenarios in turns on the threads of this JVM: the first
 * replication of each, then the second of each, and so on, so that what has arrived is balanced
 * whenever one stops. Scenarios that share a seed meet the same luck. What comes out does not
 * depend on the number of threads.
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
  }

  private record Job(int scenario, int replication) {}

  private record Pending(int scenario, Future<Trajectory> trajectory) {}

  private final List<Scenario> scenarios;
  private final EcosystemPool ecosystems;

  /**
   * Scenarios with as many replications as their plans say, which need not be equally many.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Batch(List<Scenario> scenarios, Engine engine) {
    this(scenarios, engine::calendar, OrdinaryPath.AT_BIRTH);
  }

  Batch(
      List<Scenario> scenarios, Function<SubjectKeys, EventCalendar> calendars, OrdinaryPath path) {
    if (scenarios.isEmpty()) {
      throw new IllegalArgumentException("no scenario to run");
    }
    this.scenarios = List.copyOf(scenarios);
    this.ecosystems = new EcosystemPool(this.scenarios, calendars, path);
  }

  /**
   * Runs all replications of all scenarios.
   *
   * @param threads at least 1
   * @param arrivals gets every trajectory, replication by replication, and for each replication
   *     scenario by scenario
   * @throws ReplicationFailedException for the first replication that fails, when all before it
   *     have arrived
   * @throws InterruptedException if the caller's thread is interrupted; replications under way stop
   *     to matter
   */
  public void run(int threads, Arrivals arrivals) throws InterruptedException {
    int window = 2 * threads + 2; // more would wait in memory for their turn
    ExecutorService workers = Executors.newFixedThreadPool(threads, Batch::worker);
    try {
      Deque<Pending> pending = new ArrayDeque<>();
      for (int replication = 1; replication <= mostReplications(); replication++) {
        for (Job job : jobs(replication)) {
          pending.add(
              new Pending(
                  job.scenario(),
                  workers.submit(() -> ecosystems.run(job.scenario(), job.replication()))));
          if (pending.size() >= window) {
            deliver(pending.remove(), arrivals);
          }
        }
      }
      while (!pending.isEmpty()) {
        deliver(pending.remove(), arrivals);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private int mostReplications() {
    return scenarios.stream().mapToInt(scenario -> scenario.plan().replications()).max().orElse(0);
  }

  private List<Job> jobs(int replication) {
    List<Job> jobs = new ArrayList<>();
    for (int scenario = 0; scenario < scenarios.size(); scenario++) {
      if (replication <= scenarios.get(scenario).plan().replications()) {
        jobs.add(new Job(scenario, replication));
      }
    }
    return jobs;
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "replications");
    thread.setDaemon(true);
    return thread;
  }

  private static void deliver(Pending pending, Arrivals arrivals) throws InterruptedException {
    try {
      arrivals.arrive(pending.scenario(), pending.trajectory().get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e);
    }
  }
}
