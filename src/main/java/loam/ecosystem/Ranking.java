package loam.ecosystem;

import java.util.Arrays;
import loam.city.Numbers;
import loam.random.Draws;
import loam.random.Elementary;
import loam.random.Purpose;

/** More applicants for a batch than it has places, best first: score, then key. */
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

  /** Adds an applicant to the batch of a day. */
  void add(Draws draws, int slot, double growthTwoYears, int day) {
    if (count == slots.length) {
      slots = Arrays.copyOf(slots, 2 * count);
      scores = Arrays.copyOf(scores, 2 * count);
    }
    double logRdExpense = Elementary.log(Math.max(1, firms.rdShare(slot) * firms.revenue(slot)));
    slots[count] = slot;
    scores[count] =
        weights.get(0) * firms.quality(slot)
            + weights.get(1) * logRdExpense
            + weights.get(2) * growthTwoYears
            + weights.get(3) * draws.normal(Purpose.TITLE_RANKING_NOISE, firms.key(slot), day);
    count++;
  }

  /** The slots of the best {@code places} applicants, in no order that means anything. */
  int[] best(int places) {
    if (count <= places) {
      return Arrays.copyOf(slots, count);
    }
    if (places <= 0) {
      return new int[0];
    }
    double[] ascending = Arrays.copyOf(scores, count);
    Arrays.sort(ascending);
    double least = ascending[count - places];
    int[] best = new int[places];
    int taken = 0;
    for (int i = 0; i < count; i++) {
      if (scores[i] > least) {
        best[taken++] = slots[i];
      }
    }
    for (long key = Long.MIN_VALUE; taken < places; taken++) {
      int next = nextOfScore(least, key);
      best[taken] = next;
      key = firms.key(next) + 1;
    }
    return best;
  }

  /** Of the applicants with a score, the one with the smallest key from {@code from} on. */
  private int nextOfScore(double score, long from) {
    int next = -1;
    for (int i = 0; i < count; i++) {
      long key = firms.key(slots[i]);
      if (scores[i] == score && key >= from && (next < 0 || key < firms.key(next))) {
        next = slots[i];
      }
    }
    return next;
  }
}
