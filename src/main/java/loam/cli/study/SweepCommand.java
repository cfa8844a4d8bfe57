package loam.cli.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import loam.cli.Laboratory;
import loam.cli.ResumableJob;
import loam.cli.Terminal;
import loam.cli.WorkOptions;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.laboratory.sweep.SweepStudy;
import loam.scenario.Design;
import loam.scenario.Scenario;
import loam.scenario.Sweep;
import loam.scenario.SweptScenarios;
import loam.scenariofile.DesignFile;
import loam.scenariofile.ParameterChoice;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam sweep}: all points of a design with common random numbers. */
@Command(
    name = "sweep",
    description = {
      "Simulates all points of a sweep, or of a table, and the scenario without it, with common random numbers.",
      "Prints a table; writes tables, charts and all trajectories into a results folder."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class SweepCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "scenario file with a sweep, or FILE#name")
  private Path file = Path.of("");

  @Option(
      names = "--from",
      paramLabel = "CSV",
      description = {
        "points from a table: its head names what each column moves, LEVER@DATE or an assumption,",
        "and each row is a point (scenarios/README.md)"
      })
  private Optional<Path> from = Optional.empty();

  @Option(
      names = SweepStudy.AS_DESIGN,
      hidden = true,
      description = "how the listed points were chosen")
  private Optional<String> design = Optional.empty();

  @Mixin private SweepQuestion question = new SweepQuestion();

  @Mixin private PlanOptions plan = new PlanOptions();

  @Mixin private SetOptions set = new SetOptions();

  @Mixin private ReplayOptions replay = new ReplayOptions();

  @Mixin private WorkOptions work = new WorkOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    work.check(spec.commandLine());
    ReadScenario read = ScenarioReader.read(file, set.settings());
    List<Metric> asked =
        question.metrics(MetricCatalogue.of(read.scenario().city()), spec.commandLine());
    plan.refuseOpenNumber(List.of(read), spec);
    Scenario base = plan.applyTo(read.scenario(), spec.commandLine());
    List<LocalDate> dates = question.dates(base.plan().end(), spec.commandLine());
    ReadScenario inForce = read.with(ParameterChoice.of(base));
    SweptScenarios swept = SweptScenarios.of(base, sweep(inForce));
    if (replay.isAsked(spec)) {
      return replay.run(swept.size(), swept::at, work, spec);
    }
    Terminal.of(spec).warnOfWhatIsNotSimulated(swept.at(swept.size() - 1));
    String chosen = swept.sweep().design().id();
    return new Laboratory(spec, work)
        .promising(List.of("--from=" + ResumableJob.copy(1), SweepStudy.AS_DESIGN + "=" + chosen))
        .replacing(Map.of("--from", SweepStudy.DESIGN, SweepStudy.AS_DESIGN, chosen))
        .make(new SweepStudy(inForce, swept, asked, dates));
  }

  /** A table of points goes before the sweep of the file, if results say how it came about. */
  private Sweep sweep(ReadScenario read) {
    if (from.isPresent()) {
      if (read.sweep().isPresent() && design.isEmpty()) {
        throw Terminal.of(spec)
            .refusal("%s has a sweep: block, and --from names other points; keep one", file);
      }
      Sweep listed = DesignFile.read(from.get(), read);
      return design
          .flatMap(Design::named)
          .map(was -> new Sweep(was, listed.moved(), listed.points()))
          .orElse(listed);
    }
    return read.sweep()
        .orElseThrow(
            () ->
                Terminal.of(spec)
                    .refusal(
                        "%s has no sweep: block; give points with --from CSV, or loam run %s runs it",
                        file, file));
  }
}
