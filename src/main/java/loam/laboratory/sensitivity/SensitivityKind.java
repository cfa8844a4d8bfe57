package loam.laboratory.sensitivity;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.laboratory.Asking;
import loam.laboratory.Posed;
import loam.laboratory.StudyKind;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.scenario.RunPlan;
import loam.scenariofile.ParameterChoice;
import loam.scenariofile.RunFields;
import loam.sensitivity.Outcome;
import loam.sensitivity.SensitivityStudy;
import loam.stats.ElementaryEffects;
import loam.stats.SobolIndices;
import loam.study.Field;
import loam.study.Field.Times;
import loam.study.FieldType;
import loam.study.Given;

/** {@code sensitivity}: which assumptions an answer rests on. */
public final class SensitivityKind implements StudyKind {
  private static final int FEWEST = 2;
  private static final int MOST = 10_000;
  private static final int MANY_FACTORS = 40;

  private static final Field<Path> VS =
      Field.of(
          "vs",
          "BASE",
          Asking.PATH,
          "study the difference of FILE to this scenario, under common random numbers");

  private static final Field<String> METRIC = Asking.METRIC.said(Times.ONCE);

  private static final Field<LocalDate> DATE =
      Asking.DATE
          .meaning(
              "by the end of this year, month or day, such as 2030; flows count from where the"
                  + " policy begins, or the projection; nothing later is simulated")
          .usually("the last day")
          .formerly("at");

  private static final Field<Integer> LEADING =
      Field.of(
              "leading",
              "N",
              FieldType.whole(0, MOST),
              "factors that get indices and a bar in the tornado; 0: screening only")
          .usual(5);

  private static final Field<Integer> TRAJECTORIES =
      Field.of(
              "trajectories",
              "N",
              FieldType.whole(ElementaryEffects.FEWEST, MOST),
              "of the screening")
          .usually("10, or 4 with more than 40 factors");

  private static final Field<Integer> ROWS =
      Field.of(
              "rows",
              "N",
              FieldType.WHOLE, // 0, or enough of them
              "of the design behind the indices, best a power of two; 0: no indices")
          .usual(64);

  private static final Field<Integer> REPLICATIONS =
      Field.of(
              "replications",
              "N",
              FieldType.whole(FEWEST, MOST),
              "at each point of screening and indices, from which chance is known")
          .usual(FEWEST);

  private static final Field<Integer> AT_ENDS =
      Field.of(
              "at-ends",
              "N",
              FieldType.whole(FEWEST, MOST),
              "replications at the ends of the leading ranges")
          .usual(30);

  private static final Field<ParameterChoice> PARAMETERS =
      RunFields.PARAMETERS
          .meaning(
              "for assumptions that are not varied. baseline: one value for each, since the study"
                  + " itself moves assumptions over their ranges, whatever figures say; posterior:"
                  + " each row of a design has a vector that published figures do not rule out")
          .usual(ParameterChoice.BASELINE)
          .usually("baseline");

  private static final List<Field<?>> AMOUNTS =
      List.of(LEADING, TRAJECTORIES, ROWS, REPLICATIONS, AT_ENDS);

  @Override
  public String name() {
    return "sensitivity";
  }

  @Override
  public Phrase purpose() {
    return Phrase.of(
        "Says which assumptions and levers an answer rests on: Morris's screening of all, Sobol's"
            + " indices of the leading ones, and a tornado of what each does alone at the ends of"
            + " its range. With --vs the answer is the effect of a policy, and it is said which"
            + " assumption turns it.");
  }

  @Override
  public List<Field<?>> fields() {
    return Stream.of(
            List.of(Asking.FILE, VS, METRIC, DATE),
            AMOUNTS,
            List.of(PARAMETERS, RunFields.SEED),
            FactorFields.ALL,
            List.of(Asking.SET, Asking.CITY))
        .<Field<?>>flatMap(List::stream)
        .toList();
  }

  @Override
  public Posed posed(Given given, Consumer<Phrase> warn) {
    StudiedScenarios studied =
        StudiedScenarios.read(
            given.value(Asking.FILE),
            Asking.settings(given),
            given.said(VS),
            scenario -> RunFields.choice(Optional.of(given.value(PARAMETERS)), scenario));
    Outcome outcome = outcome(given, studied);
    long seed = given.said(RunFields.SEED).orElse(studied.scenario().plan().seed());
    RunPlan plan = new RunPlan(outcome.date(), 1, seed);
    Asking.warnOfWhatIsNotSimulated(studied.scenario().with(plan), warn);
    FactorFields asked = new FactorFields(given);
    CheckedFactors checked =
        CheckedFactors.of(asked.factors(studied), factors -> studied.world(factors, plan));
    refuseThoseAskedFor(checked, asked);
    checked.left().forEach(left -> warn.accept(left.phrase()));
    SensitivityJob job =
        new SensitivityJob(
            studied,
            outcome,
            checked.usable(),
            plan,
            amounts(given, checked.usable().size(), seed));
    return new Posed(job);
  }

  private static void refuseThoseAskedFor(CheckedFactors checked, FactorFields asked) {
    List<Phrase> problems = new ArrayList<>();
    checked.left().stream()
        .filter(left -> asked.isAskedFor(left.factor()))
        .forEach(left -> problems.add(left.phrase()));
    if (problems.isEmpty() && checked.usable().isEmpty()) {
      problems.add(Phrase.of("nothing is left to vary"));
    }
    RefusedException.throwIfAny(problems);
  }

  /** The number that is studied; all that is wrong with what was said is said at once. */
  private static Outcome outcome(Given given, StudiedScenarios studied) {
    List<Phrase> problems = new ArrayList<>();
    Optional<Metric> metric =
        Asking.metric(given.value(METRIC), MetricCatalogue.of(studied.scenario().city()), problems);
    List<LocalDate> records = Ecosystem.recordDates(studied.scenario().plan().end());
    LocalDate day = given.said(DATE).orElse(records.get(records.size() - 1));
    if (Asking.isRecord(day, studied.scenario().city().horizonEnd(), problems)
        && studied.isEffect()
        && day.isBefore(studied.begin())) {
      problems.add(Phrase.of("--date %s: the policy begins only on %s", day, studied.begin()));
    }
    problems.addAll(given.problems(AMOUNTS));
    int rows = given.value(ROWS);
    if (rows != 0 && (rows < SobolIndices.FEWEST_ROWS || rows > MOST)) {
      problems.add(
          Phrase.of(
              "--rows %d: must lie in %d to %d; with fewer rows indices would look precise and not"
                  + " be; --rows 0 leaves them out",
              rows, SobolIndices.FEWEST_ROWS, MOST));
    }
    RefusedException.throwIfAny(problems);
    return new Outcome(metric.orElseThrow(), day, studied.begin().withDayOfMonth(1));
  }

  /** How much is simulated for so many factors. */
  private static SensitivityStudy.Plan amounts(Given given, int factors, long seed) {
    return new SensitivityStudy.Plan(
        given.said(TRAJECTORIES).orElse(factors > MANY_FACTORS ? 4 : 10),
        given.value(ROWS),
        given.value(REPLICATIONS),
        given.value(AT_ENDS),
        Math.min(given.value(LEADING), factors),
        seed);
  }
}
