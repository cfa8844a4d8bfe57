package loam.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
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

  private static Sample column(double[][] values, int month) {
    double[] column = new double[values.length];
    for (int replication = 0; replication < values.length; replication++) {
      column[replication] = values[replication][month];
    }
    return Sample.of(column);
  }
}
