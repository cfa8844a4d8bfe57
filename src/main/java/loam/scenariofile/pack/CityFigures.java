package loam.scenariofile.pack;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loam.city.ParameterNote;
import loam.language.Phrase;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Quantities;
import loam.scenariofile.text.TextFile;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table of figures for a new city: parameter (with a dot and the entry, if it is a map),
 * date (if it is a series), value, unit, basis, source.
 */
final class CityFigures {
  private static final List<String> COLUMNS =
      List.of("parameter", "date", "value", "unit", "basis", "source");
  private static final Set<String> BASES = Set.of("sourced", "derived", "assumed");

  /** One row. */
  record Row(List<String> entry, String date, String value, String basis, String source) {}

  private final Problems problems;
  private final Map<String, ParameterNote> known = new LinkedHashMap<>();

  /**
   * @param notes the parameters that a city can have
   */
  CityFigures(Problems problems, List<ParameterNote> notes) {
    this.problems = problems;
    notes.forEach(note -> known.put(note.name(), note));
  }

  /** Rows by parameter. */
  Map<String, List<Row>> read(Path path) {
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    String file = path.toString();
    Optional<String> text =
        TextFile.read(path, problems).flatMap(bytes -> TextFile.decode(file, bytes, problems));
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text.orElse("")), format)) {
      if (text.isPresent() && !parser.getHeaderNames().containsAll(COLUMNS)) {
        problems.add(file, 1, 1, "the first row must name the columns %s", Phrase.list(COLUMNS));
        return rows;
      }
      for (CSVRecord row : parser) {
        read(file, Math.toIntExact(parser.getCurrentLineNumber()), row, rows);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException | IllegalArgumentException e) {
      problems.add(file, "this is not CSV: %s", Phrase.of(e));
    }
    return rows;
  }

  private void read(String file, int line, CSVRecord row, Map<String, List<Row>> rows) {
    if (!row.isConsistent()) {
      problems.add(file, line, 1, "the row has another number of columns");
      return;
    }
    String called = row.get("parameter").strip();
    List<String> steps = List.of(called.split("\\.", -1));
    int length = called.startsWith("funds.tilt.") ? 3 : 2;
    String name = String.join(".", steps.subList(0, Math.min(length, steps.size())));
    ParameterNote note = known.get(name);
    if (note == null) {
      problems.add(
          file,
          line,
          1,
          "unknown parameter \"%s\"%s",
          name,
          problems.suggestion(name, known.keySet()));
      return;
    }
    String unit = row.get("unit").strip();
    if (!Quantities.means(unit, note.unit())) {
      problems.add(
          file,
          line,
          1,
          "unit of %s is %s, but must be %s, in which its numbers are used",
          name,
          unit,
          note.unit());
    }
    String date = row.get("date").strip();
    if (!date.isEmpty() && Values.date(date).isEmpty()) {
      problems.add(file, line, 1, "\"%s\" is no date of the calendar", date);
    }
    checkWords(file, line, row);
    rows.computeIfAbsent(name, first -> new ArrayList<>())
        .add(
            new Row(
                steps.subList(Math.min(length, steps.size()), steps.size()),
                date,
                row.get("value").strip(),
                row.get("basis").strip(),
                row.get("source").strip()));
  }

  private void checkWords(String file, int line, CSVRecord row) {
    String value = row.get("value").strip();
    boolean isDate = Values.date(value).isPresent();
    if (!isDate && Values.number(new Yaml.Scalar(file, line, 1, value, false)).isEmpty()) {
      problems.add(file, line, 1, "value is \"%s\", but must be a number", value);
    }
    String basis = row.get("basis").strip();
    if (!BASES.contains(basis)) {
      problems.add(
          file,
          line,
          1,
          "basis is \"%s\", but must be %s",
          basis,
          Phrase.either(BASES.stream().sorted().toList()));
    }
    if (row.get("source").isBlank() && !basis.equals("assumed")) {
      problems.add(file, line, 1, "basis is %s, but there is no source", basis);
    }
  }
}
