package loam.experiment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
import loam.kernel.EventCalendar;
import loam.kernel.SubjectKeys;
import loam.scenario.Scenario;

/**
 * Runs the replications of a scenario on the threads of this JVM. Each thread has an ecosystem of
 * its own; what comes out does not depend on how many there are.
 */
public final class Experiment {
  private final Scenario scenario;
  private final Function<SubjectKeys, EventCalendar> calendars;
  private final OrdinaryPath path;
  private final ConcurrentLinkedQueue<Ecosystem> idle = new ConcurrentLinkedQueue<>();

  public Experiment(Scenario scenario, Engine engine) {
    this(scenario, engine, OrdinaryPath.COUNTED);
  }

  /** As above, with ordinary firms one by one where {@code path} says so. */
  public Experiment(Scenario scenario, Engine engine, OrdinaryPath path) {
    this(scenario, engine::calendar, path);
  }

  Experiment(Scenario scenario, Function<SubjectKeys, EventCalendar> calendars, OrdinaryPath path) {
    this.scenario = scenario;
    this.calendars = calendars;
    this.path = path;
  }

  /**
   * Runs all replications of the plan.
   *
   * @param threads at least 1
   * @param inOrder gets every trajectory, in the order of the replications, in the caller's thread
   * @throws ReplicationFailedException for the first replication that fails
   * @throws InterruptedException if the caller's thread is interrupted; replications under way stop
   *     to matter
   */
  public void run(int threads, Consumer<Trajectory> inOrder) throws InterruptedException {
    int replications = scenario.plan().replications();
    int window = 2 * threads + 2;
    ExecutorService workers =
        Executors.newFixedThreadPool(Math.min(threads, replications), Experiment::worker);
    try {
      Deque<Future<Trajectory>> pending = new ArrayDeque<>();
      for (int replication = 1; replication <= replications; replication++) {
        int number = replication;
        pending.add(workers.submit(() -> replicate(number)));
        if (pending.size() >= window) {
          inOrder.accept(await(pending.remove()));
        }
      }
      while (!pending.isEmpty()) {
        inOrder.accept(await(pending.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "replications");
    thread.setDaemon(true);
    return thread;
  }

  private Trajectory replicate(int replication) {
    Ecosystem ready = idle.poll();
    Ecosystem ecosystem = ready != null ? ready : new Ecosystem(scenario, calendars, path);
    try {
      Trajectory trajectory = ecosystem.run(replication);
      idle.add(ecosystem);
      return trajectory;
    } catch (RuntimeException e) {
      throw new ReplicationFailedException(
          scenario.name(), scenario.plan().seed(), replication, ecosystem.moment(), e);
    }
  }

  private static Trajectory await(Future<Trajectory> future) throws InterruptedException {
    try {
      return future.get();
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
