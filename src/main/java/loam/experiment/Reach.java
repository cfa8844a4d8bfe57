package loam.experiment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import loam.ecosystem.Metric;
import loam.stats.Sample;

/**
 * When a stock first reaches a level: at the end of which month.
 *
 * @param metric a stock
 * @param level in the metric's unit
 * @param median none if half of the replications or more never get there
 * @param early lower end of the 80 % interval, none if nine tenths never get there
 * @param late upper end, none if a tenth or more never get there
 * @param never share of replications that do not get there within the horizon
 * @param replications how many were asked
 */
public record Reach(
    Metric metric,
    double level,
    Optional<LocalDate> median,
    Optional<LocalDate> early,
    Optional<LocalDate> late,
    double never,
    int replications) {

  /** Asks all replications. */
  public static Reach of(Trajectories source, Metric metric, double level) {
    double[][] values = source.values(metric);
    List<LocalDate> dates = source.dates();
    double[] first = new double[values.length];
    for (int replication = 0; replication < values.length; replication++) {
      first[replication] = firstAtLeast(values[replication], level);
    }
    Sample sample = Sample.of(first);
    return new Reach(
        metric,
        level,
        date(dates, sample.quantile(0.5)),
        date(dates, sample.quantile(0.1)),
        date(dates, sample.quantile(0.9)),
        sample.share(Double::isInfinite),
        values.length);
  }

  private static double firstAtLeast(double[] values, double level) {
    for (int month = 0; month < values.length; month++) {
      if (values[month] >= level) {
        return month;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** The month end by which a quantile is reached. */
  private static Optional<LocalDate> date(List<LocalDate> dates, double month) {
    return Double.isFinite(month)
        ? Optional.of(dates.get((int) Math.ceil(month)))
        : Optional.empty();
  }
}
