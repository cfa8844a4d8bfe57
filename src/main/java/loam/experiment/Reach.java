package loam.experiment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import loam.ecosystem.Metric;
import loam.stats.Interval;
import loam.stats.Sample;

/**
 * When a stock first reaches a level: at the end of which month. What is there at the end of the
 * first month is there already at the start, as far as a run can say.
 *
 * @param metric a stock
 * @param level in the metric's unit
 * @param start end of the first month
 * @param end last day of the run
 * @param median of the replications
 * @param early lower end of the 80 % interval; none for too few replications
 * @param late upper end
 * @param already share of replications that are there from the start
 * @param never share of replications that do not get there within the horizon
 * @param replications how many were asked
 */
public record Reach(
    Metric metric,
    double level,
    LocalDate start,
    LocalDate end,
    When median,
    Optional<When> early,
    Optional<When> late,
    double already,
    double never,
    int replications) {
  private static final double START = -1;

  /**
   * A moment.
   *
   * @param date end of the month by which it is reached; none if it is never or was already
   * @param isNever whether it is not reached within the horizon
   */
  public record When(Optional<LocalDate> date, boolean isNever) {
    /** Whether it is reached from the start. */
    public boolean isAlready() {
      return date.isEmpty() && !isNever;
    }
  }

  /** Asks all replications. */
  public static Reach of(Trajectories source, Metric metric, double level) {
    double[][] values = source.values(metric);
    List<LocalDate> dates = source.dates();
    double[] first = new double[values.length];
    for (int replication = 0; replication < values.length; replication++) {
      first[replication] = firstAtLeast(values[replication], level);
    }
    Sample sample = Sample.of(first);
    Optional<Interval> interval = sample.central(0.8);
    return new Reach(
        metric,
        level,
        dates.get(0),
        dates.get(dates.size() - 1),
        when(dates, sample.quantile(0.5)),
        interval.map(of -> when(dates, of.low())),
        interval.map(of -> when(dates, of.high())),
        sample.share(month -> month == START),
        sample.share(Double::isInfinite),
        values.length);
  }

  private static double firstAtLeast(double[] values, double level) {
    for (int month = 0; month < values.length; month++) {
      if (values[month] >= level) {
        return month == 0 ? START : month;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** The month end by which a quantile is reached. */
  private static When when(List<LocalDate> dates, double month) {
    boolean isDated = Double.isFinite(month) && Math.ceil(month) > 0;
    return new When(
        isDated ? Optional.of(dates.get((int) Math.ceil(month))) : Optional.empty(),
        Double.isInfinite(month));
  }
}
