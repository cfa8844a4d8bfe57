package loam.forecast;

import java.util.Optional;

/**
 * Forecasts from a quantity's own past, of its logarithm, so that what is above 0 stays there and
 * growth is a share.
 *
 * @see "R. J. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice (3rd ed. 2021),
 *     sections 5.2, 5.5, 7.6, 8.5 to 8.7"
 */
public enum Benchmark {
  /** The last value, held: a random walk without drift; from two observations on. */
  LAST_VALUE {
    @Override
    public Optional<LogForecast> at(History history, double year) {
      return RandomWalk.without(history).map(walk -> walk.at(year));
    }
  },
  /** A random walk with drift, from the first to the last value; from three observations on. */
  DRIFT {
    @Override
    public Optional<LogForecast> at(History history, double year) {
      return RandomWalk.withDrift(history).map(walk -> walk.at(year));
    }
  },
  /** The least-squares line through the logarithms; from three observations on. */
  TREND {
    @Override
    public Optional<LogForecast> at(History history, double year) {
      return LogLinearTrend.through(history).map(line -> line.at(year));
    }
  },
  /**
   * Exponential smoothing of yearly observations, with a trend or without one, whichever the
   * corrected information criterion prefers; from four observations in a row on.
   */
  SMOOTHING {
    @Override
    public Optional<LogForecast> at(History history, double year) {
      return Smoothing.of(history)
          .map(fit -> fit.ahead(Math.max(1, Math.round(year - history.lastYear()))));
    }
  };

  /**
   * Forecast of one observation.
   *
   * @param year in years, after the history's last
   * @return nothing for a history that is too short, or without any variation
   */
  public abstract Optional<LogForecast> at(History history, double year);
}
