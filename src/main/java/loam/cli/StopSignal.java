package loam.cli;

import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import loam.language.Phrase;

/**
 * Ends the work of the current thread when the process is told to stop, as by Ctrl-C, and clears
 * away what it began: the work first leaves off, so that nothing is made anew behind the broom.
 */
public final class StopSignal implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 5;

  private final Runnable tell;
  private final long patienceSeconds;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Runnable clearAway;
  private final Terminal terminal;
  private final Runnable farewell;
  private final Thread hook;
  private volatile boolean heard;

  private StopSignal(
      Runnable tell,
      long patienceSeconds,
      Runnable clearAway,
      Terminal terminal,
      Runnable farewell) {
    this.tell = tell;
    this.patienceSeconds = patienceSeconds;
    this.clearAway = clearAway;
    this.terminal = terminal;
    this.farewell = farewell;
    this.hook = new Thread(this::stop, "stop signal");
  }

  /** Listens until closed; {@code clearAway} may run more than once. */
  public static StopSignal listen(Runnable clearAway, Terminal terminal) {
    return listen(clearAway, terminal, () -> terminal.warn("interrupted"));
  }

  /** As above, with last words of the caller's. */
  public static StopSignal listen(Runnable clearAway, Terminal terminal, Runnable farewell) {
    return listening(
        new StopSignal(
            Thread.currentThread()::interrupt, PATIENCE_SECONDS, clearAway, terminal, farewell));
  }

  private static StopSignal listening(StopSignal signal) {
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  /** Whether the process is about to end; failures from then on are only echoes of that. */
  public boolean isHeard() {
    return heard;
  }

  private void stop() {
    heard = true;
    tell.run();
    try {
      if (!ended.await(patienceSeconds, TimeUnit.SECONDS)) {
        clearAway.run();
      }
    } catch (InterruptedException | UncheckedIOException e) {
      terminal.warn("could not clear up: %s", Phrase.of(e));
    }
    farewell.run();
    terminal.err().flush();
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
