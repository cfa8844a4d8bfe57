package loam.laboratory.sweep;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.experiment.CalendarYears;
import loam.laboratory.Asking;
import loam.laboratory.Posed;
import loam.laboratory.StudyKind;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.scenario.Design;
import loam.scenario.Scenario;
import loam.scenario.Sweep;
import loam.scenario.SweptScenarios;
import loam.scenariofile.DesignFile;
import loam.scenariofile.ParameterChoice;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.RunFields;
import loam.scenariofile.ScenarioReader;
import loam.study.Field;
import loam.study.Field.Times;
import loam.study.FieldType;
import loam.study.Given;

/** {@code sweep}: all points of a design with common random numbers. */
public final class SweepKind implements StudyKind {
  private static final List<Metric> USUAL =
      List.of(Metric.UNICORNS, Metric.SPECIALISED, Metric.VC_TOTAL, Metric.FISCAL_TOTAL);

  private static final Field<Path> FILE =
      Asking.FILE.meaning("scenario file with a sweep, or FILE#name");

  private static final Field<Path> FROM =
      Field.of(
          "from",
          "CSV",
          Asking.PATH,
          "points from a table: its head names what each column moves, LEVER@DATE or an assumption,"
              + " and each row is a point (scenarios/README.md)");

  private static final Field<String> DESIGN =
      Field.of(
              SweepStudy.AS_DESIGN.substring(2),
              "NAME",
              FieldType.TEXT,
              "how the listed points were chosen")
          .hidden();

  private static final Field<String> METRIC =
      Asking.METRIC
          .meaning("metric to show, loam metrics lists them")
          .said(Times.ANY)
          .usually("unicorns, specialised, vc.total, fiscal.total");

  private static final Field<LocalDate> DATE =
      Asking.DATE.meaning("year to show, such as 2030").said(Times.ANY).usually("the last year");

  @Override
  public String name() {
    return "sweep";
  }

  @Override
  public Phrase purpose() {
    return Phrase.of(
        "Simulates all points of a sweep, or of a table, and the scenario without it, with common"
            + " random numbers. Prints a table; writes tables, charts and all trajectories into a"
            + " results folder.");
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(
        FILE,
        FROM,
        DESIGN,
        METRIC,
        DATE,
        RunFields.REPLICATIONS,
        RunFields.SEED,
        RunFields.END,
        RunFields.PARAMETERS,
        Asking.SET,
        Asking.CITY,
        Asking.REPLAY,
        Asking.REPLAY_OF);
  }

  @Override
  public Posed posed(Given given, Consumer<Phrase> warn) {
    ReadScenario read = ScenarioReader.read(given.value(FILE), Asking.settings(given));
    List<Phrase> problems = new ArrayList<>();
    List<Metric> metrics = metrics(given, MetricCatalogue.of(read.scenario().city()), problems);
    RefusedException.throwIfAny(problems);
    RunFields.refuseOpenNumber(given, List.of(read));
    Scenario base = RunFields.planned(given, read.scenario());
    List<LocalDate> dates = dates(given, base.plan().end());
    ReadScenario inForce = read.with(ParameterChoice.of(base));
    SweptScenarios swept = SweptScenarios.of(base, sweep(given, inForce));
    Asking.warnOfWhatIsNotSimulated(swept.at(swept.size() - 1), warn);
    String chosen = swept.sweep().design().id();
    return new Posed(
        new SweepStudy(inForce, swept, metrics, dates),
        () -> new Posed.Worlds(swept.size(), swept::at),
        List.of(FROM.option() + "=" + Posed.copy(1), DESIGN.option() + "=" + chosen),
        Map.of(FROM.option(), SweepStudy.DESIGN, DESIGN.option(), chosen));
  }

  private static List<Metric> metrics(
      Given given, MetricCatalogue catalogue, List<Phrase> problems) {
    List<Metric> named =
        given.all(METRIC).stream()
            .flatMap(name -> Asking.metric(name, catalogue, problems).stream())
            .distinct()
            .toList();
    return named.isEmpty() ? catalogue.having(USUAL) : named;
  }

  /** The ends of years asked for, of a run to {@code end}. */
  private static List<LocalDate> dates(Given given, LocalDate end) {
    List<LocalDate> years = new CalendarYears(Ecosystem.recordDates(end)).ends();
    if (years.isEmpty()) {
      throw new RefusedException("the run to %s holds no whole calendar year to show", end);
    }
    LocalDate last = years.get(years.size() - 1);
    for (LocalDate date : given.all(DATE)) {
      if (!years.contains(date)) {
        throw new RefusedException(
            "--date is %s, but must be the last day of a year from %s to %s",
            date, years.get(0), last);
      }
    }
    return given.all(DATE).isEmpty()
        ? List.of(last)
        : given.all(DATE).stream().distinct().sorted().toList();
  }

  /** A table of points goes before the sweep of the file, if results say how it came about. */
  private static Sweep sweep(Given given, ReadScenario read) {
    Path file = given.value(FILE);
    if (given.said(FROM).isPresent()) {
      if (read.sweep().isPresent() && given.said(DESIGN).isEmpty()) {
        throw new RefusedException(
            "%s has a sweep: block, and --from names other points; keep one", file);
      }
      Sweep listed = DesignFile.read(given.value(FROM), read);
      return given
          .said(DESIGN)
          .flatMap(Design::named)
          .map(was -> new Sweep(was, listed.moved(), listed.points()))
          .orElse(listed);
    }
    return read.sweep()
        .orElseThrow(
            () ->
                new RefusedException(
                    "%s has no sweep: block; give points with --from CSV, or loam run %s runs it",
                    file, file));
  }
}
