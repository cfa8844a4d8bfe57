package loam.cli;

import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import loam.language.Phrase;

/**
 * Ends the work of the current thread when the process is told to stop, as by Ctrl-C, and clears
 * away what it began: the work first leaves off, so that nothing is made anew behind the broom.
 */
final class StopSignal implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 5;

  private final Thread worker = Thread.currentThread();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Runnable clearAway;
  private final Terminal terminal;
  private final Thread hook;
  private volatile boolean heard;

  private StopSignal(Runnable clearAway, Terminal terminal) {
    this.clearAway = clearAway;
    this.terminal = terminal;
    this.hook = new Thread(this::stop, "stop signal");
  }

  /** Listens until closed; {@code clearAway} may run more than once. */
  static StopSignal listen(Runnable clearAway, Terminal terminal) {
    StopSignal signal = new StopSignal(clearAway, terminal);
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  /** Whether the process is about to end; failures from then on are only echoes of that. */
  boolean isHeard() {
    return heard;
  }

  private void stop() {
    heard = true;
    worker.interrupt();
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        clearAway.run();
      }
    } catch (InterruptedException | UncheckedIOException e) {
      terminal.warn("could not clear up: %s", Phrase.of(e));
    }
    terminal.warn("interrupted");
  }

  @Override
  public void close() {
    try {
      clearAway.run();
    } finally {
      ended.countDown();
    }
    if (!heard) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        heard = true; // the signal came just now; there is nothing left to clear away
      }
    }
  }
}
