package loam.cli.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import loam.calibration.Figure;
import loam.cli.Laboratory;
import loam.cli.MonthConverter;
import loam.cli.Terminal;
import loam.cli.WorkOptions;
import loam.laboratory.calibrate.BacktestStudy;
import loam.scenariofile.CalibrationReader;
import loam.scenariofile.ReadCalibration;
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
      "was published later, beside forecasts without a model. Stopped, loam resume goes on."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class BacktestCommand implements Callable<Integer> {
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
    ReadCalibration read = CalibrationReader.read(file);
    refuseDay(Terminal.of(spec), read);
    return new Laboratory(spec, work).make(new BacktestStudy(read, asOf));
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
}
