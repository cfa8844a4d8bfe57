package loam.experiment;

import java.util.concurrent.CompletableFuture;

/** What does the jobs of one kind of work at some {@link Backend}. Any thread may submit jobs. */
public interface TaskExecutor<J, R> extends AutoCloseable {
  /** How many jobs may be submitted before the result of the first is taken, at least 1. */
  int ahead();

  /** Begins a job. What comes of it, or why nothing does, is completed in another thread. */
  CompletableFuture<R> submit(J job);

  /** Stops; what jobs under way bring is dropped. */
  @Override
  void close();
}
