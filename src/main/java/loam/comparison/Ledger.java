package loam.comparison;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The ledger of one replication: each firm beside its counterfactual twin, the same firm with
 * common random numbers under the reference, counted by {@link Outcome} and {@link Flow} at a date.
 */
public final class Ledger implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Days by which two times must differ to count as earlier or later. */
  public static final double ABOUT_THE_SAME = 180;

  private static final int OUTCOMES = Outcome.all().size();
  private static final int FLOWS = Flow.values().length;

  private final int[][] counts;

  private Ledger(int[][] counts) {
    this.counts = counts;
  }

  /**
   * Counts.
   *
   * @param policy what became of firms under the policy
   * @param reference the same without it, same replication and seed
   * @param horizon model time in days; what happens later counts as not happened
   */
  public static Ledger of(FirmOutcomes policy, FirmOutcomes reference, double horizon) {
    int[][] counts = new int[OUTCOMES][FLOWS];
    for (int place = 0; place < policy.count(); place++) {
      int twin = reference.placeOf(policy.firm(place));
      for (Outcome outcome : Outcome.all()) {
        double time = policy.reached(place, outcome);
        if (twin < 0) {
          count(counts, outcome, time <= horizon, Flow.INDUCED);
        } else {
          compare(
              counts[outcome.ordinal()],
              time,
              reference.reached(twin, outcome),
              horizon,
              policy.publicMoney(place) <= horizon);
        }
      }
    }
    for (int place = 0; place < reference.count(); place++) {
      if (policy.placeOf(reference.firm(place)) < 0) {
        for (Outcome outcome : Outcome.all()) {
          count(counts, outcome, reference.reached(place, outcome) <= horizon, Flow.DETERRED);
        }
      }
    }
    return new Ledger(counts);
  }

  /**
   * A ledger that was kept.
   *
   * @param counts as {@link #counts} gives them
   */
  public static Ledger ofCounts(int[] counts) {
    if (counts.length != OUTCOMES * FLOWS) {
      throw new IllegalArgumentException("%d counts".formatted(counts.length));
    }
    int[][] rows = new int[OUTCOMES][];
    for (int outcome = 0; outcome < OUTCOMES; outcome++) {
      rows[outcome] = Arrays.copyOfRange(counts, outcome * FLOWS, (outcome + 1) * FLOWS);
    }
    return new Ledger(rows);
  }

  /** All counts, outcome by outcome, each by flow. */
  public int[] counts() {
    return Arrays.stream(counts).flatMapToInt(Arrays::stream).toArray();
  }

  private static void count(int[][] counts, Outcome outcome, boolean happened, Flow flow) {
    counts[outcome.ordinal()][flow.ordinal()] += happened ? 1 : 0;
  }

  private static void compare(
      int[] flows, double policy, double reference, double horizon, boolean publicMoney) {
    if (policy > horizon && reference > horizon) {
      return;
    }
    Flow flow;
    if (reference > horizon) {
      flow = Flow.ADDITIONAL;
    } else if (policy > horizon) {
      flow = Flow.DISPLACED;
    } else if (reference - policy > ABOUT_THE_SAME) {
      flow = Flow.BROUGHT_FORWARD;
    } else if (policy - reference > ABOUT_THE_SAME) {
      flow = Flow.DELAYED;
    } else {
      flow = publicMoney ? Flow.DEADWEIGHT : Flow.UNCHANGED;
    }
    flows[flow.ordinal()]++;
  }

  /** Number of firms. */
  public int count(Outcome outcome, Flow flow) {
    return counts[outcome.ordinal()][flow.ordinal()];
  }

  /** What the policy added in all: the difference of the two totals. */
  public int net(Outcome outcome) {
    return count(outcome, Flow.ADDITIONAL)
        + count(outcome, Flow.INDUCED)
        - count(outcome, Flow.DISPLACED)
        - count(outcome, Flow.DETERRED);
  }

  /** Firms that reached the outcome under the policy. */
  public int underPolicy(Outcome outcome) {
    return Arrays.stream(counts[outcome.ordinal()]).sum()
        - count(outcome, Flow.DISPLACED)
        - count(outcome, Flow.DETERRED);
  }
}
