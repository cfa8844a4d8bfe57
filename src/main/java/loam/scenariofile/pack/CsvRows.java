package loam.scenariofile.pack;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import loam.language.Phrase;
import loam.scenariofile.text.Problems;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a table with ids, each of which stands in it once. */
final class CsvRows {
  private final String file;
  private final Problems problems;

  CsvRows(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Hands on each row with its line, counted from 1; complains of what is no such row. */
  void each(String text, List<String> columns, ObjIntConsumer<CSVRecord> taker) {
    Set<String> ids = new HashSet<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
      if (!rows.getHeaderNames().containsAll(columns)) {
        problems.add(file, "the first row must name the columns %s", Phrase.list(columns));
        return;
      }
      for (CSVRecord row : rows) {
        int line = Math.toIntExact(row.getParser().getCurrentLineNumber());
        if (!row.isConsistent()) {
          problems.add(file, line, 1, "the row has another number of columns");
        } else if (!ids.add(row.get("id"))) {
          problems.add(file, line, 1, "id %s stands here twice", row.get("id"));
        } else {
          taker.accept(row, line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException | IllegalArgumentException e) {
      problems.add(file, "this is not CSV: %s", Phrase.of(e));
    }
  }

  /** One of some words. */
  <E extends Enum<E>> Optional<E> word(String column, String text, int line, E[] words) {
    Optional<E> found = Stream.of(words).filter(word -> spelling(word).equals(text)).findFirst();
    if (found.isEmpty()) {
      problems.add(
          file,
          line,
          1,
          "%s is \"%s\", but must be one of %s",
          column,
          text,
          Phrase.list(Stream.of(words).map(CsvRows::spelling).toList()));
    }
    return found;
  }

  private static String spelling(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
