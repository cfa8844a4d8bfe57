package loam.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import loam.calibration.Calibrated;
import loam.calibration.Calibration;
import loam.calibration.CalibrationPlan;
import loam.calibration.CitySimulator;
import loam.city.City;
import loam.city.City.DataFile;
import loam.experiment.Backend;
import loam.laboratory.BuildInfo;
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

/** {@code loam calibrate}: parameters that go with published figures. */
@Command(
    name = "calibrate",
    description = {
      "Finds the parameters that go with published figures, and how far the figures leave them open.",
      "Searches block by block, rules out the rest with emulators, and leaves a file of parameter",
      "vectors. Stopped, the same command goes on where it was."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CalibrateCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "TARGETS",
      description = "city that ships, folder of a pack, or file of targets, such as beijing")
  private Path file = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = MonthConverter.class,
      description = "use only what was published by that day, and let all paths end there")
  private Optional<LocalDate> asOf = Optional.empty();

  @Mixin private WorkOptions work = new WorkOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    work.check(spec.commandLine());
    Terminal terminal = Terminal.of(spec);
    ReadCalibration read = CalibrationReader.read(file);
    CalibrationPlan plan = asOf.map(read::planAsOf).orElse(read.plan());
    City city = asOf.map(read::cityAsOf).orElse(read.city());
    Map<String, Object> inputs = inputs(read, city);
    Path target = work.out().orElseGet(() -> DefaultFolder.of("calibration", inputs));
    try (Backend place = work.place(spec.commandLine());
        CalibrationFolder folder = CalibrationFolder.open(target, inputs, work.force());
        CalibrationRuns runs = folder.runs(work.reexecuted());
        StopSignal stop = StopSignal.listen(() -> {}, terminal);
        CalibrationProgress progress = new CalibrationProgress(terminal, work, plan)) {
      var simulator = new CitySimulator(city, plan.parameters(), plan.figures(), plan.seed());
      Calibrated calibrated = new Calibration(plan, simulator, place, runs, progress).run();
      progress.finish();
      runs.settle();
      write(folder, calibrated, read, inputs);
      if (work.json()) {
        terminal
            .out()
            .print(
                StoredJson.text(
                    inputs,
                    target,
                    List.of(CalibrationTables.FIGURES, CalibrationTables.PARAMETERS)));
        terminal.out().flush();
      } else {
        new CalibrationText(calibrated, terminal.language())
            .lines()
            .forEach(terminal.out()::println);
        terminal.say("Results: %s", target);
      }
      return stop.isHeard() ? ExitCode.INTERRUPTED : ExitCode.DONE;
    }
  }

  private void write(
      CalibrationFolder folder,
      Calibrated calibrated,
      ReadCalibration read,
      Map<String, Object> inputs) {
    new FolderTables(folder::write)
        .add(CalibrationTables.figures(calibrated))
        .add(CalibrationTables.parameters(calibrated))
        .describe("calibrate");
    folder.write("best.txt", CalibrationFiles.best(calibrated));
    TargetsFile targets = new TargetsFile(file, read);
    Asked asked =
        Asked.typed(
            spec,
            List.of(targets.keepIn(folder)),
            asOf.map(day -> Map.of("--as-of", day.toString())).orElse(Map.of()));
    Map<String, Object> manifest = asked.manifest(Terminal.of(spec), inputs);
    Report report =
        new CalibrationReport(calibrated, Terminal.of(spec).language())
            .make(asked.line(), inputs, targets.manifest(manifest));
    folder.write("report.html", report.html());
    folder.write("tables.xlsx", report.workbook());
    folder.write("posterior.csv", CalibrationFiles.posterior(calibrated, remarks(read, asked)));
    folder
        .complete(manifest)
        .ifPresent(left -> ResumableJob.warnOfRemains(Terminal.of(spec), left));
  }

  /** How to make it again. */
  private static List<String> remarks(ReadCalibration read, Asked asked) {
    BuildInfo build = BuildInfo.load();
    return List.of(
        "Parameter vectors that the published figures do not rule out, equally likely, in a fixed order.",
        "made by: " + asked.line(),
        "loam: %s".formatted(build.version()),
        "seed: %d".formatted(read.plan().seed()),
        "targets sha256: %s".formatted(read.sha256()),
        "city %s sha256: %s"
            .formatted(
                read.city().id(),
                read.city().files().stream()
                    .map(data -> "%s %s".formatted(data.name(), data.sha256().substring(0, 12)))
                    .collect(Collectors.joining(", "))));
  }

  private Map<String, Object> inputs(ReadCalibration read, City city) {
    BuildInfo build = BuildInfo.load();
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("loam", build.toMap());
    inputs.put("targets", read.sha256());
    inputs.put("asOf", asOf.map(LocalDate::toString).orElse(""));
    Map<String, Object> files = new LinkedHashMap<>();
    for (DataFile data : city.files()) {
      files.put(data.name(), data.sha256());
    }
    inputs.put("city", files);
    return inputs;
  }
}
