package loam.laboratory.rank;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import loam.city.Posterior;
import loam.comparison.Headlines;
import loam.comparison.Study;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.laboratory.Asking;
import loam.laboratory.Posed;
import loam.laboratory.StudyKind;
import loam.laboratory.compare.ComparedScenarios;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.ParameterChoice;
import loam.scenariofile.RunFields;
import loam.scenariofile.text.OptionQuantity;
import loam.stats.Better;
import loam.study.Field;
import loam.study.Field.Times;
import loam.study.FieldType;
import loam.study.Given;

/** {@code rank}: which scenario is best, with as few replications as will do. */
public final class RankKind implements StudyKind {
  private static final Field<Path> SCENARIOS =
      Asking.SCENARIOS.meaning("two or more scenario files, or FILE#name");

  private static final Field<String> METRIC =
      Asking.METRIC
          .meaning("by which the best is chosen (loam metrics lists all)")
          .said(Times.ONCE);

  private static final Field<LocalDate> DATE =
      Asking.DATE
          .meaning(
              "by the end of this year, month or day, such as 2030; flows count from the month in"
                  + " which the scenarios first differ")
          .usually("the last day");

  private static final Field<Double> CONFIDENCE =
      Field.of("confidence", "LEVEL", FieldType.NUMBER, "probability that the best is found")
          .usual(0.95);

  private static final Field<String> ZONE =
      Field.of(
              "zone",
              "DELTA",
              FieldType.TEXT,
              "smallest difference worth finding, such as \"3 firms\" or \"1 bn CNY\"")
          .usually("1 % of the mean of the scenario first by name, from replications of their own");

  private static final Field<Boolean> SMALLER = Field.flag("smaller", "the smallest is the best");

  private static final Field<Integer> AT_MOST =
      Field.of("at-most", "N", FieldType.WHOLE, "replications of each scenario at most")
          .usual(2000);

  private static final Field<ParameterChoice> PARAMETERS =
      RunFields.PARAMETERS.meaning(
          "posterior: the vectors that published figures do not rule out, two replications each;"
              + " their means are what is compared, which takes twice the replications, and there"
              + " are no more than vectors; baseline: one value for each");

  @Override
  public String name() {
    return "rank";
  }

  @Override
  public Phrase purpose() {
    return Phrase.of(
        "Finds the best of several scenarios under common random numbers: those that are behind by"
            + " more than chance leave, until the best is known to the stated confidence. Simulates"
            + " all anew.");
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(
        SCENARIOS,
        Asking.SET_BESIDE,
        Asking.CITY,
        METRIC,
        DATE,
        CONFIDENCE,
        ZONE,
        SMALLER,
        AT_MOST,
        PARAMETERS,
        RunFields.SEED,
        RunFields.END);
  }

  @Override
  public Posed posed(Given given, Consumer<Phrase> warn) {
    ComparedScenarios compared =
        ComparedScenarios.read(
                given.all(SCENARIOS),
                Asking.city(given),
                given.all(Asking.SET_BESIDE),
                scenario -> planned(given, scenario),
                warn)
            .byName(); // the answer does not depend on the order of the arguments
    Ranking.Question question =
        question(given, compared.reference(), since(compared), compared.scenarios().size());
    compared.scenarios().forEach(one -> Asking.warnOfWhatIsNotSimulated(one, warn));
    return new Posed(new RankStudy(compared, question));
  }

  /** The day from which any two of them may differ. */
  private static LocalDate since(ComparedScenarios compared) {
    LocalDate end = compared.reference().plan().end();
    return compared.scenarios().stream()
        .skip(1)
        .map(scenario -> Study.firstDifference(scenario, compared.reference()))
        .min(LocalDate::compareTo)
        .filter(date -> !date.isAfter(end))
        .orElse(end);
  }

  /** With these options in force; the scenario's own number of replications says nothing. */
  private static Scenario planned(Given given, Scenario scenario) {
    RunPlan plan = scenario.plan();
    int most = Math.max(1, Math.min(given.value(AT_MOST), RunPlan.MOST_REPLICATIONS));
    return RunFields.choice(given.said(PARAMETERS), scenario)
        .in(scenario)
        .with(
            new RunPlan(
                given.said(RunFields.END).orElse(plan.end()),
                most,
                given.said(RunFields.SEED).orElse(plan.seed())));
  }

  private static Ranking.Question question(
      Given given, Scenario first, LocalDate since, int scenarios) {
    LocalDate last = first.plan().end();
    int each = first.city().posterior().isPresent() ? Posterior.REPLICATIONS_EACH : 1;
    List<Phrase> problems = new ArrayList<>();
    Optional<Metric> known =
        Asking.metric(given.value(METRIC), MetricCatalogue.of(first.city()), problems);
    List<LocalDate> records = Ecosystem.recordDates(last);
    LocalDate date = given.said(DATE).orElse(records.get(records.size() - 1));
    Asking.isRecord(date, last, problems);
    double confidence = given.value(CONFIDENCE);
    if (!(confidence > 1.0 / scenarios && confidence < 1)) {
      problems.add(
          Phrase.of(
              "--confidence %s: must lie between 1/%d, which guessing reaches, and 1",
              confidence, scenarios));
    }
    FieldType.whole(Ranking.FIRST_STAGE * each, RunPlan.MOST_REPLICATIONS)
        .check()
        .apply(given.value(AT_MOST))
        .ifPresent(wrong -> problems.add(Phrase.of("%s %s", AT_MOST.option(), wrong)));
    RefusedException.throwIfAny(problems);
    Metric metric = known.orElseThrow();
    return new Ranking.Question(
        metric,
        date,
        since.withDayOfMonth(1),
        given.is(SMALLER) ? Better.SMALLER : Headlines.better(metric),
        confidence,
        zone(given, metric),
        each,
        most(given.value(AT_MOST), first, each));
  }

  /** A vector that came up twice would be no independent observation. */
  private static int most(int atMost, Scenario first, int each) {
    int vectors = first.city().posterior().map(one -> one.vectors().size()).orElse(atMost);
    return Math.min(atMost / each, vectors) * each;
  }

  private static Optional<Double> zone(Given given, Metric of) {
    Optional<Double> zone =
        given.said(ZONE).map(text -> OptionQuantity.read(ZONE.option(), of.unitOfSum(), text));
    if (zone.isPresent() && !(zone.get() > 0)) {
      throw new RefusedException("--zone %s: must be above 0", given.value(ZONE));
    }
    return zone;
  }
}
