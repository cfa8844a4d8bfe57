package loam.badhouse.cli;

/** May print. */
final class Prints {
  private Prints() {}

  static void out() {
    System.out.println();
  }
}
