package loam.experiment;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What does the jobs of one kind of work at some {@link Backend}. Any thread may submit jobs. */
public interface TaskExecutor<J, R> extends AutoCloseable {
  /** How many jobs may be submitted before the result of the first is taken, at least 1. */
  int ahead();

  /** Begins a job. What comes of it, or why nothing does, is completed in another thread. */
  CompletableFuture<R> submit(J job);

  /** The same executor, whose jobs are submitted in another way, or need not be. */
  default <K, S> TaskExecutor<K, S> submitting(Function<K, CompletableFuture<S>> begin) {
    TaskExecutor<J, R> executor = this;
    return new TaskExecutor<>() {
      @Override
      public int ahead() {
        return executor.ahead();
      }

      @Override
      public CompletableFuture<S> submit(K job) {
        return begin.apply(job);
      }

      @Override
      public void close() {
        executor.close();
      }
    };
  }

  /** Stops; what jobs under way bring is dropped. */
  @Override
  void close();
}
