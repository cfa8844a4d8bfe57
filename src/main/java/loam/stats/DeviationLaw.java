package loam.stats;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * Distribution of s/σ, the standard deviation of a sample of normal numbers relative to the true
 * one: √(χ²(ν)/ν).
 */
final class DeviationLaw {
  private static final double NEGLIGIBLE = 1e-12;
  private static final int NODES = 48;

  private final ChiSquaredDistribution chiSquared;
  private final double freedom;
  private final GaussIntegrator rule;

  /** With so many degrees of freedom ν, at least 1. */
  DeviationLaw(int freedom) {
    Require.atLeast("freedom", freedom, 1);
    this.freedom = freedom;
    this.chiSquared = new ChiSquaredDistribution(null, freedom, NEGLIGIBLE);
    this.rule =
        new GaussIntegratorFactory()
            .legendre(NODES, quantile(NEGLIGIBLE), quantile(1 - NEGLIGIBLE));
  }

  private double quantile(double p) {
    return Math.sqrt(chiSquared.inverseCumulativeProbability(p) / freedom);
  }

  /** Expected value of a smooth function of s/σ, by Gauss's rule, to about eight digits. */
  double expected(UnivariateFunction function) {
    return rule.integrate(deviation -> density(deviation) * function.value(deviation));
  }

  private double density(double deviation) {
    return 2 * freedom * deviation * chiSquared.density(freedom * deviation * deviation);
  }
}
