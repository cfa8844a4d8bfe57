package loam.city;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** How busy registry offices are on each day of a year: weekdays, holidays, the New Year week. */
public final class RegistrationActivity {
  private static final int REBOUND_DAYS = 20;

  private RegistrationActivity() {}

  /**
   * Activity of each day of a calendar year relative to their mean, which is 1. Filings that waited
   * for the end of the New Year week come in the working days after it.
   */
  public static double[] ofYear(
      RegistrationParameters parameters, HolidayCalendar holidays, int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    double[] activity = new double[first.lengthOfYear()];
    double sum = 0;
    int days = REBOUND_DAYS; // since the New Year week, one of the year before included
    int workdays = 0; // of these
    for (int i = 1 - REBOUND_DAYS; i < activity.length; i++) {
      LocalDate date = first.plusDays(i);
      boolean isNewYear = holidays.kindOf(date) == HolidayCalendar.DayKind.NEW_YEAR_WEEK;
      days = isNewYear ? 0 : days + 1;
      workdays = isNewYear ? 0 : workdays + (holidays.isWorkday(date) ? 1 : 0);
      if (i >= 0) {
        boolean rebounds = days < REBOUND_DAYS && workdays <= parameters.newYearReboundWorkdays();
        double rebound = rebounds ? parameters.newYearReboundFactor() : 1;
        activity[i] = raw(parameters, holidays, date, rebound);
        sum += activity[i];
      }
    }
    for (int i = 0; i < activity.length; i++) {
      activity[i] = activity[i] * activity.length / sum;
    }
    return activity;
  }

  private static double raw(
      RegistrationParameters parameters, HolidayCalendar holidays, LocalDate date, double rebound) {
    double weekday = parameters.weekday().get(date.getDayOfWeek().getValue() - 1);
    return switch (holidays.kindOf(date)) {
      case HOLIDAY -> parameters.holidayFactor();
      case NEW_YEAR_WEEK -> parameters.newYearWeekFactor();
      case MAKE_UP_WORKDAY -> rebound * meanWorkday(parameters.weekday(), holidays);
      case ORDINARY -> holidays.isWorkday(date) ? rebound * weekday : weekday;
    };
  }

  private static double meanWorkday(Numbers weekday, HolidayCalendar holidays) {
    double sum = 0;
    int days = 0;
    for (DayOfWeek day : DayOfWeek.values()) {
      if (!holidays.weekend().contains(day)) {
        sum += weekday.get(day.getValue() - 1);
        days++;
      }
    }
    return sum / days;
  }
}
