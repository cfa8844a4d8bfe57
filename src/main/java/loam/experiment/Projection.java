package loam.experiment;

import java.time.LocalDate;
import java.util.List;
import loam.ecosystem.Metric;
import loam.stats.Sample;

/**
 * One metric over time with its uncertainty between replications.
 *
 * @param dates one per sample, ascending
 * @param samples the values of all replications at each date, in the metric's unit
 */
public record Projection(Metric metric, List<LocalDate> dates, List<Sample> samples) {
  public Projection {
    dates = List.copyOf(dates);
    samples = List.copyOf(samples);
    if (dates.size() != samples.size()) {
      throw new IllegalArgumentException(
          "%d dates for %d samples".formatted(dates.size(), samples.size()));
    }
  }

  /** A quantile at every date. */
  public double[] quantile(double p) {
    return samples.stream().mapToDouble(sample -> sample.quantile(p)).toArray();
  }

  /** The mean at every date. */
  public double[] mean() {
    return samples.stream().mapToDouble(Sample::mean).toArray();
  }
}
