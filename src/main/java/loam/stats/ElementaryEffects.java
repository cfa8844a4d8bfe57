package loam.stats;

import java.util.Arrays;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * How strongly one input moves an output over the whole range of all inputs, after Morris: an
 * elementary effect is the change of the output for a step of this input alone, over the length of
 * the step.
 *
 * @param mean μ: mean of the elementary effects, with their signs
 * @param meanSize μ*: mean of their sizes, by which inputs are ranked
 * @param scatter σ: their standard deviation; large where the effect depends on the other inputs
 * @param byChance what μ* would be if the input did nothing and chance alone moved the output; 0
 *     without replications
 * @param p chance of elementary effects at least this large, in the mean of squares, if the input
 *     did nothing; 1 for no effect at all
 * @see "M. D. Morris, Factorial Sampling Plans for Preliminary Computational Experiments,
 *     Technometrics 33 (1991); F. Campolongo, J. Cariboni, A. Saltelli, An Effective Screening
 *     Design for Sensitivity Analysis of Large Models, Environmental Modelling and Software 22
 *     (2007) for μ*"
 */
public record ElementaryEffects(
    double mean, double meanSize, double scatter, double byChance, double p) {
  /** Fewest trajectories from which a scatter can be told. */
  public static final int FEWEST = 2;

  /**
   * Of repeated elementary effects. Replications of a trajectory share their random numbers between
   * the two ends of a step; trajectories have random numbers of their own. With normal errors of
   * one variance p is exact: mean squares between trajectories over those within follow Fisher's
   * law.
   *
   * @param effects a row for each trajectory, at least {@value #FEWEST}, a column for each
   *     replication; with one replication nothing is known of chance and p is 0 for any effect
   */
  public static ElementaryEffects of(double[][] effects) {
    double[][] rows = Require.finite("elementary effects", effects, FEWEST, 1);
    int replications = rows[0].length;
    double[] means = Arrays.stream(rows).mapToDouble(row -> Sample.of(row).mean()).toArray();
    double errors =
        replications < 2
            ? 0
            : Arrays.stream(rows).mapToDouble(row -> squaredError(Sample.of(row))).sum()
                / rows.length;
    double squares = Arrays.stream(means).map(mean -> mean * mean).sum() / means.length;
    return new ElementaryEffects(
        Sample.of(means).mean(),
        Arrays.stream(means).map(Math::abs).sum() / means.length,
        Sample.of(means).standardDeviation(),
        Math.sqrt(2 / Math.PI * errors),
        p(squares, errors, rows.length, replications));
  }

  private static double squaredError(Sample sample) {
    double deviation = sample.standardDeviation();
    return deviation * deviation / sample.size();
  }

  private static double p(double squares, double errors, int rows, int replications) {
    if (squares == 0) {
      return 1;
    }
    if (errors == 0) {
      return 0;
    }
    return 1
        - new FDistribution(null, rows, rows * (replications - 1.0))
            .cumulativeProbability(squares / errors);
  }
}
