package loam.report.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Dates on an axis, as days since 1970-01-01: no instants, so no time zones. Ticks stand at first
 * of January and bear the year; where there are not three of them, at the first of months.
 */
final class DateScale {
  private static final int MOST_TICKS = 14;
  private static final int[] YEARS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
  private static final int[] MONTHS = {1, 2, 3, 6};

  private DateScale() {}

  /**
   * A scale for the given days.
   *
   * @param margin share of the span to leave free at both ends, e.g. 0.01
   */
  static Scale covering(LocalDate first, LocalDate last, double margin) {
    double free = margin * (last.toEpochDay() - first.toEpochDay());
    return new Scale(first.toEpochDay() - free, last.toEpochDay() + free, ticks(first, last));
  }

  private static List<Tick> ticks(LocalDate first, LocalDate last) {
    boolean byYear = monthStarts(first, last, 12).size() >= 3;
    for (int step : byYear ? YEARS : MONTHS) {
      List<LocalDate> starts = monthStarts(first, last, byYear ? 12 * step : step);
      if (!starts.isEmpty() && starts.size() <= MOST_TICKS) {
        return starts.stream().map(day -> tick(day, byYear ? 4 : 7)).toList();
      }
    }
    return List.of(tick(first, 10), tick(last, 10));
  }

  /** Firsts of those months whose number, counted from year 0, is a multiple of {@code step}. */
  private static List<LocalDate> monthStarts(LocalDate first, LocalDate last, int step) {
    List<LocalDate> starts = new ArrayList<>();
    YearMonth month = YearMonth.from(first);
    long offset = Math.floorMod(month.getYear() * 12L + month.getMonthValue() - 1, (long) step);
    for (month = month.minusMonths(offset); !month.atDay(1).isAfter(last); ) {
      if (!month.atDay(1).isBefore(first)) {
        starts.add(month.atDay(1));
      }
      month = month.plusMonths(step);
    }
    return starts;
  }

  private static Tick tick(LocalDate day, int characters) {
    return new Tick(day.toEpochDay(), day.toString().substring(0, characters));
  }
}
