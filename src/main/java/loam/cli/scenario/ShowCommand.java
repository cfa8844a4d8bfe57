package loam.cli.scenario;

import java.nio.file.Path;
import loam.cli.Terminal;
import loam.cli.study.SetOptions;
import loam.scenariofile.ScenarioReader;
import loam.store.ResolvedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam show}: a scenario with all that it inherits. */
@Command(
    name = "show",
    description = {
      "Prints everything that a run of a scenario is given, as one file that needs no other.",
      "Comments name the file and line of what is not a default."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ShowCommand implements Runnable {
  @Parameters(paramLabel = "FILE", description = "scenario file")
  private Path file = Path.of("");

  @Mixin private SetOptions set = new SetOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    Terminal terminal = Terminal.of(spec);
    terminal
        .out()
        .print(
            ResolvedScenario.text(ScenarioReader.read(file, set.settings()), terminal.language()));
  }
}
