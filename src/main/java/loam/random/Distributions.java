package loam.random;

import org.apache.commons.math3.special.Gamma;

/** Quantile functions: one uniform number in, one value out, increasing, by inversion only. */
public final class Distributions {
  private static final double SQRT_HALF = Math.sqrt(0.5);
  private static final double CONVERGED = 1e-14;
  private static final int MOST_STEPS = 100;

  private Distributions() {}

  /**
   * Quantile of the standard normal distribution, relative error about 1e−15.
   *
   * @param p probability in (0, 1)
   * @see "M. J. Wichura, Algorithm AS 241: The Percentage Points of the Normal Distribution,
   *     Applied Statistics 37 (1988), routine PPND16"
   */
  public static double normalQuantile(double p) {
    double q = p - 0.5;
    if (Math.abs(q) <= 0.425) {
      return q * WichuraRationals.centre(0.180625 - q * q);
    }
    double r = Math.sqrt(-Elementary.log(q < 0 ? p : 1 - p));
    double tail = r <= 5 ? WichuraRationals.shoulder(r - 1.6) : WichuraRationals.tail(r - 5);
    return q < 0 ? -tail : tail;
  }

  /**
   * Quantile of the Laplace distribution with mean 0 and standard deviation 1.
   *
   * @param p probability in (0, 1)
   */
  public static double laplaceQuantile(double p) {
    // both halves by one path, since no processor foresees in which of them a draw lies
    return -Math.copySign(SQRT_HALF, p - 0.5) * Elementary.log(2 * Math.min(p, 1 - p));
  }

  /**
   * Quantile of the gamma distribution with mean 1: Wilson and Hilferty's cube, mended by Newton's
   * steps on the incomplete gamma function of commons-math (whose arithmetic is its own, hence the
   * same on every JVM).
   *
   * @param p probability in (0, 1)
   * @param cv coefficient of variation, in [0, 0.5]; 0 gives 1
   * @see "E. B. Wilson, M. M. Hilferty, The distribution of chi-square, PNAS 17 (1931)"
   */
  public static double meanOneGammaQuantile(double p, double cv) {
    if (!(cv >= 0 && cv <= 0.5)) {
      throw new IllegalArgumentException("cv (%s) must lie in [0, 0.5]".formatted(cv));
    }
    if (cv == 0) {
      return 1;
    }
    double shape = 1 / (cv * cv);
    double ninth = 1 / (9 * shape);
    double root = 1 - ninth + normalQuantile(p) * Math.sqrt(ninth);
    return gammaQuantileNear(Math.max(1e-8, shape * root * root * root), p, shape) / shape;
  }

  /** Newton's steps from {@code start}, and halving where one would leave what is known. */
  private static double gammaQuantileNear(double start, double p, double shape) {
    double logGamma = Gamma.logGamma(shape);
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double x = start;
    for (int step = 0; step < MOST_STEPS; step++) {
      double excess = Gamma.regularizedGammaP(shape, x) - p;
      low = excess < 0 ? x : low;
      high = excess < 0 ? high : x;
      double density = Elementary.exp((shape - 1) * Elementary.log(x) - x - logGamma);
      double next = x - excess / density;
      if (!(next > low && next < high)) {
        next = high < Double.POSITIVE_INFINITY ? 0.5 * (low + high) : 2 * x;
      }
      if (Math.abs(next - x) <= CONVERGED * x) {
        return next;
      }
      x = next;
    }
    return x;
  }
}
