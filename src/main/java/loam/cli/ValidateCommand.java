package loam.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import loam.city.Timescale;
import loam.experiment.Engine;
import loam.experiment.Experiment;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.InvalidInputException;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam validate}: all problems of all files in one pass. */
@Command(
    name = "validate",
    description = "Says all that is wrong with scenario files, with file, line and column.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ValidateCommand implements Callable<Integer> {
  private static final int SMOKE_WEEKS = 8;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "scenario files")
  private List<Path> files = new ArrayList<>();

  @Mixin private SetOptions set = new SetOptions();

  @Option(
      names = "--smoke",
      description = "also simulate the first " + SMOKE_WEEKS + " weeks of each, once")
  private boolean smoke;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    List<List<ReadScenario>> scenarios = new ArrayList<>();
    List<InvalidInputException> refusals = new ArrayList<>();
    for (Path file : files) {
      try {
        scenarios.add(ScenarioReader.readAll(file, set.settings()));
      } catch (InvalidInputException e) {
        refusals.add(e);
      }
    }
    if (!refusals.isEmpty()) {
      throw InvalidInputException.joined(refusals);
    }
    for (int i = 0; i < files.size(); i++) {
      for (ReadScenario read : scenarios.get(i)) {
        if (smoke) {
          simulate(read.scenario());
        }
      }
      int count = scenarios.get(i).size();
      String several = count == 1 ? "" : "%d scenarios, ".formatted(count);
      spec.commandLine()
          .getOut()
          .println("%s: %sno problem found".formatted(files.get(i), several));
    }
    return ExitCode.DONE;
  }

  private static void simulate(Scenario scenario) throws InterruptedException {
    RunPlan plan = new RunPlan(Timescale.ORIGIN.plusWeeks(SMOKE_WEEKS), 1, scenario.plan().seed());
    new Experiment(scenario.with(plan), Engine.LOAM).run(1, trajectory -> {});
  }
}
