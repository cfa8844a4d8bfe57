package loam.scenariofile.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import loam.city.Estimate;
import loam.scenariofile.text.Problems;
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
  private final CsvRows csv;
  private final List<Row> rows = new ArrayList<>();

  private EvidenceReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
    this.csv = new CsvRows(file, problems);
  }

  /**
   * An estimate and where it stands.
   *
   * @param line counted from 1
   */
  record Row(Estimate estimate, String file, int line) {}

  static List<Row> read(String file, String text, Problems problems) {
    EvidenceReader reader = new EvidenceReader(file, problems);
    reader.csv.each(text, COLUMNS, reader::add);
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

  private void add(CSVRecord row, int line) {
    int before = problems.count();
    Optional<Estimate.Direction> direction =
        csv.word("direction", row.get("direction"), line, Estimate.Direction.values());
    Optional<Estimate.Nearness> near =
        csv.word("nearness", row.get("nearness"), line, Estimate.Nearness.values());
    Optional<Estimate.Read> read = csv.word("read", row.get("read"), line, Estimate.Read.values());
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
}
