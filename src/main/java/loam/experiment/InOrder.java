package loam.experiment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work done by several at once and handed over in order. */
public final class InOrder {
  private InOrder() {}

  /**
   * Does all jobs on threads of this JVM.
   *
   * @param threads at least 1
   * @param jobs taken in order; only a few are ahead of the last one handed over
   * @param work done by any thread
   * @param inOrder gets the result of every job, in the order of the jobs, in the caller's thread
   * @throws InterruptedException if the caller's thread is interrupted; what jobs under way bring
   *     is dropped
   * @throws RuntimeException what the first job that fails throws, when all before it are handed
   *     over
   */
  public static <J, R> void run(
      int threads, Iterator<J> jobs, Function<J, R> work, Consumer<R> inOrder)
      throws InterruptedException {
    try (TaskExecutor<J, R> executor = new Threads(threads).executor(work)) {
      run(executor, jobs, inOrder, () -> false);
    }
  }

  /**
   * Has a executor do all jobs, but leaves off once it is enough: no job is begun or handed over
   * from then on.
   *
   * @param jobs taken in order; only as many are ahead as the executor asks for
   * @param inOrder gets the result of every job, in the order of the jobs, in the caller's thread
   * @param enough asked in the caller's thread after each job
   * @throws InterruptedException if the caller's thread is interrupted
   * @throws RuntimeException what the first job that fails throws, when all before it are handed
   *     over
   */
  public static <J, R> void run(
      TaskExecutor<J, R> executor, Iterator<J> jobs, Consumer<R> inOrder, BooleanSupplier enough)
      throws InterruptedException {
    Deque<CompletableFuture<R>> pending = new ArrayDeque<>();
    while (!enough.getAsBoolean() && (jobs.hasNext() || !pending.isEmpty())) {
      if (jobs.hasNext() && pending.size() < executor.ahead()) {
        pending.add(executor.submit(jobs.next()));
      } else {
        inOrder.accept(await(pending.remove()));
      }
    }
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
