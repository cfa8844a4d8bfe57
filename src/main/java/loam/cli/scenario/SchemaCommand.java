package loam.cli.scenario;

import loam.cli.Terminal;
import loam.scenariofile.ScenarioSchema;
import loam.scenariofile.pack.Cities;
import loam.store.file.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code loam schema}: for editors. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema of scenario files, by which editors complete and check.",
    mixinStandardHelpOptions = true)
public final class SchemaCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine()
        .getOut()
        .print(
            Json.pretty(
                ScenarioSchema.of(
                    Cities.builtIn(Cities.names().get(0)), Terminal.of(spec).language())));
  }
}
