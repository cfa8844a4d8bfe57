package loam.laboratory.sensitivity;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import loam.ecosystem.LeverCatalogue;
import loam.ecosystem.MetricCatalogue;
import loam.laboratory.Asking;
import loam.laboratory.Posed;
import loam.laboratory.StudyKind;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.policy.Lever;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.ParameterChoice;
import loam.scenariofile.RunFields;
import loam.scenariofile.text.DidYouMean;
import loam.scenariofile.text.OptionQuantity;
import loam.sensitivity.Factor;
import loam.sensitivity.Target;
import loam.sensitivity.VariedFactor;
import loam.study.Field;
import loam.study.Field.Times;
import loam.study.FieldType;
import loam.study.Given;

/** {@code solve}: what a target takes. */
public final class SolveKind implements StudyKind {
  private static final int FEWEST = 20;
  private static final int MOST = 10_000;

  private static final Field<Path> FILE =
      Asking.FILE.said(Times.MAYBE_PLACE).usual(Path.of("scenarios/baseline.yaml"));

  private static final Field<String> TARGET =
      Field.of(
              "target",
              "TARGET",
              FieldType.TEXT,
              "what is to be reached: METRIC@DATE >= LEVEL, or <=; \"unicorns@2030 >= 150\" is by"
                  + " the end of that year; flows count from the day of the lever; without @DATE by"
                  + " --end")
          .said(Times.ONCE);

  private static final Field<LocalDate> END = RunFields.END.usually("the day of the target");

  private static final Field<Double> PROBABILITY =
      Field.of(
              "probability",
              "P",
              FieldType.PROBABILITY,
              "with which it is to be reached, between 0 and 1")
          .usual(0.8);

  private static final Field<String> LEVER =
      Field.of(
              "lever", "NAME", FieldType.TEXT, "the lever that is to do it (loam levers lists all)")
          .said(Times.ONCE);

  private static final Field<String> BETWEEN =
      Field.of("between", "LOW..HIGH", FieldType.TEXT, "values to look among")
          .usually("the lever's range");

  private static final Field<LocalDate> FROM =
      Field.of(
              "from",
              "DATE",
              FieldType.BEGINNING,
              "first day of the lever's value, which takes the place of the file's changes of it")
          .usually("its first change in the file, or the first day of the projection");

  private static final Field<Integer> REPLICATIONS =
      RunFields.REPLICATIONS
          .meaning("at each value that is tried, 20 at least")
          .usually("those of the file");

  private static final Field<ParameterChoice> PARAMETERS =
      RunFields.PARAMETERS.meaning(
          "posterior: the vectors that published figures do not rule out, two replications each, so"
              + " that the probability is over chance and what is not known of the parameters;"
              + " baseline: one value for each");

  @Override
  public String name() {
    return "solve";
  }

  @Override
  public Phrase purpose() {
    return Phrase.of(
        "Says what a target takes: from which value of a lever on it is reached with a probability,"
            + " with an interval; or that it is reached already, or by no value in the lever's"
            + " range.");
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(
        FILE,
        TARGET,
        END,
        PROBABILITY,
        LEVER,
        BETWEEN,
        FROM,
        REPLICATIONS,
        PARAMETERS,
        RunFields.SEED,
        Asking.SET,
        Asking.CITY);
  }

  @Override
  public Posed posed(Given given, Consumer<Phrase> warn) {
    StudiedScenarios studied =
        StudiedScenarios.read(
            given.value(FILE),
            Asking.settings(given),
            Optional.empty(),
            scenario -> RunFields.choice(given.said(PARAMETERS), scenario));
    RunPlan own = studied.scenario().plan();
    int replications = given.said(REPLICATIONS).orElse(own.replications());
    SolveStudy.Question question = question(given, studied, replications);
    RunPlan runs =
        new RunPlan(
            given.said(END).orElse(question.target().date()),
            replications,
            given.said(RunFields.SEED).orElse(own.seed()));
    Scenario run = studied.scenario().with(runs);
    RefusedException.throwIfAny(
        CheckedFactors.of(List.of(question.lever()), factors -> studied.world(factors, runs))
            .left()
            .stream()
            .map(CheckedFactors.Left::phrase)
            .toList());
    Asking.warnOfWhatIsNotSimulated(run, warn);
    return new Posed(new SolveStudy(studied, question, given.value(PROBABILITY), runs));
  }

  /** The question; all that is wrong with what was said is said at once. */
  private static SolveStudy.Question question(
      Given given, StudiedScenarios studied, int replications) {
    List<Phrase> problems = new ArrayList<>();
    LocalDate last = studied.scenario().city().horizonEnd();
    Optional<Target> read =
        TargetText.read(
            given.value(TARGET),
            given.said(END),
            last,
            MetricCatalogue.of(studied.scenario().city()),
            problems);
    problems.addAll(given.problems(List.of(PROBABILITY)));
    if (replications < FEWEST || replications > MOST) {
      problems.add(
          Phrase.of("--replications %d: a probability needs %d to %d", replications, FEWEST, MOST));
    }
    Optional<VariedFactor> varied = lever(given, studied, read, problems);
    RefusedException.throwIfAny(problems);
    return new SolveStudy.Question(read.orElseThrow(), varied.orElseThrow());
  }

  private static Optional<VariedFactor> lever(
      Given given, StudiedScenarios studied, Optional<Target> read, List<Phrase> problems) {
    String lever = given.value(LEVER);
    Optional<Lever> known = LeverCatalogue.of(studied.scenario().city()).named(lever);
    if (known.isEmpty()) {
      problems.add(
          Phrase.of(
              "--lever %s: unknown lever%s",
              lever,
              DidYouMean.suggest(lever, LeverCatalogue.of(studied.scenario().city()).ids())));
      return Optional.empty();
    }
    if (!known.get().type().isOrdered()) {
      problems.add(
          Phrase.of(
              "--lever %s: nothing lies between its values (%s); sweep or compare them",
              lever, known.get().range()));
      return Optional.empty();
    }
    LocalDate begin = given.said(FROM).orElseGet(() -> studied.from(known.get()));
    LocalDate calibration = studied.scenario().city().calibrationDate();
    if (!studied.scenario().backcast() && !begin.isAfter(calibration)) {
      problems.add(Phrase.of("--from %s: must lie after %s", begin, calibration));
    }
    if (read.isPresent() && !begin.isBefore(read.get().date())) {
      problems.add(
          Phrase.of(
              "--from %s: must lie before the day of the target, %s", begin, read.get().date()));
    }
    return Optional.of(ranged(given, known.get(), studied, begin, problems));
  }

  private static VariedFactor ranged(
      Given given, Lever known, StudiedScenarios studied, LocalDate begin, List<Phrase> problems) {
    double low = known.min();
    double high = known.max();
    Optional<String> between = given.said(BETWEEN);
    if (between.isPresent()) {
      String[] ends = between.get().split("\\.\\.", 2);
      low = OptionQuantity.read("--between", known.unit(), ends[0].strip());
      high =
          ends.length < 2 ? low : OptionQuantity.read("--between", known.unit(), ends[1].strip());
      if (!known.type().admits(low) || !known.type().admits(high)) {
        problems.add(
            Phrase.of("--between %s: %s takes whole numbers only", between.get(), known.id()));
      }
      if (!(low < high && low >= known.min() && high <= known.max())) {
        problems.add(
            Phrase.of(
                "--between %s: LOW..HIGH must ascend and lie in %s", between.get(), known.range()));
        low = known.min();
        high = known.max();
      }
    }
    return VariedFactor.of(known, Factor.Kind.POLICY, low, high, studied.usual(known), begin);
  }
}
