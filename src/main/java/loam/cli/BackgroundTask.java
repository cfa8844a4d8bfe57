package loam.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work done in a thread of its own while the command goes on. */
final class BackgroundTask {
  private final FutureTask<Boolean> work;

  private BackgroundTask(Runnable work) {
    this.work = new FutureTask<>(work, true);
  }

  static BackgroundTask begin(Runnable work) {
    BackgroundTask aside = new BackgroundTask(work);
    Thread thread = new Thread(aside.work, "aside");
    thread.setDaemon(true);
    thread.start();
    return aside;
  }

  /**
   * Waits until the work is done.
   *
   * @throws RuntimeException what the work threw
   */
  void await() throws InterruptedException {
    try {
      work.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
