package loam.forecast;

import java.util.Optional;

/**
 * A random walk of the logarithm, seen at any distances in time.
 *
 * @param drift a year
 * @param variance of a year's step, above 0
 * @param spread years over which the drift was estimated; infinite where it is known
 */
record RandomWalk(History history, double drift, double variance, double spread) {
  /** The mean of the squared steps, each divided by its years, is the variance. */
  static Optional<RandomWalk> without(History history) {
    return history.size() < 2
        ? Optional.empty()
        : of(history, 0, history.size() - 1, Double.POSITIVE_INFINITY);
  }

  /** The drift leads from the first to the last value; one degree of freedom is lost to it. */
  static Optional<RandomWalk> withDrift(History history) {
    if (history.size() < 3) {
      return Optional.empty();
    }
    double years = history.lastYear() - history.year(0);
    double drift = (history.lastLog() - history.log(0)) / years;
    return of(history, drift, history.size() - 2, years);
  }

  private static Optional<RandomWalk> of(
      History history, double drift, int freedom, double spread) {
    double squares = 0;
    for (int i = 1; i < history.size(); i++) {
      double years = history.year(i) - history.year(i - 1);
      double step = history.log(i) - history.log(i - 1) - drift * years;
      squares += step * step / years;
    }
    return squares > 0
        ? Optional.of(new RandomWalk(history, drift, squares / freedom, spread))
        : Optional.empty();
  }

  /** The last value and the drift since, with the variance of the steps and of the drift. */
  LogForecast at(double year) {
    double ahead = year - history.lastYear();
    return new LogForecast(
        history.lastLog() + drift * ahead,
        Math.sqrt(variance * ahead * (1 + ahead / spread)),
        Double.POSITIVE_INFINITY);
  }
}
