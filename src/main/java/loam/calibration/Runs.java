package loam.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loam.experiment.InTurn;

/** Simulates points on several threads, remembers them, and tells how far it is. */
final class Runs {
  /** A point and the numbers of its replications. */
  record Job(double[] point, int first, int count) {}

  private record Done(Job job, double[][] outcomes, boolean isNew) {}

  private final Simulator simulator;
  private final int threads;
  private final RunMemory memory;
  private final Runnable step;
  private int points;

  /**
   * Ready to run.
   *
   * @param step called after each point
   */
  Runs(Simulator simulator, int threads, RunMemory memory, Runnable step) {
    this.simulator = simulator;
    this.threads = threads;
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
    InTurn.run(threads, jobs.iterator(), this::simulate, done -> outcomes.add(take(done)));
    return outcomes;
  }

  /** Outcomes of one point, whose replications run side by side. */
  double[][] of(double[] point, int first, int count) throws InterruptedException {
    List<Job> jobs =
        IntStream.range(first, first + count).mapToObj(r -> new Job(point, r, 1)).toList();
    List<double[][]> rows = new ArrayList<>();
    InTurn.run(threads, jobs.iterator(), this::simulate, done -> rows.add(remember(done)));
    points++;
    step.run();
    return rows.stream().map(row -> row[0]).toArray(double[][]::new);
  }

  private Done simulate(Job job) {
    Optional<double[][]> known = memory.recall(job.point(), job.first());
    return new Done(
        job,
        known.orElseGet(() -> simulator.outcomes(job.point(), job.first(), job.count())),
        known.isEmpty());
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
}
