package loam.store.table;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import loam.ecosystem.Metric;
import loam.experiment.CalendarYears;

/** The same trajectories with a value for each calendar year, not for each month. */
record YearlySource(TrajectorySource monthly, CalendarYears years) implements TrajectorySource {
  static YearlySource of(TrajectorySource monthly) {
    return new YearlySource(monthly, new CalendarYears(monthly.dates()));
  }

  @Override
  public String scenario() {
    return monthly.scenario();
  }

  @Override
  public boolean backcast() {
    return monthly.backcast();
  }

  @Override
  public List<Metric> metrics() {
    return monthly.metrics();
  }

  @Override
  public String unit(Metric metric) {
    return metric.unitOfYear();
  }

  @Override
  public List<LocalDate> dates() {
    return years.ends();
  }

  @Override
  public int replications() {
    return monthly.replications();
  }

  @Override
  public List<Integer> numbers() {
    return monthly.numbers();
  }

  @Override
  public double[] replication(int index) {
    double[] values = monthly.replication(index);
    int months = monthly.dates().size();
    int count = years.ends().size();
    double[] yearly = new double[metrics().size() * count];
    for (int place = 0; place < metrics().size(); place++) {
      Metric metric = metrics().get(place);
      double[] ofMetric = Arrays.copyOfRange(values, place * months, (place + 1) * months);
      System.arraycopy(years.of(metric, ofMetric), 0, yearly, place * count, count);
    }
    return yearly;
  }
}
