package loam.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import loam.calibration.Backtest;
import loam.calibration.Calibrated;
import loam.calibration.Calibration;
import loam.calibration.CalibrationPlan;
import loam.calibration.CitySimulator;
import loam.calibration.Figure;
import loam.experiment.Backend;
import loam.laboratory.BuildInfo;
import loam.report.BacktestText;
import loam.report.CalibrationText;
import loam.report.page.CalibrationReport;
import loam.report.page.Report;
import loam.scenariofile.CalibrationReader;
import loam.scenariofile.ReadCalibration;
import loam.store.CalibrationFiles;
import loam.store.CalibrationFolder;
import loam.store.CalibrationRuns;
import loam.store.FolderTables;
import loam.study.CalibrationTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam backtest}: how well projections would have done. */
@Command(
    name = "backtest",
    description = {
      "Calibrates on what was published by a day, projects, and scores the projections against what",
      "was published later, beside forecasts without a model. Stopped, the same command goes on."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class BacktestCommand implements Callable<Integer> {
  private static final int VECTORS = 50;

  @Parameters(
      paramLabel = "TARGETS",
      arity = "0..1",
      defaultValue = "beijing",
      description =
          "city that ships, folder of a pack, or file of targets; default: ${DEFAULT-VALUE}")
  private Path file = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "MONTH",
      required = true,
      converter = MonthConverter.class,
      description = "last month, or day, of which anything is known, such as 2022-12")
  private LocalDate asOf = LocalDate.MAX;

  @Mixin private WorkOptions work = new WorkOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    work.check(spec.commandLine());
    Terminal terminal = Terminal.of(spec);
    ReadCalibration read = CalibrationReader.read(file);
    refuseDay(terminal, read);
    CalibrationPlan plan = read.planAsOf(asOf);
    Map<String, Object> inputs = inputs(read);
    Path target = work.out().orElseGet(() -> DefaultFolder.of("backtest", inputs));
    try (Backend place = work.place(spec.commandLine());
        CalibrationFolder folder = CalibrationFolder.open(target, inputs, work.force());
        CalibrationRuns runs = folder.runs(work.reexecuted());
        StopSignal stop = StopSignal.listen(() -> {}, terminal);
        CalibrationProgress progress = new CalibrationProgress(terminal, work, plan)) {
      var simulator =
          new CitySimulator(read.cityAsOf(asOf), plan.parameters(), plan.figures(), plan.seed());
      Calibrated calibrated = new Calibration(plan, simulator, place, runs, progress).run();
      progress.finish();
      Backtest backtest =
          Backtest.of(calibrated, asOf, VECTORS, figure -> read.isForeseeable(figure, asOf));
      runs.settle();
      write(folder, calibrated, backtest, new TargetsFile(file, read), inputs);
      if (work.json()) {
        terminal
            .out()
            .print(
                StoredJson.text(
                    inputs,
                    target,
                    List.of(
                        CalibrationTables.BACKTEST,
                        CalibrationTables.FIGURES,
                        CalibrationTables.PARAMETERS)));
        terminal.out().flush();
      } else {
        new CalibrationText(calibrated, terminal.language())
            .lines()
            .forEach(terminal.out()::println);
        terminal.out().println();
        new BacktestText(backtest, terminal.language()).lines().forEach(terminal.out()::println);
        terminal.say("Results: %s", target);
      }
      return stop.isHeard() ? ExitCode.INTERRUPTED : ExitCode.DONE;
    }
  }

  private void refuseDay(Terminal terminal, ReadCalibration read) {
    if (read.plan().figures().stream()
        .map(figure -> figure.asOf(asOf))
        .noneMatch(Figure::isFitted)) {
      throw terminal.refusal(
          "nothing that can be fitted to was published by %s; name a later day", asOf);
    }
    if (read.plan().figures().stream().noneMatch(figure -> figure.published().isAfter(asOf))) {
      throw terminal.refusal("nothing was published after %s; name an earlier day", asOf);
    }
  }

  private void write(
      CalibrationFolder folder,
      Calibrated calibrated,
      Backtest backtest,
      TargetsFile targets,
      Map<String, Object> inputs) {
    new FolderTables(folder::write)
        .add(CalibrationTables.backtest(backtest))
        .add(CalibrationTables.figures(calibrated))
        .add(CalibrationTables.parameters(calibrated))
        .describe("backtest");
    Asked asked =
        Asked.typed(spec, List.of(targets.keepIn(folder)), Map.of("--as-of", asOf.toString()));
    Map<String, Object> manifest = asked.manifest(Terminal.of(spec), inputs);
    Report report =
        new CalibrationReport(calibrated, Terminal.of(spec).language())
            .make(backtest, asked.line(), inputs, targets.manifest(manifest));
    folder.write("report.html", report.html());
    folder.write("tables.xlsx", report.workbook());
    folder.write("posterior.csv", CalibrationFiles.posterior(calibrated, List.of()));
    folder
        .complete(manifest)
        .ifPresent(left -> ResumableJob.warnOfRemains(Terminal.of(spec), left));
  }

  private Map<String, Object> inputs(ReadCalibration read) {
    BuildInfo build = BuildInfo.load();
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("loam", build.toMap());
    inputs.put("targets", read.sha256());
    inputs.put("backtest", asOf.toString());
    Map<String, Object> files = new LinkedHashMap<>();
    read.city().files().forEach(data -> files.put(data.name(), data.sha256()));
    inputs.put("city", files);
    return inputs;
  }
}
