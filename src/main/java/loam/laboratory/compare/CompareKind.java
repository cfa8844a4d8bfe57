package loam.laboratory.compare;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loam.comparison.Headlines;
import loam.comparison.Study;
import loam.comparison.Study.Asked;
import loam.comparison.Study.Question;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.laboratory.Asking;
import loam.laboratory.BuildInfo;
import loam.laboratory.DefaultFolder;
import loam.laboratory.Posed;
import loam.laboratory.StudyKind;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.scenariofile.RunFields;
import loam.store.StoredRun;
import loam.study.Field;
import loam.study.Field.Times;
import loam.study.FieldType;
import loam.study.Given;

/** {@code compare}: policies against a reference, with evidence. */
public final class CompareKind implements StudyKind {
  /** The name under which the answer alone is said. */
  public static final String ASK = "ask";

  /** Where earlier runs are looked for and new ones kept. */
  public static final Field<Path> RESULTS =
      Field.of("results", "DIR", Asking.PATH, "folder that holds the results folders")
          .usual(DefaultFolder.RESULTS);

  /** Fewest pairs from which scatter can be judged. */
  private static final int FEWEST = 3;

  private static final int YEARS_AFTER = 3;

  private static final Field<Path> SCENARIOS =
      Asking.SCENARIOS.meaning(
          "scenario files, or FILE#name; the first scenario is the reference; one file alone is"
              + " compared with the file that it extends");

  private static final Field<String> METRIC =
      Asking.METRIC
          .meaning(
              "a primary outcome (loam metrics lists all); all that are asked for share one error"
                  + " rate")
          .said(Times.ANY)
          .usually("the outputs of the scenario, else of the reference, else a short list");

  private static final Field<LocalDate> DATE =
      Asking.DATE
          .meaning("show effects by the end of this year, month or day, such as 2030")
          .said(Times.ANY)
          .usually("the third year end after the policy begins, and the last year end");

  private static final Field<Double> CONFIDENCE =
      Field.of(
              "confidence",
              "LEVEL",
              FieldType.PROBABILITY,
              "confidence level of intervals and verdicts")
          .usual(0.95);

  private static final Field<Integer> TWINS =
      Field.of(
              "twins",
              "N",
              FieldType.atLeast(FEWEST),
              "replications in which every firm is paired with its counterfactual twin, for the"
                  + " ledger")
          .usual(20);

  private static final Field<Integer> ADD =
      Field.of(
          "add",
          "N",
          FieldType.atLeast(1),
          "as many replications more than there are in the results already");

  @Override
  public String name() {
    return "compare";
  }

  @Override
  public List<String> aliases() {
    return List.of(ASK);
  }

  @Override
  public Phrase purpose() {
    return Phrase.of(
        "Compares scenarios with a reference under common random numbers: what does a policy do,"
            + " how sure is that, what would have come anyway, and what does it cost? Runs what is"
            + " not there yet. Called ask, it prints the answer alone.");
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(
        SCENARIOS,
        RunFields.REPLICATIONS,
        RunFields.SEED,
        RunFields.END,
        RunFields.PARAMETERS,
        Asking.SET_BESIDE,
        Asking.CITY,
        METRIC,
        DATE,
        CONFIDENCE,
        TWINS,
        ADD,
        RESULTS,
        Asking.REPLAY,
        Asking.REPLAY_OF);
  }

  @Override
  public Posed posed(Given given, Consumer<Phrase> warn) {
    List<Path> files = given.all(SCENARIOS);
    List<String> changes = given.all(Asking.SET_BESIDE);
    ComparedScenarios read =
        ComparedScenarios.read(
            changes.isEmpty() ? ComparedScenarios.withReference(files) : files,
            Asking.city(given),
            changes,
            scenario -> RunFields.planned(given, scenario),
            warn);
    RunFields.refuseOpenNumber(given, read.read());
    Question question = question(given, read);
    Path results = given.value(RESULTS);
    ComparedScenarios compared =
        given.said(ADD).map(more -> withMore(read, more, results)).orElse(read);
    int replications = compared.reference().plan().replications();
    if (replications < FEWEST) {
      throw new RefusedException(
          "replications are %d, but a comparison needs at least %d", replications, FEWEST);
    }
    compared.scenarios().forEach(one -> Asking.warnOfWhatIsNotSimulated(one, warn));
    CompareStudy study =
        new CompareStudy(
            compared,
            question,
            results,
            run -> DefaultFolder.in(results, run.name(), run.inputs()),
            given.asked().equals(ASK));
    return new Posed(study)
        .in(compared::everyWorld)
        .promising(
            List.of(
                RunFields.REPLICATIONS.option() + "=" + replications,
                RESULTS.option() + "=" + results.toAbsolutePath()));
  }

  /** As many replications more than the reference has in its results. */
  private static ComparedScenarios withMore(ComparedScenarios compared, int more, Path results) {
    BuildInfo build = BuildInfo.load();
    int there =
        StoredRun.find(results, build.version(), build.commit(), compared.reference())
            .map(StoredRun::replications)
            .orElse(0);
    return compared.withReplications(there + more);
  }

  /** The question, of each policy by itself: what else is compared does not change it. */
  private static Question question(Given given, ComparedScenarios compared) {
    LocalDate end = compared.reference().plan().end();
    MetricCatalogue catalogue = MetricCatalogue.of(compared.reference().city());
    List<Phrase> problems = new ArrayList<>();
    List<Metric> named =
        given.all(METRIC).stream()
            .flatMap(name -> Asking.metric(name, catalogue, problems).stream())
            .distinct()
            .toList();
    given.all(DATE).forEach(date -> Asking.isRecord(date, end, problems));
    problems.addAll(given.problems(List.of(CONFIDENCE, TWINS, ADD)));
    RefusedException.throwIfAny(problems);
    return new Question(
        IntStream.range(1, compared.scenarios().size())
            .mapToObj(place -> asked(given, compared, place, named, Ecosystem.recordDates(end)))
            .toList(),
        given.value(CONFIDENCE),
        given.value(TWINS));
  }

  private static Asked asked(
      Given given,
      ComparedScenarios compared,
      int place,
      List<Metric> named,
      List<LocalDate> records) {
    List<Metric> primary =
        Stream.of(
                named,
                compared.read().get(place).outputs(),
                compared.read().get(0).outputs(),
                MetricCatalogue.of(compared.reference().city()).having(Headlines.metrics()))
            .filter(metrics -> !metrics.isEmpty())
            .findFirst()
            .orElseThrow();
    LocalDate begin = Study.firstDifference(compared.scenarios().get(place), compared.reference());
    return new Asked(
        primary,
        given.all(DATE).isEmpty()
            ? usual(records, begin)
            : given.all(DATE).stream().sorted().distinct().toList());
  }

  private static List<LocalDate> usual(List<LocalDate> records, LocalDate begin) {
    List<LocalDate> yearEnds =
        records.stream()
            .filter(date -> date.getMonthValue() == 12 && date.getDayOfMonth() == 31)
            .toList();
    if (yearEnds.isEmpty()) {
      return List.of(records.get(records.size() - 1));
    }
    LocalDate last = yearEnds.get(yearEnds.size() - 1);
    LocalDate soon = LocalDate.of(begin.getYear() + YEARS_AFTER - 1, 12, 31);
    return yearEnds.contains(soon) && soon.isBefore(last) ? List.of(soon, last) : List.of(last);
  }
}
