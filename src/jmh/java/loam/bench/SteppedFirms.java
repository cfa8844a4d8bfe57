package loam.bench;

import java.util.Arrays;

/**
 * The reference model in plain arrays by steps of a year, as agent-based models are written: a
 * column holds the stage of each firm, and each year every firm draws where it is at the year's
 * end, with the exact probabilities of the three-stage chain. Same law at the ends of years, other
 * draws.
 */
final class SteppedFirms implements Contestant {
  private static final byte GONE = Lifecycle.STAGES;

  /** Chance to be in a stage, or one before it, a year later. */
  private static final double[][] LATER = new double[Lifecycle.STAGES][Lifecycle.STAGES];

  /** The same at the end of the year of birth, of which the firm has had a uniform part. */
  private static final double[] BORN = new double[Lifecycle.STAGES];

  static {
    double born = 0;
    for (int to = 0; to < Lifecycle.STAGES; to++) {
      born += Lifecycle.expected(to, 1) / (Lifecycle.REGISTRATIONS_PER_DAY * Lifecycle.YEAR);
      BORN[to] = born;
      for (int from = 0; from < Lifecycle.STAGES; from++) {
        double before = to == 0 ? 0 : LATER[from][to - 1];
        LATER[from][to] = before + Lifecycle.chance(from, to, 1);
      }
    }
  }

  private byte[] stages = new byte[1 << 20];

  @Override
  public void replicate(KeyedDraws draws, Census census) {
    int count = 0;
    int firm = 0;
    double birth = draws.gap(0) * Lifecycle.DAYS_BETWEEN_REGISTRATIONS;
    for (int year = 0; year < Lifecycle.YEARS; year++) {
      count = step(draws, year, count);
      while (birth < (year + 1) * Lifecycle.YEAR) {
        byte stage = drawn(BORN, draws.mark(firm, 0));
        if (stage != GONE) {
          count = add(count, stage);
        }
        firm++;
        birth += draws.gap(firm) * Lifecycle.DAYS_BETWEEN_REGISTRATIONS;
      }
      count(census, year, count);
    }
  }

  /** A year for every firm; those that are gone leave no gap. */
  private int step(KeyedDraws draws, int year, int count) {
    int left = 0;
    for (int i = 0; i < count; i++) {
      byte stage = drawn(LATER[stages[i]], draws.ofCell(i, year));
      if (stage != GONE) {
        stages[left++] = stage;
      }
    }
    return left;
  }

  private static byte drawn(double[] upTo, double u) {
    if (u < upTo[0]) {
      return 0;
    }
    if (u < upTo[1]) {
      return 1;
    }
    return u < upTo[2] ? (byte) 2 : GONE;
  }

  private int add(int count, byte stage) {
    if (count == stages.length) {
      stages = Arrays.copyOf(stages, 2 * count);
    }
    stages[count] = stage;
    return count + 1;
  }

  /** What has changed since the year before. */
  private void count(Census census, int year, int count) {
    int[] now = new int[Lifecycle.STAGES];
    for (int i = 0; i < count; i++) {
      now[stages[i]]++;
    }
    for (int stage = 0; stage < Lifecycle.STAGES; stage++) {
      long before = year == 0 ? 0 : census.stock(stage, year - 1);
      census.come(stage, year, now[stage]);
      census.leave(stage, year, before);
    }
  }
}
