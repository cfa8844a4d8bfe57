package loam.random;

/**
 * Uniform numbers that belong to an entity and a decision, not to the order of calls: scenarios
 * that share a seed meet common random numbers, firm by firm, even where a policy changes which
 * firms survive.
 *
 * <p>Each number is a pure function of (seed, replication, purpose, entity, occasion). Two rounds
 * of a 64-bit mixer separate neighbouring keys. There is no state, so threads may share an object.
 */
public final class Draws {
  private static final long ENTITY_STEP = 0x9E3779B97F4A7C15L;
  private static final long OCCASION_STEP = 0xC2B2AE3D27D4EB4FL;
  private static final long REPLICATION_STEP = 0xA0761D6478BD642FL;
  private static final double UNIT = 0x1.0p-52;

  private final long root;

  /**
   * The draws of one replication.
   *
   * @param seed the experiment's seed, any value
   * @param replication number of the replication, from 1
   */
  public Draws(long seed, int replication) {
    this.root = Mixer.mix(Mixer.mix(seed) + replication * REPLICATION_STEP);
  }

  /** A number in (0, 1) with 52 random bits, never 0 and never 1. */
  public double uniform(DrawKey purpose, long entity, long occasion) {
    return ((bits(purpose, entity, occasion) >>> 12) + 0.5) * UNIT;
  }

  /** A standard exponential number, mean 1, by inversion. */
  public double exponential(DrawKey purpose, long entity, long occasion) {
    return -Elementary.log(uniform(purpose, entity, occasion));
  }

  /** A standard normal number by inversion. */
  public double normal(DrawKey purpose, long entity, long occasion) {
    return Distributions.normalQuantile(uniform(purpose, entity, occasion));
  }

  long bits(DrawKey purpose, long entity, long occasion) {
    long keyed = Mixer.mix(root + purpose.salt() + entity * ENTITY_STEP);
    return Mixer.mix(keyed + occasion * OCCASION_STEP);
  }
}
