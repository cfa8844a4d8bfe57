package loam.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import loam.experiment.Backend;
import loam.experiment.InOrder;
import loam.experiment.TaskExecutor;
import loam.experiment.Work;

/** Simulates points at some backend, remembers them, and tells how far it is. */
final class Runs implements AutoCloseable {
  /** A point and the numbers of its replications. */
  record Job(double[] point, int first, int count) {}

  /** The points of a simulator as work for anybody. */
  record Observation(Simulator simulator) implements Work<Job, double[][]> {
    private static final int MEGABYTES = 60;

    @Override
    public int megabytes() {
      return MEGABYTES;
    }

    @Override
    public Function<Job, double[][]> prepared() {
      return job -> simulator.outcomes(job.point(), job.first(), job.count());
    }
  }

  private record Done(Job job, double[][] outcomes, boolean isNew) {}

  private final TaskExecutor<Job, double[][]> executor;
  private final RunMemory memory;
  private final Runnable step;
  private int points;

  /**
   * Ready to run; whoever asks closes it.
   *
   * @param step called after each point
   */
  Runs(Simulator simulator, Backend place, RunMemory memory, Runnable step) {
    this.executor = place.executorFor(new Observation(simulator));
    this.memory = memory;
    this.step = step;
  }

  /** How many points were simulated or recalled. */
  int points() {
    return points;
  }

  /** Outcomes of points, in their order: [point][replication][figure]. */
  List<double[][]> of(List<Job> jobs) throws InterruptedException {
    List<double[][]> outcomes = new ArrayList<>();
    run(jobs, done -> outcomes.add(take(done)));
    return outcomes;
  }

  /** Outcomes of one point, whose replications run side by side. */
  double[][] of(double[] point, int first, int count) throws InterruptedException {
    List<Job> jobs =
        IntStream.range(first, first + count).mapToObj(r -> new Job(point, r, 1)).toList();
    List<double[][]> rows = new ArrayList<>();
    run(jobs, done -> rows.add(remember(done)));
    points++;
    step.run();
    return rows.stream().map(row -> row[0]).toArray(double[][]::new);
  }

  private void run(List<Job> jobs, Consumer<Done> inOrder) throws InterruptedException {
    InOrder.run(executor.submitting(this::begin), jobs.iterator(), inOrder, () -> false);
  }

  private CompletableFuture<Done> begin(Job job) {
    return memory
        .recall(job.point(), job.first())
        .map(known -> CompletableFuture.completedFuture(new Done(job, known, false)))
        .orElseGet(() -> executor.submit(job).thenApply(outcomes -> new Done(job, outcomes, true)));
  }

  private double[][] remember(Done done) {
    if (done.isNew()) {
      memory.keep(done.job().point(), done.job().first(), done.outcomes());
    }
    return done.outcomes();
  }

  private double[][] take(Done done) {
    points++;
    step.run();
    return remember(done);
  }

  @Override
  public void close() {
    executor.close();
  }
}
