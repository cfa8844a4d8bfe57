package loam.city;

import java.time.LocalDate;

/**
 * Large, listed and state firms that never register within the horizon.
 *
 * @param sector2024 their revenue in CNY per year at the end of 2024
 * @param growth log growth per year until then, fading to {@code growthLong} by {@code
 *     growthLongFrom}
 * @param growthLong log growth per year from then on
 * @param listedAi2024 listed AI firms at the end of 2024
 * @param listedAiCapUsd2024 their market value in USD
 * @param listedCapGrowth drift per year of the log index of listed AI firms
 * @param listedCapSd standard deviation of its yearly change
 * @param ipoFirstDayFactor market value at listing over the last private value
 * @param clusterThresholds CNY per year from which a sector is a trillion-level and a
 *     hundred-billion-level cluster
 * @param growthLongFrom the year with which {@code growthLong} begins
 */
public record IncumbentParameters(
    @Within(unit = "CNY/year", low = 0, high = 1e16) BySector sector2024,
    @Within(unit = "1/year", low = -1, high = 1) BySector growth,
    @Within(unit = "1/year", low = -1, high = 1) BySector growthLong,
    @Within(unit = "firms", low = 0, high = 1e6, otherwise = 0) double listedAi2024,
    @Within(unit = "USD", low = 0, high = 1e16, otherwise = 0) double listedAiCapUsd2024,
    @Within(unit = "1/year", low = -5, high = 5, otherwise = 0) double listedCapGrowth,
    @Within(unit = "1/year", low = 0, high = 5, otherwise = 0) double listedCapSd,
    @Within(unit = "1", low = 0.001, high = 1000) double ipoFirstDayFactor,
    @Within(unit = "CNY/year", low = 0, high = 1e16) Numbers clusterThresholds,
    @Within(unit = "year", low = 2016, high = 2100, otherwise = 2030) int growthLongFrom) {
  public IncumbentParameters {
    new Domain()
        .size("clusterThresholds", clusterThresholds, 2, "trillion-level, hundred-billion-level")
        .check();
  }

  /** The day with which {@code growthLong} begins. */
  public LocalDate longRun() {
    return LocalDate.of(growthLongFrom, 1, 1);
  }
}
