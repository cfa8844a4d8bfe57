package loam.kernel;

/**
 * The stretch of time that has buckets: {@link #BUCKETS} of equal width from an origin on. A
 * position counts quanta from the origin, {@code 2^31} to a bucket.
 *
 * <p>The position never falls as time grows: subtraction, multiplication by a positive number and
 * truncation each keep the order, rounding included. So a bucket is due before every later one
 * whatever the rounding, and only equal positions leave the order open.
 */
final class Window {
  static final int BUCKETS = 1 << 14;

  /** The first position beyond the window. */
  static final long END = (long) BUCKETS << 31;

  private final double quantaPerUnit;
  private double origin;

  Window(double bucketWidth) {
    quantaPerUnit = 0x1p31 / bucketWidth;
    if (!(quantaPerUnit > 0 && Double.isFinite(quantaPerUnit))) {
      throw new IllegalArgumentException(
          "bucketWidth (%s) must be finite and more than 0".formatted(bucketWidth));
    }
  }

  void beginAt(double time) {
    origin = time;
  }

  /** Position of a time not before the origin; any time beyond the window is ≥ {@link #END}. */
  long position(double time) {
    return (long) ((time - origin) * quantaPerUnit);
  }

  static int bucket(long position) {
    return (int) (position >>> 31);
  }

  /** The first position of a bucket. */
  static long start(int bucket) {
    return (long) bucket << 31;
  }
}
