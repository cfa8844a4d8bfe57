package loam.stats;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * The largest of some Student t variables that share their denominator and have correlation 1/2
 * each with each, as differences to a common control do (Dunnett's one-sided case).
 *
 * <p>With U ~ √(χ²(ν)/ν) and Z standard normal, {@code P(max ≤ g) = E Φ(Z + √2 g U)^m}: two
 * integrals, by Gauss's rule, to about eight digits.
 *
 * @see "C. W. Dunnett, A Multiple Comparison Procedure for Comparing Several Treatments with a
 *     Control, JASA 50 (1955)"
 */
final class LargestT {
  private static final double FARTHEST = 8;
  private static final int NODES = 48;

  private final int dimension;
  private final StudentT single;
  private final DeviationLaw denominator;
  private final GaussIntegrator normals;

  /**
   * With so many variables and degrees of freedom.
   *
   * @param dimension how many variables, at least 1
   * @param freedom degrees of freedom ν of their denominator, at least 1
   */
  LargestT(int dimension, int freedom) {
    Require.atLeast("dimension", dimension, 1);
    this.denominator = new DeviationLaw(freedom);
    this.dimension = dimension;
    this.single = new StudentT(freedom);
    this.normals = new GaussIntegratorFactory().legendre(NODES, -FARTHEST, FARTHEST);
  }

  /** Probability that none exceeds {@code g}. */
  double cumulative(double g) {
    return denominator.expected(deviation -> noneAbove(Math.sqrt(2) * g * deviation));
  }

  private double noneAbove(double shift) {
    return normals.integrate(
        z ->
            StandardNormal.density(z)
                * StrictMath.pow(StandardNormal.cumulative(z + shift), dimension));
  }

  /** The number that the largest stays below with this probability, in (0, 1). */
  double quantile(double level) {
    double low = single.quantile(Require.level(level));
    if (dimension == 1) {
      return low;
    }
    double bonferroni = single.quantile(1 - (1 - level) / dimension);
    return new BrentSolver(1e-9).solve(100, g -> cumulative(g) - level, low, bonferroni);
  }
}
