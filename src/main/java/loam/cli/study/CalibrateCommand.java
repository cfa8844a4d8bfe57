package loam.cli.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import loam.cli.Laboratory;
import loam.cli.MonthConverter;
import loam.cli.WorkOptions;
import loam.laboratory.calibrate.CalibrateStudy;
import loam.scenariofile.CalibrationReader;
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
      "vectors. Stopped, loam resume goes on where it was."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class CalibrateCommand implements Callable<Integer> {
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
    return new Laboratory(spec, work).make(new CalibrateStudy(CalibrationReader.read(file), asOf));
  }
}
