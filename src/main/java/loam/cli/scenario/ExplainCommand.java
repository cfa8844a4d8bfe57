package loam.cli.scenario;

import java.nio.file.Path;
import java.util.List;
import loam.city.ParameterNote;
import loam.cli.FieldOptions;
import loam.cli.Terminal;
import loam.laboratory.Asking;
import loam.language.Phrase;
import loam.report.Explanation;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import loam.scenariofile.text.DidYouMean;
import loam.study.Field;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam explain}: one lever or parameter of a scenario, and who set it where. */
@Command(
    name = "explain",
    description = {
      "Explains one lever or parameter of a scenario: its value over time, the file and line of",
      "each change on the way, unit, range, default, what it does, evidence and source."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ExplainCommand implements Runnable, FieldOptions.AsksFields {
  @Parameters(index = "0", paramLabel = "NAME", description = "lever or parameter")
  private String name = "";

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = "scenarios/baseline.yaml",
      description = "scenario file, or FILE#name; default: ${DEFAULT-VALUE}")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public List<Field<?>> fields() {
    return List.of(Asking.SET, Asking.CITY);
  }

  @Override
  public void run() {
    ReadScenario read = ScenarioReader.read(file, Asking.settings(new FieldOptions(spec)));
    List<String> lines =
        Explanation.lines(read, name, Terminal.of(spec).language())
            .orElseThrow(
                () ->
                    Terminal.of(spec)
                        .refusal(
                            "%s is neither a lever nor a parameter%s (loam levers, loam show list"
                                + " all)",
                            name, suggestion(read)));
    lines.forEach(spec.commandLine().getOut()::println);
  }

  private Phrase suggestion(ReadScenario read) {
    return DidYouMean.suggest(
        name, read.scenario().city().notes().stream().map(ParameterNote::name).toList());
  }
}
