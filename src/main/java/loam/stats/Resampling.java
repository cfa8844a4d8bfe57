package loam.stats;

/**
 * Rows drawn with replacement, each fixed by (seed, resample, position) and never by the order of
 * calls, hence the same on every machine.
 *
 * @see "G. L. Steele, D. Lea, C. H. Flood, Fast Splittable Pseudorandom Number Generators (2014),
 *     the finaliser of SplitMix64"
 */
final class Resampling {
  private static final long RESAMPLE_STEP = 0x9E3779B97F4A7C15L;
  private static final long POSITION_STEP = 0xC2B2AE3D27D4EB4FL;

  private final long root;

  Resampling(long seed) {
    this.root = mix(seed + RESAMPLE_STEP);
  }

  /** As many row numbers as there are rows, each in 0 … rows − 1; bias below rows / 2^32. */
  int[] rows(int resample, int rows) {
    long key = mix(root + (resample + 1) * RESAMPLE_STEP);
    int[] drawn = new int[rows];
    for (int position = 0; position < rows; position++) {
      long upperBits = mix(key + (position + 1) * POSITION_STEP) >>> 32;
      drawn[position] = (int) ((upperBits * rows) >>> 32);
    }
    return drawn;
  }

  private static long mix(long word) {
    long mixed = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
