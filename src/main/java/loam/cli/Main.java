package loam.cli;

/** Where the process begins. */
public final class Main {
  private Main() {}

  /** Runs one command. */
  public static void main(String[] args) {
    System.exit(0);
  }
}
