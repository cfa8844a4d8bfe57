package loam.laboratory.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.ecosystem.Trajectory;
import loam.experiment.Batch;
import loam.experiment.PreciseEnough;
import loam.experiment.Reach;
import loam.experiment.ReplicationFailedException;
import loam.experiment.Score;
import loam.experiment.Scoreboard;
import loam.experiment.StructuredRun;
import loam.laboratory.Bench;
import loam.laboratory.Findings;
import loam.laboratory.Resolved;
import loam.laboratory.Study;
import loam.laboratory.Subject;
import loam.laboratory.Subject.Bound;
import loam.language.Language;
import loam.language.Phrase;
import loam.report.RunCharts;
import loam.report.ScoreboardMarkdown;
import loam.report.page.RunReport;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.ReadScenario;
import loam.stats.Clusters;
import loam.stats.Precision;
import loam.store.Journal;
import loam.store.ResolvedScenario;
import loam.store.TrajectorySpool;
import loam.store.file.Json;
import loam.store.table.TableFile;
import loam.store.table.TrajectoryTable;
import loam.study.RunTables;
import loam.study.ScoredFigures;
import loam.table.Filled;

/**
 * From a scenario to projections.
 *
 * @param read the scenario as it was read
 * @param precision that ends it before its number of replications; none if that number is exact
 * @param reach levels of stocks
 * @param isComplete whether it leaves a page and charts too
 */
public record RunStudy(
    Scenario scenario,
    ReadScenario read,
    Structures structures,
    List<Precision> precision,
    List<ReachQuestion> reach,
    boolean isComplete)
    implements Study<RunAnswer> {
  /** The whole scenario. */
  public static final String SCENARIO = "scenario.resolved.yaml";

  public RunStudy {
    precision = List.copyOf(precision);
    reach = List.copyOf(reach);
  }

  @Override
  public Subject subject() {
    Map<String, Object> inputs = new LinkedHashMap<>(Resolved.inputs(scenario));
    if (!precision.isEmpty()) {
      inputs.put("precision", precision.stream().map(Precision::toString).toList());
    }
    if (!read.outputs().isEmpty()) {
      inputs.put("outputs", read.outputs().stream().map(Metric::id).toList());
    }
    if (structures.areAsked()) {
      inputs.put("structure", structures.names());
    }
    return subject(scenario, inputs);
  }

  private Subject subject(Scenario of, Map<String, Object> inputs) {
    return new Subject(
        of.name(),
        inputs,
        List.of(of),
        List.of(read),
        copies(of),
        false,
        new Subject.Effort(
            structures.replications(),
            Bound.EXACT,
            1 + structures.alternatives().size(),
            MetricCatalogue.of(of.city()).all(),
            of.plan().end()));
  }

  private Map<String, String> copies(Scenario of) {
    return Map.of(SCENARIO, ResolvedScenario.text(of, read));
  }

  /** Results of a run, of what was simulated for something else. */
  public Subject subjectOf(RunAnswer answer) {
    return subject(ended(answer), Resolved.inputs(ended(answer)));
  }

  @Override
  public RunAnswer make(Bench bench) throws InterruptedException {
    Journal journal = bench.journal();
    List<LocalDate> dates = Ecosystem.recordDates(scenario.plan().end());
    List<Scenario> scenarios = structures.scenarios();
    List<TrajectorySpool> spools = new ArrayList<>();
    for (Scenario one : scenarios) {
      spools.add(new TrajectorySpool(journal, spools.size(), one.name(), one.backcast(), dates));
    }
    TrajectorySpool spool = spools.get(0);
    Optional<PreciseEnough> enough =
        precision.isEmpty()
            ? Optional.empty()
            : Optional.of(new PreciseEnough(spool, precision, count -> sharing(spool, count)));
    Arrivals arrivals = new Arrivals(bench, spools);
    BooleanSupplier isEnough =
        () ->
            spools.stream().allMatch(one -> one.next() == spool.next())
                && enough.map(PreciseEnough::getAsBoolean).orElse(false);
    new Batch(scenarios, bench.engine())
        .keepingIn(bench.kept())
        .run(bench.place(), arrivals, isEnough);
    if (spool.replications() == 0) {
      throw bench.missing().first();
    }
    return new RunAnswer(
        spool, spools.subList(1, spools.size()), arrivals.othersAreWhole, enough, bench.missing());
  }

  /** Of the first that came to their end; before there are so many, of the first at all. */
  private Clusters sharing(TrajectorySpool spool, int count) {
    return spool.replications() < count
        ? scenario.sharing(count)
        : scenario.sharing(spool.numbers().subList(0, count));
  }

  /** Puts replications where they belong. */
  private final class Arrivals implements Batch.Arrivals {
    private final Bench bench;
    private final List<TrajectorySpool> spools;
    private boolean othersAreWhole = true;

    Arrivals(Bench bench, List<TrajectorySpool> spools) {
      this.bench = bench;
      this.spools = spools;
    }

    @Override
    public void arrive(int place, Trajectory trajectory) {
      bench.ended(1);
      spools.get(place).add(trajectory);
    }

    /** One of an alternative: then nothing is said about structure. */
    @Override
    public void fail(int place, ReplicationFailedException failure) {
      bench.ended(1);
      spools.get(place).skip(failure.replication());
      if (place == 0) {
        bench.failed(failure, List.of(scenario));
      } else {
        othersAreWhole = false;
        bench.warn(Phrase.of(failure));
        bench.warn(Phrase.of("the others go on; nothing will be said about structure"));
      }
    }
  }

  /** With as many replications as there are, unless some are missing of those asked for. */
  private Scenario ended(RunAnswer answer) {
    return answer.missing().isEmpty() ? shown(answer) : scenario;
  }

  private Scenario shown(RunAnswer answer) {
    RunPlan plan = scenario.plan();
    return scenario.with(new RunPlan(plan.end(), answer.spool().replications(), plan.seed()));
  }

  @Override
  public Findings tell(RunAnswer answer, Language language) {
    Scenario ended = ended(answer);
    TrajectorySpool spool = answer.spool();
    List<Score> scores = Scoreboard.of(ended.city().targets(), spool);
    List<Reach> reached = reach.stream().map(question -> question.ask(spool)).toList();
    Optional<StructuredRun> structured = answer.structured(structures);
    Map<String, Object> inputs = new LinkedHashMap<>(Resolved.inputs(ended));
    structured.ifPresent(run -> inputs.put("structure", answer.record(structures.scenarios())));
    Filled scoreboard = ScoredFigures.of(scores, ended.backcast());
    String notice = answer.missing().notice(scenario.plan().replications(), language);
    Findings findings =
        Findings.saying(
                new RunText(ended, read, answer, structured, language).lines(scores, reached))
            .text(
                "scoreboard.md",
                (notice.isEmpty() ? "" : notice + "\n\n")
                    + ScoreboardMarkdown.text(scores, ended.backcast(), language))
            .text("scoreboard.json", Json.pretty(TableFile.objects(scoreboard)))
            .tables(variance(ended, answer, structured))
            .table(scoreboard)
            .facts(RunFacts.of(ended, spool, reached))
            .madeOf(inputs, copies(ended))
            .vouching(List.of(spool.hashes()))
            .whole(answer.othersAreWhole())
            .largeTable(() -> RunTables.summary(ended, spool))
            .files(file -> TrajectoryTable.write(file.apply("trajectories.parquet"), spool));
    structured.ifPresent(
        run ->
            findings
                .table(RunTables.structure(run, scenario.city().posterior()))
                .files(
                    file ->
                        TrajectoryTable.write(file.apply("structure.parquet"), answer.others())));
    return isComplete ? withPage(findings, answer, scores, structured, language) : findings;
  }

  private static List<Filled> variance(
      Scenario ended, RunAnswer answer, Optional<StructuredRun> structured) {
    if (structured.isPresent()) {
      return List.of(RunTables.variance(structured.get(), ended.city().posterior()));
    }
    return ended.city().posterior().isPresent() && answer.missing().isEmpty()
        ? List.of(RunTables.variance(answer.spool(), ended.city().posterior()))
        : List.of();
  }

  private Findings withPage(
      Findings findings,
      RunAnswer answer,
      List<Score> scores,
      Optional<StructuredRun> structured,
      Language language) {
    String name = read.title(language).name();
    String notice = answer.missing().notice(scenario.plan().replications(), language);
    RunReport report =
        new RunReport(
                ended(answer),
                name,
                read.title(language).description(),
                answer.spool(),
                scores,
                language)
            .noting(notice)
            .structured(structured);
    return findings
        .page(report::make)
        .files(
            file ->
                RunCharts.draw(
                    shown(answer),
                    name,
                    answer.spool(),
                    read.outputs(),
                    chart -> file.apply("charts/" + chart),
                    language));
  }
}
