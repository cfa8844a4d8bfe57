package loam.scenariofile.pack;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import loam.city.ParameterChange;
import loam.city.Posterior;
import loam.language.Phrase;
import loam.scenario.SweptAssumption;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.TextFile;
import loam.stats.Agreement;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads {@code posterior.csv}: after remarks that begin with #, a row that names the parameters (a
 * × after the name means a factor on all its numbers), and a row for each vector.
 */
public final class PosteriorReader {
  static final String FILE = "posterior.csv";
  static final String PARAMETERS = "posterior-parameters.csv";
  static final String FACTOR_SIGN = SweptAssumption.FACTOR_SIGN;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();

  private final Problems problems;

  public PosteriorReader(Problems problems) {
    this.problems = problems;
  }

  /** The posterior of a file, or nothing, and then a problem says why. */
  public Optional<Posterior> read(String file, byte[] bytes) {
    Optional<String> text = TextFile.decode(file, bytes, problems);
    try (CSVParser rows = CSVParser.parse(new StringReader(text.orElse("")), FORMAT)) {
      List<Posterior.Axis> axes =
          rows.getHeaderNames().stream().map(PosteriorReader::axis).toList();
      List<List<Double>> vectors = new ArrayList<>();
      for (CSVRecord row : rows) {
        vectors.add(numbers(file, row));
      }
      if (vectors.size() < Agreement.FEWEST) {
        problems.add(
            file,
            "has %d vectors, of which no interval could be given; it takes %d, and loam calibrate"
                + " makes more",
            vectors.size(),
            Agreement.FEWEST);
        return Optional.empty();
      }
      return Optional.of(new Posterior(FILE, TextFile.sha256(bytes), axes, vectors));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException | IllegalArgumentException e) {
      problems.add(file, "%s", Phrase.of(e));
      return Optional.empty();
    }
  }

  /** The ratio that {@code posterior-parameters.csv} has for a parameter, if it is there. */
  OptionalDouble leftOfRange(String file, byte[] bytes, String parameter) {
    Optional<String> text = TextFile.decode(file, bytes, problems);
    try (CSVParser rows = CSVParser.parse(new StringReader(text.orElse("")), FORMAT)) {
      for (CSVRecord row : rows) {
        if (row.get("parameter").equals(parameter)) {
          return OptionalDouble.of(Double.parseDouble(row.get("ratio")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException | IllegalArgumentException e) {
      problems.add(file, "%s", Phrase.of(e));
    }
    return OptionalDouble.empty();
  }

  private static Posterior.Axis axis(String header) {
    boolean isFactor = header.endsWith(FACTOR_SIGN);
    return new Posterior.Axis(
        isFactor ? header.substring(0, header.length() - FACTOR_SIGN.length()) : header,
        isFactor ? ParameterChange.Kind.FACTOR : ParameterChange.Kind.VALUE);
  }

  private List<Double> numbers(String file, CSVRecord row) {
    List<Double> numbers = new ArrayList<>();
    int line = Math.toIntExact(row.getParser().getCurrentLineNumber());
    for (String cell : row) {
      try {
        numbers.add(Double.parseDouble(cell));
      } catch (NumberFormatException e) {
        problems.add(file, line, 1, "value is \"%s\", but must be a number", cell);
      }
    }
    return numbers;
  }
}
