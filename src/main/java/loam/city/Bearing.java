package loam.city;

/**
 * What a published figure has done to the numbers of a city.
 *
 * @param use in a word
 * @param by the numbers that it moved, or the figure near it that moved some; empty for a test
 */
public record Bearing(Target.Use use, String by) {
  /** Nothing was chosen by it. */
  public static final Bearing TEST = new Bearing(Target.Use.TESTED, "");
}
