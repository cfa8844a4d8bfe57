package loam.cli.scenario;

import java.nio.file.Path;
import java.util.List;
import loam.cli.FieldOptions;
import loam.cli.Terminal;
import loam.laboratory.Asking;
import loam.scenariofile.ScenarioReader;
import loam.store.ResolvedScenario;
import loam.study.Field;
import picocli.CommandLine.Command;
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
public final class ShowCommand implements Runnable, FieldOptions.AsksFields {
  @Parameters(paramLabel = "FILE", description = "scenario file")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public List<Field<?>> fields() {
    return List.of(Asking.SET, Asking.CITY);
  }

  @Override
  public void run() {
    Terminal terminal = Terminal.of(spec);
    terminal
        .out()
        .print(
            ResolvedScenario.text(
                ScenarioReader.read(file, Asking.settings(new FieldOptions(spec))),
                terminal.language()));
  }
}
