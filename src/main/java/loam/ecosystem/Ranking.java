package loam.ecosystem;

import java.util.Arrays;
import loam.city.Numbers;
import loam.random.Draws;
import loam.random.Elementary;
import loam.random.Purpose;

/** Applicants for a batch with limited places, best first: score, then key. */
final class Ranking {
  private final Firms firms;
  private final Numbers weights;
  private int[] slots = new int[256];
  private double[] scores = new double[256];
  private int count;

  Ranking(Firms firms, Numbers weights) {
    this.firms = firms;
    this.weights = weights;
  }

  void clear() {
    count = 0;
  }

  /** Adds an applicant, brought up to date before, to the batch of a day. */
  void add(Draws draws, int slot, double growthTwoYears, int day) {
    if (count == slots.length) {
      slots = Arrays.copyOf(slots, 2 * count);
      scores = Arrays.copyOf(scores, 2 * count);
    }
    double logRdExpense = Elementary.log(Math.max(1, firms.rdShare[slot] * firms.revenue[slot]));
    slots[count] = slot;
    scores[count] =
        weights.get(0) * firms.quality[slot]
            + weights.get(1) * logRdExpense
            + weights.get(2) * growthTwoYears
            + weights.get(3) * draws.normal(Purpose.TITLE_RANKING_NOISE, firms.key[slot], day);
    count++;
  }

  int size() {
    return count;
  }

  /** The slots of the best {@code places} applicants in ascending order of their keys. */
  int[] best(int places) {
    Integer[] order = new Integer[count];
    Arrays.setAll(order, i -> i);
    if (places < count) {
      Arrays.sort(
          order,
          (a, b) ->
              scores[a] != scores[b]
                  ? Double.compare(scores[b], scores[a])
                  : Long.compare(firms.key[slots[a]], firms.key[slots[b]]));
    }
    return Arrays.stream(order, 0, Math.min(places, count))
        .mapToInt(i -> slots[i])
        .boxed()
        .sorted((a, b) -> Long.compare(firms.key[a], firms.key[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
