package loam.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import loam.experiment.Backend;
import loam.experiment.Ended;
import loam.experiment.Simulations;
import loam.experiment.Work;

/** Simulates points at some backend, remembers them, and tells how far it is. */
public final class Runs implements AutoCloseable {
  /**
   * A point and the numbers of its replications.
   *
   * @param row place of the first of them among all that are asked for, from 0
   */
  public record Job(int row, double[] point, int first, int count) {}

  /** A point that somebody wants to know about, and the numbers of its replications. */
  record Asked(double[] point, int first, int count) {}

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
  private final IntConsumer ended;
  private int points;
  private int rows;

  /**
   * Ready to run; whoever asks closes it.
   *
   * @param ended hears of so many replications more that have ended
   */
  Runs(Simulator simulator, Backend place, RunMemory memory, IntConsumer ended) {
    this.simulations = new Simulations<>(new Observation(simulator), place, memory);
    this.ended = ended;
  }

  /** How many points were simulated or recalled. */
  int points() {
    return points;
  }

  /** Replications of a point, which come after all that were asked for before. */
  private Job job(double[] point, int first, int count) {
    Job job = new Job(rows, point, first, count);
    rows += count;
    return job;
  }

  /** Outcomes of points, in their order: [point][replication][figure]. */
  List<double[][]> of(List<Asked> asked) throws InterruptedException {
    List<double[][]> outcomes = new ArrayList<>();
    run(
        asked.stream().map(one -> job(one.point(), one.first(), one.count())).toList(),
        outcomes::add);
    points += asked.size();
    return outcomes;
  }

  /** Outcomes of one point, whose replications run side by side. */
  double[][] of(double[] point, int first, int count) throws InterruptedException {
    List<double[]> outcomes = new ArrayList<>();
    run(
        IntStream.range(first, first + count).mapToObj(r -> job(point, r, 1)).toList(),
        one -> outcomes.add(one[0]));
    points++;
    return outcomes.toArray(double[][]::new);
  }

  private void run(List<Job> jobs, Consumer<double[][]> inOrder) throws InterruptedException {
    simulations.run(
        jobs.stream().map(List::of).iterator(),
        (job, outcomes) -> {
          inOrder.accept(outcomes);
          ended.accept(job.count());
        },
        () -> false);
  }

  @Override
  public void close() {
    simulations.close();
  }
}
