package loam.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import picocli.CommandLine.ITypeConverter;

/** A day, or a month such as 2022-12, which means its last day. */
public final class MonthConverter implements ITypeConverter<LocalDate> {
  @Override
  public LocalDate convert(String text) {
    try {
      return text.length() == "2022-12".length()
          ? YearMonth.parse(text).atEndOfMonth()
          : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new Unreadable("\"%s\" is no month or day such as 2022-12", text);
    }
  }
}
