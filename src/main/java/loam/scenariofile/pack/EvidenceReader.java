package loam.scenariofile.pack;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import loam.city.Estimate;
import loam.language.Phrase;
import loam.scenariofile.text.Problems;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code evidence.csv}: what published studies found about levers and parameters. */
final class EvidenceReader {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "bears_on",
          "study",
          "title",
          "outlet",
          "place",
          "period",
          "design",
          "population",
          "estimand",
          "value",
          "unit",
          "direction",
          "nearness",
          "read",
          "address");

  private final String file;
  private final Problems problems;
  private final List<Row> rows = new ArrayList<>();

  private EvidenceReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * An estimate and where it stands.
   *
   * @param line counted from 1
   */
  record Row(Estimate estimate, String file, int line) {}

  static List<Row> read(String file, String text, Problems problems) {
    EvidenceReader reader = new EvidenceReader(file, problems);
    reader.all(text);
    return reader.rows;
  }

  /** Complains about names that are neither lever nor parameter of a city. */
  static void checkNames(List<Row> rows, Set<String> names, Problems problems) {
    for (Row row : rows) {
      for (String name : row.estimate().bearsOn()) {
        if (!names.contains(name)) {
          problems.add(
              row.file(),
              row.line(),
              1,
              "%s bears on \"%s\", which is neither a lever nor a parameter of this city%s",
              row.estimate().id(),
              name,
              problems.suggestion(name, names));
        }
      }
    }
  }

  private void all(String text) {
    Set<String> ids = new HashSet<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      if (!parser.getHeaderNames().containsAll(COLUMNS)) {
        problems.add(file, "the first row must name the columns %s", Phrase.list(COLUMNS));
        return;
      }
      for (CSVRecord row : parser) {
        int line = Math.toIntExact(row.getParser().getCurrentLineNumber());
        if (!row.isConsistent()) {
          problems.add(file, line, 1, "the row has another number of columns");
        } else if (!ids.add(row.get("id"))) {
          problems.add(file, line, 1, "id %s stands here twice", row.get("id"));
        } else {
          add(row, line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException | IllegalArgumentException e) {
      problems.add(file, "this is not CSV: %s", Phrase.of(e));
    }
  }

  private void add(CSVRecord row, int line) {
    int before = problems.count();
    Optional<Estimate.Direction> direction =
        word(row, line, "direction", Estimate.Direction.values());
    Optional<Estimate.Nearness> near = word(row, line, "nearness", Estimate.Nearness.values());
    Optional<Estimate.Read> read = word(row, line, "read", Estimate.Read.values());
    OptionalDouble value = value(row, line);
    List<String> bearsOn =
        Stream.of(row.get("bears_on").split(" ")).filter(n -> !n.isEmpty()).toList();
    if (bearsOn.isEmpty()) {
      problems.add(file, line, 1, "bears_on must name at least one lever or parameter");
    }
    if (problems.count() > before) {
      return;
    }
    rows.add(
        new Row(
            new Estimate(
                row.get("id"),
                bearsOn,
                row.get("study"),
                row.get("title"),
                row.get("outlet"),
                row.get("place"),
                row.get("period"),
                row.get("design"),
                row.get("population"),
                row.get("estimand"),
                value,
                row.get("unit"),
                direction.orElseThrow(),
                near.orElseThrow(),
                read.orElseThrow(),
                row.get("address")),
            file,
            line));
  }

  private OptionalDouble value(CSVRecord row, int line) {
    String text = row.get("value");
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return OptionalDouble.of(value);
      }
    } catch (NumberFormatException e) {
      // said below, as for what is not finite
    }
    problems.add(
        file, line, 1, "value is \"%s\", but must be a number, or empty for a sign alone", text);
    return OptionalDouble.empty();
  }

  private <E extends Enum<E>> Optional<E> word(CSVRecord row, int line, String column, E[] words) {
    String text = row.get(column);
    Optional<E> found = Stream.of(words).filter(word -> spelling(word).equals(text)).findFirst();
    if (found.isEmpty()) {
      problems.add(
          file,
          line,
          1,
          "%s is \"%s\", but must be one of %s",
          column,
          text,
          Phrase.list(Stream.of(words).map(EvidenceReader::spelling).toList()));
    }
    return found;
  }

  private static String spelling(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
