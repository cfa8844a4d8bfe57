package loam.stats;

import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Selection of the best in two stages, from independent runs: system i needs {@code max(n₀, ⌈(h
 * Sᵢ/δ)²⌉)} replications in all, after which the best mean is selected. The yardstick for {@link
 * KimNelson} and {@link NelsonMatejcik}, which use common random numbers; this one must not.
 *
 * @see "Y. Rinott, On Two-Stage Selection Procedures and Related Probability-Inequalities,
 *     Communications in Statistics A7 (1978)"
 */
public final class Rinott {
  private Rinott() {}

  /**
   * The constant h for which the probability of a correct selection is {@code E[(E Φ(h / √(1/U² +
   * 1/V²)))^(k−1)]}, with U, V sample deviations of n₀ − 1 degrees of freedom, the inner mean over
   * U, the outer over V.
   *
   * @param systems k, at least 2
   * @param firstStage n₀, at least 3
   * @param confidence probability of a correct selection, in (1/k, 1)
   */
  public static double constant(int systems, int firstStage, double confidence) {
    Require.atLeast("systems", systems, 2);
    Require.atLeast("firstStage", firstStage, 3);
    if (!(confidence > 1.0 / systems && confidence < 1)) {
      throw new IllegalArgumentException(
          "confidence (%s) must lie in (1/%d, 1)".formatted(confidence, systems));
    }
    DeviationLaw law = new DeviationLaw(firstStage - 1);
    double high = 1;
    while (correct(law, systems, high) < confidence) {
      high *= 2;
    }
    return new BrentSolver(1e-9).solve(100, h -> correct(law, systems, h) - confidence, 0, high);
  }

  private static double correct(DeviationLaw law, int systems, double h) {
    return law.expected(
        own -> {
          double beatsOne =
              law.expected(
                  rival ->
                      StandardNormal.cumulative(
                          h / Math.sqrt(1 / (own * own) + 1 / (rival * rival))));
          return StrictMath.pow(beatsOne, systems - 1);
        });
  }

  /**
   * Replications that one system needs in all.
   *
   * @param firstStage its outcomes so far, at least 3, finite
   * @param constant h for this first stage
   * @param indifference δ &gt; 0, in the unit of the outcomes
   */
  public static int replications(double[] firstStage, double constant, double indifference) {
    Require.positive("indifference", indifference);
    double[] outcomes = Require.finite("firstStage", firstStage, 3);
    double ratio = constant * Sample.of(outcomes).standardDeviation() / indifference;
    return (int) Math.max(outcomes.length, Math.ceil(ratio * ratio));
  }
}
