package loam.experiment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.stats.Clusters;
import loam.stats.MeanInterval;
import loam.stats.Sample;

/**
 * What a metric is under one scenario in one calendar year, and by how much that differs from
 * another scenario with common random numbers. In the metric's unit of a year.
 *
 * @param yearEnd last day of the year
 * @param n replications in which the value exists
 * @param low lower end of the 80 % interval of a new replication; NaN for too few
 * @param high upper end
 * @param difference mean over the pairs of replications, with its 95 % confidence interval
 */
public record Response(
    LocalDate yearEnd,
    int n,
    double mean,
    double standardDeviation,
    double low,
    double median,
    double high,
    MeanInterval difference) {
  /** Confidence level of {@code difference}. */
  public static final double CONFIDENCE = 0.95;

  /**
   * One for each calendar year.
   *
   * @param base what the differences are to; it has the same dates and replications
   * @param sharing which replications share their parameters
   */
  public static List<Response> byYear(
      Trajectories base, Trajectories other, Metric metric, Clusters sharing) {
    CalendarYears years = new CalendarYears(other.dates());
    double[][] before = base.values(metric);
    double[][] after = other.values(metric);
    int replications = after.length;
    int count = years.ends().size();
    double[][] values = new double[count][replications];
    double[][] differences = new double[count][replications];
    for (int replication = 0; replication < replications; replication++) {
      double[] left = years.of(metric, before[replication]);
      double[] right = years.of(metric, after[replication]);
      for (int year = 0; year < count; year++) {
        values[year][replication] = right[year];
        differences[year][replication] = right[year] - left[year];
      }
    }
    List<Response> responses = new ArrayList<>();
    for (int year = 0; year < count; year++) {
      responses.add(
          of(
              years.ends().get(year),
              Sample.of(values[year]),
              independent(differences[year], sharing)));
    }
    return responses;
  }

  /** Differences that do not exist are left out before. */
  private static Sample independent(double[] differences, Clusters sharing) {
    int[] places =
        IntStream.range(0, differences.length)
            .filter(place -> !Double.isNaN(differences[place]))
            .toArray();
    double[] existing = Arrays.stream(places).mapToDouble(place -> differences[place]).toArray();
    return Sample.of(sharing.at(Arrays.stream(places).boxed().toList()).independent(existing));
  }

  private static Response of(LocalDate yearEnd, Sample sample, Sample differences) {
    return new Response(
        yearEnd,
        sample.size(),
        sample.mean(),
        sample.standardDeviation(),
        sample.quantile(0.1),
        sample.quantile(0.5),
        sample.quantile(0.9),
        MeanInterval.student(differences, CONFIDENCE));
  }
}
