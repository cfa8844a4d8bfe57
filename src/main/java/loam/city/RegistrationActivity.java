package loam.city;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How busy registry offices are on each day of a year: weekdays, holidays, the New Year week. */
public final class RegistrationActivity {
  private static final int REBOUND_WORKDAYS = 10;

  private RegistrationActivity() {}

  /** Activity of each day of a calendar year relative to their mean, which is 1. */
  public static double[] ofYear(
      RegistrationParameters parameters, HolidayCalendar holidays, int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    double[] activity = new double[first.lengthOfYear()];
    double sum = 0;
    for (int i = 0; i < activity.length; i++) {
      activity[i] = raw(parameters, holidays, first.plusDays(i));
      sum += activity[i];
    }
    for (int i = 0; i < activity.length; i++) {
      activity[i] = activity[i] * activity.length / sum;
    }
    return activity;
  }

  private static double raw(
      RegistrationParameters parameters, HolidayCalendar holidays, LocalDate date) {
    double weekday = parameters.weekday().get(date.getDayOfWeek().getValue() - 1);
    return switch (holidays.kindOf(date)) {
      case HOLIDAY -> parameters.holidayFactor();
      case NEW_YEAR_WEEK -> parameters.newYearWeekFactor();
      case MAKE_UP_WORKDAY ->
          rebound(parameters, holidays, date) * meanWorkday(parameters.weekday());
      case ORDINARY ->
          holidays.isWorkday(date) ? rebound(parameters, holidays, date) * weekday : weekday;
    };
  }

  private static double meanWorkday(Numbers weekday) {
    double sum = 0;
    for (int day = 0; day < 5; day++) {
      sum += weekday.get(day);
    }
    return sum / 5;
  }

  /** Filings that waited for the end of the New Year week come in the working days after it. */
  private static double rebound(
      RegistrationParameters parameters, HolidayCalendar holidays, LocalDate date) {
    int workdays = 0;
    for (LocalDate back = date;
        ChronoUnit.DAYS.between(back, date) < 20;
        back = back.minusDays(1)) {
      if (holidays.kindOf(back) == HolidayCalendar.DayKind.NEW_YEAR_WEEK) {
        return workdays <= REBOUND_WORKDAYS ? parameters.newYearReboundFactor() : 1;
      }
      workdays += holidays.isWorkday(back) ? 1 : 0;
    }
    return 1;
  }
}
