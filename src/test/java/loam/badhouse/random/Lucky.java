package loam.badhouse.random;

/** Something that a later room may use. */
public final class Lucky {
  private Lucky() {}

  /** Any number. */
  public static double number() {
    return 7;
  }
}
