package loam.stats;

import java.util.stream.IntStream;

/**
 * Decisions about a family of hypotheses that are all right together with a stated probability,
 * however their tests depend on each other.
 *
 * @see "S. Holm, A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of
 *     Statistics 6 (1979)"
 */
public final class Holm {
  private Holm() {}

  /**
   * Adjusted p-values: the least error rate of the family at which a hypothesis falls. Of m sorted
   * p-values the i-th becomes the largest of {@code (m − j + 1) · p(j)}, j ≤ i, at most 1. A
   * hypothesis is rejected at error rate α if its adjusted p-value is at most α.
   *
   * @param pValues one for each hypothesis, in [0, 1]
   * @return in the order given
   */
  public static double[] adjusted(double[] pValues) {
    for (double p : pValues) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("p-value (%s) must lie in [0, 1]".formatted(p));
      }
    }
    int[] order =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted((i, j) -> Double.compare(pValues[i], pValues[j]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[pValues.length];
    double largest = 0;
    for (int rank = 0; rank < order.length; rank++) {
      largest = Math.max(largest, (order.length - rank) * pValues[order[rank]]);
      adjusted[order[rank]] = Math.min(1, largest);
    }
    return adjusted;
  }

  /**
   * The level of each interval of a family, so that all of them hold together with at least {@code
   * familyLevel}: {@code 1 − (1 − familyLevel) / size} (Bonferroni). Holm's decisions reject more,
   * but have no intervals as simple.
   *
   * @param familyLevel confidence level of the whole family, in (0, 1)
   * @param size number of intervals, at least 1
   */
  public static double bonferroniLevel(double familyLevel, int size) {
    Require.atLeast("size", size, 1);
    return 1 - (1 - Require.level(familyLevel)) / size;
  }

  /** Whether each hypothesis falls at this error rate of the family, in the order given. */
  public static boolean[] rejected(double[] pValues, double errorRate) {
    Require.level(errorRate);
    double[] adjusted = adjusted(pValues);
    boolean[] rejected = new boolean[adjusted.length];
    for (int i = 0; i < rejected.length; i++) {
      rejected[i] = adjusted[i] <= errorRate;
    }
    return rejected;
  }
}
