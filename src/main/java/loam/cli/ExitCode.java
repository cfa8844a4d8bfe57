package loam.cli;

/** How a command ends. */
public final class ExitCode {
  public static final int DONE = 0;
  public static final int FAILURE = 1;
  public static final int BAD_INPUT = 2;
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
