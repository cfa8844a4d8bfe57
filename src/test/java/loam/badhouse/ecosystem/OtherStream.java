package loam.badhouse.ecosystem;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;

/** Draws from generators that know no entity. */
final class OtherStream {
  private OtherStream() {}

  static double first() {
    return new Random(1).nextDouble();
  }

  static double second() {
    return new SplittableRandom(1).nextDouble();
  }

  static double third() {
    return ThreadLocalRandom.current().nextDouble();
  }
}
