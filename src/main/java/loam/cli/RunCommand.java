package loam.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import loam.city.Timescale;
import loam.ecosystem.Ecosystem;
import loam.experiment.Engine;
import loam.experiment.Experiment;
import loam.experiment.Reach;
import loam.experiment.Score;
import loam.experiment.Scoreboard;
import loam.report.ProjectionTable;
import loam.report.RunCharts;
import loam.report.ScoreboardMarkdown;
import loam.report.ScoreboardTable;
import loam.report.chart.ChartsUnavailableException;
import loam.scenario.Scenario;
import loam.scenariofile.ScenarioReader;
import loam.store.Json;
import loam.store.Manifest;
import loam.store.ResolvedScenario;
import loam.store.ResultFolder;
import loam.store.ScoreboardFiles;
import loam.store.SummaryCsv;
import loam.store.TrajectorySpool;
import loam.store.TrajectoryTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
  private static final int LONGEST_SLUG = 40; // of characters that may take four bytes each

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
      names = "--engine",
      paramLabel = "NAME",
      description = "loam (default) or ssj: same results")
  private Engine engine = Engine.LOAM;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "replications at the same time; default: one per processor")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--out", paramLabel = "DIR", description = "results folder; default: results/…")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--force", description = "replace results that are there already")
  private boolean force;

  @Option(names = "--quiet", description = "no progress")
  private boolean quiet;

  @Option(names = "--json", description = "print results as JSON")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    if (threads < 1 || threads > 1024) {
      throw new ParameterException(
          spec.commandLine(), "--threads is %d, but must lie in 1 to 1024".formatted(threads));
    }
    List<ReachQuestion> questions = ReachQuestion.parse(reach, spec.commandLine());
    Scenario scenario =
        plan.applyTo(ScenarioReader.read(file, set.settings()).scenario(), spec.commandLine());
    BuildInfo build = BuildInfo.load();
    String resolved = ResolvedScenario.text(scenario);
    Map<String, Object> inputs =
        Manifest.inputs(build.version(), build.commit(), scenario, resolved);
    Path target = out.orElseGet(() -> defaultFolder(scenario, inputs));
    ResultFolder folder = ResultFolder.begin(target, force);
    try (StopSignal stop = StopSignal.listen(folder::abandon, spec.commandLine().getErr())) {
      return runUnless(stop, scenario, folder, resolved, inputs, questions);
    }
  }

  private int runUnless(
      StopSignal stop,
      Scenario scenario,
      ResultFolder folder,
      String resolved,
      Map<String, Object> inputs,
      List<ReachQuestion> questions)
      throws InterruptedException {
    try {
      run(scenario, folder, resolved, inputs, questions);
      return ExitCode.DONE;
    } catch (RuntimeException e) {
      if (stop.isHeard()) {
        return ExitCode.INTERRUPTED;
      }
      throw e;
    }
  }

  private static Path defaultFolder(Scenario scenario, Map<String, Object> inputs) {
    String slug = scenario.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    String trimmed = slug.replaceAll("^-+|-+$", "");
    int length = Math.min(LONGEST_SLUG, trimmed.codePointCount(0, trimmed.length()));
    String shortened = trimmed.substring(0, trimmed.offsetByCodePoints(0, length));
    String name = shortened.isEmpty() ? "scenario" : shortened;
    return Path.of("results", "%s-%s".formatted(name, Manifest.fingerprint(inputs)));
  }

  private void run(
      Scenario scenario,
      ResultFolder folder,
      String resolved,
      Map<String, Object> inputs,
      List<ReachQuestion> questions)
      throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    RunLog log = new RunLog(engine, threads);
    List<LocalDate> dates = Ecosystem.recordDates(scenario.plan().end());
    try (TrajectorySpool spool =
        TrajectorySpool.create(folder.file("trajectories.spool"), scenario.name(), dates)) {
      simulate(scenario, spool, log);
      log.simulated();
      folder.write("scenario.resolved.yaml", resolved);
      folder.write("manifest.json", Manifest.text(inputs, spool.hashes()));
      List<Score> scores = Scoreboard.of(scenario.city().targets(), spool);
      folder.write("scoreboard.md", ScoreboardMarkdown.text(scores));
      folder.write("scoreboard.json", ScoreboardFiles.json(scores));
      ScoreboardFiles.csv(folder.file("scoreboard.csv"), scores);
      Aside tables = Aside.begin(() -> writeTables(scenario, spool, folder));
      try {
        drawCharts(scenario, spool, folder, err);
      } finally {
        tables.await(); // nobody may leave while it writes
      }
      folder.write("run.json", Json.pretty(log.toMap()));

      List<Reach> answers = questions.stream().map(question -> question.ask(spool)).toList();
      if (json) {
        spec.commandLine()
            .getOut()
            .print(RunJson.text(scenario, spool, scores, answers, folder.target()));
      } else {
        printTable(scenario, spool, scores, answers);
      }
    }
    Path results = folder.complete();
    if (!json) {
      spec.commandLine().getOut().println("Results: %s".formatted(results));
    }
  }

  private void simulate(Scenario scenario, TrajectorySpool spool, RunLog log)
      throws InterruptedException {
    double years = (Timescale.dayOf(scenario.plan().end()) + 1) / Timescale.DAYS_PER_YEAR;
    Progress.Style style =
        quiet
            ? Progress.Style.QUIET
            : Console.errIsTerminal() ? Progress.Style.BAR : Progress.Style.LINES;
    Progress progress =
        new Progress(spec.commandLine().getErr(), style, scenario.plan().replications(), years);
    try {
      new Experiment(scenario, engine)
          .run(
              threads,
              trajectory -> {
                spool.add(trajectory);
                log.add(trajectory);
                progress.step();
              });
    } finally {
      progress.finish();
    }
  }

  private static void writeTables(Scenario scenario, TrajectorySpool spool, ResultFolder folder) {
    SummaryCsv.write(folder.file("summary.csv"), scenario.name(), spool);
    TrajectoryTable.write(folder.file("trajectories.parquet"), spool);
  }

  private static void drawCharts(
      Scenario scenario, TrajectorySpool spool, ResultFolder folder, PrintWriter err) {
    try {
      RunCharts.draw(scenario, spool, name -> folder.file("charts/" + name));
    } catch (ChartsUnavailableException e) {
      err.println("loam: some charts are missing: %s".formatted(e.getMessage()));
    }
  }

  private void printTable(
      Scenario scenario, TrajectorySpool spool, List<Score> scores, List<Reach> answers) {
    PrintWriter writer = spec.commandLine().getOut();
    writer.println(
        "%s: %d replications to %s, seed %d"
            .formatted(
                scenario.name(),
                scenario.plan().replications(),
                scenario.plan().end(),
                scenario.plan().seed()));
    if (scenario.backcast()) {
      writer.println(
          "Backcast: this scenario may rewrite the past; it is no projection from today.");
    }
    writer.println();
    ProjectionTable.lines(spool, scenario.city().calibrationDate()).forEach(writer::println);
    writer.println();
    if (scenario.plan().replications() < 2) {
      writer.println("One replication: no interval can be given.");
    } else {
      writer.println("Intervals hold chance only, given the parameters.");
    }
    writer.println();
    ScoreboardTable.lines(scores).forEach(writer::println);
    if (!answers.isEmpty()) {
      writer.println();
    }
    answers.forEach(answer -> writer.println(ReachQuestion.sentence(answer)));
    writer.flush();
  }
}
