package loam.scenariofile.pack;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import loam.city.Standing;
import loam.language.Phrase;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.TextFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads how a city's posterior was made: {@code posterior-figures.csv} and {@code
 * posterior-parameters.csv}, which are {@code figures.csv} and {@code parameters.csv} of a
 * calibration.
 */
final class StandingReader {
  static final String FIGURES = "posterior-figures.csv";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final CityFolder folder;
  private final Problems problems = new Problems();

  StandingReader(CityFolder folder) {
    this.folder = folder;
  }

  /** What the two files say; where one is missing, nothing is known to be met. */
  Standing read() {
    int met = count(FIGURES, row -> is(row, "role", "fit") && is(row, "met", "true"));
    int freed = count(PosteriorReader.PARAMETERS, row -> is(row, "searched", "true"));
    problems.throwIfAny();
    return new Standing(met, freed, folder.has(Variant.SCORECARD), Optional.empty());
  }

  /** Ids of the figures that the vectors were fitted to; none without the files. */
  Set<String> fitted() {
    Set<String> ids =
        rows(FIGURES).stream()
            .filter(row -> is(row, "role", "fit") && row.isMapped("id") && row.isSet("id"))
            .map(row -> row.get("id"))
            .collect(Collectors.toUnmodifiableSet());
    problems.throwIfAny();
    return ids;
  }

  private static boolean is(CSVRecord row, String column, String value) {
    return row.isMapped(column) && row.isSet(column) && row.get(column).equals(value);
  }

  private int count(String file, Predicate<CSVRecord> counts) {
    return Math.toIntExact(rows(file).stream().filter(counts).count());
  }

  private List<CSVRecord> rows(String file) {
    Optional<String> text =
        folder
            .find(file, problems)
            .flatMap(bytes -> TextFile.decode(folder.nameOf(file), bytes, problems));
    try (CSVParser rows = CSVParser.parse(new StringReader(text.orElse("")), FORMAT)) {
      return rows.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException | IllegalArgumentException e) {
      problems.add(folder.nameOf(file), "this is not CSV: %s", Phrase.of(e));
      return List.of();
    }
  }
}
