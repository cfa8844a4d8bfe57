package loam.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How the variance of an output divides among its inputs, which vary independently over their
 * ranges: the first-order index of an input is the part that goes, in the mean, once it is known;
 * its total index is the part that is left, in the mean, once all others are known.
 *
 * <p>Jansen's estimators, with the noise of a stochastic output taken out: replications of one row
 * share random numbers between their points, rows have random numbers of their own, and what
 * replications of a difference scatter is subtracted from its square. The indices are then those of
 * the expected output, without bias from chance in numerator and denominator, and not those of one
 * replication. Without chance they are Jansen's own. Both indices are ratios of two means over
 * rows; their intervals are BCa intervals over rows drawn again. Rows of a low-discrepancy sequence
 * are more even than independent ones, so that the intervals are, if anything, too wide.
 *
 * <p>The variance is that of differences within rows too. Pooled over all outputs it would scatter
 * less without chance; but rows have random numbers of their own, which cancels in a difference
 * within a row and would swamp the variance between rows.
 *
 * @see "M. J. W. Jansen, Analysis of Variance Designs for Model Output, Computer Physics
 *     Communications 117 (1999); A. Saltelli et al., Variance Based Sensitivity Analysis of Model
 *     Output, Computer Physics Communications 181 (2010)"
 */
public final class SobolIndices {
  /** Fewest rows that are taken: below, the intervals themselves are unreliable. */
  public static final int FEWEST_ROWS = 32;

  private static final int RESAMPLES = 1000;

  private final double[] betweenAll;
  private final double[][] betweenOne;
  private final double[][] betweenOthers;
  private final double chance;
  private final double mean;
  private final long seed;

  /**
   * An index with its interval.
   *
   * @param estimate may lie a little outside of 0 to 1 by chance
   */
  public record Index(double estimate, Interval interval) {}

  private SobolIndices(
      double[] betweenAll,
      double[][] betweenOne,
      double[][] betweenOthers,
      double chance,
      double mean,
      long seed) {
    this.betweenAll = betweenAll;
    this.betweenOne = betweenOne;
    this.betweenOthers = betweenOthers;
    this.chance = chance;
    this.mean = mean;
    this.seed = seed;
  }

  /**
   * Of the outputs of a design.
   *
   * @param one outputs at the points of the first matrix, a row each, at least {@value
   *     #FEWEST_ROWS}, and a column for each replication, equally many everywhere
   * @param other outputs at the points of the second matrix
   * @param mixed for each input the outputs at the points of the first matrix, with this input
   *     taken from the second
   * @param seed fixes the resamples behind the intervals
   */
  public static SobolIndices of(double[][] one, double[][] other, double[][][] mixed, long seed) {
    double[][] a = Require.finite("first outputs", one, FEWEST_ROWS, 1);
    double[][] b = Require.finite("second outputs", other, FEWEST_ROWS, 1);
    Require.atLeast("number of inputs", mixed.length, 1);
    double[][] alone = new double[mixed.length][];
    double[][] others = new double[mixed.length][];
    for (int input = 0; input < mixed.length; input++) {
      double[][] ab = Require.finite("mixed outputs", mixed[input], FEWEST_ROWS, 1);
      alone[input] = squares(a, ab);
      others[input] = squares(b, ab);
    }
    return new SobolIndices(squares(a, b), alone, others, within(a, b), mean(a, b), seed);
  }

  /** Squared differences row by row, less what chance adds to them in the mean. */
  private static double[] squares(double[][] left, double[][] right) {
    Require.sameLength("outputs", new double[left.length], "others", new double[right.length]);
    double[] squares = new double[left.length];
    for (int row = 0; row < squares.length; row++) {
      Require.sameLength("a row", left[row], "its partner", right[row]);
      double[] differences = new double[left[row].length];
      for (int replication = 0; replication < differences.length; replication++) {
        differences[replication] = left[row][replication] - right[row][replication];
      }
      Sample sample = Sample.of(differences);
      double deviation = differences.length < 2 ? 0 : sample.standardDeviation();
      squares[row] = sample.mean() * sample.mean() - deviation * deviation / differences.length;
    }
    return squares;
  }

  private static double within(double[][] a, double[][] b) {
    if (a[0].length < 2) {
      return 0;
    }
    double sum = 0;
    for (double[][] matrix : List.of(a, b)) {
      for (double[] row : matrix) {
        double deviation = Sample.of(row).standardDeviation();
        sum += deviation * deviation;
      }
    }
    return sum / (a.length + b.length);
  }

  private static double mean(double[][] a, double[][] b) {
    double sum = 0;
    for (double[][] matrix : List.of(a, b)) {
      sum += Arrays.stream(matrix).mapToDouble(row -> Sample.of(row).mean()).sum();
    }
    return sum / (a.length + b.length);
  }

  /** Mean output over the ranges of all inputs. */
  public double mean() {
    return mean;
  }

  /** Variance of the expected output over the ranges of all inputs; below 0 by chance alone. */
  public double variance() {
    return mean(betweenAll) / 2;
  }

  /** Variance of one replication at known inputs, in the mean over their ranges. */
  public double chance() {
    return chance;
  }

  /** Number of rows of the design. */
  public int rows() {
    return betweenAll.length;
  }

  /**
   * Whether the variance is distinguished from 0 by the interval of this level, without which its
   * parts mean nothing.
   */
  public boolean isKnown(double level) {
    if (Arrays.stream(betweenAll).allMatch(square -> square == 0)) {
      return false;
    }
    return Bootstrap.ofRows(rows(), drawn -> mean(betweenAll, drawn), RESAMPLES, seed)
            .percentile(level)
            .low()
        > 0;
  }

  /** First-order indices, one for each input. */
  public List<Index> first(double level) {
    List<Index> indices = new ArrayList<>();
    for (double[] others : betweenOthers) {
      indices.add(index(drawn -> 1 - mean(others, drawn) / mean(betweenAll, drawn), level));
    }
    return indices;
  }

  /** Total indices, one for each input. */
  public List<Index> total(double level) {
    List<Index> indices = new ArrayList<>();
    for (double[] alone : betweenOne) {
      indices.add(index(drawn -> mean(alone, drawn) / mean(betweenAll, drawn), level));
    }
    return indices;
  }

  private Index index(ToDoubleFunction<int[]> statistic, double level) {
    Bootstrap bootstrap = Bootstrap.ofRows(rows(), statistic, RESAMPLES, seed);
    Interval interval = bootstrap.bca(level).orElseGet(() -> bootstrap.percentile(level));
    return new Index(bootstrap.estimate(), interval);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double mean(double[] values, int[] drawn) {
    double sum = 0;
    for (int row : drawn) {
      sum += values[row];
    }
    return sum / drawn.length;
  }
}
