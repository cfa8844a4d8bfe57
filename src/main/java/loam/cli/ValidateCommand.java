package loam.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "scenario files")
  private List<Path> files = new ArrayList<>();

  @Mixin private SetOptions set = new SetOptions();

  @Option(
      names = "--smoke",
      description = {
        "also simulate each once, up to eight weeks after its last dated change,",
        "and say how far; other random numbers may still meet what this one did not"
      })
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
      if (smoke && !areSimulated(files.get(i), scenarios.get(i), refusals)) {
        continue;
      }
      int count = scenarios.get(i).size();
      scenarios.get(i).forEach(read -> Terminal.of(spec).warnOfWhatIsNotSimulated(read.scenario()));
      if (count == 1) {
        Terminal.of(spec).say("%s: no problem found", files.get(i));
      } else {
        Terminal.of(spec).say("%s: %d scenarios, no problem found", files.get(i), count);
      }
    }
    if (!refusals.isEmpty()) {
      throw InvalidInputException.joined(refusals);
    }
    return ExitCode.DONE;
  }

  private boolean areSimulated(
      Path file, List<ReadScenario> all, List<InvalidInputException> refusals)
      throws InterruptedException {
    int before = refusals.size();
    for (ReadScenario read : all) {
      SmokeRun run = SmokeRun.of(read);
      try {
        run.simulate(file);
        Terminal terminal = Terminal.of(spec);
        terminal
            .out()
            .println(
                "%s: %s"
                    .formatted(
                        file,
                        terminal.language().say(run.text(read.title(terminal.language()).name()))));
      } catch (InvalidInputException e) {
        refusals.add(e);
      }
    }
    return refusals.size() == before;
  }
}
