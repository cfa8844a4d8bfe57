package loam.city;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A published figure.
 *
 * @param id such as S006, in the order of discovery
 * @param quantity what was counted, as a name; figures of one quantity can be compared
 * @param region of which place
 * @param date as published: a year, month, day, half or quarter of a year, or from/to
 * @param value as published, in {@code unit}; shares and growth are fractions
 * @param relation how exact the source is about it
 * @param sourceTitle who published it
 * @param sourceUrl where; empty for the article that Loam began with
 * @param quote its words
 * @param published day on which its source appeared, at the latest; nothing where nobody knows it
 */
public record Fact(
    String id,
    String quantity,
    String region,
    String date,
    double value,
    String unit,
    Relation relation,
    String sourceTitle,
    String sourceUrl,
    String quote,
    Optional<LocalDate> published) {
  /** How a published figure relates to the true one. */
  public enum Relation {
    EQUAL("="),
    AT_LEAST("≥"),
    AT_MOST("≤"),
    ABOUT("≈");

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    /** The sign that stands before the value. */
    public String sign() {
      return sign;
    }
  }

  /** A figure of which nobody knows when it was published. */
  public Fact(
      String id,
      String quantity,
      String region,
      String date,
      double value,
      String unit,
      Relation relation,
      String sourceTitle,
      String sourceUrl,
      String quote) {
    this(
        id,
        quantity,
        region,
        date,
        value,
        unit,
        relation,
        sourceTitle,
        sourceUrl,
        quote,
        Optional.empty());
  }

  /**
   * The first day that the date covers, where it is a year, a month or a day, or a span of them.
   */
  public Optional<LocalDate> firstDay() {
    int slash = date.indexOf('/');
    String first = slash < 0 ? date : date.substring(0, slash);
    if (first.matches("\\d{4}")) {
      return Optional.of(LocalDate.of(Integer.parseInt(first), 1, 1));
    }
    if (first.matches("\\d{4}-\\d{2}")) {
      return Optional.of(YearMonth.parse(first).atDay(1));
    }
    return first.matches("\\d{4}-\\d{2}-\\d{2}")
        ? Optional.of(LocalDate.parse(first))
        : Optional.empty();
  }

  /** The last day that the date covers, where it is a year, a month or a day, or a span of them. */
  public Optional<LocalDate> lastDay() {
    String last = date.substring(date.indexOf('/') + 1);
    if (last.matches("\\d{4}")) {
      return Optional.of(LocalDate.of(Integer.parseInt(last), 12, 31));
    }
    if (last.matches("\\d{4}-\\d{2}")) {
      return Optional.of(YearMonth.parse(last).atEndOfMonth());
    }
    return last.matches("\\d{4}-\\d{2}-\\d{2}")
        ? Optional.of(LocalDate.parse(last))
        : Optional.empty();
  }
}
