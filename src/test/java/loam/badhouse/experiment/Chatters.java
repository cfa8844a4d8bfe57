package loam.badhouse.experiment;

/** Prints though it is not cli. */
final class Chatters {
  private Chatters() {}

  static void out() {
    System.out.println();
  }

  static void err() {
    System.err.println();
  }

  static void trace(Throwable thrown) {
    thrown.printStackTrace();
  }
}
