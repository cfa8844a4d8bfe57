package loam.ecosystem;

import java.util.Arrays;

/** Closed rounds and their money, and exits, by month; whole CNY. */
final class CapitalFlows {
  private static final int STAGES = VentureFirms.LAST_STAGE + 1;

  private final Horizon horizon;
  private final int[][] rounds;
  private final long[] privateMoney;
  private final long[] fundMoney;
  private final long[] coinvested;
  private final long[] withoutFunds;
  private final int[] listings;
  private final int[] acquisitions;
  private final int[] largeExits;
  private final int[] downRounds;

  CapitalFlows(Horizon horizon) {
    this.horizon = horizon;
    int months = horizon.months();
    this.rounds = new int[STAGES][months];
    this.privateMoney = new long[months];
    this.fundMoney = new long[months];
    this.coinvested = new long[months];
    this.withoutFunds = new long[months];
    this.listings = new int[months];
    this.acquisitions = new int[months];
    this.largeExits = new int[months];
    this.downRounds = new int[months];
  }

  void reset() {
    for (int[] ofStage : rounds) {
      Arrays.fill(ofStage, 0);
    }
    for (long[] money : new long[][] {privateMoney, fundMoney, coinvested, withoutFunds}) {
      Arrays.fill(money, 0);
    }
    for (int[] counts : new int[][] {listings, acquisitions, largeExits, downRounds}) {
      Arrays.fill(counts, 0);
    }
  }

  /** A round of private money alone. */
  void round(double time, int stage, long amount) {
    int month = horizon.monthOf((int) time);
    rounds[stage][month]++;
    privateMoney[month] += amount;
  }

  /**
   * A round with a fund.
   *
   * @param alone private money that the same round would have had without it
   */
  void coinvestment(double time, int stage, long partners, long fund, long alone) {
    round(time, stage, partners);
    int month = horizon.monthOf((int) time);
    fundMoney[month] += fund;
    coinvested[month] += partners;
    withoutFunds[month] += alone;
  }

  void listing(double time, boolean large) {
    int month = horizon.monthOf((int) time);
    listings[month]++;
    largeExits[month] += large ? 1 : 0;
  }

  void acquisition(double time, boolean large) {
    int month = horizon.monthOf((int) time);
    acquisitions[month]++;
    largeExits[month] += large ? 1 : 0;
  }

  void downRound(double time) {
    downRounds[horizon.monthOf((int) time)]++;
  }

  /** Closed rounds of firms that were in a stage before. */
  int rounds(int stage, int month) {
    return rounds[stage][month];
  }

  /** Private money of all closed rounds. */
  long privateMoney(int month) {
    return privateMoney[month];
  }

  long fundMoney(int month) {
    return fundMoney[month];
  }

  /** Private money of closed rounds with a fund. */
  long coinvested(int month) {
    return coinvested[month];
  }

  /** Private money that these rounds would have had without the fund. */
  long withoutFunds(int month) {
    return withoutFunds[month];
  }

  int listings(int month) {
    return listings[month];
  }

  int acquisitions(int month) {
    return acquisitions[month];
  }

  /** Listings and acquisitions above the size that the ecosystem index counts. */
  int largeExits(int month) {
    return largeExits[month];
  }

  int downRounds(int month) {
    return downRounds[month];
  }
}
