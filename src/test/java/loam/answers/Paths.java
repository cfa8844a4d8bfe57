package loam.answers;

import java.util.Arrays;

/**
 * Thirty-nine numbers whose statistics are seen at once: their quantile p is p itself for p of 5,
 * 10, 25, 50, 75, 90 and 95 %.
 *
 * <p>In order they are 3 × 0.05, 6 × 0.10, 10 × 0.25, 0.50, 10 × 0.75, 6 × 0.90 and 3 × 0.95. With
 * n = 39 the ranks (n + 1) p are 2, 4, 10, 20, 30, 36, 38; ranks of other rules, such as 1 + (n −
 * 1) p, lie between two equal numbers of these. Their sum is 0.15 + 0.6 + 2.5 + 0.5 + 7.5 + 5.4 +
 * 2.85 = 19.5, the mean 0.5; the squared deviations are 6 × 0.45² + 12 × 0.4² + 20 × 0.25² = 4.385,
 * the standard deviation √(4.385 / 38) = 0.33969801.
 */
final class Paths {
  /** How many. */
  static final int N = 39;

  private static final double[] IN_ORDER = new double[N];

  static {
    int[] until = {3, 9, 19, 20, 30, 36, 39};
    double[] value = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};
    int from = 0;
    for (int step = 0; step < until.length; step++) {
      Arrays.fill(IN_ORDER, from, until[step], value[step]);
      from = until[step];
    }
  }

  private Paths() {}

  /** The number of a path, counted from 0; neighbours are not in order. */
  static double of(int path) {
    return IN_ORDER[path * 17 % N];
  }

  /**
   * One less than the same number of another path, so that a difference of 0 belongs to the middle:
   * 19 paths of −1, 19 of +1 and one of 0. Their mean is 0, their standard deviation √(38 / 38) =
   * 1.
   */
  static int sign(int path) {
    return Double.compare(of(path), 0.5);
  }
}
