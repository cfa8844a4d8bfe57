package loam.scenariofile.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.city.Fact;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Values;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code facts.csv}: published figures with their sources. */
final class FactsReader {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "quantity",
          "region",
          "date",
          "value",
          "unit",
          "relation",
          "source_title",
          "source_url",
          "quote");
  private static final String PUBLISHED = "published";
  private static final Map<String, Fact.Relation> RELATIONS =
      Map.of(
          "=", Fact.Relation.EQUAL,
          ">=", Fact.Relation.AT_LEAST,
          "<=", Fact.Relation.AT_MOST,
          "~", Fact.Relation.ABOUT);

  private FactsReader() {}

  static List<Fact> read(String file, String text, Problems problems) {
    List<Fact> facts = new ArrayList<>();
    new CsvRows(file, problems)
        .each(text, COLUMNS, (row, line) -> readRow(file, line, row, facts, problems));
    return facts;
  }

  private static void readRow(
      String file, int line, CSVRecord row, List<Fact> facts, Problems problems) {
    Fact.Relation relation = RELATIONS.get(row.get("relation"));
    if (relation == null) {
      problems.add(
          file,
          line,
          1,
          "relation is \"%s\", but must be one of =, >=, <=, ~",
          row.get("relation"));
      return;
    }
    try {
      facts.add(
          new Fact(
              row.get("id"),
              row.get("quantity"),
              row.get("region"),
              row.get("date"),
              Double.parseDouble(row.get("value")),
              row.get("unit"),
              relation,
              row.get("source_title"),
              row.get("source_url"),
              row.get("quote"),
              published(file, line, row, problems)));
    } catch (NumberFormatException e) {
      problems.add(file, line, 1, "value is \"%s\", but must be a number", row.get("value"));
    }
  }

  /** A pack need not say it; a day that is no date is a mistake. */
  private static Optional<LocalDate> published(
      String file, int line, CSVRecord row, Problems problems) {
    if (!row.isMapped(PUBLISHED) || row.get(PUBLISHED).isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = Values.date(row.get(PUBLISHED));
    if (day.isEmpty()) {
      problems.add(
          file, line, 1, "published is \"%s\", but must be a date or empty", row.get(PUBLISHED));
    }
    return day;
  }
}
