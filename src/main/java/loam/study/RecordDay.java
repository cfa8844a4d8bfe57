package loam.study;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** A day at whose end a run observes, as people write it. */
public final class RecordDay {
  private RecordDay() {}

  /** Of {@code 2030}, {@code 2030-06} or {@code 2030-06-30}; nothing of anything else. */
  public static Optional<LocalDate> of(String text) {
    try {
      return Optional.of(
          switch (text.length()) {
            case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
          });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
