package loam.cli.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loam.cli.Terminal;
import loam.report.ScenarioDifference;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import loam.scenariofile.text.InvalidInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam diff}: what two scenarios change. */
@Command(
    name = "diff",
    description = "Says what two scenarios do differently: levers by date, assumptions, run.",
    mixinStandardHelpOptions = true)
public final class DiffCommand implements Runnable {
  @Parameters(paramLabel = "FILE", arity = "2", description = "two scenario files")
  private List<Path> files = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    List<ReadScenario> scenarios = new ArrayList<>();
    List<InvalidInputException> refusals = new ArrayList<>();
    for (Path file : files) {
      try {
        scenarios.add(ScenarioReader.read(file, List.of()));
      } catch (InvalidInputException e) {
        refusals.add(e);
      }
    }
    if (!refusals.isEmpty()) {
      throw InvalidInputException.joined(refusals);
    }
    ScenarioDifference.lines(scenarios.get(0), scenarios.get(1), Terminal.of(spec).language())
        .forEach(spec.commandLine().getOut()::println);
  }
}
