package loam.study;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import loam.language.Phrase;
import loam.language.RefusedException;

/**
 * What the value of a field is, and how it is read from text.
 *
 * @param of class of the value
 * @param reader where text is not read as the class has it; throws {@link RefusedException}
 * @param check what is wrong with a value, after the name of the field
 */
public record FieldType<T>(
    Class<T> of, Optional<Function<String, T>> reader, Function<T, Optional<Phrase>> check) {

  public static final FieldType<String> TEXT = any(String.class);
  public static final FieldType<Long> LONG = any(Long.class);
  public static final FieldType<Integer> WHOLE = any(Integer.class);
  public static final FieldType<Double> NUMBER = any(Double.class);

  /** Said, or not. */
  public static final FieldType<Boolean> FLAG = any(Boolean.class);

  /** Between 0 and 1. */
  public static final FieldType<Double> PROBABILITY =
      new FieldType<>(
          Double.class,
          Optional.empty(),
          value ->
              value > 0 && value < 1
                  ? Optional.empty()
                  : Optional.of(Phrase.of("%s: must lie between 0 and 1", value)));

  /** A day at whose end a run observes: a year, month or day. */
  public static final FieldType<LocalDate> RECORD =
      read(text -> RecordDay.of(text).orElseThrow(() -> noDay(text)));

  /** The first day of a year or month, or a day. */
  public static final FieldType<LocalDate> BEGINNING = read(FieldType::beginning);

  /** A day, or a month, which means its last day. */
  public static final FieldType<LocalDate> MONTH = read(FieldType::month);

  /** A whole number between two others. */
  public static FieldType<Integer> whole(int least, int most) {
    return new FieldType<>(
        Integer.class,
        Optional.empty(),
        value ->
            value >= least && value <= most
                ? Optional.empty()
                : Optional.of(Phrase.of("%d: must lie in %d to %d", value, least, most)));
  }

  /** A whole number that is no less than another. */
  public static FieldType<Integer> atLeast(int least) {
    return new FieldType<>(
        Integer.class,
        Optional.empty(),
        value ->
            value >= least
                ? Optional.empty()
                : Optional.of(Phrase.of("%d: must be at least %d", value, least)));
  }

  /** Whatever the class can hold, one of its constants for example. */
  public static <T> FieldType<T> any(Class<T> of) {
    return new FieldType<>(of, Optional.empty(), value -> Optional.empty());
  }

  private static FieldType<LocalDate> read(Function<String, LocalDate> reader) {
    return new FieldType<>(LocalDate.class, Optional.of(reader), value -> Optional.empty());
  }

  private static RefusedException noDay(String text) {
    return new RefusedException(
        "\"%s\" is no year, month or day such as 2030, 2030-06 or 2030-12-31", text);
  }

  private static LocalDate beginning(String text) {
    LocalDate last = RecordDay.of(text).orElseThrow(() -> noDay(text));
    return switch (text.length()) {
      case 4 -> last.withDayOfYear(1);
      case 7 -> last.withDayOfMonth(1);
      default -> last;
    };
  }

  private static LocalDate month(String text) {
    try {
      return text.length() == "2022-12".length()
          ? YearMonth.parse(text).atEndOfMonth()
          : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new RefusedException("\"%s\" is no month or day such as 2022-12", text);
    }
  }
}
