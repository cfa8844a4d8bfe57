package loam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * Assertions about random numbers. Each rejects a true claim for one seed in 10,000, half of them
 * on either side where there are two; seeds in tests are fixed, so that a build never flickers.
 */
public final class Chance {
  private static final double ERROR_RATE = 1e-4;
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
  private static final double FARTHEST = NORMAL.inverseCumulativeProbability(1 - ERROR_RATE / 2);

  private Chance() {}

  /** The mean of a sum of many parts is as expected, given its standard error. */
  public static void assertNear(double observed, double expected, double standardError) {
    assertThat((observed - expected) / standardError)
        .as("standard errors from %s to %s", expected, observed)
        .isBetween(-FARTHEST, FARTHEST);
  }

  /** Independent values have this mean; their own scatter is the yardstick. */
  public static void assertMean(double[] values, double expected) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    assertNear(mean, expected, Math.sqrt(squares / (values.length - 1) / values.length));
  }

  /** Counts in cells agree with what is expected there: Pearson's statistic, both of its tails. */
  public static void assertFits(long[] observed, double[] expected) {
    assertFits(observed, expected, observed.length - 1);
  }

  /** Likewise, with another number of degrees of freedom. */
  public static void assertFits(long[] observed, double[] expected, int freedom) {
    double statistic = 0;
    for (int cell = 0; cell < observed.length; cell++) {
      double away = observed[cell] - expected[cell];
      statistic += away * away / expected[cell];
    }
    double below = new ChiSquaredDistribution(null, freedom).cumulativeProbability(statistic);
    assertThat(below)
        .as("probability below chi-square %s with %s degrees of freedom", statistic, freedom)
        .isBetween(ERROR_RATE / 2, 1 - ERROR_RATE / 2);
  }

  /** All cells are equally likely. */
  public static void assertUniform(long[] observed) {
    double[] expected = new double[observed.length];
    Arrays.fill(expected, (double) Arrays.stream(observed).sum() / observed.length);
    assertFits(observed, expected);
  }

  /** Counts are independent Poisson numbers with these means: their sum, and their dispersion. */
  public static void assertPoisson(long[] observed, double[] means) {
    double total = Arrays.stream(means).sum();
    assertNear((double) Arrays.stream(observed).sum(), total, Math.sqrt(total));
    assertFits(observed, means, observed.length);
  }

  /** Independent values follow a continuous law: Kolmogorov and Smirnov's largest distance. */
  public static void assertLaw(double[] values, DoubleUnaryOperator cumulative) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double largest = 0;
    for (int i = 0; i < n; i++) {
      double below = cumulative.applyAsDouble(sorted[i]);
      largest = Math.max(largest, Math.max(below - (double) i / n, (i + 1.0) / n - below));
    }
    double chance = 1 - new KolmogorovSmirnovTest().ksSum(Math.sqrt(n) * largest, 1e-12, 100_000);
    assertThat(chance).as("chance of a distance of %s in %s", largest, n).isGreaterThan(ERROR_RATE);
  }

  /** Two independent samples come from the same continuous law: largest distance of the two. */
  public static void assertSameLaw(double[] one, double[] other) {
    double chance = new KolmogorovSmirnovTest().kolmogorovSmirnovTest(one, other, false);
    assertThat(chance).as("chance of so large a distance").isGreaterThan(ERROR_RATE);
  }
}
