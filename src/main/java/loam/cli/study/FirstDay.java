package loam.cli.study;

import java.time.LocalDate;
import loam.cli.RecordDay;
import loam.cli.Unreadable;
import picocli.CommandLine.ITypeConverter;

/** The first day of a year or month, or a day. */
public final class FirstDay implements ITypeConverter<LocalDate> {
  @Override
  public LocalDate convert(String text) {
    LocalDate last =
        RecordDay.of(text)
            .orElseThrow(
                () ->
                    new Unreadable(
                        "\"%s\" is no year, month or day such as 2030, 2030-06 or 2030-12-31",
                        text));
    return switch (text.length()) {
      case 4 -> last.withDayOfYear(1);
      case 7 -> last.withDayOfMonth(1);
      default -> last;
    };
  }
}
