package loam.report.chart;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import loam.language.Language;

/**
 * Dates on an axis, as days since 1970-01-01: no instants, so no time zones.
 *
 * <p>Ticks stand where years begin, and a year's number in its middle: so a figure for the end of
 * 2024 is seen at the end of 2024, not over "2025". A span of less than two years shows months.
 */
final class DateScale {
  private static final int MOST_LABELS = 14;
  private static final int MOST_TICKS = 60;
  private static final List<Integer> YEARS = List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000);
  private static final List<Integer> MONTHS = List.of(1, 2, 3, 6);

  private DateScale() {}

  /**
   * A scale for the given days.
   *
   * @param last later than {@code first}
   * @param margin share of the span to leave free at both ends, e.g. 0.01
   */
  static Scale covering(LocalDate first, LocalDate last, double margin, Language language) {
    double free = margin * (last.toEpochDay() - first.toEpochDay());
    double low = first.toEpochDay() - free;
    double high = last.toEpochDay() + free;
    return last.isBefore(first.plusYears(2))
        ? Scale.labelledAtTicks(low, high, months(first, last, language))
        : new Scale(low, high, yearBegins(first, last), years(first, last));
  }

  private static List<Double> yearBegins(LocalDate first, LocalDate last) {
    int step = last.getYear() - first.getYear() <= MOST_TICKS ? 1 : yearStep(first, last);
    return IntStream.rangeClosed(first.getYear(), last.getYear())
        .filter(year -> year % step == 0)
        .mapToObj(year -> Year.of(year).atDay(1))
        .filter(day -> !day.isBefore(first) && !day.isAfter(last))
        .map(day -> (double) day.toEpochDay())
        .toList();
  }

  private static List<Label> years(LocalDate first, LocalDate last) {
    int step = yearStep(first, last);
    return IntStream.rangeClosed(first.getYear(), last.getYear())
        .filter(year -> year % step == 0)
        .mapToObj(year -> LocalDate.of(year, 7, 1))
        .filter(middle -> !middle.isBefore(first) && !middle.isAfter(last))
        .map(middle -> label(middle, 4))
        .toList();
  }

  private static int yearStep(LocalDate first, LocalDate last) {
    int years = last.getYear() - first.getYear() + 1;
    return YEARS.stream()
        .filter(step -> years <= step * MOST_LABELS)
        .findFirst()
        .orElse(YEARS.get(YEARS.size() - 1));
  }

  /** Beginnings of months, or both ends where there is none. */
  private static List<Label> months(LocalDate first, LocalDate last, Language language) {
    long from = first.minusDays(1).getYear() * 12L + first.minusDays(1).getMonthValue();
    long to = last.getYear() * 12L + last.getMonthValue() - 1;
    if (from > to) {
      return List.of(
          new Label(first.toEpochDay(), day(first, language)),
          new Label(last.toEpochDay(), day(last, language)));
    }
    long step =
        MONTHS.stream().filter(months -> to - from < months * MOST_LABELS).findFirst().orElse(6);
    return LongStream.rangeClosed(from, to)
        .filter(month -> month % step == 0)
        .mapToObj(month -> YearMonth.of(0, 1).plusMonths(month).atDay(1))
        .map(day -> new Label(day.toEpochDay(), month(day, language)))
        .toList();
  }

  /** A day as a reader writes it. */
  static String day(LocalDate day, Language language) {
    return switch (language) {
      case ENGLISH -> day.toString();
      case CHINESE -> month(day, language) + day.getDayOfMonth() + "日";
    };
  }

  private static String month(LocalDate day, Language language) {
    return switch (language) {
      case ENGLISH -> day.toString().substring(0, 7);
      case CHINESE -> day.getYear() + "年" + day.getMonthValue() + "月";
    };
  }

  private static Label label(LocalDate day, int characters) {
    return new Label(day.toEpochDay(), day.toString().substring(0, characters));
  }
}
