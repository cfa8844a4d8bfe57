package loam.cli.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import loam.city.City;
import loam.city.Provenance;
import loam.cli.ExitCode;
import loam.cli.FieldOptions;
import loam.cli.Terminal;
import loam.laboratory.Asking;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import loam.scenariofile.pack.Cities;
import loam.scenariofile.text.InvalidInputException;
import loam.study.Field;
import picocli.CommandLine.Command;
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
public final class ValidateCommand implements Callable<Integer>, FieldOptions.AsksFields {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "scenario files, or folders of cities")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--smoke",
      description = {
        "also simulate each once, up to eight weeks after its last dated change,",
        "and say how far; other random numbers may still meet what this one did not"
      })
  private boolean smoke;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public List<Field<?>> fields() {
    return List.of(Asking.SET, Asking.CITY);
  }

  @Override
  public Integer call() throws InterruptedException {
    List<List<ReadScenario>> scenarios = new ArrayList<>();
    Map<String, City> cities = new LinkedHashMap<>();
    List<InvalidInputException> refusals = new ArrayList<>();
    for (Path file : files) {
      try {
        if (Files.isDirectory(file)) {
          cities.put(file.toString(), Cities.at(file.toString()));
          scenarios.add(List.of());
          continue;
        }
        scenarios.add(ScenarioReader.readAll(file, Asking.settings(new FieldOptions(spec))));
      } catch (InvalidInputException e) {
        refusals.add(e);
      }
    }
    if (!refusals.isEmpty()) {
      throw InvalidInputException.joined(refusals);
    }
    scenarios.stream()
        .flatMap(List::stream)
        .map(read -> read.scenario().city())
        .forEach(city -> cities.putIfAbsent(city.id(), city));
    cities.values().forEach(this::warnOfWhatIsBorrowed);
    for (int i = 0; i < files.size(); i++) {
      if (smoke && !areSimulated(files.get(i), scenarios.get(i), refusals)) {
        continue;
      }
      int count = scenarios.get(i).size();
      scenarios.get(i).forEach(read -> Terminal.of(spec).warnOfWhatIsNotSimulated(read.scenario()));
      if (count <= 1) {
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

  /** Numbers that a city should have of its own and has not, by the pack that lends them. */
  private void warnOfWhatIsBorrowed(City city) {
    Map<String, List<String>> byPack = new TreeMap<>();
    city.notes().stream()
        .filter(note -> note.provenance() == Provenance.BORROWED)
        .forEach(
            note ->
                byPack.computeIfAbsent(note.pack(), pack -> new ArrayList<>()).add(note.name()));
    byPack.forEach(
        (pack, names) ->
            Terminal.of(spec)
                .warn(
                    "city %s borrows %d numbers from %s that a city should have of its own: %s",
                    city.id(), names.size(), pack, String.join(", ", names)));
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
