package loam.laboratory.run;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import loam.ecosystem.MetricCatalogue;
import loam.laboratory.Asking;
import loam.laboratory.Posed;
import loam.laboratory.StudyKind;
import loam.laboratory.compare.CompareStudy;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.scenario.Scenario;
import loam.scenariofile.ParameterChoice;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.RunFields;
import loam.scenariofile.ScenarioReader;
import loam.study.Field;
import loam.study.Field.Times;
import loam.study.FieldType;
import loam.study.Given;

/** {@code run}: from a scenario to projections. */
public final class RunKind implements StudyKind {
  private static final Field<Path> SCENARIO =
      Field.of("file", "SCENARIO", Asking.PATH, "scenario file, or FILE#name").said(Times.PLACE);

  private static final Field<String> REACH =
      Field.of(
              "reach",
              "METRIC=LEVEL",
              FieldType.TEXT,
              "when does a stock reach a level? For example specialised=15000")
          .said(Times.ANY);

  private static final Field<Boolean> STRUCTURE =
      Field.flag(
          "structure",
          "also run each structural alternative that the city names (structure.yaml), with the same"
              + " vectors and random numbers, and say how much of each interval is structure; takes"
              + " as many times longer as there are alternatives");

  private static final Field<Boolean> NUMBERS_ONLY =
      Field.flag(
              CompareStudy.NUMBERS_ONLY.substring(2),
              "leave no pages and no charts: what loam compare keeps of a run")
          .hidden();

  @Override
  public String name() {
    return "run";
  }

  @Override
  public Phrase purpose() {
    return Phrase.of(
        "Simulates a scenario and projects what becomes of the city's firms. Prints a table; writes"
            + " tables, charts and all trajectories into a results folder.");
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(
        SCENARIO,
        RunFields.REPLICATIONS,
        RunFields.SEED,
        RunFields.END,
        RunFields.PARAMETERS,
        Asking.SET,
        Asking.CITY,
        REACH,
        STRUCTURE,
        Asking.REPLAY,
        NUMBERS_ONLY);
  }

  @Override
  public Posed posed(Given given, Consumer<Phrase> warn) {
    ReadScenario read = ScenarioReader.read(given.value(SCENARIO), Asking.settings(given));
    List<ReachQuestion> questions =
        ReachQuestion.parse(given.all(REACH), MetricCatalogue.of(read.scenario().city()));
    read.sweep()
        .ifPresent(
            sweep -> {
              throw new RefusedException(
                  "%s holds a sweep of %d points; loam sweep %s runs all of them",
                  given.value(SCENARIO), sweep.points().size(), given.value(SCENARIO));
            });
    Scenario scenario = RunFields.planned(given, read.scenario());
    Asking.warnOfWhatIsNotSimulated(scenario, warn);
    RunStudy study =
        new RunStudy(
            scenario,
            read.with(ParameterChoice.of(scenario)),
            given.is(STRUCTURE) ? Structures.of(scenario, warn) : Structures.none(scenario),
            given.said(RunFields.REPLICATIONS).isPresent() ? List.of() : read.precision(),
            questions,
            !given.is(NUMBERS_ONLY));
    return new Posed(study);
  }
}
