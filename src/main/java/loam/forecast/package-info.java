/**
 * What somebody without a model would forecast: the benchmarks that a backtest is held against,
 * each with an interval of its own.
 *
 * <p>Begin with {@link loam.forecast.Benchmark}, which forecasts from a {@link
 * loam.forecast.History}.
 *
 * <p>This room must never know a model, files or other forecasts' figures.
 */
@NullMarked
package loam.forecast;

import org.jspecify.annotations.NullMarked;
