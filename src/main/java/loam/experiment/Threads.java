package loam.experiment;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Threads of this JVM.
 *
 * @param number how many, at least 1
 */
public record Threads(int number) implements Backend {
  @Override
  public <J, R> TaskExecutor<J, R> executorFor(Work<J, R> work) {
    Function<J, R> prepared = work.prepared();
    ExecutorService workers = Executors.newFixedThreadPool(number, Threads::worker);
    return new TaskExecutor<>() {
      @Override
      public int ahead() {
        return 2 * number + 2; // more would wait in memory for their turn
      }

      @Override
      public CompletableFuture<R> submit(J job) {
        return CompletableFuture.supplyAsync(() -> prepared.apply(job), workers);
      }

      @Override
      public void close() {
        workers.shutdownNow();
      }
    };
  }

  @Override
  public Backend withAtMost(int jobsHere) {
    return new Threads(Math.min(number, jobsHere));
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "replications");
    thread.setDaemon(true);
    return thread;
  }
}
