package loam.scenariofile.pack;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loam.city.Fact;
import loam.language.Phrase;
import loam.scenariofile.text.Problems;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
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
  private static final Map<String, Fact.Relation> RELATIONS =
      Map.of(
          "=", Fact.Relation.EQUAL,
          ">=", Fact.Relation.AT_LEAST,
          "<=", Fact.Relation.AT_MOST,
          "~", Fact.Relation.ABOUT);

  private FactsReader() {}

  static List<Fact> read(String file, String text, Problems problems) {
    List<Fact> facts = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
      if (!rows.getHeaderNames().containsAll(COLUMNS)) {
        problems.add(file, "the first row must name the columns %s", Phrase.list(COLUMNS));
        return facts;
      }
      for (CSVRecord row : rows) {
        int line = Math.toIntExact(row.getParser().getCurrentLineNumber());
        if (!row.isConsistent()) {
          problems.add(file, line, 1, "the row has another number of columns");
        } else if (!ids.add(row.get("id"))) {
          problems.add(file, line, 1, "id %s stands here twice", row.get("id"));
        } else {
          readRow(file, line, row, facts, problems);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException | IllegalArgumentException e) {
      problems.add(file, "this is not CSV: %s", Phrase.of(e));
    }
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
              row.get("quote")));
    } catch (NumberFormatException e) {
      problems.add(file, line, 1, "value is \"%s\", but must be a number", row.get("value"));
    }
  }
}
