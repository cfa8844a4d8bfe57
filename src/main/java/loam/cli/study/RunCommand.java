package loam.cli.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import loam.cli.Laboratory;
import loam.cli.Refusal;
import loam.cli.Replay;
import loam.cli.Terminal;
import loam.cli.WorkOptions;
import loam.ecosystem.MetricCatalogue;
import loam.laboratory.compare.CompareStudy;
import loam.laboratory.run.ReachQuestion;
import loam.laboratory.run.RunStudy;
import loam.laboratory.run.Structures;
import loam.scenario.Scenario;
import loam.scenariofile.ParameterChoice;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
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
public final class RunCommand implements Callable<Integer> {
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
      names = CompareStudy.NUMBERS_ONLY,
      hidden = true,
      description = "leave no pages and no charts: what loam compare keeps of a run")
  private boolean numbersOnly;

  @Mixin private WorkOptions work = new WorkOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    work.check(spec.commandLine());
    ReadScenario read = ScenarioReader.read(file, set.settings());
    List<ReachQuestion> questions =
        Refusal.unlessRefused(
            spec.commandLine(),
            () -> ReachQuestion.parse(reach, MetricCatalogue.of(read.scenario().city())));
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
    Structures structures =
        structure
            ? Refusal.unlessRefused(
                spec.commandLine(), () -> Structures.of(scenario, Terminal.of(spec)::warn))
            : Structures.none(scenario);
    return new Laboratory(spec, work)
        .make(
            new RunStudy(
                scenario,
                read.with(ParameterChoice.of(scenario)),
                structures,
                plan.fixesReplications() ? List.of() : read.precision(),
                questions,
                !numbersOnly));
  }
}
