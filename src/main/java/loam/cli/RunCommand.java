package loam.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import loam.city.Timescale;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.ecosystem.Trajectory;
import loam.experiment.Backend;
import loam.experiment.Batch;
import loam.experiment.PreciseEnough;
import loam.experiment.Reach;
import loam.experiment.ReplicationFailedException;
import loam.experiment.Score;
import loam.experiment.StructuredRun;
import loam.language.Language;
import loam.language.Phrase;
import loam.report.Dates;
import loam.report.IntervalWords;
import loam.report.ProjectionTable;
import loam.report.RunCharts;
import loam.report.ScoreboardTable;
import loam.report.StandingWords;
import loam.report.VarianceTable;
import loam.report.chart.ChartsUnavailableException;
import loam.report.page.RunReport;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.ParameterChoice;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import loam.stats.Clusters;
import loam.stats.Precision;
import loam.stats.SequentialStopping.Look;
import loam.store.FolderTables;
import loam.store.Journal;
import loam.store.Json;
import loam.store.Manifest;
import loam.store.ResolvedScenario;
import loam.store.ResultFolder;
import loam.store.TrajectorySpool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam run}: from a scenario file to projections. */
@Command(
    name = "run",
    description = {
      "Simulates a scenario and projects what becomes of the city's firms.",
      "Prints a table; writes tables, charts and all trajectories into a results folder."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RunCommand implements Callable<Integer> {
  static final String NUMBERS_ONLY = "--numbers-only";

  @Parameters(
      paramLabel = "SCENARIO",
      description = "scenario file, such as scenarios/baseline.yaml")
  private Path file = Path.of("");

  @Mixin private PlanOptions plan = new PlanOptions();

  @Mixin private SetOptions set = new SetOptions();

  @Option(
      names = "--reach",
      paramLabel = "METRIC=LEVEL",
      description = "when does a stock reach a level? For example specialised=15000; repeatable")
  private List<String> reach = new ArrayList<>();

  @Option(
      names = "--structure",
      description = {
        "also run each structural alternative that the city names (structure.yaml), with the same",
        "vectors and random numbers, and say how much of each interval is structure; takes as many times",
        "longer as there are alternatives"
      })
  private boolean structure;

  @Option(
      names = "--replay",
      paramLabel = "N",
      description = {
        "run replication N alone, print all that happens to firms as CSV, and write no results:",
        "what a replication that failed was at"
      })
  private Optional<Integer> replay = Optional.empty();

  @Option(
      names = NUMBERS_ONLY,
      hidden = true,
      description = "leave no pages and no charts: what loam compare keeps of a run")
  private boolean numbersOnly;

  @Mixin private WorkOptions work = new WorkOptions();

  private List<Precision> precision = List.of();

  private List<Metric> outputs = List.of();

  private List<ReadScenario> reads = List.of();

  private String name = "";

  private String description = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    work.check(spec.commandLine());
    ReadScenario read = ScenarioReader.read(file, set.settings());
    List<ReachQuestion> questions =
        ReachQuestion.parse(reach, MetricCatalogue.of(read.scenario().city()), spec.commandLine());
    if (read.sweep().isPresent()) {
      throw Terminal.of(spec)
          .refusal(
              "%s holds a sweep of %d points; loam sweep %s runs all of them",
              file, read.sweep().get().points().size(), file);
    }
    Scenario scenario = plan.applyTo(read.scenario(), spec.commandLine());
    if (replay.isPresent()) {
      return new Replay(scenario, work.engine(), Terminal.of(spec)).run(replay.get());
    }
    Terminal.of(spec).warnOfWhatIsNotSimulated(scenario);
    outputs = read.outputs();
    precision = plan.fixesReplications() ? List.of() : read.precision();
    reads = List.of(read);
    name = read.title(Terminal.of(spec).language()).name();
    description = read.title(Terminal.of(spec).language()).description();
    StructuralRuns structures =
        structure ? StructuralRuns.of(scenario, Terminal.of(spec)) : StructuralRuns.none(scenario);
    Map<String, Object> inputs = inputs(scenario, structures);
    Path target = work.out().orElseGet(() -> DefaultFolder.of(scenario.name(), inputs));
    return ResumableJob.of(
            spec,
            work,
            target,
            inputs,
            List.of(read.with(ParameterChoice.of(scenario))),
            structures.replications(),
            List.of())
        .run((folder, stop) -> run(scenario, structures, folder, questions));
  }

  /** What the folder is named after: more than what the numbers follow from. */
  private Map<String, Object> inputs(Scenario scenario, StructuralRuns structures) {
    Map<String, Object> inputs = new LinkedHashMap<>(RunFiles.inputs(scenario));
    if (!precision.isEmpty()) {
      inputs.put("precision", precision.stream().map(Precision::toString).toList());
    }
    if (!outputs.isEmpty()) {
      inputs.put("outputs", outputs.stream().map(Metric::id).toList());
    }
    if (structure) {
      inputs.put("structure", structures.names());
    }
    return inputs;
  }

  private int run(
      Scenario asked, StructuralRuns structures, ResultFolder folder, List<ReachQuestion> questions)
      throws InterruptedException {
    RunLog log = new RunLog(work.engine(), work.threads());
    Missing missing = Missing.ofOne();
    List<LocalDate> dates = Ecosystem.recordDates(asked.plan().end());
    Journal journal =
        Journals.open(
            folder,
            structures.scenarios().size(),
            MetricCatalogue.of(asked.city()).all(),
            dates.size(),
            Terminal.of(spec));
    TrajectorySpool spool = new TrajectorySpool(journal, 0, asked.name(), asked.backcast(), dates);
    structures.keepIn(journal, dates);
    Optional<PreciseEnough> enough =
        simulate(asked, structures, journal, spool, missing, log, folder);
    log.simulated();
    if (spool.replications() == 0) {
      throw missing.first();
    }
    RunPlan plan = asked.plan();
    Scenario scenario = missing.isEmpty() ? asked.with(planOf(spool, plan)) : asked;
    Language language = Terminal.of(spec).language();
    FolderTables described = new FolderTables(folder::write);
    List<Score> scores =
        RunFiles.write(folder, scenario, reads.get(0), spool, missing, described, language);
    Optional<StructuredRun> structured = structures.write(folder, spool, missing, described);
    Asked typed =
        Asked.typed(spec, List.of(RunFiles.SCENARIO), Map.of()).without(PlanOptions.NAMES);
    Map<String, Object> inputs =
        structures.recordedIn(missing.recordedIn(RunFiles.inputs(scenario)), missing);
    Map<String, Object> manifest = typed.manifest(Terminal.of(spec), inputs);
    manifest.put(Manifest.REPLICATIONS, spool.hashes());
    folder.vouch(manifest);
    BackgroundTask tables =
        BackgroundTask.begin(() -> RunFiles.tables(folder, scenario, spool, described));
    try {
      if (!numbersOnly) {
        drawCharts(scenario.with(planOf(spool, plan)), spool, folder);
        ReportFiles.write(
            folder,
            new RunReport(scenario, name, description, spool, scores, language)
                .noting(missing.notice(scenario.plan().replications(), language))
                .structured(structured)
                .make(
                    typed.line(),
                    inputs,
                    Manifest.withTexts(
                        manifest,
                        Map.of(RunFiles.SCENARIO, ResolvedScenario.text(scenario, reads.get(0))))));
      }
    } finally {
      tables.await(); // nobody may leave while it writes
    }
    folder.write("run.json", Json.pretty(missing.recordedIn(log.toMap())));

    List<Reach> answers = questions.stream().map(question -> question.ask(spool)).toList();
    if (work.json()) {
      spec.commandLine()
          .getOut()
          .print(RunJson.text(scenario, spool, scores, answers, missing, folder.target()));
    } else {
      printTable(scenario, spool, structured, scores, missing, answers);
      enough.ifPresent(this::say);
    }
    Path results = missing.complete(folder, Terminal.of(spec));
    if (!work.json()) {
      Terminal.of(spec).say("Results: %s", results);
    }
    return missing.isEmpty() && structures.isWhole() ? ExitCode.DONE : ExitCode.FAILURE;
  }

  /** The plan that asks for what is there. */
  private static RunPlan planOf(TrajectorySpool spool, RunPlan plan) {
    return new RunPlan(plan.end(), spool.replications(), plan.seed());
  }

  /** Says how the precision was reached, or that it was not. */
  private void say(PreciseEnough enough) {
    Look look = enough.look();
    Terminal terminal = Terminal.of(spec);
    terminal.out().println();
    if (look.met()) {
      terminal.say(
          "The precision asked for is reached; %s took most replications.",
          look.slowest().metric());
    } else {
      terminal.say(
          "The precision asked for is not reached: the half-width of %s is still %s times too wide.",
          look.slowest().metric(), String.format(Locale.ROOT, "%.2f", look.excess()));
    }
    terminal.say(
        "Stopping by precision makes 95 %% intervals hold the truth a little less often: 94.5 %% if outcomes are normal.");
  }

  private Optional<PreciseEnough> simulate(
      Scenario scenario,
      StructuralRuns structures,
      Journal journal,
      TrajectorySpool spool,
      Missing missing,
      RunLog log,
      ResultFolder folder)
      throws InterruptedException {
    Optional<PreciseEnough> enough =
        precision.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new PreciseEnough(spool, precision, count -> sharing(scenario, spool, count)));
    double years = (Timescale.dayOf(scenario.plan().end()) + 1) / Timescale.DAYS_PER_YEAR;
    Terminal terminal = Terminal.of(spec);
    Progress progress =
        new Progress(
            terminal.err(), terminal.language(), work.progress(), structures.replications(), years);
    ReplayCommand replays =
        ReplayCommand.of(spec, work, List.of(folder.target().resolve("scenario.resolved.yaml")));
    try (Backend place = work.place(spec.commandLine())) {
      new Batch(structures.scenarios(), work.engine())
          .keepingIn(log.counting(journal))
          .run(
              place,
              new Batch.Arrivals() {
                @Override
                public void arrive(int place, Trajectory trajectory) {
                  progress.step();
                  if (place > 0) {
                    structures.add(place, trajectory);
                    return;
                  }
                  spool.add(trajectory);
                }

                @Override
                public void fail(int place, ReplicationFailedException failure) {
                  progress.step();
                  if (place > 0) {
                    structures.fail(place, failure, terminal);
                    return;
                  }
                  spool.skip(failure.replication());
                  missing.add(failure);
                  missing.warn(terminal, failure, replays.line(failure, List.of(scenario)));
                }
              },
              () ->
                  structures.areLevelWith(spool)
                      && enough.map(PreciseEnough::getAsBoolean).orElse(false));
    } finally {
      progress.finish();
    }
    return enough;
  }

  /** Of the first that came to their end; before there are so many, of the first at all. */
  private static Clusters sharing(Scenario scenario, TrajectorySpool spool, int count) {
    return spool.replications() < count
        ? scenario.sharing(count)
        : scenario.sharing(spool.numbers().subList(0, count));
  }

  private void drawCharts(Scenario scenario, TrajectorySpool spool, ResultFolder folder) {
    Terminal terminal = Terminal.of(spec);
    try {
      RunCharts.draw(
          scenario,
          name,
          spool,
          outputs,
          chart -> folder.file("charts/" + chart),
          terminal.language());
    } catch (ChartsUnavailableException e) {
      terminal.warn("some charts are missing: %s", Phrase.of(e));
    }
  }

  private void printTable(
      Scenario scenario,
      TrajectorySpool spool,
      Optional<StructuredRun> structured,
      List<Score> scores,
      Missing missing,
      List<Reach> answers) {
    Terminal terminal = Terminal.of(spec);
    Language language = terminal.language();
    PrintWriter writer = terminal.out();
    terminal.say(
        "%s: %d replications to %s, seed %d",
        name,
        scenario.plan().replications(),
        Dates.day(scenario.plan().end(), language),
        scenario.plan().seed());
    if (scenario.backcast()) {
      terminal.say("Backcast: this scenario may rewrite the past; it is no projection from today.");
    }
    if (!missing.isEmpty()) {
      writer.println(missing.notice(scenario.plan().replications(), language));
    }
    writer.println();
    ProjectionTable.lines(spool, scenario.city().calibrationDate(), outputs, language)
        .forEach(writer::println);
    writer.println();
    writer.println(
        IntervalWords.ofTooFew(spool.replications(), language)
            .orElseGet(() -> IntervalWords.of(scenario, language)));
    writer.println(StandingWords.of(scenario.city(), language));
    writer.println();
    List<String> split =
        missing.isEmpty()
            ? VarianceTable.lines(scenario, spool, structured, language)
            : List.of(); // who is missing cannot be assigned to a vector
    split.forEach(writer::println);
    if (!split.isEmpty()) {
      writer.println();
    }
    ScoreboardTable.lines(scores, language).forEach(writer::println);
    if (!answers.isEmpty()) {
      writer.println();
    }
    answers.forEach(answer -> writer.println(ReachQuestion.sentence(answer, language)));
    writer.flush();
  }
}
