package loam.scenariofile;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loam.city.ParameterChange;
import loam.city.ParameterNote;
import loam.ecosystem.LeverCatalogue;
import loam.language.Phrase;
import loam.policy.Lever;
import loam.scenario.Design;
import loam.scenario.DesignPoint;
import loam.scenario.PointRefusedException;
import loam.scenario.Scenario;
import loam.scenario.Sweep;
import loam.scenario.Swept;
import loam.scenario.SweptAssumption;
import loam.scenario.SweptLever;
import loam.scenario.SweptScenarios;
import loam.scenariofile.text.InvalidInputException;
import loam.scenariofile.text.Plain;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Quantities;
import loam.scenariofile.text.TextFile;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;
import loam.stats.DecimalText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A design as a table, CSV: a head that names what each column moves, {@code LEVER@DATE} or an
 * assumption, with a × behind it where it multiplies several numbers, and a row for each point.
 * Lines that begin with # are remarks.
 */
public final class DesignFile {
  private static final int MOST_BYTES = 50_000_000;
  private static final int MOST_WORLDS_TRIED = 1000; // each takes some milliseconds

  private static final double ROUNDING = 1e-8;
  private static final MathContext SHOWN = new MathContext(6);

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setCommentMarker('#')
          .setIgnoreEmptyLines(true)
          .setIgnoreSurroundingSpaces(true)
          .get();

  private final String file;
  private final ReadScenario base;
  private final LeverCatalogue levers;
  private final Map<String, ParameterNote> notes;
  private final Problems problems = new Problems();
  private final PolicyReader policy;
  private final Quantities quantities = new Quantities(problems);
  private final List<Integer> lines = new ArrayList<>(); // of the points

  private DesignFile(String file, ReadScenario base) {
    Scenario scenario = base.scenario();
    this.file = file;
    this.base = base;
    this.levers = LeverCatalogue.of(scenario.city());
    this.policy = new PolicyReader(problems, levers, Optional.of(scenario.city()));
    this.notes =
        scenario.city().notes().stream()
            .filter(note -> !LeverCatalogue.isLever(note.name()))
            .collect(Collectors.toMap(ParameterNote::name, note -> note));
  }

  /**
   * The design in a file.
   *
   * @param base the scenario that its points are differences on
   * @throws InvalidInputException with all that is wrong, each with its line and the number of its
   *     column
   */
  public static Sweep read(Path path, ReadScenario base) {
    DesignFile design = new DesignFile(path.toString(), base);
    Optional<Sweep> sweep =
        TextFile.read(path, MOST_BYTES, design.problems)
            .flatMap(bytes -> TextFile.decode(design.file, bytes, design.problems))
            .flatMap(design::read);
    design.problems.throwIfAny();
    return sweep.orElseThrow();
  }

  /** A design as such a table, with numbers that read back as they are. */
  public static String text(Sweep sweep) {
    StringBuilder text = new StringBuilder();
    text.append(row(sweep.moved().stream().map(Swept::head)));
    sweep
        .points()
        .forEach(point -> text.append(row(point.values().stream().map(DecimalText::exact))));
    return text.toString();
  }

  private static String row(Stream<String> cells) {
    return cells.collect(Collectors.joining(",", "", "\n"));
  }

  private Optional<Sweep> read(String text) {
    try (CSVParser rows = CSVParser.parse(new StringReader(text), FORMAT)) {
      List<Swept> moved = new ArrayList<>();
      boolean isWhole = false;
      Map<DesignPoint, Integer> points = new HashMap<>();
      List<DesignPoint> inOrder = new ArrayList<>();
      for (CSVRecord row : rows) {
        int line = Math.toIntExact(rows.getCurrentLineNumber());
        if (row.getRecordNumber() == 1) {
          isWhole = head(row, line, moved);
        } else if (!isWhole) {
          return Optional.empty(); // nobody knows what the cells mean
        } else if (inOrder.size() == Sweep.MOST_POINTS) {
          problems.add(file, line, 1, "a design has at most %,d points", Sweep.MOST_POINTS);
          return Optional.empty();
        } else {
          point(row, line, moved).ifPresent(point -> take(point, line, points, inOrder));
        }
      }
      if (isWhole && inOrder.isEmpty() && problems.isEmpty()) {
        problems.add(file, "there is no point; write a row of values below the head");
      }
      if (!isWhole && problems.isEmpty()) {
        problems.add(
            file,
            "the file is empty; its first line names what each column moves, such as"
                + " funds.scale@2027-01-01");
      }
      return problems.isEmpty()
          ? Optional.of(checked(new Sweep(Design.LIST, moved, inOrder)))
          : Optional.empty();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      problems.add(file, "this is no table: %s", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Whether each column is known; what is wrong with any is said. */
  private boolean head(CSVRecord row, int line, List<Swept> moved) {
    boolean isWhole = true;
    if (row.size() == 1 && row.get(0).matches(".*[;\\t].*")) {
      problems.add(file, line, 1, "columns are separated by commas here; save the file as CSV");
      return false;
    }
    for (int column = 0; column < row.size(); column++) {
      Yaml.Scalar at = at(row.get(column), line, column);
      Optional<? extends Swept> one = moved(at);
      if (one.isPresent() && moved.stream().anyMatch(is -> is.id().equals(one.get().id()))) {
        problems.add(at, "%s has a column already; keep one", one.get().id());
      }
      isWhole &= one.isPresent();
      one.ifPresent(moved::add);
    }
    return isWhole;
  }

  private Yaml.Scalar at(String cell, int line, int column) {
    return new Yaml.Scalar(file, line, column + 1, cell, false);
  }

  private Optional<? extends Swept> moved(Yaml.Scalar at) {
    String[] parts = at.text().split("@", 2);
    String name = parts[0].strip();
    boolean isFactor = name.endsWith("×");
    String plain = isFactor ? name.substring(0, name.length() - 1).strip() : name;
    Optional<Lever> lever = levers.named(plain);
    if (lever.isPresent()) {
      return lever(lever.get(), parts.length < 2 ? "" : parts[1].strip(), isFactor, at);
    }
    if (!notes.containsKey(plain)) {
      List<String> known =
          Stream.concat(levers.ids().stream(), notes.keySet().stream().sorted()).toList();
      problems.add(
          at,
          "\"%s\" is neither a lever nor an assumption%s",
          plain,
          problems.suggestion(plain, known));
      return Optional.empty();
    }
    if (parts.length > 1) {
      problems.add(at, "%s is an assumption, which has no day; write %s", plain, name);
      return Optional.empty();
    }
    return assumption(plain, isFactor, at);
  }

  private Optional<SweptLever> lever(Lever lever, String day, boolean isFactor, Yaml at) {
    Optional<LocalDate> from = Values.date(day);
    if (isFactor) {
      problems.add(at, "%s is a lever, whose values are not factors; leave out ×", lever.id());
    } else if (from.isEmpty()) {
      problems.add(
          at,
          "%s needs the day from which its values hold; write %s@2027-01-01, or another day",
          lever.id(),
          lever.id());
    } else if (!base.scenario().backcast()
        && !from.get().isAfter(base.scenario().city().calibrationDate())) {
      problems.add(
          at,
          "%s changes on %s, but the projection begins after %s; say backcast: true to rewrite the"
              + " past",
          lever.id(),
          from.get(),
          base.scenario().city().calibrationDate());
    } else {
      base.originsOf(lever.id()).stream()
          .filter(origin -> !origin.replaced())
          .findFirst()
          .ifPresent(
              origin ->
                  problems.add(
                      at,
                      "%s is swept, but %s changes it as well; keep one (%s: [] under policy undoes"
                          + " a parent's changes)",
                      lever.id(),
                      origin.place(),
                      lever.id()));
      return Optional.of(new SweptLever(lever, from.get()));
    }
    return Optional.empty();
  }

  private Optional<SweptAssumption> assumption(String name, boolean isFactor, Yaml at) {
    ParameterNote note = notes.get(name);
    Optional<Assumable> known = Optional.ofNullable(note).flatMap(Assumable::of);
    if (known.isEmpty()) {
      problems.add(at, "%s has no range to move in, so that it cannot be swept", name);
      return Optional.empty();
    }
    Assumable one = known.get();
    if (one.isMultiple() != isFactor) {
      problems.add(
          at,
          one.isMultiple()
              ? "%s is several numbers; write \"%s ×\", and factors that multiply all of them"
              : "%s is one number; leave out × of \"%s ×\", and write values",
          name,
          name);
      return Optional.empty();
    }
    return Optional.of(
        new SweptAssumption(
            name,
            isFactor ? ParameterChange.Kind.FACTOR : ParameterChange.Kind.VALUE,
            isFactor ? "1" : one.note().unit(),
            one.low(),
            one.high(),
            one.usual()));
  }

  private Optional<DesignPoint> point(CSVRecord row, int line, List<Swept> moved) {
    if (row.size() != moved.size()) {
      problems.add(
          file, line, 1, "this row has %d cells, but the head has %d", row.size(), moved.size());
      return Optional.empty();
    }
    List<Double> values = new ArrayList<>();
    for (int column = 0; column < row.size(); column++) {
      number(moved.get(column), at(row.get(column), line, column)).ifPresent(values::add);
    }
    return values.size() < moved.size() ? Optional.empty() : Optional.of(new DesignPoint(values));
  }

  private OptionalDouble number(Swept swept, Yaml.Scalar at) {
    if (at.text().isEmpty()) {
      problems.add(at, "%s has no value here; each point has one for every column", swept.id());
      return OptionalDouble.empty();
    }
    OptionalDouble number =
        swept instanceof SweptLever lever
            ? policy.number(lever.lever(), at)
            : quantities.number(swept.id(), swept.unit(), at);
    return number.isPresent() && isAdmitted(swept, number.getAsDouble(), at)
        ? number
        : OptionalDouble.empty();
  }

  private boolean isAdmitted(Swept swept, double number, Yaml at) {
    if (swept instanceof SweptAssumption one && !isInRange(number, one)) {
      problems.add(
          at,
          "%s is %s, but must lie in its range %s to %s",
          swept.id(),
          Plain.number(number),
          shortly(one.low()),
          shortly(one.high()));
      return false;
    }
    try {
      if (swept instanceof SweptLever lever) {
        lever.at(number);
      }
      return true;
    } catch (IllegalArgumentException e) {
      problems.add(at, "%s", Phrase.of(e));
      return false;
    }
  }

  /** Ends of factors were rounded inwards; whether a factor at an end goes beyond is seen later. */
  private static boolean isInRange(double number, SweptAssumption one) {
    double slack = ROUNDING * (one.high() - one.low());
    return number >= one.low() - slack && number <= one.high() + slack;
  }

  private static String shortly(double end) {
    return Plain.number(new BigDecimal(end).round(SHOWN).doubleValue());
  }

  private void take(
      DesignPoint point, int line, Map<DesignPoint, Integer> seen, List<DesignPoint> points) {
    Integer earlier = seen.putIfAbsent(point, line);
    if (earlier == null) {
      points.add(point);
      lines.add(line);
    } else {
      problems.add(file, line, 1, "this is the point of line %d again; keep one", earlier);
    }
  }

  /** Whether points make scenarios; of very many over assumptions, some. */
  private Sweep checked(Sweep sweep) {
    SweptScenarios scenarios = SweptScenarios.of(base.scenario(), sweep);
    boolean areWorlds = sweep.moved().stream().anyMatch(SweptAssumption.class::isInstance);
    int step = areWorlds ? Math.max(1, sweep.points().size() / MOST_WORLDS_TRIED) : 1;
    for (int point = 1; point < scenarios.size(); point += step) {
      try {
        scenarios.at(point);
      } catch (PointRefusedException e) {
        problems.add(file, lines.get(point - 1), 1, "%s", Phrase.of(e));
      }
    }
    return sweep;
  }
}
