package loam.stats;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

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
  private static final double NEGLIGIBLE = 1e-12;
  private static final double FARTHEST = 8;
  private static final int NODES = 48;

  private final int dimension;
  private final StudentT single;
  private final double freedom;
  private final GaussIntegrator scales;
  private final GaussIntegrator normals;
  private final ChiSquaredDistribution chiSquared;

  /**
   * @param dimension how many variables, at least 1
   * @param freedom degrees of freedom ν of their denominator, at least 1
   */
  LargestT(int dimension, int freedom) {
    Require.atLeast("dimension", dimension, 1);
    Require.atLeast("freedom", freedom, 1);
    this.dimension = dimension;
    this.single = new StudentT(freedom);
    this.freedom = freedom;
    this.chiSquared = new ChiSquaredDistribution(null, freedom, NEGLIGIBLE);
    var rules = new GaussIntegratorFactory();
    this.scales = rules.legendre(NODES, scale(NEGLIGIBLE), scale(1 - NEGLIGIBLE));
    this.normals = rules.legendre(NODES, -FARTHEST, FARTHEST);
  }

  private double scale(double p) {
    return Math.sqrt(chiSquared.inverseCumulativeProbability(p) / freedom);
  }

  /** Probability that none exceeds {@code g}. */
  double cumulative(double g) {
    UnivariateFunction atScale = scale -> scaleDensity(scale) * noneAbove(Math.sqrt(2) * g * scale);
    return scales.integrate(atScale);
  }

  private double scaleDensity(double scale) {
    return 2 * freedom * scale * chiSquared.density(freedom * scale * scale);
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
