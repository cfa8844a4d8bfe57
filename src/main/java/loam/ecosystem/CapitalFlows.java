package loam.ecosystem;

import static loam.ecosystem.Metric.Kind.FLOW;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import loam.language.English;

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

  static List<Measure<CapitalFlows>> ofRounds() {
    List<Measure<CapitalFlows>> all = new ArrayList<>();
    all.add(
        Measure.of(
            "rounds",
            "Funding rounds",
            "rounds/month",
            FLOW,
            "rounds that closed",
            (flows, month) -> flows.rounds(month)));
    all.add(ofStage(0, "seed", "Seed rounds", "first rounds of firms that closed"));
    all.add(ofStage(1, "A", "A rounds", "second rounds of firms that closed"));
    all.add(ofStage(2, "B", "B rounds", "third rounds of firms that closed"));
    all.add(ofStage(3, "C", "C rounds", "fourth rounds of firms that closed"));
    all.add(ofStage(4, "D", "D rounds", "fifth rounds of firms that closed"));
    all.add(ofStage(5, "late", "Late rounds", "sixth rounds of firms that closed"));
    all.add(
        ofStage(
            6, "repeated", "Repeated late rounds", "rounds after the sixth of firms that closed"));
    all.add(
        Measure.of(
            "private.invested",
            "Private money in rounds",
            "CNY/month",
            FLOW,
            "private money of all closed rounds, with and without a fund",
            (flows, month) -> (double) flows.privateMoney[month]));
    return all;
  }

  private static Measure<CapitalFlows> ofStage(
      int stage, String id, @English String label, @English String definition) {
    return Measure.of(
        "rounds." + id,
        label,
        "rounds/month",
        FLOW,
        definition,
        (flows, month) -> flows.rounds[stage][month]);
  }

  static List<Measure<CapitalFlows>> ofExits() {
    return List.of(
        Measure.of(
            "listings",
            "Listings",
            "firms/month",
            FLOW,
            "venture firms that were listed",
            (flows, month) -> flows.listings[month]),
        Measure.of(
            "acquisitions",
            "Acquisitions",
            "firms/month",
            FLOW,
            "venture firms that were bought; they leave the count of firms",
            (flows, month) -> flows.acquisitions[month]),
        Measure.of(
            "downRounds",
            "Down rounds",
            "firms/month",
            FLOW,
            "venture firms that were written down",
            (flows, month) -> flows.downRounds[month]));
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

  void copyFrom(CapitalFlows other) {
    for (int stage = 0; stage < STAGES; stage++) {
      System.arraycopy(other.rounds[stage], 0, rounds[stage], 0, rounds[stage].length);
    }
    System.arraycopy(other.privateMoney, 0, privateMoney, 0, privateMoney.length);
    System.arraycopy(other.fundMoney, 0, fundMoney, 0, fundMoney.length);
    System.arraycopy(other.coinvested, 0, coinvested, 0, coinvested.length);
    System.arraycopy(other.withoutFunds, 0, withoutFunds, 0, withoutFunds.length);
    System.arraycopy(other.listings, 0, listings, 0, listings.length);
    System.arraycopy(other.acquisitions, 0, acquisitions, 0, acquisitions.length);
    System.arraycopy(other.largeExits, 0, largeExits, 0, largeExits.length);
    System.arraycopy(other.downRounds, 0, downRounds, 0, downRounds.length);
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

  /** Closed rounds of all stages. */
  int rounds(int month) {
    int sum = 0;
    for (int[] ofStage : rounds) {
      sum += ofStage[month];
    }
    return sum;
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

  /** Money of funds up to the end of a month. */
  long fundMoneyTo(int month) {
    return sumTo(fundMoney, month);
  }

  /** Private money of closed rounds with a fund up to the end of a month. */
  long coinvestedTo(int month) {
    return sumTo(coinvested, month);
  }

  /** Private money that these rounds would have had without the fund, up to the end of a month. */
  long withoutFundsTo(int month) {
    return sumTo(withoutFunds, month);
  }

  private static long sumTo(long[] money, int month) {
    long sum = 0;
    for (int past = 0; past <= month; past++) {
      sum += money[past];
    }
    return sum;
  }

  /** Listings and acquisitions above the size that the ecosystem index counts. */
  int largeExits(int month) {
    return largeExits[month];
  }
}
