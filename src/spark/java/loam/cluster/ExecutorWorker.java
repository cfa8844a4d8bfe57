package loam.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import loam.experiment.Work;

/**
 * Where an executor does the jobs of one piece of work. Cores share its memory, so that no more
 * jobs are under way than fit; the others wait.
 */
final class ExecutorWorker {
  private static final double SHARE_OF_MEMORY = 0.6; // Spark and the results need the rest

  private final Function<Object, Object> work;
  private final Semaphore places;

  private ExecutorWorker(Function<Object, Object> work, int places) {
    this.work = work;
    this.places = new Semaphore(places, true);
  }

  /** Work that was packed. */
  @SuppressWarnings("unchecked") // jobs come from where the work comes from
  static ExecutorWorker of(byte[] packed) {
    Work<Object, Object> work = (Work<Object, Object>) Packing.unpack(packed);
    double megabytes = SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory() / (1 << 20);
    return new ExecutorWorker(work.prepared(), (int) Math.max(1, megabytes / work.megabytes()));
  }

  /** Does jobs one after the other. */
  List<Object> work(List<?> jobs) {
    places.acquireUninterruptibly();
    try {
      List<Object> results = new ArrayList<>();
      for (Object job : jobs) {
        results.add(work.apply(job));
      }
      return results;
    } finally {
      places.release();
    }
  }
}
