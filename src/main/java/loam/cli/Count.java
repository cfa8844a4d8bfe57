package loam.cli;

/**
 * Tells how many replications have ended where nobody knows how many there will be: a number that
 * moves on a terminal, a plain line now and then elsewhere, nothing when quiet.
 */
public final class Count implements AutoCloseable {
  private static final int LINE_EVERY = 100;
  private static final long REDRAW_NANOS = 100_000_000;

  private final Terminal terminal;
  private final Progress.Style style;
  private int done;
  private long drawn;

  public Count(Terminal terminal, Progress.Style style) {
    this.terminal = terminal;
    this.style = style;
  }

  /** One more has ended. */
  public void step() {
    done++;
    switch (style) {
      case BAR -> {
        if (System.nanoTime() - drawn > REDRAW_NANOS) {
          drawn = System.nanoTime();
          terminal.err().print("\r\u001B[K" + text());
          terminal.err().flush();
        }
      }
      case LINES -> {
        if (done % LINE_EVERY == 0) {
          terminal.err().println(text());
        }
      }
      case QUIET -> {}
    }
  }

  /** Takes the number away, so that something else can be said. */
  public void clear() {
    if (style == Progress.Style.BAR) {
      terminal.err().print("\r\u001B[K");
      terminal.err().flush();
    }
  }

  private String text() {
    return terminal.language().say("%d replications so far", done);
  }

  @Override
  public void close() {
    clear();
  }
}
