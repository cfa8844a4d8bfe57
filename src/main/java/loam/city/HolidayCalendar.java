package loam.city;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which days are not what their weekday says. */
public final class HolidayCalendar implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What kind of day a date is for a registry office. */
  public enum DayKind {
    /** An ordinary weekday or weekend day. */
    ORDINARY,
    /** A statutory holiday. */
    HOLIDAY,
    /** A day of the Chinese New Year week. */
    NEW_YEAR_WEEK,
    /** A weekend day on which offices work to make up for a holiday. */
    MAKE_UP_WORKDAY
  }

  private final Map<LocalDate, DayKind> exceptions;
  private final EnumSet<DayOfWeek> weekend;

  public HolidayCalendar(Map<LocalDate, DayKind> exceptions) {
    this(exceptions, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
  }

  private HolidayCalendar(Map<LocalDate, DayKind> exceptions, Set<DayOfWeek> weekend) {
    this.exceptions = Map.copyOf(exceptions);
    this.weekend = weekend.isEmpty() ? EnumSet.noneOf(DayOfWeek.class) : EnumSet.copyOf(weekend);
  }

  /** The same exceptions in a week of another shape. */
  public HolidayCalendar with(Set<DayOfWeek> otherWeekend) {
    return new HolidayCalendar(exceptions, otherWeekend);
  }

  /** Days of a week on which offices are closed. */
  public Set<DayOfWeek> weekend() {
    return Collections.unmodifiableSet(weekend);
  }

  /** The days that are not ordinary. */
  public Map<LocalDate, DayKind> exceptions() {
    return exceptions;
  }

  public DayKind kindOf(LocalDate date) {
    return exceptions.getOrDefault(date, DayKind.ORDINARY);
  }

  /** Whether offices work on this day. */
  public boolean isWorkday(LocalDate date) {
    return switch (kindOf(date)) {
      case HOLIDAY, NEW_YEAR_WEEK -> false;
      case MAKE_UP_WORKDAY -> true;
      case ORDINARY -> !weekend.contains(date.getDayOfWeek());
    };
  }
}
