package loam.experiment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.stats.Sample;

/** Makes projections of trajectories, by month and by year. */
public final class Projections {
  private Projections() {}

  /** Every observation. */
  public static Projection monthly(Trajectories source, Metric metric) {
    double[][] values = source.values(metric);
    List<Sample> samples = new ArrayList<>();
    for (int month = 0; month < source.dates().size(); month++) {
      samples.add(column(values, month));
    }
    return new Projection(metric, source.dates(), samples);
  }

  /** One value per complete calendar year, as {@link CalendarYears} makes it. */
  public static Projection yearly(Trajectories source, Metric metric) {
    CalendarYears years = new CalendarYears(source.dates());
    double[][] values = source.values(metric);
    double[][] yearly = new double[values.length][];
    Arrays.setAll(yearly, replication -> years.of(metric, values[replication]));
    List<Sample> samples =
        IntStream.range(0, years.ends().size()).mapToObj(year -> column(yearly, year)).toList();
    return new Projection(metric, years.ends(), samples);
  }

  /**
   * One value per replication at a record date: of a stock its value then, of a flow the sum since
   * a day, of a daily rate the mean over the days since.
   *
   * @param since first day that counts for flows and rates, the first of a month
   * @param until a record date, the end of a month
   */
  public static double[] since(
      Trajectories source, Metric metric, LocalDate since, LocalDate until) {
    double[][] values = source.values(metric);
    double[] result = new double[values.length];
    Arrays.setAll(
        result,
        replication ->
            since(source.dates(), metric, since, until, month -> values[replication][month]));
    return result;
  }

  /** The same of one replication, whose observations were made on some dates. */
  public static double since(
      Trajectory trajectory,
      List<LocalDate> dates,
      Metric metric,
      LocalDate since,
      LocalDate until) {
    return since(dates, metric, since, until, month -> trajectory.at(metric, month));
  }

  private static double since(
      List<LocalDate> dates,
      Metric metric,
      LocalDate since,
      LocalDate until,
      IntToDoubleFunction values) {
    int last = dates.indexOf(until);
    int first = last;
    while (metric.kind() != Metric.Kind.STOCK
        && first > 0
        && !dates.get(first - 1).isBefore(since)) {
      first--;
    }
    double days = 0;
    for (int month = first; month <= last; month++) {
      days += dates.get(month).lengthOfMonth();
    }
    double result = 0;
    for (int month = first; month <= last; month++) {
      double weight =
          metric.kind() == Metric.Kind.RATE ? dates.get(month).lengthOfMonth() / days : 1;
      result += weight * values.applyAsDouble(month);
    }
    return result;
  }

  private static Sample column(double[][] values, int month) {
    double[] column = new double[values.length];
    for (int replication = 0; replication < values.length; replication++) {
      column[replication] = values[replication][month];
    }
    return Sample.of(column);
  }
}
