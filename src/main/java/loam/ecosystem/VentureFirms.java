package loam.ecosystem;

import java.util.Arrays;
import loam.city.Fund;
import loam.city.Timescale;

/**
 * The venture side of all substantive firms, one array per attribute, by the slots of {@link
 * Firms}.
 */
final class VentureFirms {
  /** Stage of a firm before its first round; the last stage repeats. */
  static final byte NO_ROUND = 0;

  static final byte LAST_STAGE = 6;
  private static final double NEVER = Double.NEGATIVE_INFINITY;
  private static final double FUNDED_DAYS = 1.5 * Timescale.DAYS_PER_YEAR;
  private static final int FUNDS = Fund.values().length;

  private final Firms firms;

  /** Whether the firm seeks equity; no longer so once it has listed. */
  boolean[] onTrack = new boolean[0];

  byte[] stage = new byte[0];

  /** CNY after the last round or write-down, 0 before the first. */
  long[] value = new long[0];

  /** exp(quality effect on the rate of rounds). */
  double[] pull = new double[0];

  /** Number of the next candidate event on the venture track. */
  int[] occasion = new int[0];

  boolean[] unicorn = new boolean[0];

  /** Whether a unicorn reached its value young enough for the strict roll. */
  boolean[] strict = new boolean[0];

  /** Model time and CNY of the last round and of the one before. */
  double[] lastRound = new double[0];

  private long[] lastAmount = new long[0];
  private double[] roundBefore = new double[0];
  private long[] amountBefore = new long[0];

  /** The stretch of time in which rounds speed up growth. */
  private double[] fundedFrom = new double[0];

  private double[] fundedUntil = new double[0];

  /** Days of earlier such stretches in the fiscal year that is not closed. */
  private double[] fundedEarlier = new double[0];

  /** By fund and slot: share of the firm that the fund holds. */
  final double[][] stake = new double[FUNDS][0];

  VentureFirms(Firms firms) {
    this.firms = firms;
  }

  /** Prepares a slot for a firm without venture history. */
  void enter(int slot) {
    if (slot >= stage.length) {
      grow(Math.max(slot + 1, firms.key.length));
    }
    onTrack[slot] = false;
    stage[slot] = NO_ROUND;
    value[slot] = 0;
    occasion[slot] = 0;
    unicorn[slot] = false;
    strict[slot] = false;
    lastRound[slot] = NEVER;
    roundBefore[slot] = NEVER;
    lastAmount[slot] = 0;
    amountBefore[slot] = 0;
    fundedFrom[slot] = NEVER;
    fundedUntil[slot] = NEVER;
    fundedEarlier[slot] = 0;
    for (double[] ofFund : stake) {
      ofFund[slot] = 0;
    }
  }

  /** The firm, brought up to date before, raises so much at a value; its stage rises. */
  void raise(int slot, double time, long amount, long post) {
    roundBefore[slot] = lastRound[slot];
    amountBefore[slot] = lastAmount[slot];
    lastRound[slot] = time;
    lastAmount[slot] = amount;
    value[slot] = post;
    stage[slot] = (byte) Math.min(LAST_STAGE, stage[slot] + 1);
    double kept = 1 - (double) amount / post;
    for (double[] ofFund : stake) {
      ofFund[slot] *= kept;
    }
    beginFunded(slot, time);
  }

  private void beginFunded(int slot, double time) {
    if (time >= fundedUntil[slot]) {
      fundedEarlier[slot] +=
          Math.max(0, fundedUntil[slot] - Math.max(fundedFrom[slot], openYear(slot)));
      fundedFrom[slot] = time;
    }
    fundedUntil[slot] = time + FUNDED_DAYS;
  }

  private double openYear(int slot) {
    return Math.max(firms.birth[slot], Horizon.startOfYear(firms.nextClose[slot]));
  }

  /**
   * Closes a fiscal year from {@code from} to {@code until}: the part of it within 18 months after
   * a round.
   */
  double closeFundedShare(int slot, double from, double until) {
    if (fundedUntil[slot] <= from && fundedEarlier[slot] == 0) {
      return 0;
    }
    double days =
        fundedEarlier[slot]
            + Math.max(0, Math.min(until, fundedUntil[slot]) - Math.max(from, fundedFrom[slot]));
    fundedEarlier[slot] = 0;
    return days / (until - from);
  }

  /** CNY raised after {@code time} in the last two rounds. */
  long raisedSince(int slot, double time) {
    return (lastRound[slot] > time ? lastAmount[slot] : 0)
        + (roundBefore[slot] > time ? amountBefore[slot] : 0);
  }

  private void grow(int size) {
    onTrack = Arrays.copyOf(onTrack, size);
    stage = Arrays.copyOf(stage, size);
    value = Arrays.copyOf(value, size);
    pull = Arrays.copyOf(pull, size);
    occasion = Arrays.copyOf(occasion, size);
    unicorn = Arrays.copyOf(unicorn, size);
    strict = Arrays.copyOf(strict, size);
    lastRound = Arrays.copyOf(lastRound, size);
    lastAmount = Arrays.copyOf(lastAmount, size);
    roundBefore = Arrays.copyOf(roundBefore, size);
    amountBefore = Arrays.copyOf(amountBefore, size);
    fundedFrom = Arrays.copyOf(fundedFrom, size);
    fundedUntil = Arrays.copyOf(fundedUntil, size);
    fundedEarlier = Arrays.copyOf(fundedEarlier, size);
    for (int fund = 0; fund < FUNDS; fund++) {
      stake[fund] = Arrays.copyOf(stake[fund], size);
    }
  }
}
