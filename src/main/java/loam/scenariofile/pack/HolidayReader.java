package loam.scenariofile.pack;

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
import loam.language.Phrase;
import loam.scenariofile.text.DidYouMean;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Values;
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

  private static final List<String> COLUMNS = List.of("date", "kind", "name", "status", "source");

  private HolidayReader() {}

  static HolidayCalendar read(String file, String text, Problems problems) {
    Map<LocalDate, DayKind> days = new HashMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
      if (!rows.getHeaderNames().equals(COLUMNS)) {
        problems.add(
            file, 1, 1, "the first row must name the columns %s", String.join(",", COLUMNS));
        return new HolidayCalendar(Map.of());
      }
      for (CSVRecord row : rows) {
        readRow(file, Math.toIntExact(rows.getCurrentLineNumber()), row, days, problems);
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      problems.add(file, "this is not CSV: %s", Phrase.of(e));
    }
    return new HolidayCalendar(days);
  }

  private static void readRow(
      String file, int line, CSVRecord row, Map<LocalDate, DayKind> days, Problems problems) {
    if (row.size() != COLUMNS.size()) {
      problems.add(
          file, line, 1, "the row has %d cells, but must have %d", row.size(), COLUMNS.size());
      return;
    }
    Optional<LocalDate> date = Values.date(row.get("date"));
    String kind = row.get("kind");
    DayKind known = KINDS.get(kind);
    if (date.isEmpty()) {
      problems.add(file, line, 1, "\"%s\" is no date of the calendar", row.get("date"));
    } else if (days.containsKey(date.get())) {
      problems.add(file, line, 1, "%s stands here twice; keep one", date.get());
    } else if (known == null) {
      problems.add(
          file,
          line,
          1,
          "kind is \"%s\", but must be one of holiday, newYearWeek, workday%s",
          kind,
          DidYouMean.suggest(kind, KINDS.keySet()));
    } else {
      days.put(date.get(), known);
    }
    if (row.get("source").isBlank()) {
      problems.add(file, line, 1, "%s has no source", row.get("date"));
    }
  }
}
