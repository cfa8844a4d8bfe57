package loam.scenariofile;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.city.HolidayCalendar;
import loam.city.HolidayCalendar.DayKind;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code holidays.csv}: date, kind, name, status, source. */
final class HolidayReader {
  private static final Map<String, DayKind> KINDS =
      Map.of(
          "holiday", DayKind.HOLIDAY,
          "newYearWeek", DayKind.NEW_YEAR_WEEK,
          "workday", DayKind.MAKE_UP_WORKDAY);

  private HolidayReader() {}

  static HolidayCalendar read(String file, String text, Problems problems) {
    Map<LocalDate, DayKind> days = new HashMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
      if (!rows.getHeaderNames().containsAll(List.of("date", "kind", "source"))) {
        problems.add(file, "the first row must name the columns date, kind, name, status, source");
        return new HolidayCalendar(Map.of());
      }
      for (CSVRecord row : rows) {
        readRow(file, row, days, problems);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException | IllegalArgumentException e) {
      problems.add(file, "this is not CSV: %s", String.valueOf(e.getMessage()));
    }
    return new HolidayCalendar(days);
  }

  private static void readRow(
      String file, CSVRecord row, Map<LocalDate, DayKind> days, Problems problems) {
    int line = Math.toIntExact(row.getRecordNumber()) + 1;
    Optional<LocalDate> date = Values.date(row.get("date"));
    String kind = row.get("kind");
    if (date.isEmpty()) {
      problems.add(
          new Problem(
              file, line, 1, "\"%s\" is no date of the calendar".formatted(row.get("date"))));
    } else if (!KINDS.containsKey(kind)) {
      String what = "kind is \"%s\", but must be one of holiday, newYearWeek, workday";
      problems.add(new Problem(file, line, 1, what.formatted(kind)));
    } else if (days.put(date.get(), KINDS.get(kind)) != null) {
      problems.add(new Problem(file, line, 1, "%s stands here twice".formatted(date.get())));
    }
  }
}
