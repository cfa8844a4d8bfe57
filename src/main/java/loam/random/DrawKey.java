package loam.random;

import java.nio.charset.StandardCharsets;

/**
 * What a draw is for: a {@link Purpose} of the model as it ships, or one of a submodel beside it.
 */
public interface DrawKey {
  /** A number that no other purpose has. */
  long salt();

  /**
   * The purpose of a submodel from elsewhere.
   *
   * @param name known to no other; every draw follows from it, so it never changes
   */
  static DrawKey named(String name) {
    long mixed = 0;
    for (byte letter : name.getBytes(StandardCharsets.UTF_8)) {
      mixed = Mixer.mix(mixed + letter);
    }
    long salt = mixed;
    return () -> salt;
  }
}
