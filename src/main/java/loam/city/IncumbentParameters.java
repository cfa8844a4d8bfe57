package loam.city;

import loam.language.RefusedException;

/**
 * Large, listed and state firms that never register within the horizon.
 *
 * @param sector2024 their revenue in CNY per year at the end of 2024
 * @param growth log growth per year until then, fading to {@code growthLong} by 2030
 * @param growthLong log growth per year from 2030
 * @param listedAi2024 listed AI firms at the end of 2024
 * @param listedAiCapUsd2024 their market value in USD
 * @param listedCapGrowth drift per year of the log index of listed AI firms
 * @param listedCapSd standard deviation of its yearly change
 * @param ipoFirstDayFactor market value at listing over the last private value
 * @param clusterThresholds CNY per year from which a sector is a trillion-level and a
 *     hundred-billion-level cluster
 */
public record IncumbentParameters(
    BySector sector2024,
    BySector growth,
    BySector growthLong,
    double listedAi2024,
    double listedAiCapUsd2024,
    double listedCapGrowth,
    double listedCapSd,
    double ipoFirstDayFactor,
    Numbers clusterThresholds) {
  public IncumbentParameters {
    if (clusterThresholds.size() != 2) {
      throw new RefusedException("clusterThresholds must be two numbers");
    }
  }
}
