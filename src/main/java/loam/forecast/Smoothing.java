package loam.forecast;

import java.util.Optional;

/**
 * Exponential smoothing with additive errors, its parameters and initial states by maximum
 * likelihood.
 *
 * @param gain of the level, 0.0001 to 0.9999
 * @param trendGain of the slope, at most {@code gain}; 0 for a model without slope
 * @param level after the last observation
 * @param slope after the last observation; 0 without one
 * @param variance of an innovation
 * @param criterion corrected information criterion
 * @see "R. J. Hyndman, A. B. Koehler, J. K. Ord, R. D. Snyder, Forecasting with Exponential
 *     Smoothing (2008), tables 2.2 and 6.1; models (A,N,N) and (A,A,N)"
 */
record Smoothing(
    double gain, double trendGain, double level, double slope, double variance, double criterion) {
  private static final double LOW = 1e-4;
  private static final double HIGH = 0.9999;
  private static final int STEPS = 40; // of a grid over a gain
  private static final int ZOOMS = 8; // each narrows the grid to its best cell and neighbours

  /** The better of both models; the one with a slope from seven observations on. */
  static Optional<Smoothing> of(History history) {
    double[] logs = history.yearly();
    if (logs.length < 4) {
      return Optional.empty();
    }
    Smoothing flat = best(logs, false);
    Smoothing sloped = logs.length < 7 ? flat : best(logs, true);
    Smoothing better = sloped.criterion < flat.criterion ? sloped : flat;
    return better.variance > 0 ? Optional.of(better) : Optional.empty();
  }

  /** The likeliest model of one kind: a grid over the gains that is made finer about its best. */
  static Smoothing best(double[] logs, boolean hasSlope) {
    double[] centre = {(LOW + HIGH) / 2, (LOW + HIGH) / 2};
    double width = (HIGH - LOW) / 2;
    Smoothing best = fitted(logs, centre[0], hasSlope ? centre[1] : 0, hasSlope);
    for (int zoom = 0; zoom < ZOOMS; zoom++) {
      double[] from = centre.clone();
      for (int i = -STEPS / 2; i <= STEPS / 2; i++) {
        double gain = clamp(from[0] + 2 * width * i / STEPS, HIGH);
        for (int j = -STEPS / 2; j <= (hasSlope ? STEPS / 2 : -STEPS / 2); j++) {
          double trendGain = hasSlope ? clamp(from[1] + 2 * width * j / STEPS, gain) : 0;
          Smoothing next = fitted(logs, gain, trendGain, hasSlope);
          if (next.criterion < best.criterion) {
            best = next;
            centre[0] = gain;
            centre[1] = trendGain;
          }
        }
      }
      width *= 0.15;
    }
    return best;
  }

  private static double clamp(double gain, double high) {
    return Math.min(high, Math.max(LOW, gain));
  }

  /**
   * For given gains: innovations are linear in the initial states, so that least squares finds
   * these.
   */
  private static Smoothing fitted(double[] logs, double gain, double trendGain, boolean hasSlope) {
    int n = logs.length;
    double[] zeros = new double[n];
    double[] data = innovations(logs, gain, trendGain, 0, 0);
    double[] byLevel = innovations(zeros, gain, trendGain, 1, 0);
    double[] bySlope = hasSlope ? innovations(zeros, gain, trendGain, 0, 1) : zeros;
    double ll = dot(byLevel, byLevel);
    double ls = dot(byLevel, bySlope);
    double ss = hasSlope ? dot(bySlope, bySlope) : 1;
    double dl = -dot(byLevel, data);
    double ds = -dot(bySlope, data);
    double determinant = ll * ss - ls * ls;
    double level = (dl * ss - ds * ls) / determinant;
    double slope = hasSlope ? (ds * ll - dl * ls) / determinant : 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double predicted = level + slope;
      double innovation = logs[i] - predicted;
      squares += innovation * innovation;
      level = predicted + gain * innovation;
      slope += trendGain * innovation;
    }
    int parameters = hasSlope ? 4 : 2;
    int counted = parameters + 1; // the variance
    double criterion =
        n * StrictMath.log(squares)
            + 2 * counted
            + 2.0 * counted * (counted + 1) / Math.max(0.5, n - counted - 1);
    return new Smoothing(gain, trendGain, level, slope, squares / (n - parameters), criterion);
  }

  private static double[] innovations(
      double[] logs, double gain, double trendGain, double level0, double slope0) {
    double[] innovations = new double[logs.length];
    double level = level0;
    double slope = slope0;
    for (int i = 0; i < logs.length; i++) {
      double predicted = level + slope;
      innovations[i] = logs[i] - predicted;
      level = predicted + gain * innovations[i];
      slope += trendGain * innovations[i];
    }
    return innovations;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /** The forecast so many years after the last observation. */
  LogForecast ahead(long years) {
    double h = years;
    double grown =
        1
            + (h - 1)
                * (gain * gain
                    + gain * trendGain * h
                    + trendGain * trendGain * h * (2 * h - 1) / 6);
    return new LogForecast(
        level + slope * h, Math.sqrt(variance * grown), Double.POSITIVE_INFINITY);
  }
}
