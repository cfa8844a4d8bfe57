package loam.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import loam.experiment.Backend;
import loam.experiment.Ended;
import loam.experiment.Simulations;
import loam.experiment.Work;

/** Simulates points at some backend, remembers them, and tells how far it is. */
public final class Runs implements AutoCloseable {
  /** A point and the numbers of its replications. */
  public record Job(double[] point, int first, int count) {}

  /** The points of a simulator as work for anybody. */
  record Observation(Simulator simulator) implements Work<List<Job>, List<Ended<double[][]>>> {
    private static final int MEGABYTES = 60;

    @Override
    public int megabytes() {
      return MEGABYTES;
    }

    @Override
    public Function<List<Job>, List<Ended<double[][]>>> prepared() {
      return Ended.each(job -> simulator.outcomes(job.point(), job.first(), job.count()));
    }
  }

  private final Simulations<Job, double[][]> simulations;
  private final Runnable step;
  private int points;

  /**
   * Ready to run; whoever asks closes it.
   *
   * @param step called after each point
   */
  Runs(Simulator simulator, Backend place, RunMemory memory, Runnable step) {
    this.simulations = new Simulations<>(new Observation(simulator), place, memory);
    this.step = step;
  }

  /** How many points were simulated or recalled. */
  int points() {
    return points;
  }

  /** Outcomes of points, in their order: [point][replication][figure]. */
  List<double[][]> of(List<Job> jobs) throws InterruptedException {
    List<double[][]> outcomes = new ArrayList<>();
    run(
        jobs,
        one -> {
          outcomes.add(one);
          count();
        });
    return outcomes;
  }

  /** Outcomes of one point, whose replications run side by side. */
  double[][] of(double[] point, int first, int count) throws InterruptedException {
    List<double[]> rows = new ArrayList<>();
    run(
        IntStream.range(first, first + count).mapToObj(r -> new Job(point, r, 1)).toList(),
        row -> rows.add(row[0]));
    count();
    return rows.toArray(double[][]::new);
  }

  private void count() {
    points++;
    step.run();
  }

  private void run(List<Job> jobs, Consumer<double[][]> inOrder) throws InterruptedException {
    simulations.run(
        jobs.stream().map(List::of).iterator(),
        (job, outcomes) -> inOrder.accept(outcomes),
        () -> false);
  }

  @Override
  public void close() {
    simulations.close();
  }
}
