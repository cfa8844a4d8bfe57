package loam.ecosystem;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import loam.city.Timescale;

/**
 * The days, months and years of a run, counted from 2015-01-01 to its last day; it may begin in a
 * later year, before which nothing happens.
 */
final class Horizon {
  private static final int FIRST_YEAR = Timescale.ORIGIN.getYear();
  private static final int LEAP_YEARS_BEFORE = leapYearsTo(FIRST_YEAR - 1);

  private final int start;
  private final int days;
  private final int[] monthOfDay;
  private final int[] monthStart;

  Horizon(LocalDate lastDay) {
    this(Timescale.ORIGIN, lastDay);
  }

  /**
   * @param firstDay first of January
   */
  Horizon(LocalDate firstDay, LocalDate lastDay) {
    this.start = Timescale.dayOf(firstDay);
    this.days = Timescale.dayOf(lastDay) + 1;
    List<Integer> starts = new ArrayList<>();
    for (LocalDate month = Timescale.ORIGIN; !month.isAfter(lastDay); month = month.plusMonths(1)) {
      starts.add(Timescale.dayOf(month));
    }
    starts.add(days);
    this.monthStart = starts.stream().mapToInt(Integer::intValue).toArray();
    this.monthOfDay = new int[days];
    for (int month = 0; month < months(); month++) {
      for (int day = monthStart[month]; day < monthStart[month + 1]; day++) {
        monthOfDay[day] = month;
      }
    }
  }

  /** Model time at which the run begins, with a year. */
  int start() {
    return start;
  }

  /** The month with which the run begins. */
  int firstMonth() {
    return monthOfDay[start];
  }

  /** The year with which the run begins, counted from 2015. */
  int firstYear() {
    return yearOf(firstMonth());
  }

  /** Number of days; also the model time at which the run ends. */
  int days() {
    return days;
  }

  /** Number of months begun. */
  int months() {
    return monthStart.length - 1;
  }

  int monthOf(int day) {
    return monthOfDay[day];
  }

  /** First day of a month; for {@code months()}, the end of the run. */
  int startOfMonth(int month) {
    return monthStart[month];
  }

  int daysIn(int month) {
    return monthStart[month + 1] - monthStart[month];
  }

  /** Whether the run lasts to the end of a month. */
  boolean isComplete(int month) {
    return daysIn(month) == Timescale.dateOf(monthStart[month]).lengthOfMonth();
  }

  /** Whether a month is a complete December. */
  boolean isYearEnd(int month) {
    return month % 12 == 11 && isComplete(month);
  }

  /** Last day of each month, or of the run. */
  List<LocalDate> recordDates() {
    List<LocalDate> dates = new ArrayList<>();
    for (int month = 0; month < months(); month++) {
      dates.add(Timescale.dateOf(monthStart[month + 1] - 1));
    }
    return List.copyOf(dates);
  }

  /** Years since 2015 of a day. */
  int yearOfDay(int day) {
    return yearOf(monthOfDay[day]);
  }

  /** Years since 2015 of a month. */
  static int yearOf(int month) {
    return month / 12;
  }

  /** Model time of the first day of the year {@code index} years after 2015. */
  static int startOfYear(int index) {
    int yearBefore = FIRST_YEAR - 1 + index;
    return 365 * index + leapYearsTo(yearBefore) - LEAP_YEARS_BEFORE;
  }

  private static int leapYearsTo(int year) {
    return year / 4 - year / 100 + year / 400;
  }

  /** Model time at which the last year begun ends. */
  int endOfLastYear() {
    return startOfYear(years());
  }

  /** Number of years begun. */
  int years() {
    return Math.toIntExact(
            YearMonth.from(Timescale.dateOf(days - 1)).getYear() - Timescale.ORIGIN.getYear())
        + 1;
  }
}
