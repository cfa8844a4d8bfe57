package loam.cli.scenario;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loam.cli.FieldOptions;
import loam.cli.Refusal;
import loam.cli.Terminal;
import loam.comparison.Biography;
import loam.ecosystem.FirmName;
import loam.laboratory.compare.ComparedScenarios;
import loam.report.StoryText;
import loam.scenario.Scenario;
import loam.scenariofile.RunFields;
import loam.study.Field;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam story}: one firm's life under two policies. */
@Command(
    name = "story",
    description = {
      "Tells the two lives of one firm under two scenarios, event by event, side by side.",
      "loam compare names the firms that have most to tell."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class StoryCommand implements Runnable, FieldOptions.AsksFields {
  @Parameters(paramLabel = "FIRM", description = "name of a firm, such as 4383-12 or initial-7")
  private String firm = "";

  @Option(names = "--in", paramLabel = "SCENARIO", required = true, description = "a scenario file")
  private Path here = Path.of("");

  @Option(
      names = "--vs",
      paramLabel = "SCENARIO",
      required = true,
      description = "the scenario file to set beside it")
  private Path there = Path.of("");

  @Option(names = "--replication", paramLabel = "N", description = "default: 1")
  private int replication = 1;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public List<Field<?>> fields() {
    return RunFields.ALL;
  }

  @Override
  public void run() {
    Terminal terminal = Terminal.of(spec);
    Optional<Long> key = FirmName.key(firm);
    if (key.isEmpty()) {
      throw terminal.refusal(
          "\"%s\" is no firm's name, which looks like 4383-12, initial-7, graduate-2-31 or"
              + " space-14-0",
          firm);
    }
    if (replication < 1) {
      throw terminal.refusal("--replication is %d, but must be at least 1", replication);
    }
    ComparedScenarios compared =
        Refusal.unlessRefused(
            spec.commandLine(),
            () ->
                ComparedScenarios.read(
                    List.of(here, there),
                    List.of(),
                    List.of(),
                    scenario -> RunFields.planned(new FieldOptions(spec), scenario),
                    terminal::warn));
    List<Scenario> both = compared.scenarios();
    List<String> names = compared.names(terminal.language());
    terminal.say("firm %s, replication %d, seed %d", firm, replication, both.get(0).plan().seed());
    PrintWriter out = terminal.out();
    StoryText.lines(
            names.get(0),
            Biography.of(key.get(), both.get(0), replication),
            names.get(1),
            Biography.of(key.get(), both.get(1), replication),
            both.get(0).city().roster(),
            terminal.language())
        .forEach(out::println);
    out.flush();
  }
}
