package loam.forecast;

import java.util.Optional;

/** The least-squares line through the logarithms, with Student's prediction interval. */
record LogLinearTrend(
    int size, double meanYear, double meanLog, double slope, double squares, double variance) {
  static Optional<LogLinearTrend> through(History history) {
    int n = history.size();
    if (n < 3) {
      return Optional.empty();
    }
    double meanYear = 0;
    double meanLog = 0;
    for (int i = 0; i < n; i++) {
      meanYear += history.year(i) / n;
      meanLog += history.log(i) / n;
    }
    double squares = 0;
    double products = 0;
    for (int i = 0; i < n; i++) {
      double off = history.year(i) - meanYear;
      squares += off * off;
      products += off * (history.log(i) - meanLog);
    }
    double slope = products / squares;
    double residuals = 0;
    for (int i = 0; i < n; i++) {
      double residual = history.log(i) - meanLog - slope * (history.year(i) - meanYear);
      residuals += residual * residual;
    }
    return residuals > 0
        ? Optional.of(new LogLinearTrend(n, meanYear, meanLog, slope, squares, residuals / (n - 2)))
        : Optional.empty();
  }

  LogForecast at(double year) {
    double off = year - meanYear;
    return new LogForecast(
        meanLog + slope * off,
        Math.sqrt(variance * (1 + 1.0 / size + off * off / squares)),
        size - 2.0);
  }
}
