package loam.cli.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loam.cli.Terminal;
import loam.language.FailedAccessException;
import loam.report.ScenarioTable;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import loam.scenariofile.text.InvalidInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam scenarios}: what there is to run. */
@Command(
    name = "scenarios",
    description = "Lists the scenarios of a folder and what they ask, as a table in Markdown.",
    mixinStandardHelpOptions = true)
public final class ScenariosCommand implements Runnable {
  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = "scenarios",
      description = "folder; default: ${DEFAULT-VALUE}")
  private Path folder = Path.of("scenarios");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    Map<String, List<ReadScenario>> byFile = new LinkedHashMap<>();
    List<InvalidInputException> refusals = new ArrayList<>();
    for (Path file : files()) {
      try {
        byFile.put(String.valueOf(file.getFileName()), ScenarioReader.readAll(file, List.of()));
      } catch (InvalidInputException e) {
        refusals.add(e);
      }
    }
    if (!refusals.isEmpty()) {
      throw InvalidInputException.joined(refusals);
    }
    ScenarioTable.lines(byFile, Terminal.of(spec).language())
        .forEach(spec.commandLine().getOut()::println);
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      throw Terminal.of(spec).refusal("%s is no folder; name one with scenarios", folder);
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new FailedAccessException(e, "while listing %s", folder);
    }
  }
}
