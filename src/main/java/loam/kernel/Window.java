package loam.kernel;

/**
 * The stretch of time that has buckets: the one being executed and the {@link #BUCKETS} after it,
 * all of one width. It glides along with the bucket being executed.
 *
 * <p>A position counts quanta from an origin, {@code 2^31} to a bucket. It never falls as time
 * grows: subtraction, multiplication by a positive number and truncation each keep the order,
 * rounding included. So a bucket is due before every later one whatever the rounding, and only
 * equal positions leave the order open.
 */
final class Window {
  static final int BUCKETS = 1 << 14;

  private static final int OFFSET_BITS = 31;
  private static final long LAST_END = 1L << 62;

  private final double quantaPerUnit;
  private double origin;
  private long ahead;
  private long end;

  /** A window at time 0. */
  Window(double bucketWidth) {
    quantaPerUnit = (1L << OFFSET_BITS) / bucketWidth;
    if (!(quantaPerUnit > 0 && Double.isFinite(quantaPerUnit))) {
      throw new IllegalArgumentException(
          "bucketWidth (%s) must be finite and more than 0".formatted(bucketWidth));
    }
    beginAt(0);
  }

  /** Begins anew: the origin is this time, and no bucket has been entered. */
  void beginAt(double time) {
    origin = time;
    enter(-1);
  }

  /** From now on this bucket is the one being executed. */
  void enter(int bucket) {
    ahead = start(bucket + 1L);
    end = Math.min(start(bucket + 1L + BUCKETS), LAST_END);
  }

  /** Stands where another stands. */
  void copyFrom(Window other) {
    if (quantaPerUnit != other.quantaPerUnit) {
      throw new IllegalArgumentException(
          "buckets of %s quanta, not %s".formatted(other.quantaPerUnit, quantaPerUnit));
    }
    origin = other.origin;
    ahead = other.ahead;
    end = other.end;
  }

  /** Position of a time not before the origin. */
  long position(double time) {
    return (long) ((time - origin) * quantaPerUnit);
  }

  /** First position after the bucket being executed. */
  long ahead() {
    return ahead;
  }

  /** First position without a bucket. */
  long end() {
    return end;
  }

  static int bucket(long position) {
    return (int) (position >>> OFFSET_BITS);
  }

  static long start(long bucket) {
    return bucket << OFFSET_BITS;
  }

  /** Position within its bucket. */
  static long offset(long position) {
    return position & (1L << OFFSET_BITS) - 1;
  }
}
