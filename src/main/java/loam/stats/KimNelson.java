package loam.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Selection of the best of k systems, replication by replication: procedure KN. After a first stage
 * a system leaves once it trails another by more than chance and the indifference zone δ explain.
 * Whenever the best is better than all others by δ, it is the one left with the stated confidence
 * at least; where others come closer, one of the closest is left as a rule, which is not proved.
 *
 * <p>With {@code h² = (n₀ − 1) ((2 (1 − confidence) / (k − 1))^(−2/(n₀−1)) − 1)} and S² the first
 * stage's variance of a paired difference, a system leaves after r replications if its mean is
 * below another's by more than {@code max(0, δ/(2r) (h² S²/δ² − r))}. Valid for normal outcomes,
 * with any common random numbers, which make S² and with it the number of replications smaller.
 *
 * <p>Systems whose outcomes are all equal to the bit are one system: none of them leaves before the
 * others, and if they are the best, all of them are left.
 *
 * <p>Not thread-safe: one owner feeds it.
 *
 * @see "S.-H. Kim, B. L. Nelson, A Fully Sequential Procedure for Indifference-Zone Selection in
 *     Simulation, ACM TOMACS 11 (2001), section 3, with c = 1"
 */
public final class KimNelson {
  private final double indifference;
  private final double squareOfH;
  private final Better better;
  private final double[][] firstStage; // system × replication
  private final double[] sums;
  private final int[] replications;
  private final double[][] boundaries; // h² S² / δ² of each pair
  private final boolean[][] differ; // whether a pair ever had different outcomes
  private List<Integer> survivors;
  private boolean finished = false;
  private int taken = 0;

  /**
   * Before the first replication.
   *
   * @param systems number of systems k, at least 2
   * @param indifference the smallest difference worth detecting δ &gt; 0, in the unit of outcomes
   * @param confidence probability of a correct selection, in (1/k, 1)
   * @param firstStage replications n₀ before anyone may leave, at least 2; ten or more, since few
   *     of them make h large
   */
  public KimNelson(
      int systems, double indifference, double confidence, int firstStage, Better better) {
    Require.atLeast("systems", systems, 2);
    Require.atLeast("firstStage", firstStage, 2);
    if (!(confidence > 1.0 / systems && confidence < 1)) {
      throw new IllegalArgumentException(
          "confidence (%s) must lie in (1/%d, 1)".formatted(confidence, systems));
    }
    this.indifference = Require.positive("indifference", indifference);
    this.better = better;
    this.squareOfH = squareOfH(systems, confidence, firstStage);
    this.firstStage = new double[systems][firstStage];
    this.sums = new double[systems];
    this.replications = new int[systems];
    this.boundaries = new double[systems][systems];
    this.differ = new boolean[systems][systems];
    this.survivors = IntStream.range(0, systems).boxed().toList();
  }

  static double squareOfH(int systems, double confidence, int firstStage) {
    double errorRate = 2 * (1 - confidence) / (systems - 1);
    return (firstStage - 1) * (StrictMath.pow(errorRate, -2.0 / (firstStage - 1)) - 1);
  }

  /**
   * Takes one more replication.
   *
   * @param outcomes of all {@link #survivors}, in their order; finite
   * @throws IllegalStateException if the selection is finished
   */
  public void observe(double... outcomes) {
    if (isFinished()) {
      throw new IllegalStateException(
          "the selection finished after %d replications".formatted(taken));
    }
    double[] larger = better.asLarger(Require.finite("outcomes", outcomes, 1));
    if (larger.length != survivors.size()) {
      throw new IllegalArgumentException(
          "%d outcomes are given, but %d systems survive"
              .formatted(larger.length, survivors.size()));
    }
    for (int i = 0; i < larger.length; i++) {
      take(survivors.get(i), larger[i]);
      for (int j = 0; j < i; j++) {
        boolean apart = Double.doubleToLongBits(larger[i]) != Double.doubleToLongBits(larger[j]);
        differ[survivors.get(i)][survivors.get(j)] |= apart;
        differ[survivors.get(j)][survivors.get(i)] |= apart;
      }
    }
    taken++;
    if (taken == firstStage[0].length) {
      findBoundaries();
    }
    if (taken >= firstStage[0].length) {
      screen();
    }
  }

  private void take(int system, double outcome) {
    sums[system] += outcome;
    replications[system]++;
    if (taken < firstStage[system].length) {
      firstStage[system][taken] = outcome;
    }
  }

  private void findBoundaries() {
    for (int i = 0; i < boundaries.length; i++) {
      for (int j = 0; j < i; j++) {
        double deviation = PairedDifference.of(firstStage[i], firstStage[j]).standardDeviation();
        boundaries[i][j] = squareOfH * deviation * deviation / (indifference * indifference);
        boundaries[j][i] = boundaries[i][j];
      }
    }
  }

  private void screen() {
    List<Integer> staying = new ArrayList<>();
    for (int system : survivors) {
      if (survivors.stream().noneMatch(other -> beats(other, system))) {
        staying.add(system);
      }
    }
    int leader = leader(staying);
    List<Integer> leading = staying.stream().filter(one -> !differ[one][leader]).toList();
    finished = furthestBoundary(staying) < taken || leading.size() == staying.size();
    survivors = finished ? leading : List.copyOf(staying);
  }

  private boolean beats(int other, int system) {
    double allowance = indifference / 2 * Math.max(0, boundaries[system][other] - taken);
    return sums[other] - sums[system] > allowance; // r times the means and their allowance
  }

  private double furthestBoundary(List<Integer> systems) {
    double furthest = 0;
    for (int system : systems) {
      for (int other : systems) {
        furthest = Math.max(furthest, boundaries[system][other]);
      }
    }
    return furthest;
  }

  /** The first of those with the best sum. */
  private int leader(List<Integer> systems) {
    int leader = systems.get(0);
    for (int system : systems) {
      leader = sums[system] > sums[leader] ? system : leader;
    }
    return leader;
  }

  /**
   * Systems that are still in, in rising order, numbered from 0; if finished the best, of which
   * there are several only if all their outcomes are the same to the bit.
   */
  public List<Integer> survivors() {
    return survivors;
  }

  /** Whether the best is known. */
  public boolean isFinished() {
    return finished;
  }

  /**
   * The system selected, or the first of several that are the same.
   *
   * @throws IllegalStateException before the selection is finished
   */
  public int best() {
    if (!isFinished()) {
      throw new IllegalStateException("%d systems survive".formatted(survivors.size()));
    }
    return survivors.get(0);
  }

  /** Replications that each system took until it left, or so far. */
  public List<Integer> replications() {
    return Arrays.stream(replications).boxed().toList();
  }

  /** Replications after which the selection ends at the latest; first stage needed before. */
  public int atMost() {
    if (taken < firstStage[0].length) {
      throw new IllegalStateException(
          "the first stage has %d replications yet to come"
              .formatted(firstStage[0].length - taken));
    }
    return isFinished() ? taken : (int) Math.floor(furthestBoundary(survivors)) + 1;
  }
}
