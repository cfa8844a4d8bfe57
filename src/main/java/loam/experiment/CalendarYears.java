package loam.experiment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import loam.ecosystem.Metric;

/**
 * One value per complete calendar year of monthly ones: of a stock its last, of a flow the sum, of
 * a daily rate the mean over the days of the year.
 */
public final class CalendarYears {
  private final List<LocalDate> dates;
  private final int[] decembers;

  /**
   * The years of some dates.
   *
   * @param dates the ends of all months, ascending
   */
  public CalendarYears(List<LocalDate> dates) {
    this.dates = List.copyOf(dates);
    List<Integer> found = new ArrayList<>();
    for (int month = 11; month < dates.size(); month++) {
      LocalDate date = dates.get(month);
      if (date.getMonthValue() == 12 && date.getDayOfMonth() == 31) {
        found.add(month);
      }
    }
    this.decembers = found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Their last days. */
  public List<LocalDate> ends() {
    return Arrays.stream(decembers).mapToObj(dates::get).toList();
  }

  /** A value for each year, in the metric's unit of a year. */
  public double[] of(Metric metric, double[] monthly) {
    return Arrays.stream(decembers).mapToDouble(last -> ofYear(metric, monthly, last)).toArray();
  }

  private double ofYear(Metric metric, double[] values, int december) {
    double sum = 0;
    for (int month = december - 11; month <= december; month++) {
      sum +=
          switch (metric.kind()) {
            case STOCK -> month == december ? values[month] : 0;
            case FLOW -> values[month];
            case RATE ->
                values[month]
                    * dates.get(month).lengthOfMonth()
                    / dates.get(december).lengthOfYear();
          };
    }
    return sum;
  }
}
