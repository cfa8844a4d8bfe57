package loam.city;

import java.time.LocalDate;

/**
 * Model time: days since the start of 2015-01-01 as a real number; a date is the midnight at which
 * it begins. Rates are per year of 365.25 days.
 */
public final class Timescale {
  public static final LocalDate ORIGIN = LocalDate.of(2015, 1, 1);
  public static final double DAYS_PER_YEAR = 365.25;
  private static final long ORIGIN_EPOCH_DAY = ORIGIN.toEpochDay();

  private Timescale() {}

  /** Model time of the midnight at which {@code date} begins. */
  public static int dayOf(LocalDate date) {
    return Math.toIntExact(date.toEpochDay() - ORIGIN_EPOCH_DAY);
  }

  /** The date to which the instant {@code time} belongs. */
  public static LocalDate dateOf(double time) {
    return LocalDate.ofEpochDay(ORIGIN_EPOCH_DAY + (long) Math.floor(time));
  }
}
