package loam.badhouse.kernel;

/** Keeps state in static fields. */
final class Remembers {
  private static int counted;
  private static int[] seen = {0};

  private Remembers() {}

  static int count() {
    seen = new int[] {counted};
    return seen[0] + ++counted;
  }
}
