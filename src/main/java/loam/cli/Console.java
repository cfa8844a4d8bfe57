package loam.cli;

/** What the terminal can do, as the launcher saw it. */
public final class Console {
  private Console() {}

  /** Whether standard error is a terminal; the launcher tells, since Java 17 cannot. */
  public static boolean errIsTerminal() {
    return "1".equals(System.getenv("LOAM_ERR_IS_TERMINAL"));
  }
}
