package loam.cli;

import java.io.PrintWriter;
import loam.language.English;
import loam.language.Language;

/**
 * Tells how far the replications are: a bar that moves on a terminal, a plain line every tenth
 * elsewhere, nothing when quiet.
 */
public final class Progress {
  /** How it is shown. */
  public enum Style {
    BAR,
    LINES,
    QUIET
  }

  private static final int CELLS = 30;
  private static final long REDRAW_NANOS = 100_000_000;

  private final PrintWriter err;
  private final Language language;
  private final Style style;
  private int replications;
  private final double yearsPerReplication;
  private final long start = System.nanoTime();
  private int done;
  private long drawn;

  public Progress(
      PrintWriter err,
      Language language,
      Style style,
      int replications,
      double yearsPerReplication) {
    this.err = err;
    this.language = language;
    this.style = style;
    this.replications = replications;
    this.yearsPerReplication = yearsPerReplication;
    if (style == Style.BAR) {
      draw();
    }
  }

  /** So many there will be in all. */
  public void expect(int all) {
    replications = all;
  }

  /** Says what goes on now that all are finished. */
  public void say(@English String doing) {
    switch (style) {
      case BAR -> {
        err.print("\r\u001B[K" + language.say(doing));
        err.flush();
      }
      case LINES -> err.println(language.say(doing));
      case QUIET -> {}
    }
  }

  /** So many more replications are finished. */
  public void steps(int more) {
    for (int step = 0; step < more; step++) {
      step();
    }
  }

  /** One more replication is finished. */
  public void step() {
    done++;
    switch (style) {
      case BAR -> {
        if (done == replications || System.nanoTime() - drawn > REDRAW_NANOS) {
          draw();
        }
      }
      case LINES -> {
        int tenth = Math.max(1, replications / 10);
        if (done % tenth == 0 || done == replications) {
          err.println(text());
        }
      }
      case QUIET -> {}
    }
  }

  /** Takes the bar away. */
  public void finish() {
    if (style == Style.BAR) {
      err.print("\r\u001B[K");
      err.flush();
    }
  }

  private void draw() {
    drawn = System.nanoTime();
    int full = (int) ((long) CELLS * done / replications);
    String bar = "█".repeat(full) + "░".repeat(CELLS - full);
    err.print("\r\u001B[K" + bar + " " + text());
    err.flush();
  }

  private String text() {
    double seconds = (System.nanoTime() - start) / 1e9;
    String count = language.say("%d of %d replications", done, replications);
    if (done == 0) {
      return count;
    }
    double yearsPerSecond = done * yearsPerReplication / seconds;
    long left = Math.round(seconds / done * (replications - done));
    return language.say("%s, %.0f simulated years/s, %d s left", count, yearsPerSecond, left);
  }
}
