package loam.experiment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work done by several threads and handed over in order. */
public final class InTurn {
  private InTurn() {}

  /**
   * Does all jobs.
   *
   * @param threads at least 1
   * @param jobs taken in order; only a few are ahead of the last one handed over
   * @param work done by any thread
   * @param inOrder gets the result of every job, in the order of the jobs, in the caller's thread
   * @throws InterruptedException if the caller's thread is interrupted; jobs under way stop to
   *     matter
   * @throws RuntimeException what the first job that fails throws, when all before it are handed
   *     over
   */
  public static <J, R> void run(
      int threads, Iterator<J> jobs, Function<J, R> work, Consumer<R> inOrder)
      throws InterruptedException {
    run(threads, jobs, work, inOrder, () -> false);
  }

  /**
   * As above, but leaves off once it is enough: no job is begun or handed over from then on.
   *
   * @param enough asked in the caller's thread after each job
   */
  public static <J, R> void run(
      int threads,
      Iterator<J> jobs,
      Function<J, R> work,
      Consumer<R> inOrder,
      BooleanSupplier enough)
      throws InterruptedException {
    int window = 2 * threads + 2; // more would wait in memory for their turn
    ExecutorService workers = Executors.newFixedThreadPool(threads, InTurn::worker);
    try {
      Deque<Future<R>> pending = new ArrayDeque<>();
      while (!enough.getAsBoolean() && jobs.hasNext()) {
        J job = jobs.next();
        pending.add(workers.submit(() -> work.apply(job)));
        if (pending.size() >= window) {
          inOrder.accept(await(pending.remove()));
        }
      }
      while (!enough.getAsBoolean() && !pending.isEmpty()) {
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

  private static <R> R await(Future<R> future) throws InterruptedException {
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
